import { z } from 'zod'
import type { IdOf, RecordId } from '../records/id.ts'

/** Types whose records cross to a window as columns: those of which a large project has many, and whose lines begin alike. */
const packedTypes = ['annotation', 'evidenceLink'] as const
export type PackedType = (typeof packedTypes)[number]

/** The type of an id's record where such records are packed, else null. */
export const packedTypeOf = (id: RecordId): PackedType | null =>
  packedTypes.find((type) => id.startsWith(type) && id[type.length] === ':') ?? null

/** A type by its name where its records are packed, else null. */
export const packedTypeNamed = (name: string): PackedType | null => packedTypes.find((type) => type === name) ?? null

/** Values of which many are the same: each once, and which of them stands in which row. */
const sharedColumn = z.strictObject({ words: z.array(z.string()), at: z.array(z.int().min(0)) })
type SharedColumn = z.infer<typeof sharedColumn>

/**
 * The lines of many records of one type, taken apart into columns: what all of them repeat is left out, so that a quarter of the
 * text is left. Put together again each is the line it was, byte for byte.
 */
export const packedTable = z.strictObject({
  type: z.enum(packedTypes),
  count: z.int().min(1),
  /** The columns of the fields at the head of a line: values of one length set side by side, or shared ones. */
  head: z.array(z.union([z.string(), sharedColumn])),
  /** What follows the head: a row a line of this text, or shared. */
  tails: z.union([z.string(), sharedColumn]),
})
export type PackedTable = z.infer<typeof packedTable>

/** A field at the head of a line, whose value always has the same length. */
interface HeadField {
  readonly name: string
  /** What stands before it in every line. */
  readonly before: string
  readonly length: number
  readonly isShared: boolean
}

const uuidLength = 36
const base = (type: PackedType): readonly HeadField[] => [
  { name: 'id', before: `{"id":"${type}:`, length: uuidLength, isShared: false },
  { name: 'createdAt', before: `","type":"${type}","createdAt":"`, length: 24, isShared: true },
  { name: 'createdBy', before: '","createdBy":"researcher:', length: uuidLength, isShared: true },
]
const heads: Readonly<Record<PackedType, readonly HeadField[]>> = {
  annotation: [
    ...base('annotation'),
    { name: 'sourceId', before: '","sourceId":"source:', length: uuidLength, isShared: true },
  ],
  evidenceLink: [
    ...base('evidenceLink'),
    { name: 'claimId', before: '","claimId":"claim:', length: uuidLength, isShared: true },
    { name: 'annotationId', before: '","annotationId":"annotation:', length: uuidLength, isShared: false },
  ],
}
/** Where the fields that every record begins with stand in the head. */
const headAt = { id: 0, createdAt: 1, createdBy: 2 } as const
const headEnd = '",'

/** The fields of the two types that point at records, besides their creator, by the type pointed at. */
const pointing: Readonly<Record<PackedType, Readonly<Partial<Record<string, readonly string[]>>>>> = {
  annotation: { source: ['sourceId'] },
  evidenceLink: { claim: ['claimId'], annotation: ['annotationId'], speaker: ['speakerId', 'hadFromId'] },
}

/** The names of the fields by which records of a type point at records of another. */
export const pointingFields = (type: PackedType, toType: string): readonly string[] => pointing[type][toType] ?? []

/** What stands between the values of a tail that has one part, found where it was marked. No line of JSON has a tab in it. */
const partMarks = [
  '"revision":',
  ',"parts":[{"start":',
  ',"end":',
  ',"quote":"',
  '","prefix":"',
  '","suffix":"',
  '","outcome":"identical","score":1}]}',
] as const

/** Packs lines of one type; null where one of them is not written as `JSON.stringify` writes a checked record. */
export function packedFrom(lines: readonly string[]): PackedTable | null {
  const type = packedTypes.find((each) => lines[0]?.startsWith(heads[each][0]?.before ?? ' '))
  if (type === undefined) return null
  const fields = heads[type]
  const columns = fields.map(({ isShared }) => (isShared ? new Sharing() : ([] as string[])))
  const tails = type === 'annotation' ? ([] as string[]) : new Sharing()
  for (const line of lines) {
    let from = 0
    for (let index = 0; index < fields.length; index += 1) {
      const { before, length } = fields[index] as HeadField
      if (!line.startsWith(before, from)) return null
      from += before.length + length
      columns[index]?.push(line.slice(from - length, from))
    }
    if (!line.startsWith(headEnd, from)) return null
    const tail = line.slice(from + headEnd.length)
    tails.push(type === 'annotation' ? shortened(tail) : tail)
  }
  return {
    type,
    count: lines.length,
    head: columns.map((column) => (column instanceof Sharing ? column.ofItsOwn() : column.join(''))),
    tails: tails instanceof Sharing ? tails.ofItsOwn() : tails.join('\n'),
  }
}

/** How most links end: in their source's own voice, with nothing noted. */
const plainLinkEnd = '"voice":"own","voiceBasis":"guessed","hedged":false,"credibility":null,"note":""}'
/** What a row takes at least, and what a table leaves out of every line at least, in characters. */
const leastRow = 100
const leftOut = 170

/** About how many characters a line takes in a table, rather more than less. */
export const packedLength = (line: string): number =>
  line.endsWith(plainLinkEnd) && !line.includes('"speaker:') ? leastRow : Math.max(line.length - leftOut, leastRow)

/** Collects values of which many are the same. */
class Sharing {
  readonly column: SharedColumn = { words: [], at: [] }
  readonly #places = new Map<string, number>()
  #last = 0

