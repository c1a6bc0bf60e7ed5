import { randomUUID } from 'node:crypto'
import { pieceSize } from '#contract/envelope.ts'
import { lineOf } from '#domain/project/held-record.ts'
import type { ProjectStore } from './project-store.ts'

/** A copy that nobody finished reading is dropped when this many later ones were begun. */
const kept = 4

/**
 * First copies of a project's records on their way to windows, as JSON arrays of whole records, a record a line.
 * A chunk is put together when it is asked for, so that a commit waits for one of them at most.
 */
export class ReplicaCopies {
  readonly #copies = new Map<string, readonly (readonly string[])[]>()

  /** Begins a copy of what is durable now. */
  async begin(
    store: ProjectStore,
  ): Promise<{ readonly copyId: string; readonly sequence: number; readonly chunks: number }> {
    await store.settled()
    const { sequence } = store
    const chunks = chunked(store)
    const copyId = randomUUID()
    this.#copies.set(copyId, chunks)
    const oldest = this.#copies.size > kept ? this.#copies.keys().next().value : undefined
    if (oldest !== undefined) this.#copies.delete(oldest)
    return { copyId, sequence, chunks: chunks.length }
  }

  /** One chunk; the last one ends the copy. */
  chunk(copyId: string, index: number): string | null {
    const chunks = this.#copies.get(copyId)
    const lines = chunks?.[index]
    if (chunks && index === chunks.length - 1) this.#copies.delete(copyId)
    return lines === undefined ? null : `[${lines.join(',\n')}]`
  }
}

function chunked(store: ProjectStore): readonly (readonly string[])[] {
  let lines: string[] = []
  const chunks = [lines]
  let size = 0
  for (const record of store.records.held()) {
    const line = lineOf(record)
    if (size + line.length > pieceSize && lines.length > 0) {
      lines = []
      chunks.push(lines)
      size = 0
    }
    lines.push(line)
    size += line.length + 2
  }
  return chunks
}
