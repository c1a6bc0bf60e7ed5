import type { BlockNode, InlineNode } from '#domain/document/document.ts'
import { joined, textNode } from '../inline-content.ts'
import type { NoteTally } from '../note-tally.ts'
import { BlockColumn, type ListPlace } from '../office/block-column.ts'
import { type Languages, ParagraphLanguage } from './rtf-languages.ts'
import { type RowShape, type RtfRow, tableOfRows } from './rtf-rows.ts'

/** What a paragraph is besides its content. */
export interface ParagraphKind {
  readonly level: number | null
  readonly dir: 'ltr' | 'rtl' | null
  readonly place: ListPlace | null
}

/** Paragraphs that say nothing of themselves. */
export const plainKind: ParagraphKind = { level: null, dir: null, place: null }

interface OpenTable {
  readonly rows: RtfRow[]
  cells: (readonly BlockNode[])[]
  column: BlockColumn | null
}

/** Blocks in the making: paragraphs end at their marks, and stand in as many tables, one in another, as they say. */
export class RtfBlocks {
  readonly #body = new BlockColumn()
  readonly #tables: OpenTable[] = []
  readonly #language = new ParagraphLanguage()
  readonly #notes: NoteTally
  #content: InlineNode[] = []

  constructor(notes: NoteTally) {
    this.#notes = notes
  }

  add(node: InlineNode): void {
    this.#content.push(node)
  }

  /** Notes in which languages a text is declared to be that was added. */
  declare(languages: Languages, text: string): void {
    this.#language.add(languages, text)
  }

  /** Puts a block after the paragraph at hand where it ends. */
  readonly after: BlockNode[] = []

  /** Ends the paragraph at hand, in so many tables. Paragraphs without words are left out: they are gaps on the page. */
  paragraph({ level, dir, place }: ParagraphKind, nesting: number): void {
    this.#nest(nesting)
    const content = [...joined(this.#content)]
    this.#content = []
    const isShown = content.some(
      (node) => node.type !== 'hardBreak' && (node.type !== 'text' || node.text.trim() !== ''),
    )
    const attrs = { lang: this.#language.take(), dir: dir === 'rtl' ? dir : null }
    const after = this.after.splice(0)
    const column = this.#column
    const isBare = attrs.dir === null && attrs.lang === null
    if (!isShown) column.addToItem(...after)
    else if (level !== null)
      column.add({ type: 'heading', attrs: { ...attrs, level }, content: [...withNumber(place, content)] }, ...after)
    else {
      const block: BlockNode = isBare ? { type: 'paragraph', content } : { type: 'paragraph', attrs, content }
      if (place === null) column.add(block, ...after)
      else column.item(place, [block, ...after])
    }
  }

  /** Ends a cell of the table at this depth. */
  cell(kind: ParagraphKind, nesting: number): void {
    this.paragraph(kind, Math.max(nesting, 1))
    const table = this.#tables.at(-1)
    if (table === undefined) return
    table.cells.push(table.column?.finish() ?? [])
    table.column = null
  }

  /** Ends a row of the table at this depth, with what it says of its cells. */
  row(nesting: number, shape: RowShape | null): void {
    this.#nest(Math.max(nesting, 1))
    const table = this.#tables.at(-1)
    if (table !== undefined) endRow(table, shape)
  }

  /** All blocks; what is still open is ended. */
  finish(kind: ParagraphKind): readonly BlockNode[] {
    if (this.#content.length > 0 || this.after.length > 0) this.paragraph(kind, this.#tables.length)
    this.#nest(0)
    return this.#body.finish()
  }

  get #column(): BlockColumn {
    const table = this.#tables.at(-1)
    if (table === undefined) return this.#body
    table.column ??= new BlockColumn()
    return table.column
  }

  #nest(depth: number): void {
    while (this.#tables.length < depth) this.#tables.push({ rows: [], cells: [], column: null })
    while (this.#tables.length > depth) {
      const open = this.#tables.pop()
      if (open === undefined) return
      endRow(open, null)
      const table = tableOfRows(open.rows, this.#notes)
      if (table !== null) this.#column.add(table)
    }
  }
}

/** Words in a row that no cell took are a cell of their own. */
function endRow(table: OpenTable, shape: RowShape | null): void {
  const left = table.column?.finish() ?? []
  if (left.length > 0) table.cells.push(left)
  if (table.cells.length > 0) table.rows.push({ shape, cells: table.cells })
  table.column = null
  table.cells = []
}

/** A heading stands in no list: its number is written before it. */
const withNumber = (place: ListPlace | null, content: readonly InlineNode[]): readonly InlineNode[] =>
  place === null || place.written === '' ? content : joined([textNode(`${place.written} `, []), ...content])
