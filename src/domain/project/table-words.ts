/** Unpacks a text in UTF-8 that was deflated (RFC 1951). Fails where it is none. */
export type Inflate = (deflated: Uint8Array) => string

/** The words of the rows of a table. */
export interface TableWords {
  /** The words of each row, in their order. */
  rows(): readonly string[]
  /** They as one text, a row a line. */
  text(): string
  /** They as they were deflated, or null. */
  readonly deflated: Uint8Array | null
}

/** Words at hand as one text. */
export class PlainWords implements TableWords {
  readonly deflated = null
  readonly #text: string
  #rows: readonly string[] | null = null

  constructor(text: string) {
    this.#text = text
  }

  text(): string {
    return this.#text
  }

  rows(): readonly string[] {
    this.#rows ??= this.#text.split('\n')
    return this.#rows
  }
}

/** Words that stay deflated: who asks for one row after the other has them unpacked once, and later they go again. */
export class DeflatedWords implements TableWords {
  readonly deflated: Uint8Array
  readonly #recent: RecentWords

  constructor(deflated: Uint8Array, recent: RecentWords) {
    this.deflated = deflated
    this.#recent = recent
  }

  text(): string {
    return this.#recent.inflate(this.deflated)
  }

  rows(): readonly string[] {
    return this.#recent.rowsOf(this)
  }
}

/** How many tables' words stay unpacked: those of a screen's passages, which come from a few sources. */
const kept = 16

/** The words that were last asked for, unpacked. */
export class RecentWords {
  readonly inflate: Inflate
  readonly #rows = new Map<DeflatedWords, readonly string[]>()
  #last: DeflatedWords | null = null
  #lastRows: readonly string[] = []

  constructor(inflate: Inflate) {
    this.inflate = inflate
  }

  rowsOf(words: DeflatedWords): readonly string[] {
    if (this.#last === words) return this.#lastRows
    const rows = this.#rows.get(words) ?? words.text().split('\n')
    // The one that was asked for last stands last; the first one goes.
    this.#rows.delete(words)
    this.#rows.set(words, rows)
    const [oldest] = this.#rows.size > kept ? this.#rows.keys() : []
    if (oldest !== undefined) this.#rows.delete(oldest)
    this.#last = words
    this.#lastRows = rows
    return rows
  }
}
