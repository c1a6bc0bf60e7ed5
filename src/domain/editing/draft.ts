import type { EditContext } from '../context.ts'
import type { RecordChange } from '../project/change-set.ts'
import type { ProjectReader } from '../project/project-records.ts'
import type { IdOf, RecordId, RecordType } from '../records/id.ts'
import type { AnyRecord, RecordOf } from '../records/record.ts'

/** What a pure edit gives back: the changes and the answer for whoever asked. */
export interface Edit<A> {
  readonly changes: readonly RecordChange[]
  readonly answer: A
}

type Made = 'id' | 'type' | 'createdAt' | 'createdBy'

/**
 * Gathers the changes of one edit. It never touches the project: what it has created or changed so far it remembers itself,
 * so that a second change to the same record starts from the first.
 */
export class Draft {
  readonly #project: ProjectReader
  readonly #context: EditContext
  readonly #changes = new Map<RecordId, RecordChange>()

  constructor(project: ProjectReader, context: EditContext) {
    this.#project = project
    this.#context = context
  }

  /** Creates a record of a type from its own fields; id, time and researcher come from the context. */
  create<T extends RecordType>(type: T, fields: Omit<RecordOf<T>, Made>): RecordOf<T> {
    const { at, researcherId } = this.#context
    const record = {
      id: this.#context.newId(type),
      type,
      createdAt: at,
      createdBy: researcherId,
      ...fields,
    } as unknown as RecordOf<T>
    const made = record as unknown as AnyRecord
    this.#changes.set(made.id, { id: made.id, before: null, after: made })
    return record
  }

  /** A record that this draft created, as it stands now. */
  created<T extends RecordType>(id: IdOf<T>): Readonly<RecordOf<T>> | undefined {
    return this.#changes.get(id)?.after as Readonly<RecordOf<T>> | undefined
  }

  /** Changes some fields of a record. */
  update<T extends RecordType>(record: Readonly<RecordOf<T>>, fields: Partial<Omit<RecordOf<T>, Made>>): void {
    const { id } = record as unknown as AnyRecord
    const known = this.#changes.get(id)
    const before = known ? known.before : ((this.#project.get(id) as unknown as AnyRecord | undefined) ?? null)
    const current = known ? known.after : before
    this.#changes.set(id, { id, before, after: { ...current, ...fields } as unknown as AnyRecord })
  }

  /** Removes a record; one that this draft created is simply forgotten. */
  remove(record: Readonly<AnyRecord>): void {
    const known = this.#changes.get(record.id)
    if (known && known.before === null) this.#changes.delete(record.id)
    else this.#changes.set(record.id, { id: record.id, before: known?.before ?? record, after: null })
  }

  /** The edit: all changes as one. A record that is as it was before is no change, so that undo never takes back nothing. */
  done<A>(answer: A): Edit<A> {
    const isChange = ({ before, after }: RecordChange): boolean =>
      before === null || after === null || JSON.stringify(before) !== JSON.stringify(after)
    return { changes: [...this.#changes.values()].filter(isChange), answer }
  }

  /** How many records this draft removes. */
  get removals(): number {
    return [...this.#changes.values()].filter((change) => change.after === null).length
  }
}
