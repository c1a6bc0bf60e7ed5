import { type IdOf, type RecordId, type RecordType, recordTypes, typeOfId } from '../records/id.ts'
import type { AnyRecord, RecordOf } from '../records/record.ts'
import { targetTypes } from '../records/references.ts'
import type { RecordChange } from './change-set.ts'
import { createdAtIn, createdByIn, type HeldRecord, idIn, isUnread, recordIn } from './held-record.ts'
import { Pointers } from './pointers.ts'

/** What pure code may ask of a project. Records are values: a later change replaces one, never alters it. */
export interface ProjectReader {
  get<T extends RecordType>(id: IdOf<T> | null | undefined): Readonly<RecordOf<T>> | undefined
  all<T extends RecordType>(type: T): readonly Readonly<RecordOf<T>>[]
  /** The records of a type that point at this one, in the order of their creation. */
  referring<T extends RecordType>(type: T, to: RecordId): readonly Readonly<RecordOf<T>>[]
  /** When the latest of them was made, or null: the same as asking `referring`, without reading the records. */
  latestReferring(type: RecordType, to: RecordId): string | null
  /** The ids of all records that point at this one. */
  referrersOf(to: RecordId): readonly RecordId[]
  count(type: RecordType): number
}

/**
 * The records of a project in memory with the one index that everything needs: who points at whom. The core's store and
 * every window's replica hold one and apply the same change sets to it, so both always agree. Applying costs the same at
 * ten records and at a hundred thousand. Records given as text are read when they are asked for, and an index is made when
 * it is: opening a project must not wait for what nobody looks at.
 */
export class ProjectRecords implements ProjectReader {
  readonly #byType = new Map<string, Map<RecordId, HeldRecord>>()
  /** Who points at a record, by the pointing type and the type pointed at. */
  readonly #pointers = new Map<RecordType, Map<string, Pointers>>()
  readonly #lists = new Map<RecordType, readonly AnyRecord[]>()

  constructor(records: Iterable<HeldRecord> = []) {
    this.add(records)
  }

  /** Takes in records that are not there yet, as a first copy brings them. Nothing may have been asked for before. */
  add(records: Iterable<HeldRecord>): void {
    for (const record of records) {
      const id = idIn(record)
      this.#ofType(typeOfId(id)).set(id, record)
    }
  }

  get<T extends RecordType>(id: IdOf<T> | null | undefined): Readonly<RecordOf<T>> | undefined {
    return id == null ? undefined : (this.#read(id) as Readonly<RecordOf<T>> | undefined)
  }

  all<T extends RecordType>(type: T): readonly Readonly<RecordOf<T>>[] {
    const list =
      this.#lists.get(type) ?? [...(this.#byType.get(type)?.keys() ?? [])].flatMap((id) => this.#read(id) ?? [])
    this.#lists.set(type, list)
    return list as unknown as readonly Readonly<RecordOf<T>>[]
  }

  referring<T extends RecordType>(type: T, to: RecordId): readonly Readonly<RecordOf<T>>[] {
    const found = this.#pointing(type, typeOfId(to))
      .to(to)
      .flatMap((id) => this.#read(id) ?? [])
    return (found.length > 1 ? found.sort(byCreation) : found) as unknown as readonly Readonly<RecordOf<T>>[]
  }

  latestReferring(type: RecordType, to: RecordId): string | null {
    const held = this.#byType.get(type)
    let latest: string | null = null
    for (const id of this.#pointing(type, typeOfId(to)).to(to)) {
      const record = held?.get(id)
      if (record === undefined) continue
      const at = createdAtIn(record)
      if (latest === null || at > latest) latest = at
    }
    return latest
  }

  referrersOf(to: RecordId): readonly RecordId[] {
    const toType = typeOfId(to)
    return recordTypes.flatMap((type) => (pointsAt(type, toType) ? this.#pointing(type, toType).to(to) : []))
  }

  count(type: RecordType): number {
    return this.#byType.get(type)?.size ?? 0
  }

  /** The ids that some record points at, its creator included, and that are not there. */
  missing(): readonly RecordId[] {
    const wanted = new Set<RecordId>()
    for (const record of this.held()) wanted.add(createdByIn(record))
    for (const type of recordTypes)
      for (const toType of targetTypes[type]) for (const to of this.#pointing(type, toType).targets()) wanted.add(to)
    return [...wanted].filter((id) => !this.#byType.get(typeOfId(id))?.has(id))
  }

  /** When the latest record was made, ISO 8601 in UTC; the empty string for none. */
  latestCreation(): string {
    let latest = ''
    for (const record of this.held()) {
      const at = createdAtIn(record)
      if (at > latest) latest = at
    }
    return latest
  }

  /** Every record, read. Those that were text stay text here. */
  *values(): Generator<AnyRecord> {
    for (const record of this.held()) yield recordIn(record)
  }

  /** Every record as it is held now, for a snapshot, a first copy or a worker: values that later changes replace but never alter. */
  held(): readonly HeldRecord[] {
    // Copied a type at a time: the same list made record by record takes several times as long, in one turn.
    const none: readonly HeldRecord[] = []
    return none.concat(...[...this.#byType.values()].map((ofType) => [...ofType.values()]))
  }

  get size(): number {
    let size = 0
    for (const ofType of this.#byType.values()) size += ofType.size
    return size
  }

  /** Applies the changes in order. */
  apply(changes: readonly RecordChange[]): void {
    for (const { id, after } of changes) {
      const type = typeOfId(id)
      const ofType = this.#ofType(type)
      const before = ofType.get(id)
      const pointers = [...(this.#pointers.get(type as RecordType)?.values() ?? [])]
      if (before !== undefined) for (const index of pointers) index.remove(before)
      if (after === null) ofType.delete(id)
      else {
        ofType.set(id, after)
        for (const index of pointers) index.add(after)
      }
      this.#lists.delete(type as RecordType)
    }
  }

  #ofType(type: string): Map<RecordId, HeldRecord> {
    const known = this.#byType.get(type)
    if (known) return known
    const made = new Map<RecordId, HeldRecord>()
    this.#byType.set(type, made)
    return made
  }

  /** One record; what was not read yet is kept as the record from then on, so that it is the same object each time. */
  #read(id: RecordId): AnyRecord | undefined {
    const ofType = this.#byType.get(typeOfId(id))
    const held = ofType?.get(id)
    if (held === undefined || !isUnread(held)) return held
    const record = recordIn(held)
    ofType?.set(id, record)
    return record
  }

  #pointing(type: RecordType, toType: string): Pointers {
    const ofType = this.#pointers.get(type) ?? new Map<string, Pointers>()
    this.#pointers.set(type, ofType)
    const known = ofType.get(toType)
    if (known) return known
    const made = new Pointers(toType, this.#byType.get(type)?.values() ?? [])
    ofType.set(toType, made)
    return made
  }
}

const pointsAt = (type: RecordType, toType: string): boolean => targetTypes[type].some((each) => each === toType)

const byCreation = (a: AnyRecord, b: AnyRecord): number =>
  a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
