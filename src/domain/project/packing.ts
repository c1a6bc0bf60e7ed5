import { NumberColumn } from './number-column.ts'
import {
  bytesOf,
  type HeadColumn,
  type HeadField,
  headEnd,
  heads,
  type PackedTable,
  packedTypes,
  plainMarks,
  plainNumbers,
} from './packed-table.ts'
import { PlainWords } from './table-words.ts'
import { writeTime } from './time-bytes.ts'
import { uuidBytes, writeUuid } from './uuid-bytes.ts'

/** Packs lines of one type; null where one of them is not written as `JSON.stringify` writes a checked record. */
export function packedFrom(lines: readonly string[]): PackedTable | null {
  const type = packedTypes.find((each) => lines[0]?.startsWith(heads[each][0]?.before ?? ' '))
  if (type === undefined) return null
  const fields = heads[type]
  const columns = fields.map((field) => (field.isShared ? new SharedValues(field) : new UuidValues(lines.length)))
  const tails = new TailsAndWords(type === 'annotation')
  for (const line of lines) {
    let from = 0
    for (let index = 0; index < fields.length; index += 1) {
      const { before, length } = fields[index] as HeadField
      if (!line.startsWith(before, from)) return null
      from += before.length + length
      if (columns[index]?.push(line, from - length) !== true) return null
    }
    if (!line.startsWith(headEnd, from)) return null
    tails.push(line.slice(from + headEnd.length))
  }
  const head = columns.map((column) => column.column())
  return head.every((column) => column !== null) ? { type, count: lines.length, head, ...tails.columns() } : null
}

/** How most links end: in their source's own voice, with nothing noted. */
const plainLinkEnd = '"voice":"own","voiceBasis":"guessed","hedged":false,"credibility":null,"note":""}'
/** What a row takes at least, and what a table leaves out of every line at least, in characters. */
const leastRow = 100
const leftOut = 170

/** About how many characters a line takes in a table, rather more than less. */
export const packedLength = (line: string): number =>
  line.endsWith(plainLinkEnd) && !line.includes('"speaker:') ? leastRow : Math.max(line.length - leftOut, leastRow)

/** Collects UUIDs, one a row. */
class UuidValues {
  readonly #bytes: Uint8Array
  #count = 0

  constructor(rows: number) {
    this.#bytes = new Uint8Array(rows * uuidBytes)
  }

  /** Takes in the value that begins somewhere in a line; false where it is none. */
  push(line: string, from: number): boolean {
    this.#count += 1
    return writeUuid(line, from, this.#bytes, (this.#count - 1) * uuidBytes)
  }

  column(): HeadColumn {
    return { values: this.#bytes, at: null }
  }
}

/** Collects values of a field of which many are the same. */
class SharedValues {
  readonly #field: HeadField
  readonly #sharing = new Sharing()

  constructor(field: HeadField) {
    this.#field = field
  }

  push(line: string, from: number): boolean {
    this.#sharing.push(line.slice(from, from + this.#field.length))
    return true
  }

  /** The column; null where a value is no UUID that should be one. */
  column(): HeadColumn | null {
    const words = this.#sharing.ofTheirOwn()
    const column = NumberColumn.of(this.#sharing.at)
    const { kind } = this.#field
    const length = bytesOf(this.#field)
    const bytes = new Uint8Array(words.length * length)
    const areWritten = words.every((word, index) =>
      kind === 'uuid' ? writeUuid(word, 0, bytes, index * length) : writeTime(word, bytes, index * length),
    )
    if (areWritten) return { values: bytes, at: column }
    return kind === 'uuid' ? null : { values: words.join(''), at: column }
  }
}

/** Collects what follows the heads of lines: of plain marks their numbers and words apart. */
class TailsAndWords {
  readonly #areMarks: boolean
  readonly #tails = new Sharing()
  readonly #tailAt: number[] = []
  readonly #numbers: readonly number[][] = Array.from({ length: plainNumbers }, () => [])
  readonly #words: string[] = []

  constructor(areMarks: boolean) {
    this.#areMarks = areMarks
  }

  push(tail: string): void {
    const values = this.#areMarks ? valuesOfPlain(tail) : null
    for (const [index, column] of this.#numbers.entries()) column.push(Number(values?.[index] ?? 0))
    this.#words.push(values === null ? '' : values.slice(plainNumbers).join('\t'))
    this.#tailAt.push(values === null ? this.#tails.push(tail) + 1 : 0)
  }

  columns(): Pick<PackedTable, 'tails' | 'tailAt' | 'numbers' | 'words'> {
    return {
      tails: this.#tails.ofTheirOwn(),
      tailAt: NumberColumn.of(this.#tailAt),
      numbers: this.#areMarks ? this.#numbers.map((column) => NumberColumn.of(column)) : [],
      words: new PlainWords(this.#areMarks ? this.#words.join('\n') : ''),
    }
  }
}

/** Collects values of which many are the same. */
class Sharing {
  readonly words: string[] = []
  readonly at: number[] = []
  readonly #places = new Map<string, number>()
  #last = 0

  /**
   * The words, sharing no memory with the lines they were cut out of: one of them would keep a megabyte of lines for as long as the
   * table is there.
   */
  ofTheirOwn(): readonly string[] {
    // A list of one joined is that one itself, and still a part of its line.
    return `\t${this.words.join('\t')}`.split('\t').slice(1)
  }

  /** Takes a value in; answers its place among the words. */
  push(value: string): number {
    // What was made together is alike: looking at the last one costs a tenth of looking it up.
    const place = this.words[this.#last] === value ? this.#last : (this.#places.get(value) ?? this.#added(value))
    this.#last = place
    this.at.push(place)
    return place
  }

  #added(value: string): number {
    const place = this.words.push(value) - 1
    this.#places.set(value, place)
    return place
  }
}

/** The values of a plain mark's tail, its numbers first; null for another tail, and for numbers written in a way that they would not be again. */
function valuesOfPlain(tail: string): readonly string[] | null {
  const values: string[] = []
  let from = 0
  for (const [index, mark] of plainMarks.entries()) {
    const at = tail.indexOf(mark, from)
    if (at === -1 || (index === 0 && at !== 0)) return null
    if (index > 0) values.push(tail.slice(from, at))
    from = at + mark.length
  }
  // Where more parts follow, their outcome stands in what would be the last words; within words every quotation mark is escaped.
  const isOnePart = from === tail.length && values.at(-1)?.includes(partEnd) === false
  return isOnePart && values.slice(0, plainNumbers).every(isWholeNumber) ? values : null
}

/** What follows the last words of a part. */
const partEnd = '","outcome":"'

/** The largest number in four bytes, and one more. */
const tooLarge = 2 ** 32

const isWholeNumber = (text: string): boolean => /^(0|[1-9]\d*)$/.test(text) && Number(text) < tooLarge
