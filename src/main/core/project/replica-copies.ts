import { randomUUID } from 'node:crypto'
import { pieceSize } from '#contract/envelope.ts'
import { type HeldRecord, idIn, lineOf } from '#domain/project/held-record.ts'
import { tableAt } from '#domain/project/in-tables.ts'
import {
  type PackedTable,
  type PackedType,
  packedFrom,
  packedLength,
  packedTypeOf,
  type TableReader,
} from '#domain/project/packed-table.ts'
import type { ProjectStore } from './project-store.ts'

/** A copy that nobody finished reading is dropped when this many later ones were begun. */
const kept = 4

/** A chunk of a first copy: whole records as a JSON array, a record a line, and others packed in tables. */
export interface CopyChunk {
  readonly text: string
  readonly tables: readonly PackedTable[]
}

/** What a chunk holds: lines that cross whole, by their type those that may be packed, and tables that are packed already. */
interface Parts {
  readonly whole: string[]
  readonly packable: Map<PackedType, string[]>
  readonly tables: TableReader[]
}

/**
 * First copies of a project's records on their way to windows and scripts. A chunk is put together when it is asked for, so that a
 * commit waits for one of them at most. The records of one type stay in their order.
 */
export class ReplicaCopies {
  readonly #copies = new Map<string, readonly Parts[]>()

  /** Begins a copy of what is durable now. Packed, marks and links cross as tables; else every record is whole. */
  async begin(
    store: ProjectStore,
    isPacked: boolean,
  ): Promise<{ readonly copyId: string; readonly sequence: number; readonly chunks: number }> {
    await store.settled()
    const { sequence } = store
    const chunks = chunked(store, isPacked)
    const copyId = randomUUID()
    this.#copies.set(copyId, chunks)
    const oldest = this.#copies.size > kept ? this.#copies.keys().next().value : undefined
    if (oldest !== undefined) this.#copies.delete(oldest)
    return { copyId, sequence, chunks: chunks.length }
  }

  /** One chunk; the last one ends the copy. */
  chunk(copyId: string, index: number): CopyChunk | null {
    const chunks = this.#copies.get(copyId)
    const parts = chunks?.[index]
    if (chunks && index === chunks.length - 1) this.#copies.delete(copyId)
    return parts === undefined ? null : packed(parts)
  }
}

const arrayOf = (lines: readonly string[]): string => `[${lines.join(',\n')}]`

function packed(parts: Parts): CopyChunk {
  const tables: PackedTable[] = parts.tables.map(({ columns }) => columns)
  const whole = [...parts.whole]
  for (const lines of parts.packable.values()) {
    const table = packedFrom(lines)
    if (table === null) whole.push(...lines)
    else tables.push(table)
  }
  return { text: arrayOf(whole), tables }
}

function chunked(store: ProjectStore, isPacked: boolean): readonly Parts[] {
  const none = (): Parts => ({ whole: [], packable: new Map(), tables: [] })
  let parts = none()
  const chunks = [parts]
  let size = 0
  /** Makes room for so much more; where what is there must not stand beside it, in a chunk of its own. */
  const room = (length: number, isApart: boolean): Parts => {
    if ((isApart || size + length > pieceSize) && size > 0) {
      parts = none()
      chunks.push(parts)
      size = 0
    }
    size += length
    return parts
  }
  const records = store.records.held()
  for (let at = 0; at < records.length; ) {
    const table = isPacked ? tableAt(records, at) : null
    if (table !== null) {
      // A window takes in lines before tables: in one chunk those of a type would lose their order.
      room(table.length, parts.packable.has(table.type)).tables.push(table)
      at += table.count
      continue
    }
    const record = records[at] as HeldRecord
    const line = lineOf(record)
    const type = isPacked ? packedTypeOf(idIn(record)) : null
    const isApart = type !== null && parts.tables.some((each) => each.type === type)
    linesOf(room(type === null ? line.length + 2 : packedLength(line), isApart), type).push(line)
    at += 1
  }
  return chunks
}

function linesOf({ whole, packable }: Parts, type: PackedType | null): string[] {
  if (type === null) return whole
  const known = packable.get(type)
  if (known) return known
  const made: string[] = []
  packable.set(type, made)
  return made
}
