import type { ErrorOf } from '#domain/errors.ts'
import type { ChangeSet, RecordChange } from '#domain/project/change-set.ts'
import { type ProjectReader, ProjectRecords } from '#domain/project/project-records.ts'
import { tablesIn } from '#domain/project/table-bytes.ts'
import type { IdOf } from '#domain/records/id.ts'
import type { AnyRecord } from '#domain/records/record.ts'
import { tableReading } from './table-reading.ts'

/** A part of a first copy. The core has checked every record. */
export interface ReplicaChunk {
  readonly text: string
  readonly tables: Uint8Array<ArrayBuffer>
}

/** What a replica asks the core for. */
export interface ReplicaSource {
  open(): Promise<{
    readonly copyId: string
    readonly sequence: number
    readonly chunks: number
    readonly researcherId: string
    /** Why changes are only in memory, or null. */
    readonly fault: ErrorOf<'not-saved'>['reason'] | null
  } | null>
  /** One chunk of the first copy: a JSON array of whole records, and tables of others. Null when the copy is gone. */
  chunk(copyId: string, index: number): Promise<ReplicaChunk | null>
  /** The change sets after a sequence; null when a new first copy is needed. */
  since(sequence: number): Promise<readonly ChangeSet[] | null>
}

/** What changed at once: the changes of a change set, or everything after a new first copy. */
export type ReplicaChange = readonly RecordChange[] | 'everything'

/** How many chunks of a first copy are asked for ahead of the one that is parsed. */
const ahead = 12

/**
 * A window's read-only copy of the project's records. It begins as a first copy in chunks, taken in as they come, and follows
 * change sets in the order of their sequence; a gap makes it catch up by itself. Records are never altered, only replaced.
 */
export class Replica {
  readonly #source: ReplicaSource
  readonly #listeners = new Set<(change: ReplicaChange) => void>()
  #records = new ProjectRecords()
  #sequence = 0
  #version = 0
  #researcherId: IdOf<'researcher'> | null = null
  #fault: ErrorOf<'not-saved'>['reason'] | null = null
  /** Change sets that came while a first copy or a catching up was under way. */
  #waiting: ChangeSet[] | null = null

  constructor(source: ReplicaSource) {
    this.#source = source
  }

  /** The records, for reading. The object is another one only after a new first copy. */
  get records(): ProjectReader {
    return this.#records
  }

  /** The sequence of the last change set in it. */
  get sequence(): number {
    return this.#sequence
  }

  /** Grows with every change; what was derived under the same version still holds. */
  get version(): number {
    return this.#version
  }

  /** The researcher at work, once the first copy has begun. */
  get researcherId(): IdOf<'researcher'> | null {
    return this.#researcherId
  }

  /** Why changes were only in memory when the first copy was taken, or null. */
  get fault(): ErrorOf<'not-saved'>['reason'] | null {
    return this.#fault
  }

  /** Hears of changes, after they were applied, until the returned function is called. */
  subscribe = (listener: (change: ReplicaChange) => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Takes the first copy; answers false when the core could not give one. */
  async load(): Promise<boolean> {
    this.#waiting ??= []
    const copy = await this.#source.open()
    const records = copy && (await this.#read(copy.copyId, copy.chunks))
    if (copy === null || records === null) {
      this.#waiting = null
      return false
    }
    this.#records = records
    this.#sequence = copy.sequence
    this.#researcherId = copy.researcherId as IdOf<'researcher'>
    this.#fault = copy.fault
    this.#told('everything')
    await this.#settle()
    return true
  }

  /** Applies a change set that the core published. */
  async apply(changeSet: ChangeSet): Promise<void> {
    if (this.#waiting) {
      this.#waiting.push(changeSet)
      return
    }
    if (changeSet.sequence <= this.#sequence) return
    if (changeSet.sequence === this.#sequence + 1) this.#take(changeSet)
    else await this.resync()
  }

  /** Asks for what was missed, after the core was restarted or a gap was seen; false when the core could not say. */
  async resync(): Promise<boolean> {
    if (this.#waiting) return true
    this.#waiting = []
    const missed = await this.#source.since(this.#sequence)
    if (missed === null) return this.load()
    this.#waiting.unshift(...missed)
    await this.#settle()
    return true
  }

  async #read(copyId: string, chunks: number): Promise<ProjectRecords | null> {
    const records = new ProjectRecords()
    const reading = tableReading()
    const asked: Promise<ReplicaChunk | null>[] = []
    let next = 0
    for (let read = 0; read < chunks; read += 1) {
      for (; next < Math.min(chunks, read + ahead); next += 1) asked.push(this.#source.chunk(copyId, next))
      const chunk = await asked.shift()
      if (chunk == null) return null
      // Made by the core, which has checked every record.
      records.add(JSON.parse(chunk.text) as AnyRecord[], true)
      records.add(tablesIn(chunk.tables, reading), true)
      records.index()
    }
    return records
  }

  /** Applies what waited, in order; a gap in it means asking once more. */
  async #settle(): Promise<void> {
    const waiting = (this.#waiting ?? []).toSorted((a, b) => a.sequence - b.sequence)
    this.#waiting = null
    for (const [index, changeSet] of waiting.entries()) {
      if (changeSet.sequence <= this.#sequence) continue
      if (changeSet.sequence > this.#sequence + 1) {
        await this.resync()
        for (const later of waiting.slice(index)) await this.apply(later)
        return
      }
      this.#take(changeSet)
    }
  }

  #take(changeSet: ChangeSet): void {
    this.#records.apply(changeSet.changes)
    this.#sequence = changeSet.sequence
    this.#told(changeSet.changes)
  }

  #told(change: ReplicaChange): void {
    this.#version += 1
    for (const listener of [...this.#listeners]) listener(change)
  }
}
