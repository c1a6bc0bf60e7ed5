import type { BlockNode, SourceDocument } from '#domain/document/document.ts'

/** How the JSON of a document begins, its blocks after it, and ends. */
const head = '{"type":"doc","content":['
const tail = ']}'
/**
 * Where one node ends and another begins. Never within words: a quotation mark of theirs is written with a sign before it.
 */
const between = '},{"type":"'
/** What stands in no line of text and in no list or table, but maybe in an item or cell. */
const blockTypes = [
  'paragraph',
  'heading',
  'codeBlock',
  'horizontalRule',
  'blockquote',
  'bulletList',
  'orderedList',
  'table',
  'footnote',
]
/** How many places are tried: where the last one is within a block (a list, a table) the others mostly are too. */
const tries = 3

/** The blocks of a document of which parts are still on their way. */
export interface ArrivingBlocks {
  /** Those that are whole so far, in order. The array grows and is the document's own in the end. */
  readonly blocks: readonly BlockNode[]
  /** Hears whenever more are there, until the returned function is called. */
  hear(listener: () => void): () => void
}

/**
 * A document read from its JSON part by part, so that most of it is there, and whoever wants its blocks is done with them, when
 * the last part comes. A JSON that is not written as ours is read once it is whole.
 */
export class ArrivingDocument implements ArrivingBlocks {
  readonly #blocks: BlockNode[] = []
  readonly #listeners = new Set<() => void>()
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  /** What has come since the last block that was read; from the beginning until the first is. */
  #rest = ''
  /** So much must be there before it is worth looking for whole blocks again. */
  #enough = 0

  get blocks(): readonly BlockNode[] {
    return this.#blocks
  }

  hear(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Takes the next part. */
  take(part: Uint8Array): void {
    this.#rest += this.#decoder.decode(part, { stream: true })
    if (this.#rest.length < this.#enough) return
    const start = this.#blocks.length === 0 ? head.length : 0
    if (start > 0 && !this.#rest.startsWith(head)) return
    const read = this.#read(start)
    // So that a very long block is not read over and over, twice as much is waited for.
    this.#enough = read ? 0 : 2 * this.#rest.length
    if (!read) return
    this.#rest = this.#rest.slice(read.end + 2)
    this.#add(read.blocks)
  }

  /** The whole blocks of what has come, and where the last of them ends. */
  #read(start: number): { readonly blocks: readonly BlockNode[]; readonly end: number } | null {
    let end = this.#rest.length
    for (let tried = 0; tried < tries; tried += 1) {
      do end = this.#rest.lastIndexOf(between, end - 1)
      while (end > start && !blockTypes.some((type) => this.#rest.startsWith(`${type}"`, end + between.length)))
      if (end <= start) return null
      const blocks = blocksIn(this.#rest.slice(start, end + 1))
      if (blocks) return { blocks, end }
    }
    return null
  }

  /** The whole document, when all parts are taken. */
  whole(): SourceDocument {
    const rest = this.#rest + this.#decoder.decode()
    this.#rest = ''
    if (this.#blocks.length === 0) {
      const document = JSON.parse(rest) as SourceDocument
      this.#add(document.content)
      return { ...document, content: this.#blocks }
    }
    if (!rest.endsWith(tail)) throw new SyntaxError('a document does not end as it began')
    this.#add(JSON.parse(`[${rest.slice(0, -1)}`) as readonly BlockNode[])
    return { type: 'doc', content: this.#blocks }
  }

  #add(blocks: readonly BlockNode[]): void {
    for (const block of blocks) this.#blocks.push(block)
    for (const listener of this.#listeners) listener()
  }
}

/**
 * The blocks that a stretch of JSON holds; null where it ends within one. As it begins with a block, and every bracket in it is closed again
 * where it can be read at all, what is read are whole blocks.
 */
function blocksIn(json: string): readonly BlockNode[] | null {
  try {
    return JSON.parse(`[${json}]`) as readonly BlockNode[]
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
