import type { IdOf, RecordId, RecordType } from '../records/id.ts'
import type { AnyRecord, RecordOf } from '../records/record.ts'
import { referencesOf } from '../records/references.ts'
import type { RecordChange } from './change-set.ts'
import { allReferrers, type Referrers, referrersOfType, withoutReferrer, withReferrer } from './referrers.ts'

/** What pure code may ask of a project. Records are values: a later change replaces one, never alters it. */
export interface ProjectReader {
  get<T extends RecordType>(id: IdOf<T> | null | undefined): Readonly<RecordOf<T>> | undefined
  all<T extends RecordType>(type: T): readonly Readonly<RecordOf<T>>[]
  /** The records of a type that point at this one, in the order of their creation. */
  referring<T extends RecordType>(type: T, to: RecordId): readonly Readonly<RecordOf<T>>[]
  /** The ids of all records that point at this one. */
  referrersOf(to: RecordId): readonly RecordId[]
  count(type: RecordType): number
}

/**
 * The records of a project in memory with the one index that everything needs: who points at whom. The core's store and
 * every window's replica hold one and apply the same change sets to it, so both always agree. Applying costs the same at
 * ten records and at a hundred thousand.
 */
export class ProjectRecords implements ProjectReader {
  readonly #byId = new Map<RecordId, AnyRecord>()
  readonly #byType = new Map<RecordType, Map<RecordId, AnyRecord>>()
  /** Who points at a record. */
  readonly #referrers = new Map<RecordId, Referrers>()
  readonly #lists = new Map<RecordType, readonly AnyRecord[]>()

  constructor(records: Iterable<AnyRecord> = []) {
    for (const record of records) this.#put(record)
  }

  get<T extends RecordType>(id: IdOf<T> | null | undefined): Readonly<RecordOf<T>> | undefined {
    return id == null ? undefined : (this.#byId.get(id) as Readonly<RecordOf<T>> | undefined)
  }

  all<T extends RecordType>(type: T): readonly Readonly<RecordOf<T>>[] {
    const known = this.#lists.get(type)
    if (known) return known as unknown as readonly Readonly<RecordOf<T>>[]
    const list = [...(this.#byType.get(type)?.values() ?? [])]
    this.#lists.set(type, list)
    return list as unknown as readonly Readonly<RecordOf<T>>[]
  }

  referring<T extends RecordType>(type: T, to: RecordId): readonly Readonly<RecordOf<T>>[] {
    const found = referrersOfType(this.#referrers.get(to), type)
    return (found.length > 1 ? found.toSorted(byCreation) : found) as unknown as readonly Readonly<RecordOf<T>>[]
  }

  referrersOf(to: RecordId): readonly RecordId[] {
    return allReferrers(this.#referrers.get(to)).map(({ id }) => id)
  }

  count(type: RecordType): number {
    return this.#byType.get(type)?.size ?? 0
  }

  /** The ids that some record points at, its creator included, and that are not there. */
  missing(): readonly RecordId[] {
    const creators = new Set<RecordId>()
    for (const { createdBy } of this.#byId.values()) creators.add(createdBy)
    return [...creators, ...this.#referrers.keys()].filter((id) => !this.#byId.has(id))
  }

  /** Every record, for a snapshot or a first copy. */
  values(): IterableIterator<AnyRecord> {
    return this.#byId.values()
  }

  get size(): number {
    return this.#byId.size
  }

  /** Applies the changes in order. */
  apply(changes: readonly RecordChange[]): void {
    for (const change of changes) {
      if (change.after === null) this.#remove(change.id)
      else this.#put(change.after)
    }
  }

  #put(record: AnyRecord): void {
    const before = this.#byId.get(record.id)
    if (before) this.#unlink(before)
    this.#byId.set(record.id, record)
    let ofType = this.#byType.get(record.type)
    if (!ofType) {
      ofType = new Map()
      this.#byType.set(record.type, ofType)
    }
    ofType.set(record.id, record)
    this.#lists.delete(record.type)
    for (const to of referencesOf(record)) this.#referrers.set(to, withReferrer(this.#referrers.get(to), record))
  }

  #remove(id: RecordId): void {
    const record = this.#byId.get(id)
    if (!record) return
    this.#unlink(record)
    this.#byId.delete(id)
    this.#byType.get(record.type)?.delete(id)
    this.#lists.delete(record.type)
  }

  #unlink(record: AnyRecord): void {
    for (const to of referencesOf(record)) {
      const left = withoutReferrer(this.#referrers.get(to), record)
      if (left === null) this.#referrers.delete(to)
      else this.#referrers.set(to, left)
    }
  }
}

const byCreation = (a: AnyRecord, b: AnyRecord): number =>
  a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
