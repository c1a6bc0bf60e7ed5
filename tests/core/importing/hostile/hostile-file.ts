/** A file that somebody made to harm a reader of it. */
export interface HostileFile {
  /** The name under which it is brought. */
  readonly name: string
  /** What it tries. */
  readonly attack: string
  readonly bytes: () => Uint8Array | Promise<Uint8Array>
  /** What an import may end in: `imported` or the codes of a refusal that a person understands. */
  readonly ends: readonly string[]
  /** True where it takes seconds or hundreds of megabytes: only the measurements bring these. */
  readonly isHeavy?: boolean
}

export const text = (content: string): Uint8Array => new TextEncoder().encode(content)

/** A word that every file holds which may be imported, for a reader to find. */
export const shown = 'quay'