  /**
   * The column with words that share no memory with the lines they were cut out of: one of them would keep a megabyte of lines for as
   * long as the table is there.
   */
  ofItsOwn(): SharedColumn {
    const { words, at } = this.column
    // A list of one joined is that one itself, and still a part of its line.
    return { words: `\t${words.join('\t')}`.split('\t').slice(1), at }
  }

  push(value: string): void {
    // What was made together is alike: looking at the last one costs a tenth of looking it up.
    if (this.column.words[this.#last] === value) {
      this.column.at.push(this.#last)
      return
    }
    const known = this.#places.get(value)
    const place = known ?? this.column.words.push(value) - 1
    if (known === undefined) this.#places.set(value, place)
    this.#last = place
    this.column.at.push(place)
  }
}

/** A mark's tail without what stands in all of them; one of another form stays as it is, without a tab. */
function shortened(tail: string): string {
  const values: string[] = []
  let from = 0
  for (const [index, mark] of partMarks.entries()) {
    const at = tail.indexOf(mark, from)
    if (at === -1 || (index === 0 && at !== 0)) return tail
    if (index > 0) values.push(tail.slice(from, at))
    from = at + mark.length
  }
  return from === tail.length ? values.join('\t') : tail
}

function lengthened(short: string): string {
  if (!short.includes('\t')) return short
  const values = short.split('\t')
  return partMarks.map((mark, index) => `${mark}${values[index] ?? ''}`).join('')
}

/** Characters of a column, with five for each number that says which of its words stands in a row. */
const lengthOf = (column: string | SharedColumn): number =>
  typeof column === 'string'
    ? column.length
    : column.words.reduce((sum, word) => sum + word.length, 0) + column.at.length * 5

/** A table as it is read from: nothing of it is put together before someone asks. */
export class TableReader {
  readonly #table: PackedTable
  /** The JSON of the columns as it crosses to a window, in UTF-8 and deflated (RFC 1951); null where nobody has made it. */
  readonly deflated: Uint8Array<ArrayBuffer> | null
  readonly #fields: readonly HeadField[]
  readonly #references = new Map<string, readonly ((at: number) => RecordId | '')[]>()
  #tails: readonly string[] | null = null

  constructor(table: PackedTable, deflated: Uint8Array<ArrayBuffer> | null = null) {
    this.#table = table
    this.deflated = deflated
    this.#fields = heads[table.type]
  }

  get type(): PackedType {
    return this.#table.type
  }

  get count(): number {
    return this.#table.count
  }

  /** The columns themselves. */
  get columns(): PackedTable {
    return this.#table
  }

  /** About how many characters the table has when it is sent. */
  get length(): number {
    return [...this.#table.head, this.#table.tails].reduce((sum, column) => sum + lengthOf(column), 0)
  }

  /** The records of the table, in its order. */
  rows(): readonly PackedRow[] {
    return Array.from({ length: this.#table.count }, (_, at) => new PackedRow(this, at))
  }

  /** The value of a field at the head of a line, by its place there. */
  head(index: number, at: number): string {
    return this.#value(index, at)
  }

  /** The ids of a type that a row points at, besides its creator. */
  references(toType: string, at: number): readonly RecordId[] {
    const known = this.#references.get(toType)
    const ways = known ?? this.#waysTo(toType)
    if (known === undefined) this.#references.set(toType, ways)
    const found: RecordId[] = []
    for (const way of ways) {
      const id = way(at)
      if (id !== '') found.push(id)
    }
    return found
  }

  /** For each field that may hold an id of a type, how to read it: ids that many rows share are put together once. */
  #waysTo(toType: string): readonly ((at: number) => RecordId | '')[] {
    return pointingFields(this.#table.type, toType).map((name) => {
      const index = this.#fields.findIndex((field) => field.name === name)
      const column = this.#table.head[index]
      if (column === undefined) return (at) => idAfter(this.tail(at), name, toType) as RecordId | ''
      if (typeof column === 'string') return (at) => `${toType}:${this.#value(index, at)}` as RecordId
      const ids = column.words.map((word) => `${toType}:${word}` as RecordId)
      return (at) => ids[column.at[at] ?? -1] ?? ''
    })
  }

  /** What follows the head of a line. */
  tail(at: number): string {
    const { tails } = this.#table
    if (typeof tails !== 'string') return tails.words[tails.at[at] ?? -1] ?? ''
    this.#tails ??= tails.split('\n')
    return lengthened(this.#tails[at] ?? '')
  }

  /** The line as it was packed. */
  line(at: number): string {
    const head = this.#fields.map(({ before }, index) => `${before}${this.#value(index, at)}`).join('')
    return `${head}${headEnd}${this.tail(at)}`
  }

  #value(index: number, at: number): string {
    const column = this.#table.head[index] ?? ''
    const length = this.#fields[index]?.length ?? 0
    return typeof column === 'string'
      ? column.slice(at * length, (at + 1) * length)
      : (column.words[column.at[at] ?? -1] ?? '')
  }
}

/** A record of a table: where it stands, until someone asks for more. */
export class PackedRow {
  readonly table: TableReader
  /** Which row of the table it is. */
  readonly at: number

  constructor(table: TableReader, at: number) {
    this.table = table
    this.at = at
  }

  get type(): PackedType {
    return this.table.type
  }

  get id(): RecordId {
    return `${this.table.type}:${this.table.head(headAt.id, this.at)}`
  }

  get createdAt(): string {
    return this.table.head(headAt.createdAt, this.at)
  }

  get createdBy(): IdOf<'researcher'> {
    return `researcher:${this.table.head(headAt.createdBy, this.at)}`
  }

  get line(): string {
    return this.table.line(this.at)
  }

  /** The ids of a type that the record points at, besides its creator. */
  references(toType: string): readonly RecordId[] {
    return this.table.references(toType, this.at)
  }
}

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
