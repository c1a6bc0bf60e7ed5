import { formatNumber, isNumberFormat } from '../office/number-format.ts'
import { wholeNumber } from '../office/table-grid.ts'
import { childNamed, childrenNamed, type XmlElement } from '../xml/xml-element.ts'
import type { WordStyles } from './word-styles.ts'

interface Level {
  readonly start: number
  readonly format: string
  /** "%1.%2": each %n is the number of that level. */
  readonly text: string
  /** Levels whose next item makes this one begin again; 0 is none. */
  readonly restart: number
  readonly isPlain: boolean
}

interface List {
  readonly abstract: string
  readonly levels: ReadonlyMap<number, Level>
  readonly startsAgain: ReadonlyMap<number, number>
}

/** The number or bullet of one paragraph. */
export interface Numbered {
  /** Names the list that its numbers run through. */
  readonly list: string
  readonly level: number
  /** Null for a bullet. */
  readonly number: number | null
  /** The number as the document writes it ("2.1", "(a)"); empty for a bullet. */
  readonly written: string
}

const levels = 9
const largest = 1_000_000

/** The lists of a document (ISO/IEC 29500-1, 17.9), which counts as its paragraphs come by. */
export class WordNumbering {
  readonly #lists = new Map<string, List>()
  readonly #levelOfStyle = new Map<string, number>()
  readonly #counters = new Map<string, (number | null)[]>()
  readonly #begun = new Set<string>()

  constructor(part: XmlElement | null, styles: WordStyles) {
    if (part === null) return
    const abstracts = new Map(
      childrenNamed(part, 'w:abstractNum').map((each) => [each.attributes['w:abstractNumId'] ?? '', each]),
    )
    const abstractOfNum = new Map(
      childrenNamed(part, 'w:num').map((each) => [
        each.attributes['w:numId'] ?? '',
        attributeOf(each, 'w:abstractNumId'),
      ]),
    )
    for (const num of childrenNamed(part, 'w:num')) {
      const id = num.attributes['w:numId'] ?? ''
      const abstract = attributeOf(num, 'w:abstractNumId') ?? ''
      const element = abstracts.get(abstract)
      // A list may be another one's that a style names; one step is all that the format allows.
      const link = element && attributeOf(element, 'w:numStyleLink')
      const linkedNum = link == null ? null : numOf(styles.paragraphProperties(link))
      const linked = linkedNum === null ? undefined : abstracts.get(abstractOfNum.get(linkedNum) ?? '')
      this.#add(id, abstract, linked ?? element, num)
    }
  }

  /** The next number of a list at a level; null where there is no such list, or it writes nothing there. */
  next(id: string, ilvl: number): Numbered | null {
    const list = this.#lists.get(id)
    const level = Math.min(Math.max(ilvl, 0), levels - 1)
    const shape = list?.levels.get(level)
    if (list === undefined || shape === undefined) return null
    const counters = this.#counters.get(list.abstract) ?? Array<number | null>(levels).fill(null)
    this.#counters.set(list.abstract, counters)
    const again = list.startsAgain.get(level)
    const isFirst = !this.#begun.has(`${id} ${level}`)
    this.#begun.add(`${id} ${level}`)
    const before = counters[level] ?? null
    const number = isFirst && again !== undefined ? again : before === null ? shape.start : before + 1
    counters[level] = Math.min(number, largest)
    for (let deeper = level + 1; deeper < levels; deeper += 1) {
      const restart = list.levels.get(deeper)?.restart ?? deeper
      if (restart !== 0 && level < restart) counters[deeper] = null
    }
    for (let upper = 0; upper < level; upper += 1) counters[upper] ??= list.levels.get(upper)?.start ?? 1
    if (shape.format === 'none' && shape.text === '') return null
    if (shape.format === 'bullet' || !shape.text.includes('%'))
      return { list: list.abstract, level, number: null, written: '' }
    return { list: list.abstract, level, number: Math.max(0, number), written: written(list, shape, counters) }
  }

  /** The level at which a list counts the paragraphs of a style, or null. */
  levelOfStyle(list: string, style: string): number | null {
    return this.#levelOfStyle.get(`${list} ${style}`) ?? null
  }

  #add(id: string, abstract: string, element: XmlElement | undefined, num: XmlElement): void {
    const shapes = new Map<number, Level>()
    const startsAgain = new Map<number, number>()
    const addLevel = (level: XmlElement): void => {
      const at = wholeNumber(level.attributes['w:ilvl'], -1)
      if (at < 0 || at >= levels) return
      shapes.set(at, readLevel(level, at))
      const style = attributeOf(level, 'w:pStyle')
      if (style !== null) this.#levelOfStyle.set(`${id} ${style}`, at)
    }
    for (const level of element ? childrenNamed(element, 'w:lvl') : []) addLevel(level)
    for (const override of childrenNamed(num, 'w:lvlOverride')) {
      for (const level of childrenNamed(override, 'w:lvl')) addLevel(level)
      const start = attributeOf(override, 'w:startOverride')
      if (start !== null) startsAgain.set(wholeNumber(override.attributes['w:ilvl'], 0), bounded(wholeNumber(start, 1)))
    }
    this.#lists.set(id, { abstract, levels: shapes, startsAgain })
  }
}

/** The list that the nearest properties name; null for none. */
export function numOf(properties: readonly XmlElement[]): string | null {
  for (const each of properties) {
    const num = childNamed(each, 'w:numPr')
    const id = num && attributeOf(num, 'w:numId')
    if (id != null) return id
  }
  return null
}

function readLevel(level: XmlElement, at: number): Level {
  return {
    start: bounded(wholeNumber(attributeOf(level, 'w:start') ?? undefined, 0)),
    format: attributeOf(level, 'w:numFmt') ?? 'decimal',
    text: attributeOf(level, 'w:lvlText') ?? '',
    restart: wholeNumber(attributeOf(level, 'w:lvlRestart') ?? undefined, at),
    isPlain: childNamed(level, 'w:isLgl') !== undefined,
  }
}

function written(list: List, shape: Level, counters: readonly (number | null)[]): string {
  return shape.text.replace(/%([1-9])/g, (_, digit: string) => {
    const level = Number(digit) - 1
    const format = shape.isPlain ? 'decimal' : (list.levels.get(level)?.format ?? 'decimal')
    return formatWordNumber(counters[level] ?? 1, format)
  })
}

/** A number in one of Word's formats (ISO/IEC 29500-1, 17.18.59); in digits where it is another. */
export function formatWordNumber(value: number, format: string): string {
  if (format === 'none') return ''
  return formatNumber(value, isNumberFormat(format) ? format : 'decimal')
}

const attributeOf = (element: XmlElement, name: string): string | null =>
  childNamed(element, name)?.attributes['w:val'] ?? null
const bounded = (number: number): number => Math.min(Math.max(number, 0), largest)
