import type { BlockNode, ListItemNode } from '#domain/document/document.ts'
import { listItemOf } from '../list-item.ts'

/** Where a paragraph stands in a list. */
export interface ListPlace {
  /** Names the list: items of another one never continue it. */
  readonly list: string
  /** 0 is the outermost. */
  readonly level: number
  /** Its number, or null for a bullet. */
  readonly number: number | null
  /** Its number as the document shows it, with its signs. */
  readonly written: string
}

interface OpenList {
  readonly place: ListPlace
  readonly start: number
  readonly items: ListItemNode[]
  readonly blocks: BlockNode[]
  /** The number of the item at hand, and as it is shown. */
  number: number | null
  written: string
}

/** One column of blocks in the making, in which paragraphs that say their level and number become nested lists. */
export class BlockColumn {
  readonly #blocks: BlockNode[] = []
  readonly #open: OpenList[] = []
  readonly #lines: string[] = []
  readonly #quoted: BlockNode[] = []

  /** Adds blocks outside any list. */
  add(...blocks: readonly BlockNode[]): void {
    if (blocks.length === 0) return
    this.#close(0)
    for (const block of blocks) this.#addBlock(block)
  }

  /** Adds blocks to the item at hand, or outside any list where there is none. */
  addToItem(...blocks: readonly BlockNode[]): void {
    const open = this.#open.at(-1)
    if (open) open.blocks.push(...blocks)
    else this.add(...blocks)
  }

  /** Adds an item; a list goes on as long as its numbers do. */
  item(place: ListPlace, blocks: readonly BlockNode[]): void {
    while ((this.#open.at(-1)?.place.level ?? -1) > place.level) this.#closeLast()
    const last = this.#open.at(-1)
    if (last && last.place.level === place.level && !goesOn(last, place)) this.#closeLast()
    const current = this.#open.at(-1)
    if (current?.place.level === place.level) this.#endItem(current)
    else this.#open.push({ ...place, place, start: place.number ?? 0, items: [], blocks: [] })
    const open = this.#open.at(-1)
    if (open === undefined) return
    open.blocks.push(...blocks)
    open.number = place.number
    open.written = place.written
  }

  /** All blocks; the column is used no more. */
  finish(): readonly BlockNode[] {
    this.#close(0)
    this.#flush()
    return this.#blocks
  }

  #close(depth: number): void {
    while (this.#open.length > depth) this.#closeLast()
  }

  #closeLast(): void {
    const list = this.#open.pop()
    if (list === undefined) return
    this.#endItem(list)
    if (list.items.length === 0) return
    const block: BlockNode =
      list.place.number === null
        ? { type: 'bulletList', content: list.items }
        : { type: 'orderedList', attrs: { start: list.start }, content: list.items }
    const outer = this.#open.at(-1)
    if (outer) outer.blocks.push(block)
    else this.#addBlock(block)
  }

  #endItem(list: OpenList): void {
    if (list.blocks.length > 0) list.items.push(listItemOf(list.blocks.splice(0), list.number, list.written))
  }

  /** Lines of code and quoted paragraphs that follow each other are one; they are gathered, for there may be many. */
  #addBlock(block: BlockNode): void {
    if (block.type === 'codeBlock') {
      if (this.#quoted.length > 0) this.#flush()
      this.#lines.push(codeOf(block))
    } else if (block.type === 'blockquote') {
      if (this.#lines.length > 0) this.#flush()
      for (const each of block.content) this.#quoted.push(each)
    } else {
      this.#flush()
      this.#blocks.push(block)
    }
  }

  #flush(): void {
    if (this.#lines.length > 0)
      this.#blocks.push({ type: 'codeBlock', content: [{ type: 'text', text: this.#lines.splice(0).join('\n') }] })
    if (this.#quoted.length > 0) this.#blocks.push({ type: 'blockquote', content: this.#quoted.splice(0) })
  }
}

const goesOn = (open: OpenList, place: ListPlace): boolean =>
  open.place.list === place.list &&
  (place.number === null ? open.number === null : open.number !== null && open.number + 1 === place.number)

const codeOf = (block: Extract<BlockNode, { type: 'codeBlock' }>): string =>
  (block.content ?? []).map((node) => (node.type === 'text' ? node.text : '\n')).join('')
