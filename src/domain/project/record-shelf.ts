import type { RecordId } from '../records/id.ts'
import { createdAtIn, type HeldPart, type HeldRecord, idIn } from './held-record.ts'
import type { PackedRow, TableReader } from './table-reader.ts'
import { hashOfId } from './uuid-bytes.ts'

/** Places of the index for each that is taken, at least. */
const room = 2

/** A table whose rows stand on a shelf one after the other, from a place on. */
interface ShelvedTable {
  readonly table: TableReader
  readonly from: number
  /** Whether every row still stands there as it came. */
  isWhole: boolean
}

/** What stands at a place: a record; the number of the table of which it is a row; nothing. */
type Slot = HeldRecord | number | null

/**
 * The records of one type, in the order in which they came, with what a map from their ids would do. Each has a place, the same for as
 * long as it is there. Where an id stands is a table of numbers, written when something is first asked: a tenth of the time and memory
 * of a map of a hundred thousand ids. Nothing is made for a row of a table before someone asks for it.
 */
export class RecordShelf {
  readonly #slots: Slot[] = []
  readonly #tables: ShelvedTable[] = []
  /** Where ids stand, by their hash: a place and one, or 0 where none is. */
  #index = new Int32Array(sizeFor(0))
  /** The hash of what stands at each place, so that ids are put together and compared only where it is the same. */
  readonly #hashes: number[] = []
  /** Entries of the index, those of records that went included. */
  #entries = 0
  /** How many of the records, from the first on, are in the index. */
  #entered = 0
  #gone = 0
  /** Whether an id may have been added twice since all were last entered into the index. */
  #mayRepeat = false

  get size(): number {
    this.#settle()
    return this.#slots.length - this.#gone
  }

  /** How many places there are, those of records that went included. */
  get places(): number {
    this.#settle()
    return this.#slots.length
  }

  /**
   * Adds a record; where its id is there already, it takes the place of the one before.
   *
   * @param isNew its id is known not to be there: then nothing is looked for before someone asks where an id stands
   */
  add(record: HeldRecord, isNew = false): void {
    this.#slots.push(record)
    if (!isNew) this.#mayRepeat = true
  }

  /** Adds all rows of a table, as `add` would one after the other. */
  addTable(table: TableReader, areNew = false): void {
    const number = this.#tables.push({ table, from: this.#slots.length, isWhole: true }) - 1
    for (let row = 0; row < table.count; row += 1) this.#slots.push(number)
    if (!areNew) this.#mayRepeat = true
  }

  /** What stands at a place, or null where nothing does. */
  at(place: number): HeldRecord | null {
    const slot = this.#slots[place] ?? null
    return typeof slot === 'number' ? this.#row(slot, place) : slot
  }

  /** When the record at a place was made, or null where nothing stands. */
  createdAt(place: number): string | null {
    const slot = this.#slots[place] ?? null
    if (slot === null) return null
    if (typeof slot !== 'number') return createdAtIn(slot)
    const { table, from } = this.#tables[slot] as ShelvedTable
    return table.createdAt(place - from)
  }

  /** The same in milliseconds. */
  madeAt(place: number): number | null {
    const slot = this.#slots[place] ?? null
    if (slot === null) return null
    if (typeof slot !== 'number') return Date.parse(createdAtIn(slot))
    const { table, from } = this.#tables[slot] as ShelvedTable
    return table.madeAt(place - from)
  }

  /** Places in the order in which what stands there was made; where that was in one moment, by id. */
  inOrder(places: readonly number[]): readonly number[] {
    const times = new Map(places.map((place) => [place, this.madeAt(place) ?? 0]))
    const ids = new Map<number, string>()
    const idOf = (place: number): string => {
      const id = ids.get(place) ?? this.#idAt(place) ?? ''
      ids.set(place, id)
      return id
    }
    const byId = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
    return places.toSorted((a, b) => (times.get(a) ?? 0) - (times.get(b) ?? 0) || byId(idOf(a), idOf(b)))
  }

