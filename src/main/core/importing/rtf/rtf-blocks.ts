import type { BlockNode, InlineNode, TableCellNode, TableRowNode } from '#domain/document/document.ts'
import { joined } from '../inline-content.ts'

/** What a paragraph is besides its content. */
export interface ParagraphKind {
  readonly level: number | null
  readonly dir: 'ltr' | 'rtl' | null
}

interface OpenTable {
  readonly rows: TableRowNode[]
  cells: TableCellNode[]
  blocks: BlockNode[]
}

/** Blocks in the making: paragraphs end at their marks, and stand in as many tables, one in another, as they say. */
export class RtfBlocks {
  readonly #blocks: BlockNode[] = []
  readonly #tables: OpenTable[] = []
  #content: InlineNode[] = []

  add(node: InlineNode): void {
    this.#content.push(node)
  }

  /** Puts a block after the paragraph at hand where it ends. */
  readonly after: BlockNode[] = []

  /** Ends the paragraph at hand, in so many tables. Paragraphs without words are left out: they are gaps on the page. */
  paragraph({ level, dir }: ParagraphKind, nesting: number): void {
    this.#nest(nesting)
    const content = [...joined(this.#content)]
    this.#content = []
    const isShown = content.some(
      (node) => node.type !== 'hardBreak' && (node.type !== 'text' || node.text.trim() !== ''),
    )
    const attrs = { lang: null, dir: dir === 'rtl' ? dir : null }
    const target = this.#tables.at(-1)?.blocks ?? this.#blocks
    if (isShown && level !== null) target.push({ type: 'heading', attrs: { ...attrs, level }, content })
    else if (isShown)
      target.push(attrs.dir === null ? { type: 'paragraph', content } : { type: 'paragraph', attrs, content })
    target.push(...this.after.splice(0))
  }

  /** Ends a cell of the table at this depth. */
  cell(kind: ParagraphKind, nesting: number): void {
    this.paragraph(kind, Math.max(nesting, 1))
    const table = this.#tables.at(-1)
    if (table === undefined) return
    const content: readonly BlockNode[] = table.blocks.length === 0 ? [{ type: 'paragraph' }] : table.blocks
    table.cells.push({ type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content })
    table.blocks = []
  }

  /** Ends a row of the table at this depth. */
  row(nesting: number): void {
    this.#nest(Math.max(nesting, 1))
    const table = this.#tables.at(-1)
    if (table !== undefined) endRow(table)
  }

  /** All blocks; what is still open is ended. */
  finish(kind: ParagraphKind): readonly BlockNode[] {
    if (this.#content.length > 0 || this.after.length > 0) this.paragraph(kind, this.#tables.length)
    this.#nest(0)
    return this.#blocks
  }

  #nest(depth: number): void {
    while (this.#tables.length < depth) this.#tables.push({ rows: [], cells: [], blocks: [] })
    while (this.#tables.length > depth) {
      const table = this.#tables.pop()
      if (table === undefined) return
      const target = this.#tables.at(-1)?.blocks ?? this.#blocks
      endRow(table)
      if (table.rows.length > 0) target.push({ type: 'table', content: table.rows })
    }
  }
}

/** Words in a row that no cell took are a cell of their own. */
function endRow(table: OpenTable): void {
  if (table.blocks.length > 0)
    table.cells.push({ type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content: table.blocks })
  if (table.cells.length > 0) table.rows.push({ type: 'tableRow', content: table.cells })
  table.blocks = []
  table.cells = []
}
