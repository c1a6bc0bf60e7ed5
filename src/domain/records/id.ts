import { z } from 'zod'

/** Every record type of a project. The value is the prefix of the type's ids. */
export const recordTypes = [
  'project',
  'researcher',
  'outlet',
  'speaker',
  'side',
  'sideDeclaration',
  'originGroup',
  'source',
  'revision',
  'annotation',
  'claim',
  'claimRelation',
  'question',
  'evidenceLink',
  'silence',
  'notice',
  'assessment',
  'discrepancy',
  'translation',
  'code',
  'coding',
  'memo',
  'neutralName',
] as const

export type RecordType = (typeof recordTypes)[number]

/** A typed record id, for example `claim:9f1c…`: the type, a colon, a lower-case UUID. */
export type IdOf<T extends RecordType> = `${T}:${string}`
export type RecordId = IdOf<RecordType>

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'

/** The schema of ids of one record type. */
export const idOf = <T extends RecordType>(type: T): z.ZodType<IdOf<T>, IdOf<T>> =>
  idSchemas[type] as unknown as z.ZodType<IdOf<T>, IdOf<T>>

/** One schema a type, so that the published JSON Schema names each once. */
const idSchemas = Object.fromEntries(
  recordTypes.map((type) => [
    type,
    z
      .string()
      .regex(new RegExp(`^${type}:${uuid}$`), { error: `an id of the form ${type}:<uuid>` })
      .meta({ id: `${type}Id` }),
  ]),
)

/** The schema of an id of any record type. */
export const anyId = z
  .string()
  .regex(new RegExp(`^(${recordTypes.join('|')}):${uuid}$`), { error: 'a record id' })
  .meta({ id: 'recordId' }) as unknown as z.ZodType<RecordId, RecordId>

/** The part of an id before the colon. */
export const typeOfId = (id: string): string => id.slice(0, id.indexOf(':'))

/** The part of an id after the colon: the UUID that exchange formats reuse and folder names carry. */
export const bareId = (id: string): string => id.slice(id.indexOf(':') + 1)
