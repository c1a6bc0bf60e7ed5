import type { RecordId } from '../records/id.ts'
import { type HeldRecord, idIn } from './held-record.ts'
import { PackedRow } from './table-reader.ts'
import { hashOfId } from './uuid-bytes.ts'

/** Places of the index for each that is taken, at least. */
const room = 2

/**
 * The records of one type, in the order in which they came, with what a map from their ids would do. Each has a place, the same for as
 * long as it is there. Where an id stands is a table of numbers, written when something is first asked: a tenth of the time and memory
 * of a map of a hundred thousand ids.
 */
export class RecordShelf {
  readonly #held: (HeldRecord | null)[] = []
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
    return this.#held.length - this.#gone
  }

  /** How many places there are, those of records that went included. */
  get places(): number {
    this.#settle()
    return this.#held.length
  }

  /**
   * Adds a record; where its id is there already, it takes the place of the one before.
   *
   * @param isNew its id is known not to be there: then nothing is looked for before someone asks where an id stands
   */
  add(record: HeldRecord, isNew = false): void {
    this.#held.push(record)
    if (!isNew) this.#mayRepeat = true
  }

  /** What stands at a place, or null where nothing does. */
  at(place: number): HeldRecord | null {
    return this.#held[place] ?? null
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
      const place = this.#held.push(record) - 1
      this.#enterAll()
      return place
    }
    this.#held[known] = record
    return known
  }

  /** Puts what was made of a record in its place. */
  replace(place: number, record: HeldRecord): void {
    this.#held[place] = record
  }

  delete(id: RecordId): void {
    const place = this.placeOf(id)
    if (place === -1) return
    this.#held[place] = null
    this.#gone += 1
  }

  /** The records, in their order: a list of its own. */
  values(): readonly HeldRecord[] {
    this.#settle()
    return this.#held.filter((held) => held !== null)
  }

  /** Every place at which a record stands, with it. */
  *entries(): Generator<readonly [number, HeldRecord]> {
    this.#settle()
    for (const [place, held] of this.#held.entries()) if (held !== null) yield [place, held]
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

  #enterAll(): void {
    const { length } = this.#held
    if (this.#entered === length) return
    if ((this.#entries + length - this.#entered) * room > this.#index.length) {
      this.#index = new Int32Array(sizeFor(length))
      this.#entries = 0
      this.#entered = 0
    }
    while (this.#entered < length) {
      const place = this.#entered
      this.#entered += 1
      const held = this.#held[place]
      if (held != null) this.#enter(held, place)
    }
  }

  #enter(held: HeldRecord, place: number): void {
    const known = this.#hashes[place]
    const hash = known ?? hashIn(held)
    if (known === undefined) this.#hashes[place] = hash
    const at = this.#entryOf(held, hash)
    const before = (this.#index[at] ?? 0) - 1
    if (before === -1) {
      this.#index[at] = place + 1
      this.#entries += 1
      return
    }
    this.#held[before] = held
    this.#held[place] = null
    this.#gone += 1
  }

  /** Where in the index an id, or that of a record, is or would be. */
  #entryOf(of: RecordId | HeldRecord, hash: number): number {
    const index = this.#index
    const mask = index.length - 1
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const place = (index[at] ?? 0) - 1
      if (place === -1) return at
      if (this.#hashes[place] !== hash) continue
      const held = this.#held[place]
      if (held != null && idIn(held) === (isId(of) ? of : idIn(of))) return at
    }
  }
}

/** A power of two that leaves room for half as many again. */
function sizeFor(count: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(8, count * room * 1.5)))
}

const isId = (of: RecordId | HeldRecord): of is RecordId => typeof of === 'string' && !of.startsWith('{')

/** The hash of a record's id. Of one in a table the id need not be put together. */
const hashIn = (held: HeldRecord): number =>
  held instanceof PackedRow ? held.table.hashOfId(held.at) : hashOfId(idIn(held))
