import type { BlockNode, ListItemNode } from '#domain/document/document.ts'
import { listItemOf } from '../list-item.ts'
import { formatNumber, type NumberFormat } from '../office/number-format.ts'
import { wholeNumber } from '../office/table-grid.ts'
import { elementsOf, type XmlElement } from '../xml/xml-element.ts'
import type { ListLevel } from './odf-styles.ts'
import type { OdtContext } from './odt-context.ts'

/** The list around some blocks. */
export interface Around {
  readonly style: string | null
  readonly level: number
  /** The numbers of the items around, outermost first, each as it is written; empty where an item has none. */
  readonly numbers: readonly string[]
}

export const noList: Around = { style: null, level: 0, numbers: [] }

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
  const level = around.level + 1
  const shape = context.styles.listLevel(style, level)
  const inside = (): Around => ({ style, level, numbers: [...around.numbers, numberAs(next, shape)] })
  const byStyle = `style ${style ?? ''} ${level}`
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
      blocks.push(...content(elementsOf(item), inside()))
      start = next
    }
    if (item.name !== 'text:list-item') continue
    const own = item.attributes['text:start-value']
    if (own !== undefined) {
      end()
      next = Math.min(Math.max(wholeNumber(own, next), 0), largest)
      start = next
    }
    const inner = content(elementsOf(item), inside())
    // An item of nothing but lists within takes no number of its own.
    const isNumbered = elementsOf(item).some(({ name }) => name !== 'text:list')
    const number = shape.format === null ? null : next
    if (inner.length > 0) items.push(listItemOf(inner, number, written(shape, inside().numbers)))
    if (!isNumbered && inner.length > 0 && shape.format !== null) {
      items.pop()
      end()
      blocks.push(...inner)
      start = next
    }
    if (isNumbered) {
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

/** The ways of writing numbers (OpenDocument 1.3, part 3, 19.500); any other is written in digits. */
const formats: Readonly<Record<string, NumberFormat>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}

const numberAs = (value: number, { format }: ListLevel): string =>
  format === null ? '' : formatNumber(value, formats[format] ?? 'decimal')

/** The number of an item with as many of those around it as its level shows. */
const written = ({ prefix, suffix, shown }: ListLevel, numbers: readonly string[]): string =>
  `${prefix}${numbers
    .slice(-shown)
    .filter((number) => number !== '')
    .join('.')}${suffix}`
