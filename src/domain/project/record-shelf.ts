import type { RecordId } from '../records/id.ts'
import { type HeldRecord, idIn } from './held-record.ts'

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
  /** Entries of the index, those of records that went included. */
  #entries = 0
  /** How many of the records, from the first on, are in the index. */
  #entered = 0
  #gone = 0

  get size(): number {
    this.#enterAll()
    return this.#held.length - this.#gone
  }

  /** Adds a record; where its id is there already, it takes the place of the one before. */
  add(record: HeldRecord): void {
    this.#held.push(record)
  }

  /** What stands at a place, or null where nothing does. */
  at(place: number): HeldRecord | null {
    return this.#held[place] ?? null
  }

  /** The place of a record, or -1. */
  placeOf(id: RecordId): number {
    this.#enterAll()
    return (this.#index[this.#entryOf(id)] ?? 0) - 1
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
    this.#enterAll()
    return this.#held.filter((held) => held !== null)
  }

  /** Every place at which a record stands, with it. */
  *entries(): Generator<readonly [number, HeldRecord]> {
    this.#enterAll()
    for (const [place, held] of this.#held.entries()) if (held !== null) yield [place, held]
  }

  /** Writes into the index what was added. */
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
      if (held != null) this.#enter(idIn(held), held, place)
    }
  }

  #enter(id: RecordId, held: HeldRecord, place: number): void {
    const at = this.#entryOf(id)
    const known = (this.#index[at] ?? 0) - 1
    if (known === -1) {
      this.#index[at] = place + 1
      this.#entries += 1
      return
    }
    this.#held[known] = held
    this.#held[place] = null
    this.#gone += 1
  }

  /** Where in the index an id is, or would be. */
  #entryOf(id: RecordId): number {
    const index = this.#index
    const mask = index.length - 1
    for (let at = hashOf(id) & mask; ; at = (at + 1) & mask) {
      const place = (index[at] ?? 0) - 1
      if (place === -1) return at
      const held = this.#held[place]
      if (held != null && idIn(held) === id) return at
    }
  }
}

/** A power of two that leaves room for half as many again. */
function sizeFor(count: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(8, count * room * 1.5)))
}

/** How much of an id's end is hashed: a UUID. */
const hashed = 36

/** FNV-1a over the code units of an id's end. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5
  for (let at = Math.max(0, id.length - hashed); at < id.length; at += 1)
    hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}