  /** The place of a record, or -1. */
  placeOf(id: RecordId): number {
    this.#enterAll()
    return (this.#index[this.#entryOf(id, hashOfId(id))] ?? 0) - 1
  }

  /** Puts a record in the place of the one with its id, else at the end; answers its place. */
  set(id: RecordId, record: HeldRecord): number {
    const known = this.placeOf(id)
    if (known === -1) {
      const place = this.#slots.push(record) - 1
      this.#enterAll()
      return place
    }
    this.#put(known, record)
    return known
  }

  /** Puts what was made of a record in its place. */
  replace(place: number, record: HeldRecord): void {
    this.#put(place, record)
  }

  delete(id: RecordId): void {
    const place = this.placeOf(id)
    if (place === -1) return
    this.#put(place, null)
    this.#gone += 1
  }

  /** The records, in their order: a list of its own. */
  values(): readonly HeldRecord[] {
    this.#settle()
    return this.#slots.map((_, place) => this.at(place)).filter((held) => held !== null)
  }

  /** The same with tables of which nothing was read or changed as one. */
  parts(): readonly HeldPart[] {
    this.#settle()
    const parts: HeldPart[] = []
    for (let place = 0; place < this.#slots.length; ) {
      const slot = this.#slots[place] ?? null
      const shelved = typeof slot === 'number' ? this.#tables[slot] : undefined
      const part = shelved?.isWhole ? shelved.table : this.at(place)
      if (part !== null) parts.push(part)
      place += shelved?.isWhole ? shelved.table.count : 1
    }
    return parts
  }

  /** Every place at which a record stands, with it. */
  *entries(): Generator<readonly [number, HeldRecord]> {
    this.#settle()
    for (let place = 0; place < this.#slots.length; place += 1) {
      const held = this.at(place)
      if (held !== null) yield [place, held]
    }
  }

  /** Makes sure that no id is there twice. */
  #settle(): void {
    if (this.#mayRepeat) this.index()
  }

  /** Writes into the index what was added. */
  index(): void {
    this.#mayRepeat = false
    this.#enterAll()
  }

  #row(number: number, place: number): PackedRow {
    const { table, from } = this.#tables[number] as ShelvedTable
    return table.row(place - from)
  }

  #put(place: number, slot: Slot): void {
    const before = this.#slots[place]
    const shelved = typeof before === 'number' ? this.#tables[before] : undefined
    if (shelved !== undefined) shelved.isWhole = false
    this.#slots[place] = slot
  }

  #enterAll(): void {
    const { length } = this.#slots
    if (this.#entered === length) return
    if ((this.#entries + length - this.#entered) * room > this.#index.length) {
      this.#index = new Int32Array(sizeFor(length))
      this.#entries = 0
      this.#entered = 0
    }
    while (this.#entered < length) {
      const place = this.#entered
      this.#entered += 1
      if (this.#slots[place] !== null) this.#enter(place)
    }
  }

  #enter(place: number): void {
    const hash = this.#hashes[place] ?? this.#hashAt(place)
    this.#hashes[place] = hash
    const at = this.#entryOf(place, hash)
    const before = (this.#index[at] ?? 0) - 1
    if (before === -1) {
      this.#index[at] = place + 1
      this.#entries += 1
      return
    }
    this.#put(before, this.at(place))
    this.#put(place, null)
    this.#gone += 1
  }

  /** The hash of the id at a place. Of one in a table the id need not be put together. */
  #hashAt(place: number): number {
    const slot = this.#slots[place] ?? null
    if (typeof slot !== 'number') return slot === null ? 0 : hashOfId(idIn(slot))
    const { table, from } = this.#tables[slot] as ShelvedTable
    return table.hashOfId(place - from)
  }

  /** Where in the index an id, or that of the record at a place, is or would be. */
  #entryOf(of: RecordId | number, hash: number): number {
    const index = this.#index
    const mask = index.length - 1
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const place = (index[at] ?? 0) - 1
      if (place === -1) return at
      if (this.#hashes[place] !== hash) continue
      const held = this.at(place)
      if (held !== null && idIn(held) === (typeof of === 'string' ? of : this.#idAt(of))) return at
    }
  }

  #idAt(place: number): RecordId | null {
    const held = this.at(place)
    return held === null ? null : idIn(held)
  }
}

/** A power of two that leaves room for half as many again. */
function sizeFor(count: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(8, count * room * 1.5)))
}
