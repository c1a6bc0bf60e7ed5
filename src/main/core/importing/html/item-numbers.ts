import { formatNumber, type NumberFormat } from '../office/number-format.ts'

const formats: Readonly<Record<string, NumberFormat>> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}
const largest = 1_000_000

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
