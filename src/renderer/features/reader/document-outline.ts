import type { BlockNode, ListItemNode, SourceDocument, TableCellNode, TableRowNode } from '#domain/document/document.ts'
import { type ParagraphNumbers, paragraphNumbers } from '#domain/report/paragraph-numbers.ts'

/** A heading of a document, as its outline shows it. */
export interface OutlineHeading {
  readonly text: string
  /** Where it begins in the text, in UTF-16 units. */
  readonly offset: number
  readonly paragraph: number | null
  /** From 1, one more than that of the heading it stands under: a source that jumps from its first to its third level nests once. */
  readonly depth: number
  /** Its place among the headings under the same one, from 1, and how many they are. */
  readonly position: number
  readonly siblings: number
}

/** The headings of a document that have words, nested as they follow one another. */
export function outlineOf(document: SourceDocument): readonly OutlineHeading[] {
  const numbers = paragraphNumbers(document)
  const open: { readonly level: number; readonly children: number[] }[] = [{ level: 0, children: [] }]
  const found: Omit<OutlineHeading, 'position' | 'siblings'>[] = []
  const families: (readonly number[])[] = []
  for (const { level, block } of headingsIn(document)) {
    const heading = headingAt(numbers, block)
    if (heading === null) continue
    while ((open.at(-1)?.level ?? 0) >= level) open.pop()
    const family = open.at(-1)?.children ?? []
    family.push(found.length)
    families.push(family)
    found.push({ ...heading, depth: open.length })
    open.push({ level, children: [] })
  }
  return found.map((heading, index) => {
    const family = families[index] ?? []
    return { ...heading, position: family.indexOf(index) + 1, siblings: family.length }
  })
}

/** The index of the heading under which an offset stands; -1 before the first. */
export const headingOver = (headings: readonly OutlineHeading[], offset: number): number =>
  headings.findLastIndex((each) => each.offset <= offset)

/** The heading above in the nesting, or itself where there is none. */
export function parentOf(headings: readonly OutlineHeading[], index: number): number {
  const depth = headings[index]?.depth ?? 1
  const parent = headings.slice(0, index).findLastIndex((each) => each.depth < depth)
  return parent === -1 ? index : parent
}

function headingAt({ map, ofBlock }: ParagraphNumbers, block: number) {
  const { start, end } = map.blocks[block] ?? { start: 0, end: 0 }
  const text = map.text
    .slice(start, end)
    .replace(/[\s\uFFFC]+/g, ' ')
    .trim()
  return text === '' ? null : { text, offset: start, paragraph: ofBlock(block) }
}

function headingsIn(document: SourceDocument): readonly { readonly level: number; readonly block: number }[] {
  const headings: { readonly level: number; readonly block: number }[] = []
  let block = 0
  const visit = (node: BlockNode | ListItemNode | TableRowNode | TableCellNode): void => {
    if (node.type === 'heading') headings.push({ level: node.attrs.level, block })
    if (['heading', 'paragraph', 'codeBlock', 'horizontalRule'].includes(node.type)) block += 1
    else if ('content' in node) for (const child of node.content ?? []) visit(child as BlockNode)
  }
  for (const node of document.content) visit(node)
  return headings
}
