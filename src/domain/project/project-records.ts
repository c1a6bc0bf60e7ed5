import { type IdOf, type RecordId, type RecordType, recordTypes, typeOfId } from '../records/id.ts'
import type { AnyRecord, RecordOf } from '../records/record.ts'
import { targetTypes } from '../records/references.ts'
import type { RecordChange } from './change-set.ts'
import { createdByIn, type HeldPart, type HeldRecord, idIn, isUnread, recordIn, typeIn } from './held-record.ts'
import { PassingReader } from './passing-reader.ts'
import { Pointers } from './pointers.ts'
import { RecordShelf } from './record-shelf.ts'
import { TableReader } from './table-reader.ts'

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
  /** The same for one derivation: what it has to read of marks and links is not kept. */
  passing(): ProjectReader
}

/**
 * The records of a project in memory with the one index that everything needs: who points at whom. The core's store and
 * every window's replica hold one and apply the same change sets to it, so both always agree. Applying costs the same at
 * ten records and at a hundred thousand. Records given as text are read when they are asked for, and an index is made when
 * it is: opening a project must not wait for what nobody looks at.
 */
export class ProjectRecords implements ProjectReader {
  readonly #byType = new Map<string, RecordShelf>()
  /** Who points at a record, by the pointing type and the type pointed at. */
  readonly #pointers = new Map<RecordType, Map<string, Pointers>>()
  readonly #lists = new Map<RecordType, readonly AnyRecord[]>()

  /** @param areUnique no id is among them twice, as among records that another of these held */
  constructor(records: Iterable<HeldPart> = [], areUnique = false) {
    this.add(records, areUnique)
  }

  /** Takes in records, as a first copy brings them. No list may have been asked for before. */
  add(records: Iterable<HeldPart>, areUnique = false): void {
    for (const part of records)
      if (part instanceof TableReader) this.#ofType(part.type).addTable(part, areUnique)
      else this.#ofType(typeIn(part)).add(part, areUnique)
  }

