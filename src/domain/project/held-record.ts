import { type IdOf, type RecordId, typeOfId } from '../records/id.ts'
import type { AnyRecord } from '../records/record.ts'
import { referencesOf } from '../records/references.ts'
import { idAfter, pointingFields, valueAfter } from './packed-table.ts'
import { PackedRow, TableReader } from './table-reader.ts'

/**
 * A record as a project holds it: itself, its JSON on one line, exactly as `JSON.stringify` writes the checked record, or its place
 * in a table that such lines were packed in. A large project is mostly marks and their links, and most of them are never looked at
 * in a session: those stay as they came until someone asks.
 */
export type HeldRecord = AnyRecord | string | PackedRow

/** What stands for records in a list of them: one record, or all rows of a table in their order. */
export type HeldPart = HeldRecord | TableReader

/** The records that a list of parts stands for. */
export function* recordsOf(parts: Iterable<HeldPart>): Generator<HeldRecord> {
  for (const part of parts)
    if (part instanceof TableReader) yield* part.rows()
    else yield part
}

/** True for a record that is not held as itself. */
export const isUnread = (held: HeldRecord): held is string | PackedRow =>
  typeof held === 'string' || held instanceof PackedRow

/** The record itself. */
export const recordIn = (held: HeldRecord): AnyRecord =>
  isUnread(held) ? (JSON.parse(lineOf(held)) as AnyRecord) : held

/** The record for one look at it: of a mark in a table the words are read when they are asked for, each time anew. */
export const glanceAt = (held: HeldRecord): AnyRecord =>
  held instanceof PackedRow ? held.table.glance(held.at) : recordIn(held)

/** The JSON of a record on one line. */
export const lineOf = (held: HeldRecord): string =>
  typeof held === 'string' ? held : held instanceof PackedRow ? held.line : JSON.stringify(held)

/** How a line begins whose record may stay text: the types of which there are many, and whose fields are never nested alike. */
const beginnings = ['{"id":"annotation:', '{"id":"evidenceLink:'] as const

const timeName = '"createdAt":"'
const timeLength = 24
const uuidLength = 36
/** Where the time of its making stands in a line whose id is a UUID: looking there costs a tenth of looking for it. */
const timeAfter = (type: string): number => `{"id":"${type}:","type":"${type}",${timeName}`.length + uuidLength
const timeOfAnnotation = timeAfter('annotation')
const timeOfLink = timeAfter('evidenceLink')

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

/** The type of a record, by its id. */
export function typeIn(held: HeldRecord): string {
  if (held instanceof PackedRow) return held.type
  if (typeof held !== 'string') return typeOfId(held.id)
  return held.startsWith(beginnings[0]) ? 'annotation' : 'evidenceLink'
}

export const idIn = (held: HeldRecord): RecordId =>
  typeof held === 'string' ? (held.slice(7, held.indexOf('"', 7)) as RecordId) : held.id

/** When a record was made, ISO 8601 in UTC. */
export function createdAtIn(held: HeldRecord): string {
  if (typeof held !== 'string') return held.createdAt
  const from = held.startsWith(beginnings[0]) ? timeOfAnnotation : timeOfLink
  return held.startsWith(timeName, from - timeName.length)
    ? held.slice(from, from + timeLength)
    : valueAfter(held, 'createdAt', timeLength)
}

/** Who made a record. */
export const createdByIn = (held: HeldRecord): IdOf<'researcher'> =>
  typeof held === 'string' ? (idAfter(held, 'createdBy', 'researcher') as IdOf<'researcher'>) : held.createdBy

/** The ids of a type that a record points at, besides its creator. */
export function referencesIn(held: HeldRecord, toType: string): readonly RecordId[] {
  if (held instanceof PackedRow) return held.references(toType)
  if (typeof held !== 'string') return referencesOf(held).filter((to) => to.startsWith(`${toType}:`))
  const type = held.startsWith(beginnings[0]) ? 'annotation' : 'evidenceLink'
  return pointingFields(type, toType)
    .map((field) => idAfter(held, field, toType) as RecordId | '')
    .filter((id) => id !== '')
}
