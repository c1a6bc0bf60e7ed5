import type { z } from 'zod'
import { annotation } from './annotation.ts'
import { assessment } from './assessment.ts'
import { claim } from './claim.ts'
import { claimRelation } from './claim-relation.ts'
import { code } from './code.ts'
import { coding } from './coding.ts'
import { discrepancy } from './discrepancy.ts'
import { evidenceLink } from './evidence-link.ts'
import { type RecordType, typeOfId } from './id.ts'
import { memo } from './memo.ts'
import { neutralName } from './neutral-name.ts'
import { notice } from './notice.ts'
import { originGroup } from './origin-group.ts'
import { outlet } from './outlet.ts'
import { projectRecord } from './project.ts'
import { question } from './question.ts'
import { researcher } from './researcher.ts'
import { revision } from './revision.ts'
import { side } from './side.ts'
import { sideDeclaration } from './side-declaration.ts'
import { silence } from './silence.ts'
import { source } from './source.ts'
import { speaker } from './speaker.ts'
import { translation } from './translation.ts'

/** The schema of every record type: the table that loading, committing and the published JSON Schema share. */
export const recordSchemas = {
  project: projectRecord,
  researcher,
  outlet,
  speaker,
  side,
  sideDeclaration,
  originGroup,
  source,
  revision,
  annotation,
  claim,
  claimRelation,
  question,
  evidenceLink,
  silence,
  notice,
  assessment,
  discrepancy,
  translation,
  code,
  coding,
  memo,
  neutralName,
} as const satisfies Record<RecordType, z.ZodType>

export type RecordOf<T extends RecordType> = z.infer<(typeof recordSchemas)[T]>
/** Any record: a flat JSON object with every key present. Never changed in place. */
export type AnyRecord = { [T in RecordType]: Readonly<RecordOf<T>> }[RecordType]

/** The schema that a record with this id must meet, or undefined for a type that this version does not know. */
export function schemaForId(id: string): z.ZodType<AnyRecord> | undefined {
  const type = typeOfId(id)
  return type in recordSchemas ? (recordSchemas[type as RecordType] as unknown as z.ZodType<AnyRecord>) : undefined
}
