import type { IdOf, RecordId, RecordType } from '../records/id.ts'
import type { AnyRecord, RecordOf } from '../records/record.ts'
import { referencesOf } from '../records/references.ts'
import type { RecordChange } from './change-set.ts'

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
  /** Who points at a record, by type: a source with ten thousand marks answers "which notices" without looking at them. */
  readonly #referrers = new Map<RecordId, Map<RecordType, Map<RecordId, AnyRecord>>>()
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
    const found = [...(this.#referrers.get(to)?.get(type)?.values() ?? [])].sort(byCreation)
    return found as unknown as readonly Readonly<RecordOf<T>>[]
  }

  referrersOf(to: RecordId): readonly RecordId[] {
    return [...(this.#referrers.get(to)?.values() ?? [])].flatMap((ofType) => [...ofType.keys()])
  }

  count(type: RecordType): number {
    return this.#byType.get(type)?.size ?? 0
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
    const ofType = this.#byType.get(record.type) ?? new Map<RecordId, AnyRecord>()
    ofType.set(record.id, record)
    this.#byType.set(record.type, ofType)
    this.#lists.delete(record.type)
    for (const to of referencesOf(record)) {
      const referrers = this.#referrers.get(to) ?? new Map<RecordType, Map<RecordId, AnyRecord>>()
      const referring = referrers.get(record.type) ?? new Map<RecordId, AnyRecord>()
      referring.set(record.id, record)
      referrers.set(record.type, referring)
      this.#referrers.set(to, referrers)
    }
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
      const referrers = this.#referrers.get(to)
      const referring = referrers?.get(record.type)
      referring?.delete(record.id)
      if (referring?.size === 0) referrers?.delete(record.type)
      if (referrers?.size === 0) this.#referrers.delete(to)
    }
  }
}

const byCreation = (a: AnyRecord, b: AnyRecord): number =>
  a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
