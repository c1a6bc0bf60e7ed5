import { randomUUID } from 'node:crypto'
import type { CopyForm } from '#contract/commands/project-commands.ts'
import { bytesSize, pieceSize } from '#contract/envelope.ts'
import { idIn, lineOf, recordsOf } from '#domain/project/held-record.ts'
import { type PackedType, packedTypeOf } from '#domain/project/packed-table.ts'
import { packedFrom, packedLength } from '#domain/project/packing.ts'
import { together } from '#domain/project/table-bytes.ts'
import { TableReader } from '#domain/project/table-reader.ts'
import { packedBytesOf } from '../project-files/packed-bytes.ts'
import type { ProjectStore } from './project-store.ts'

/** A copy that nobody finished reading is dropped when this many later ones were begun. */
const kept = 4

/** About how long a window needs for what it was sent last, in milliseconds. */
const untilShown = 500

/** A chunk of a first copy: whole records as a JSON array, a record a line, and others packed in tables. */
export interface CopyChunk {
  readonly text: string
  /** One after the other, each after its length (`table-bytes.ts`). */
  readonly tables: Uint8Array<ArrayBuffer>
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
  readonly #copies = new Map<string, { readonly chunks: readonly Parts[]; readonly store: ProjectStore }>()

  /** Begins a copy of what is durable now. */
  async begin(
    store: ProjectStore,
    form: CopyForm,
  ): Promise<{ readonly copyId: string; readonly sequence: number; readonly chunks: number }> {
    await store.settled()
    const { sequence } = store
    const chunks = chunked(store, form)
    const copyId = randomUUID()
    this.#copies.set(copyId, { chunks, store })
    const oldest = this.#copies.size > kept ? this.#copies.keys().next().value : undefined
    if (oldest !== undefined) this.#copies.delete(oldest)
    return { copyId, sequence, chunks: chunks.length }
  }

  /** One chunk; the last one ends the copy. */
  async chunk(copyId: string, index: number): Promise<CopyChunk | null> {
    const copy = this.#copies.get(copyId)
    const parts = copy?.chunks[index]
    if (copy && index === copy.chunks.length - 1) {
      this.#copies.delete(copyId)
      // Once the window has shown them, nobody waits for this core, and the first edit shall not wait for its indices either.
      setTimeout(() => copy.store.records.index(), untilShown).unref()
    }
    return parts === undefined ? null : packed(parts)
  }
}

const arrayOf = (lines: readonly string[]): string => `[${lines.join(',\n')}]`

async function packed(parts: Parts): Promise<CopyChunk> {
  const tables = [...parts.tables]
  const whole = [...parts.whole]
  for (const lines of parts.packable.values()) {
    const table = packedFrom(lines)
    if (table === null) whole.push(...lines)
    else tables.push(new TableReader(table))
  }
  return { text: arrayOf(whole), tables: together(await Promise.all(tables.map(packedBytesOf))) }
}

/** About how many bytes a row takes beside its words. */
const rowLength = 60

/** How many characters of a piece a table stands for: by its bytes, or about how many these would be. */
function weightOf({ bytes, columns }: TableReader): number {
  const made = bytes?.byteLength ?? null
  const { count, tails, words } = columns
  const length = made ?? tails.reduce((sum, tail) => sum + tail.length, count * rowLength + words.text().length)
  return (length * pieceSize) / bytesSize
}

function chunked(store: ProjectStore, form: CopyForm): readonly Parts[] {
  const none = (): Parts => ({ whole: [], packable: new Map(), tables: [] })
  const isPacked = form !== 'whole'
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
  const held = store.records.parts()
  for (const part of isPacked ? held : recordsOf(held)) {
    if (part instanceof TableReader) {
      // A window takes in lines before tables: in one chunk those of a type would lose their order.
      room(weightOf(part), parts.packable.has(part.type)).tables.push(part)
      continue
    }
    const line = lineOf(part)
    const type = isPacked ? packedTypeOf(idIn(part)) : null
    const isApart = type !== null && parts.tables.some((each) => each.type === type)
    linesOf(room(type === null ? line.length + 2 : packedLength(line), isApart), type).push(line)
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
