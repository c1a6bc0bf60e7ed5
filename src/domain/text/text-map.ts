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
  const pieces: string[] = []
  const blocks: TextBlock[] = []
  let length = 0
  let position = 0

  const openBlock = (): void => {
    if (blocks.length > 0) {
      pieces.push('\n')
      length += 1
    }
  }
  const leaf = (character: string): void => {
    pieces.push(character)
    length += 1
    position += 1
  }
  const visit = (node: TextNodeShape): void => {
    if (node.text !== undefined) {
      pieces.push(node.text)
      length += node.text.length
      position += node.text.length
    } else if (blockLeafTypes.has(node.type)) {
      openBlock()
      const start = length
      const at = position
      leaf(leafCharacter)
      blocks.push({ type: node.type, start, end: length, position: at })
    } else if (leafTypes.has(node.type)) {
      leaf(node.type === 'hardBreak' ? '\n' : leafCharacter)
    } else if (textblockTypes.has(node.type)) {
      openBlock()
      position += 1
      const start = length
      const at = position
      for (const child of node.content ?? []) visit(child)
      blocks.push({ type: node.type, start, end: length, position: at })
      position += 1
    } else {
      position += 1
      for (const child of node.content ?? []) visit(child)
      position += 1
    }
  }
  for (const child of doc.content ?? []) visit(child)
  return mapOver(pieces.join(''), blocks, position)
}

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
