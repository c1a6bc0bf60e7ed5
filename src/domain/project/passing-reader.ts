import type { IdOf, RecordId, RecordType } from '../records/id.ts'
import type { AnyRecord, RecordOf } from '../records/record.ts'
import { glanceAt, type HeldRecord, idIn } from './held-record.ts'
import type { ProjectReader } from './project-records.ts'

/** What a passing reader reads from. */
export interface HeldRecords {
  readonly reader: ProjectReader
  held(id: RecordId): HeldRecord | null
  /** In the order of their creation. */
  heldReferring(type: RecordType, to: RecordId): readonly HeldRecord[]
}

/**
 * A project as it is read for one derivation: marks and links that are still text are read for it alone and go with it. Deriving ten
 * thousand statuses would else leave every mark and link of the project in memory as records that nobody looks at.
 */
export class PassingReader implements ProjectReader {
  readonly #from: HeldRecords
  readonly #read = new Map<RecordId, AnyRecord>()

  constructor(from: HeldRecords) {
    this.#from = from
  }

  get<T extends RecordType>(id: IdOf<T> | null | undefined): Readonly<RecordOf<T>> | undefined {
    if (id == null) return undefined
    const held = this.#read.get(id) ?? this.#from.held(id)
    return held === null ? undefined : (this.#recordOf(held) as unknown as Readonly<RecordOf<T>>)
  }

  referring<T extends RecordType>(type: T, to: RecordId): readonly Readonly<RecordOf<T>>[] {
    const records = this.#from.heldReferring(type, to).map((held) => this.#recordOf(held))
    return records as unknown as readonly Readonly<RecordOf<T>>[]
  }

  all<T extends RecordType>(type: T): readonly Readonly<RecordOf<T>>[] {
    return this.#from.reader.all(type)
  }

  latestReferring(type: RecordType, to: RecordId): string | null {
    return this.#from.reader.latestReferring(type, to)
  }

  referrersOf(to: RecordId): readonly RecordId[] {
    return this.#from.reader.referrersOf(to)
  }

  count(type: RecordType): number {
    return this.#from.reader.count(type)
  }

  passing(): ProjectReader {
    return this
  }

  #recordOf(held: HeldRecord): AnyRecord {
    const id = idIn(held)
    const known = this.#read.get(id)
    const record = known ?? glanceAt(held)
    if (known === undefined) this.#read.set(id, record)
    return record
  }
}