  /**
   * Enters what was added so far into the indices that every list of claims asks for, so that whoever waits for more records can do that
   * meanwhile.
   */
  index(): void {
    for (const shelf of this.#byType.values()) shelf.index()
    this.#pointing('evidenceLink', 'claim')
  }

  get<T extends RecordType>(id: IdOf<T> | null | undefined): Readonly<RecordOf<T>> | undefined {
    return id == null ? undefined : (this.#read(id) as Readonly<RecordOf<T>> | undefined)
  }

  all<T extends RecordType>(type: T): readonly Readonly<RecordOf<T>>[] {
    const known = this.#lists.get(type)
    const list = known ?? allOn(this.#byType.get(type))
    if (known === undefined) this.#lists.set(type, list)
    return list as unknown as readonly Readonly<RecordOf<T>>[]
  }

  referring<T extends RecordType>(type: T, to: RecordId): readonly Readonly<RecordOf<T>>[] {
    const shelf = this.#byType.get(type)
    const found = this.#placesTo(type, to).flatMap((place) => (shelf && readAt(shelf, place)) ?? [])
    return found as unknown as readonly Readonly<RecordOf<T>>[]
  }

  latestReferring(type: RecordType, to: RecordId): string | null {
    const shelf = this.#byType.get(type)
    let latest: { readonly place: number; readonly at: number } | null = null
    for (const place of this.#pointing(type, typeOfId(to)).to(to)) {
      const at = shelf?.madeAt(place) ?? null
      if (at !== null && (latest === null || at > latest.at)) latest = { place, at }
    }
    return latest && (shelf?.createdAt(latest.place) ?? null)
  }

  referrersOf(to: RecordId): readonly RecordId[] {
    const toType = typeOfId(to)
    return recordTypes.flatMap((type) => {
      if (!pointsAt(type, toType)) return []
      const shelf = this.#byType.get(type)
      return this.#pointing(type, toType)
        .to(to)
        .flatMap((place) => {
          const held = shelf?.at(place)
          return held == null ? [] : [idIn(held)]
        })
    })
  }

  count(type: RecordType): number {
    return this.#byType.get(type)?.size ?? 0
  }

  passing(): ProjectReader {
    return new PassingReader({
      reader: this,
      held: (id) => {
        const shelf = this.#byType.get(typeOfId(id))
        return shelf?.at(shelf.placeOf(id)) ?? null
      },
      heldReferring: (type, to) => {
        const shelf = this.#byType.get(type)
        return this.#placesTo(type, to).flatMap((place) => shelf?.at(place) ?? [])
      },
    })
  }

  /** The ids that some record points at, its creator included, and that are not there. */
  missing(): readonly RecordId[] {
    const wanted = new Set<RecordId>()
    for (const record of this.held()) wanted.add(createdByIn(record))
    for (const type of recordTypes)
      for (const toType of targetTypes[type]) for (const to of this.#pointing(type, toType).targets()) wanted.add(to)
    return [...wanted].filter((id) => (this.#byType.get(typeOfId(id))?.placeOf(id) ?? -1) === -1)
  }

  /** When the latest record was made, ISO 8601 in UTC; the empty string for none. */
  latestCreation(): string {
    let latest = ''
    for (const shelf of this.#byType.values()) {
      let ofType: { readonly place: number; readonly at: number } | null = null
      for (let place = 0; place < shelf.places; place += 1) {
        const at = shelf.madeAt(place)
        if (at !== null && (ofType === null || at > ofType.at)) ofType = { place, at }
      }
      const time = ofType && shelf.createdAt(ofType.place)
      if (time !== null && time > latest) latest = time
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
    return none.concat(...[...this.#byType.values()].map((shelf) => shelf.values()))
  }

  /** The same with tables of which nothing was read or changed as one. */
  parts(): readonly HeldPart[] {
    const none: readonly HeldPart[] = []
    return none.concat(...[...this.#byType.values()].map((shelf) => shelf.parts()))
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
      const shelf = this.#ofType(type)
      const place = shelf.placeOf(id)
      const before = shelf.at(place)
      const pointers = [...(this.#pointers.get(type as RecordType)?.values() ?? [])]
      if (before !== null) for (const index of pointers) index.remove(before, place)
      if (after === null) shelf.delete(id)
      else {
        const now = shelf.set(id, after)
        for (const index of pointers) index.add(after, now)
      }
      this.#lists.delete(type as RecordType)
    }
  }

  #ofType(type: string): RecordShelf {
    const known = this.#byType.get(type)
    if (known) return known
    const made = new RecordShelf()
    this.#byType.set(type, made)
    return made
  }

  #read(id: RecordId): AnyRecord | undefined {
    const shelf = this.#byType.get(typeOfId(id))
    return shelf && readAt(shelf, shelf.placeOf(id))
  }

  /** Where the records of a type that point at this one stand, in the order of their creation. */
  #placesTo(type: RecordType, to: RecordId): readonly number[] {
    const places = this.#pointing(type, typeOfId(to)).to(to)
    return places.length > 1 ? (this.#byType.get(type)?.inOrder(places) ?? []) : places
  }

  #pointing(type: RecordType, toType: string): Pointers {
    const ofType = this.#pointers.get(type) ?? new Map<string, Pointers>()
    this.#pointers.set(type, ofType)
    const shelf = this.#byType.get(type)
    if (shelf === undefined) return nothing
    const pointers = ofType.get(toType) ?? new Pointers(toType, shelf)
    ofType.set(toType, pointers)
    pointers.catchUp()
    return pointers
  }
}

/** Who points at anything, of a type of which there are no records. */
const nothing = new Pointers('', new RecordShelf())

/** One record; what was not read yet is kept as the record from then on, so that it is the same object each time. */
function readAt(shelf: RecordShelf, place: number): AnyRecord | undefined {
  const held = shelf.at(place)
  if (held === null || !isUnread(held)) return held ?? undefined
  const record = recordIn(held)
  shelf.replace(place, record)
  return record
}

const allOn = (shelf: RecordShelf | undefined): readonly AnyRecord[] =>
  shelf === undefined
    ? []
    : Array.from(shelf.entries(), ([place]) => readAt(shelf, place)).filter((each) => each !== undefined)

const pointsAt = (type: RecordType, toType: string): boolean => targetTypes[type].some((each) => each === toType)
