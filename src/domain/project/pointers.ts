import type { RecordId } from '../records/id.ts'
import { type HeldRecord, idIn, referencesIn } from './held-record.ts'

/**
 * Which records of one type point at which records of another. Most marks have one link: a single pointer is kept as itself,
 * several as a set.
 */
export class Pointers {
  readonly #toType: string
  readonly #from = new Map<RecordId, RecordId | Set<RecordId>>()

  /** @param toType the type pointed at; what the records point at besides is another index's */
  constructor(toType: string, records: Iterable<HeldRecord>) {
    this.#toType = toType
    for (const record of records) this.add(record)
  }

  add(record: HeldRecord): void {
    const id = idIn(record)
    for (const to of referencesIn(record, this.#toType)) {
      const known = this.#from.get(to)
      if (known === undefined || known === id) this.#from.set(to, id)
      else if (typeof known === 'string') this.#from.set(to, new Set([known, id]))
      else known.add(id)
    }
  }

  remove(record: HeldRecord): void {
    const id = idIn(record)
    for (const to of referencesIn(record, this.#toType)) {
      const known = this.#from.get(to)
      if (known === id) this.#from.delete(to)
      else if (known instanceof Set) {
        known.delete(id)
        if (known.size === 0) this.#from.delete(to)
      }
    }
  }

  /** The ids of the records that point at this one, in no order. */
  to(id: RecordId): readonly RecordId[] {
    const known = this.#from.get(id)
    if (known === undefined) return []
    return typeof known === 'string' ? [known] : [...known]
  }

  /** Everything that is pointed at. */
  targets(): IterableIterator<RecordId> {
    return this.#from.keys()
  }
}
