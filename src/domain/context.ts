import type { IdOf, RecordType } from './records/id.ts'

/**
 * What a pure edit is given instead of a clock, randomness and a login: the time of the command (ISO 8601, UTC), the
 * researcher at work, and a maker of fresh record ids.
 */
export interface EditContext {
  readonly at: string
  readonly researcherId: IdOf<'researcher'>
  newId<T extends RecordType>(type: T): IdOf<T>
}
