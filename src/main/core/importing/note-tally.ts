import type { ImportNote } from '#domain/records/source.ts'
import type { ImportNoteCode } from '#messages/import-note-text.ts'

const namedAtMost = 25
/** A record keeps no more of a detail: the pages of a long scan make a longer list. */
const longestDetail = 2_000

/** Gathers the notes of one import: each code once, its counts added up, in the order of their first mention. */
export class NoteTally {
  readonly #notes = new Map<ImportNoteCode, { count: number | null; detail: string | null }>()

  /** Adds to a count; nothing is noted for 0. */
  count(code: ImportNoteCode, by = 1): void {
    if (by <= 0) return
    const note = this.#notes.get(code)
    this.#notes.set(code, { count: (note?.count ?? 0) + by, detail: note?.detail ?? null })
  }

  /** Notes that something is so, with a detail (a name) where there is one. */
  say(code: ImportNoteCode, detail: string | null = null): void {
    this.#notes.set(code, { count: null, detail })
  }

  /** Counts one more and names it in the detail; beyond a number of names they are counted only. */
  name(code: ImportNoteCode, name: string): void {
    const note = this.#notes.get(code)
    const count = (note?.count ?? 0) + 1
    const shown = name.toWellFormed().slice(0, 60)
    const detail = !note?.detail ? shown : count <= namedAtMost ? `${note.detail}, ${shown}` : note.detail
    this.#notes.set(code, { count, detail: count === namedAtMost + 1 ? `${detail}, …` : detail })
  }

  /** The notes as the source record keeps them. */
  list(): readonly ImportNote[] {
    return [...this.#notes].map(([code, { count, detail }]) => ({ code, count, detail: detail && cut(detail) }))
  }
}

const cut = (detail: string): string =>
  detail.length <= longestDetail ? detail : `${detail.slice(0, longestDetail - 1).toWellFormed()}…`
