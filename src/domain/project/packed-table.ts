import type { RecordId } from '../records/id.ts'
import type { NumberColumn } from './number-column.ts'
import type { TableWords } from './table-words.ts'
import { timeBytes } from './time-bytes.ts'
import { uuidBytes, uuidLength } from './uuid-bytes.ts'

/** Types whose records cross to a window as columns: those of which a large project has many, and whose lines begin alike. */
export const packedTypes = ['annotation', 'evidenceLink'] as const
export type PackedType = (typeof packedTypes)[number]

/** The type of an id's record where such records are packed, else null. */
export const packedTypeOf = (id: RecordId): PackedType | null =>
  packedTypes.find((type) => id.startsWith(type) && id[type.length] === ':') ?? null

/** A type by its name where its records are packed, else null. */
export const packedTypeNamed = (name: string): PackedType | null => packedTypes.find((type) => type === name) ?? null

/** The values of a field at the head of a line side by side: in bytes as its kind has them, or as text where one of them is no such value. */
export interface HeadColumn {
  readonly values: Uint8Array | string
  /** Which of the values stands in which row, where many are the same; null for one value a row. */
  readonly at: NumberColumn | null
}

/**
 * The lines of many records of one type, taken apart into columns: what all of them repeat is left out. Put together again each is the
 * line it was, byte for byte. What screens ask of every mark (ids, times, what it points at, where it stands) is apart from its words,
 * of which most are looked at by nobody.
 */
export interface PackedTable {
  readonly type: PackedType
  readonly count: number
  readonly head: readonly HeadColumn[]
  /** What follows the head in lines that are not plain marks, each once. */
  readonly tails: readonly string[]
  /** By row, which of the tails it is, counted from one; 0 in plain marks. */
  readonly tailAt: NumberColumn
  /** Of plain marks: revision, start and end. */
  readonly numbers: readonly NumberColumn[]
  /** Of plain marks: quote, prefix and suffix as JSON writes them, a tab between; a row without is empty. */
  readonly words: TableWords
}

/** A field at the head of a line, whose value always has the same length. */
export interface HeadField {
  readonly name: string
  /** What stands before it in every line. */
  readonly before: string
  readonly length: number
  readonly kind: 'uuid' | 'time'
  readonly isShared: boolean
}

const uuid = { length: uuidLength, kind: 'uuid' } as const

/** How many bytes a value of a field takes. */
export const bytesOf = ({ kind }: HeadField): number => (kind === 'uuid' ? uuidBytes : timeBytes)

const base = (type: PackedType): readonly HeadField[] => [
  { name: 'id', before: `{"id":"${type}:`, ...uuid, isShared: false },
  { name: 'createdAt', before: `","type":"${type}","createdAt":"`, length: 24, kind: 'time', isShared: true },
  { name: 'createdBy', before: '","createdBy":"researcher:', ...uuid, isShared: true },
]

/** The fields at the head of the lines of a type, in their order. */
export const heads: Readonly<Record<PackedType, readonly HeadField[]>> = {
  annotation: [...base('annotation'), { name: 'sourceId', before: '","sourceId":"source:', ...uuid, isShared: true }],
  evidenceLink: [
    ...base('evidenceLink'),
    { name: 'claimId', before: '","claimId":"claim:', ...uuid, isShared: true },
    { name: 'annotationId', before: '","annotationId":"annotation:', ...uuid, isShared: false },
  ],
}
/** Where fields stand in the head: the fourth is a mark's source or a link's claim. */
export const headAt = { id: 0, createdAt: 1, createdBy: 2, sourceId: 3, claimId: 3, annotationId: 4 } as const
export const headEnd = '",'

/** The fields of the two types that point at records, besides their creator, by the type pointed at. */
const pointing: Readonly<Record<PackedType, Readonly<Partial<Record<string, readonly string[]>>>>> = {
  annotation: { source: ['sourceId'] },
  evidenceLink: { claim: ['claimId'], annotation: ['annotationId'], speaker: ['speakerId', 'hadFromId'] },
}

/** The names of the fields by which records of a type point at records of another. */
export const pointingFields = (type: PackedType, toType: string): readonly string[] => pointing[type][toType] ?? []

/** What stands before each value in the tail of a plain mark, which has one part, found where it was marked; and at its end. */
export const plainMarks = [
  '"revision":',
  ',"parts":[{"start":',
  ',"end":',
  ',"quote":"',
  '","prefix":"',
  '","suffix":"',
  '","outcome":"identical","score":1}]}',
] as const
/** How many of the values of a plain mark are numbers: the first ones. */
export const plainNumbers = 3

/**
 * The id that a field of a line's text holds, or the empty string for null. Within the strings of JSON every quotation mark is
 * escaped, so that a field's name with its marks and colon stands nowhere but where the field is.
 */
export const idAfter = (text: string, field: string, type: string): string =>
  valueAfter(text, field, type.length + 1 + uuidLength)

/** The value of a field of a line's text that is that many characters long, or the empty string for null. */
export function valueAfter(text: string, field: string, length: number): string {
  const before = `"${field}":"`
  const at = text.indexOf(before)
  return at === -1 ? '' : text.slice(at + before.length, at + before.length + length)
}
