import { formatNumber, type NumberFormat } from '../office/number-format.ts'
import type { Page } from './page.ts'

const formats: Readonly<Record<string, NumberFormat>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}
const largest = 1_000_000
const typeOfStyle: Readonly<Record<string, string>> = {
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
}

/** Styles do not outlast the sanitiser: a list or an item that says there how it is numbered says it as its type. */
export function keepListStyles({ document, select }: Page): void {
  for (const each of select(document, 'ol[style], li[style]')) {
    const style = /(?:^|[;\s])list-style(?:-type)?\s*:[^;]*?\b((?:low|upp)er-[a-z]+)/i.exec(
      each.getAttribute('style') ?? '',
    )
    const type = typeOfStyle[style?.[1]?.toLowerCase() ?? '']
    if (type !== undefined) each.setAttribute('type', type)
  }
}

/** Counts the items of an `ol` as a browser does: from where it starts, backwards where it says so, on from an item's own value. */
export class ItemNumbers {
  /** The number of the first item where that is none below 0; 1 otherwise. */
  readonly start: number
  readonly #list: Element
  readonly #step: 1 | -1
  #next: number

  constructor(list: Element) {
    this.#list = list
    const items = [...list.children].filter(({ localName }) => localName === 'li')
    this.#step = list.hasAttribute('reversed') ? -1 : 1
    this.#next = numberIn(list, 'start') ?? (this.#step === 1 ? 1 : items.length)
    const first = (items[0] && numberIn(items[0], 'value')) ?? this.#next
    this.start = first >= 0 ? first : 1
  }

  /** The number of the next item as it is shown. */
  next(item: Element): string {
    const number = numberIn(item, 'value') ?? this.#next
    this.#next = number + this.#step
    const format = formats[item.getAttribute('type') ?? this.#list.getAttribute('type') ?? ''] ?? 'decimal'
    return `${formatNumber(number, format)}.`
  }
}

function numberIn(element: Element, name: string): number | null {
  const number = Number.parseInt(element.getAttribute(name) ?? '', 10)
  return Number.isSafeInteger(number) && Math.abs(number) < largest ? number : null
}
