import type { RecordId } from '../records/id.ts'
import { type HeldRecord, referencesIn } from './held-record.ts'
import type { RecordShelf } from './record-shelf.ts'

/**
 * Which records of one type point at which records of another: the places on their shelf, by the id pointed at. Most marks have one
 * link: a single pointer is kept as itself, several as a set.
 */
export class Pointers {
  readonly #toType: string
  readonly #shelf: RecordShelf
  readonly #from = new Map<RecordId, number | Set<number>>()
  /** How many of the shelf's places, from the first on, were looked at. */
  #seen = 0

  /** @param toType the type pointed at; what the records point at besides is another index's */
  constructor(toType: string, shelf: RecordShelf) {
    this.#toType = toType
    this.#shelf = shelf
  }

  /** Takes in what was added to the shelf since. */
  catchUp(): void {
    for (const { places } = this.#shelf; this.#seen < places; this.#seen += 1) {
      const record = this.#shelf.at(this.#seen)
      if (record !== null) this.add(record, this.#seen)
    }
  }

  add(record: HeldRecord, place: number): void {
    for (const to of referencesIn(record, this.#toType)) {
      const known = this.#from.get(to)
      if (known === undefined || known === place) this.#from.set(to, place)
      else if (typeof known === 'number') this.#from.set(to, new Set([known, place]))
      else known.add(place)
    }
  }

  remove(record: HeldRecord, place: number): void {
    for (const to of referencesIn(record, this.#toType)) {
      const known = this.#from.get(to)
      if (known === place) this.#from.delete(to)
      else if (known instanceof Set) {
        known.delete(place)
        if (known.size === 0) this.#from.delete(to)
      }
    }
  }

  /** The places of the records that point at this one, in no order. */
  to(id: RecordId): readonly number[] {
    const known = this.#from.get(id)
    if (known === undefined) return []
    return typeof known === 'number' ? [known] : [...known]
  }

  /** Everything that is pointed at. */
  targets(): IterableIterator<RecordId> {
    return this.#from.keys()
  }
}
