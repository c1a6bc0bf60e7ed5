import type { IdOf, RecordId } from '../records/id.ts'
import type { AnyRecord } from '../records/record.ts'
import { referencesOf } from '../records/references.ts'

/**
 * A record as a project holds it: itself, or its JSON on one line, exactly as `JSON.stringify` writes the checked record. A large
 * project is mostly marks and their links, and most of them are never looked at in a session: those stay text until someone asks.
 */
export type HeldRecord = AnyRecord | string

/** The record itself. */
export const recordIn = (held: HeldRecord): AnyRecord =>
  typeof held === 'string' ? (JSON.parse(held) as AnyRecord) : held

/** The JSON of a record on one line. */
export const lineOf = (held: HeldRecord): string => (typeof held === 'string' ? held : JSON.stringify(held))

/** How a line begins whose record may stay text: the types of which there are many, and whose fields are never nested alike. */
const beginnings = ['{"id":"annotation:', '{"id":"evidenceLink:'] as const

/** True for a line whose record may stay text. */
export const mayStayText = (line: string): boolean => beginnings.some((beginning) => line.startsWith(beginning))

/** What to hold of a line of JSON that was checked before, by this machine or by the core that sent it. */
export const heldFrom = (line: string): HeldRecord => (mayStayText(line) ? line : (JSON.parse(line) as AnyRecord))

/**
 * True where a line may be held as text for the record that checking made of it: what is read out of the text is then what is read
 * out of the record. A stranger's line may name a field twice or put blanks between; then the record must be held.
 */
export const isFaithful = (line: string, checked: AnyRecord): boolean =>
  !mayStayText(line) || line === JSON.stringify(checked)

const idLength = 37

/** The id of a record that points at records of a type, by the fields of its text that do. */
const fields: Readonly<Record<string, Readonly<Partial<Record<string, readonly string[]>>>>> = {
  annotation: { source: ['sourceId'] },
  evidenceLink: { claim: ['claimId'], annotation: ['annotationId'], speaker: ['speakerId', 'hadFromId'] },
}

export const idIn = (held: HeldRecord): RecordId =>
  typeof held === 'string' ? (held.slice(7, held.indexOf('"', 7)) as RecordId) : held.id

/** When a record was made, ISO 8601 in UTC. */
export const createdAtIn = (held: HeldRecord): string =>
  typeof held === 'string' ? valueIn(held, 'createdAt', 24) : held.createdAt

/** Who made a record. */
export const createdByIn = (held: HeldRecord): IdOf<'researcher'> =>
  typeof held === 'string'
    ? (valueIn(held, 'createdBy', 'researcher'.length + idLength) as IdOf<'researcher'>)
    : held.createdBy

/** The ids of a type that a record points at, besides its creator. */
export function referencesIn(held: HeldRecord, toType: string): readonly RecordId[] {
  if (typeof held !== 'string') return referencesOf(held).filter((to) => to.startsWith(`${toType}:`))
  const found: RecordId[] = []
  const ofType = fields[held.startsWith(beginnings[0]) ? 'annotation' : 'evidenceLink'] ?? {}
  for (const field of ofType[toType] ?? []) {
    const value = valueIn(held, field, toType.length + idLength)
    if (value !== '') found.push(value as RecordId)
  }
  return found
}

/**
 * The value of a field of text that is that many characters long, or the empty string for null. Within the strings of JSON every
 * quotation mark is escaped, so that a field's name with its marks and colon stands nowhere but where the field is.
 */
function valueIn(line: string, field: string, length: number): string {
  const before = `"${field}":"`
  const at = line.indexOf(before)
  return at === -1 ? '' : line.slice(at + before.length, at + before.length + length)
}
