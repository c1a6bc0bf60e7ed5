import type { Annotation } from '../records/annotation.ts'
import type { EvidenceLink } from '../records/evidence-link.ts'
import type { IdOf, RecordId } from '../records/id.ts'
import type { AnyRecord } from '../records/record.ts'
import {
  type HeadColumn,
  type HeadField,
  headAt,
  headEnd,
  heads,
  idAfter,
  type PackedTable,
  type PackedType,
  plainMarks,
  plainNumbers,
  pointingFields,
} from './packed-table.ts'
import { timeAt, timeBytes } from './time-bytes.ts'
import { hashOfUuid, uuidAt, uuidBytes } from './uuid-bytes.ts'

/** What a link says besides who made it when and what it ties together. */
type LinkTail = Omit<EvidenceLink, 'id' | 'type' | 'createdAt' | 'createdBy' | 'claimId' | 'annotationId'>

/** Up to so many different ends of links are kept read: in tables with more of them most have a note of their own. */
const fewTails = 500

/** A table as it is read from: nothing of it is put together before someone asks. */
export class TableReader {
  /** The columns themselves. */
  readonly columns: PackedTable
  /** The table as it is kept and sent (`table-bytes.ts`); null where nobody has made that. */
  readonly bytes: Uint8Array<ArrayBuffer> | null
  readonly #fields: readonly HeadField[]
  /** What links say, by their tails. */
  readonly #said = new Map<number, LinkTail>()
  readonly #references = new Map<string, readonly ((at: number) => RecordId | '')[]>()

  constructor(columns: PackedTable, bytes: Uint8Array<ArrayBuffer> | null = null) {
    this.columns = columns
    this.bytes = bytes
    this.#fields = heads[columns.type]
  }

  get type(): PackedType {
    return this.columns.type
  }

  get count(): number {
    return this.columns.count
  }

  /** The records of the table, in its order. */
  rows(): readonly PackedRow[] {
    return Array.from({ length: this.count }, (_, at) => this.row(at))
  }

  /** A record of the table. */
  row(at: number): PackedRow {
    return new PackedRow(this, at)
  }

  /** When the record of a row was made, ISO 8601 in UTC. */
  createdAt(at: number): string {
    return this.head(headAt.createdAt, at)
  }

  /** The same in milliseconds: who looks for the latest of many need not write them out. */
  madeAt(at: number): number {
    const { values, at: which } = this.columns.head[headAt.createdAt] ?? {}
    return values instanceof Uint8Array
      ? timeAt(values, (which?.at(at) ?? at) * timeBytes)
      : Date.parse(this.createdAt(at))
  }

  /** The value of a field at the head of a line, by its place there. */
  head(index: number, at: number): string {
    const column = this.columns.head[index]
    const field = this.#fields[index]
    return column && field ? valueIn(column, column.at?.at(at) ?? at, field) : ''
  }

  /** The hash of a row's id, as `hashOfId` tells it: the id need not be put together. */
  hashOfId(at: number): number {
    const { values } = this.columns.head[headAt.id] ?? {}
    return values instanceof Uint8Array ? hashOfUuid(values, at * uuidBytes) : 0
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
    return pointingFields(this.type, toType).map((name) => {
      const index = this.#fields.findIndex((field) => field.name === name)
      const column = this.columns.head[index]
      const field = this.#fields[index]
      if (column === undefined || field === undefined)
        return (at) => idAfter(this.#tail(at), name, toType) as RecordId | ''
      if (column.at === null) return (at) => `${toType}:${this.head(index, at)}` as RecordId
      const shared = column.at
      const ids: RecordId[] = []
      return (at) => {
        const place = shared.at(at)
        ids[place] ??= `${toType}:${valueIn(column, place, field)}` as RecordId
        return ids[place]
      }
    })
  }

  /** What follows the head of a line. */
  #tail(at: number): string {
    const { tails, tailAt, numbers } = this.columns
    const place = tailAt.at(at)
    if (place > 0) return tails[place - 1] ?? ''
    const words = this.#words(at)
    return plainMarks
      .map((mark, index) => `${mark}${numbers[index]?.at(at) ?? words[index - plainNumbers] ?? ''}`)
      .join('')
  }

  /** Quote, prefix and suffix of a plain mark, as JSON writes them. */
  #words(at: number): readonly string[] {
    return (this.columns.words.rows()[at] ?? '').split('\t')
  }

  /** The line as it was packed. */
  line(at: number): string {
    const head = this.#fields.map(({ before }, index) => `${before}${this.head(index, at)}`).join('')
    return `${head}${headEnd}${this.#tail(at)}`
  }

  /**
   * The record of a row for one look at it: the same fields in the same order as its line has, but the time and the words of a plain mark are
   * read when they are asked for. Whoever wants to know only how a mark stands does not wait for them.
   */
  glance(at: number): AnyRecord {
    const { type, tailAt, numbers } = this.columns
    if (type === 'evidenceLink') return this.#link(at)
    if (tailAt.at(at) > 0) return JSON.parse(this.line(at)) as AnyRecord
    const [revision = 1, start = 0, end = 0] = numbers.map((column) => column.at(at))
    const word = (index: number): string => JSON.parse(`"${this.#words(at)[index] ?? ''}"`) as string
    const time = (): string => this.createdAt(at)
    const mark: Annotation = {
      id: `annotation:${this.head(headAt.id, at)}`,
      type: 'annotation',
      get createdAt() {
        return time()
      },
      createdBy: `researcher:${this.head(headAt.createdBy, at)}`,
      sourceId: `source:${this.head(headAt.sourceId, at)}`,
      revision,
      parts: [
        {
          start,
          end,
          get quote() {
            return word(0)
          },
          get prefix() {
            return word(1)
          },
          get suffix() {
            return word(2)
          },
          outcome: 'identical',
          score: 1,
        },
      ],
    }
    return mark
  }

  /** The link of a row. What many links say alike is read once for all of them. */
  #link(at: number): EvidenceLink {
    const place = this.columns.tailAt.at(at)
    const said = this.#said.get(place) ?? (JSON.parse(`{${this.#tail(at)}`) as LinkTail)
    if (this.columns.tails.length <= fewTails) this.#said.set(place, said)
    const time = (): string => this.createdAt(at)
    return {
      id: `evidenceLink:${this.head(headAt.id, at)}`,
      type: 'evidenceLink',
      get createdAt() {
        return time()
      },
      createdBy: `researcher:${this.head(headAt.createdBy, at)}`,
      claimId: `claim:${this.head(headAt.claimId, at)}`,
      annotationId: `annotation:${this.head(headAt.annotationId, at)}`,
      ...said,
    }
  }
}

/** A value of a column, by its place among the values. */
function valueIn({ values }: HeadColumn, place: number, { kind, length }: HeadField): string {
  if (typeof values === 'string') return values.slice(place * length, (place + 1) * length)
  return kind === 'uuid' ? uuidAt(values, place * uuidBytes) : new Date(timeAt(values, place * timeBytes)).toISOString()
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
    return this.table.createdAt(this.at)
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
