import { z } from 'zod'
import { timestamp } from '../records/fields.ts'
import { anyId, idOf, type RecordId } from '../records/id.ts'
import type { AnyRecord } from '../records/record.ts'

/** One record before and after; null before is a creation, null after a removal. */
export interface RecordChange {
  readonly id: RecordId
  readonly before: AnyRecord | null
  readonly after: AnyRecord | null
}

/** Record changes applied as one: the unit of undo, journal and merge. */
export interface ChangeSet {
  /** The journal's durable number, from 1, without gaps. */
  readonly sequence: number
  /** The id that the client gave its command; a repeated id is answered with the first answer. */
  readonly id: string
  readonly at: string
  readonly researcherId: RecordId | null
  readonly command: string
  /** The id of the change set that this one takes back, or null. */
  readonly undoes: string | null
  readonly changes: readonly RecordChange[]
  /** What the command answered, kept so that a repeated id can be answered again. */
  readonly answer: unknown
}

const recordShape = z.looseObject({ id: z.string(), type: z.string() }) as unknown as z.ZodType<AnyRecord>

/** The outer shape of a change set; the records in it are checked against their own schemas. */
export const changeSetShape = z.strictObject({
  sequence: z.int().min(1),
  id: z.string().min(1).max(200),
  at: timestamp,
  researcherId: idOf('researcher').nullable(),
  command: z.string().min(1).max(200),
  undoes: z.string().nullable(),
  changes: z.array(z.strictObject({ id: anyId, before: recordShape.nullable(), after: recordShape.nullable() })),
  answer: z.unknown(),
})

/** The changes that take these back, in the order that applies. */
export const inverted = (changes: readonly RecordChange[]): readonly RecordChange[] =>
  changes.toReversed().map(({ id, before, after }) => ({ id, before: after, after: before }))
