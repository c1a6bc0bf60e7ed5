import type { BlockNode, ListItemNode } from '#domain/document/document.ts'
import { wholeNumber } from '../office/table-grid.ts'
import { elementsOf, type XmlElement } from '../xml/xml-element.ts'
import type { OdtContext } from './odt-context.ts'

interface Around {
  readonly style: string | null
  readonly level: number
}

const largest = 1_000_000

/**
 * A list (OpenDocument 1.3, part 3, 5.3) as ours: more than one where its numbers begin again among its items. What stands before its
 * items without a number stays in front of it.
 */
export function listBlocks(
  context: OdtContext,
  list: XmlElement,
  around: Around,
  content: (item: readonly XmlElement[], inside: Around) => readonly BlockNode[],
): readonly BlockNode[] {
  const { attributes } = list
  const style = attributes['text:style-name'] ?? around.style
  const inside: Around = { style, level: around.level + 1 }
  const shape = context.styles.listLevel(style, inside.level)
  const byStyle = `style ${style ?? ''} ${inside.level}`
  const continued = attributes['text:continue-list']
  const before =
    continued !== undefined
      ? context.counters.get(`id ${continued}`)
      : attributes['text:continue-numbering'] === 'true'
        ? context.counters.get(byStyle)
        : undefined
  let next = before === undefined ? shape.start : before + 1
  const blocks: BlockNode[] = []
  let items: ListItemNode[] = []
  let start = next
  const end = (): void => {
    if (items.length > 0)
      blocks.push(
        shape.format === null
          ? { type: 'bulletList', content: items }
          : { type: 'orderedList', attrs: { start }, content: items },
      )
    items = []
  }
  for (const item of elementsOf(list)) {
    if (item.name === 'text:list-header') {
      end()
      blocks.push(...content(elementsOf(item), inside))
      start = next
    }
    if (item.name !== 'text:list-item') continue
    const own = item.attributes['text:start-value']
    if (own !== undefined) {
      end()
      next = Math.min(Math.max(wholeNumber(own, next), 0), largest)
      start = next
    }
    const inner = content(elementsOf(item), inside)
    // An item of nothing but lists within takes no number of its own.
    const isNumbered = elementsOf(item).some(({ name }) => name !== 'text:list')
    if (inner.length > 0) items.push({ type: 'listItem', content: inner })
    if (!isNumbered && inner.length > 0 && shape.format !== null) {
      items.pop()
      end()
      blocks.push(...inner)
      start = next
    }
    if (isNumbered) {
      if (shape.format !== null && !shape.isPlain && inner.length > 0) context.notes.count('numbers-plain')
      next = Math.min(next + 1, largest)
      if (inner.length === 0) {
        end()
        start = next
      }
    }
    context.counters.set(byStyle, next - 1)
    const id = attributes['xml:id']
    if (id !== undefined) context.counters.set(`id ${id}`, next - 1)
  }
  end()
  return blocks
}
