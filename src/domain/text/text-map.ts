/** The part of a ProseMirror JSON node that text and positions depend on. The editor's sections are such nodes too. */
export interface TextNodeShape {
  readonly type: string
  readonly text?: string | undefined
  readonly content?: readonly TextNodeShape[] | undefined
}

const textblockTypes: ReadonlySet<string> = new Set(['paragraph', 'heading', 'codeBlock'])
const leafTypes: ReadonlySet<string> = new Set(['hardBreak', 'image', 'footnoteReference', 'horizontalRule'])
const blockLeafTypes: ReadonlySet<string> = new Set(['horizontalRule'])

/** What stands in the text for a leaf that is not a line break: OBJECT REPLACEMENT CHARACTER. */
export const leafCharacter = '\uFFFC'

/** One textblock (or block leaf): its range in the text and the position just inside its start. */
export interface TextBlock {
  readonly type: string
  /** UTF-16 offsets into the text, half-open. */
  readonly start: number
  readonly end: number
  /** ProseMirror position of `start`. */
  readonly position: number
}

/**
 * The text of a document and the way between its two scales. **Text** is what ProseMirror's
 * `textBetween(0, size, '\n', leaf)` gives, with `\n` for a hard break and U+FFFC for any other leaf. **Positions** count as
 * ProseMirror does: text its length, a leaf 1, any other node its content + 2. Computed without ProseMirror; a property test
 * compares both with prosemirror-model. Within a textblock the two scales run in step, because every leaf is one code unit.
 */
export interface TextMap {
  readonly text: string
  readonly blocks: readonly TextBlock[]
  /** The size of the document's content in positions. */
  readonly size: number
  /** The position of a text offset. At the line break between two blocks it is the end of the first. */
  toPosition(offset: number): number
  /** The text offset of a position; a position between blocks gives the start of the next block. */
  toOffset(position: number): number
  /** The index of the block that holds a text offset; the line break after a block belongs to it. */
  blockAt(offset: number): number
}

/** Computes the text map of a document. */
export function textMapOf(doc: TextNodeShape): TextMap {
  const growing = new GrowingTextMap()
  for (const child of doc.content ?? []) growing.add(child)
  return growing.map()
}

/** The text map of a document whose nodes come one after the other. */
export class GrowingTextMap {
  readonly #pieces: string[] = []
  readonly #blocks: TextBlock[] = []
  /** Of each block, the first of its pieces; the line break before it is none of them. */
  readonly #firsts: number[] = []
  #length = 0
  #position = 0

  /** The blocks so far. */
  get blocks(): readonly TextBlock[] {
    return this.#blocks
  }

  /** Adds a node after those before. */
  add(node: TextNodeShape): void {
    if (node.text !== undefined) {
      this.#pieces.push(node.text)
      this.#length += node.text.length
      this.#position += node.text.length
    } else if (blockLeafTypes.has(node.type)) {
      this.#openBlock()
      const start = this.#length
      const at = this.#position
      this.#leaf(leafCharacter)
      this.#blocks.push({ type: node.type, start, end: this.#length, position: at })
    } else if (leafTypes.has(node.type)) {
      this.#leaf(node.type === 'hardBreak' ? '\n' : leafCharacter)
    } else if (textblockTypes.has(node.type)) {
      this.#openBlock()
      this.#position += 1
      const start = this.#length
      const at = this.#position
      for (const child of node.content ?? []) this.add(child)
      this.#blocks.push({ type: node.type, start, end: this.#length, position: at })
      this.#position += 1
    } else {
      this.#position += 1
      for (const child of node.content ?? []) this.add(child)
      this.#position += 1
    }
  }

  /** The text of a block. */
  textOf(index: number): string {
    const first = this.#firsts[index] ?? this.#pieces.length
    const next = this.#firsts[index + 1]
    const end = next === undefined ? this.#pieces.length : next - 1
    return end === first + 1 ? (this.#pieces[first] ?? '') : this.#pieces.slice(first, end).join('')
  }

  /** The map of all that was added. */
  map(): TextMap {
    return mapOver(this.#pieces.join(''), this.#blocks, this.#position)
  }

  #openBlock(): void {
    if (this.#blocks.length > 0) {
      this.#pieces.push('\n')
      this.#length += 1
    }
    this.#firsts.push(this.#pieces.length)
  }

  #leaf(character: string): void {
    this.#pieces.push(character)
    this.#length += 1
    this.#position += 1
  }
}

/** The map of the same text with its blocks at other positions. */
export const movedMap = ({ text }: TextMap, blocks: readonly TextBlock[], size: number): TextMap =>
  mapOver(text, blocks, size)

function mapOver(text: string, blocks: readonly TextBlock[], size: number): TextMap {
  const blockAt = (offset: number): number => lastWhere(blocks, (block) => block.start <= offset)
  return {
    text,
    blocks,
    size,
    blockAt,
    toPosition(offset) {
      const block = blocks[blockAt(offset)]
      return block ? block.position + Math.min(offset, block.end) - block.start : 0
    },
    toOffset(position) {
      const index = lastWhere(blocks, (block) => block.position <= position)
      const block = blocks[index]
      if (!block || position < block.position) return 0
      const within = position - block.position
      if (within <= block.end - block.start) return block.start + within
      return blocks[index + 1]?.start ?? block.end
    },
  }
}

/** The index of the last block for which a monotone test holds, or 0. */
function lastWhere(blocks: readonly TextBlock[], holds: (block: TextBlock) => boolean): number {
  let low = 0
  let high = blocks.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    const block = blocks[middle]
    if (block && holds(block)) low = middle
    else high = middle - 1
  }
  return low
}

/** The canonical text of a document. */
export const textOf = (doc: TextNodeShape): string => textMapOf(doc).text
