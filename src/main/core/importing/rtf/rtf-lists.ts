import type { ListPlace } from '../office/block-column.ts'
import { formatNumber, isNumberFormat } from '../office/number-format.ts'

interface Level {
  format: number
  start: number
  /** Its first character is a length; characters below 9 stand for the numbers of levels. */
  text: string
}

interface List {
  id: number
  /** An override has those only that it changes. */
  readonly levels: (Level | undefined)[]
  /** Where an override begins again, by level. */
  readonly starts: Map<number, number>
}

/** The number formats of `\levelnfc`, by the names that Word gives them elsewhere; any other is written in digits. */
const formats: Readonly<Record<number, string>> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  5: 'ordinal',
  14: 'decimalFullWidth',
  22: 'decimalZero',
  45: 'hebrew1',
  46: 'arabicAlpha',
  48: 'arabicAbjad',
}
const bullet = 23
const none = 255
const mostLevels = 9
const mostLists = 5_000
const largest = 1_000_000

/** What a paragraph says of its place in a list. */
export interface RtfItem {
  /** `\ls`, 0 for none. */
  readonly list: number
  readonly level: number
  /** The number or bullet that the file writes for readers that know no lists; empty for none. */
  readonly shown: string
  /** What the older way of writing lists (`\pn`) says; null where it is not used. */
  readonly older: 'bullet' | 'number' | null
}

/** The tables of lists (Rich Text Format 1.9.1, "List Tables"), which count as their paragraphs come by. */
export class RtfLists {
  readonly #lists = new Map<number, List>()
  readonly #overrides = new Map<number, List>()
  readonly #counters = new Map<string, (number | null)[]>()
  readonly #begun = new Set<string>()
  #list: List = newList()
  #level: Level = newLevel()
  #isOverride = false
  #overridden = -1

  /** A word of the tables. */
  word(name: string, value: number | null): void {
    if (name === 'list' || name === 'listoverride') {
      this.#list = newList()
      this.#isOverride = name === 'listoverride'
      this.#overridden = -1
    } else if (name === 'lfolevel') this.#overridden += 1
    else if (name === 'listlevel') {
      this.#level = newLevel()
      if (this.#isOverride) this.#list.levels[Math.min(Math.max(this.#overridden, 0), mostLevels)] = this.#level
      else if (this.#list.levels.length < mostLevels) this.#list.levels.push(this.#level)
    } else if (name === 'levelnfc' || name === 'levelnfcn') this.#level.format = value ?? 0
    else if (name === 'levelstartat') {
      this.#level.start = bounded(value ?? 1)
      if (this.#isOverride) this.#list.starts.set(this.#overridden, this.#level.start)
    } else if (name === 'listid') {
      this.#list.id = value ?? 0
      if (!this.#isOverride && this.#lists.size < mostLists) this.#lists.set(this.#list.id, this.#list)
    } else if (name === 'ls' && this.#isOverride && this.#overrides.size < mostLists)
      this.#overrides.set(value ?? 0, this.#list)
  }

  /** Text of the number of a level. */
  levelText(text: string): void {
    this.#level.text = (this.#level.text + text).slice(0, 100)
  }

  /** Where a paragraph stands in which list; null where it stands in none. */
  place({ list, level: said, shown, older }: RtfItem): ListPlace | null {
    const override = this.#overrides.get(list)
    const levels = (this.#lists.get(override?.id ?? 0)?.levels ?? []).map((each, at) => override?.levels[at] ?? each)
    const level = Math.min(Math.max(said, 0), mostLevels - 1)
    const shape = list > 0 ? levels[level] : undefined
    const id = override === undefined ? `ls ${list}` : `list ${override.id}`
    if (shape === undefined && shown === '' && older === null) return null
    if (shape?.format === none && shown === '') return null
    const hasBullet = shape ? shape.format === bullet : older === 'bullet' || (older === null && !isNumber(shown))
    if (hasBullet) return { list: id, level, number: null, written: '' }
    const start = this.#startOf(list, level, override) ?? shape?.start ?? 1
    const counters = this.#count(id, level, start, `${list} ${level}`, override?.starts.has(level) ?? false)
    // What the file shows is what its last writer saw.
    const digits = /(\d{1,6})\D*$/.exec(shown)?.[1]
    if (digits !== undefined && (shape === undefined || shape.format === 0)) counters[level] = Number(digits)
    const written = shown === '' ? writtenAs(levels, level, counters) : shown
    return { list: id, level, number: counters[level] ?? 1, written }
  }

  #startOf(list: number, level: number, override: List | undefined): number | undefined {
    return this.#begun.has(`${list} ${level}`) ? undefined : override?.starts.get(level)
  }

  #count(id: string, level: number, start: number, key: string, startsAgain: boolean): (number | null)[] {
    const counters = this.#counters.get(id) ?? Array<number | null>(mostLevels).fill(null)
    this.#counters.set(id, counters)
    const before = startsAgain && !this.#begun.has(key) ? null : (counters[level] ?? null)
    this.#begun.add(key)
    counters[level] = before === null ? start : bounded(before + 1)
    counters.fill(null, level + 1)
    return counters
  }
}

function writtenAs(
  levels: readonly (Level | undefined)[],
  level: number,
  counters: readonly (number | null)[],
): string {
  const text = levels[level]?.text ?? ''
  const length = text.charCodeAt(0)
  if (text === '') return `${counters[level] ?? 1}.`
  return [...text.slice(1, 1 + length)]
    .map((character) => {
      const at = character.charCodeAt(0)
      if (at >= mostLevels) return character
      const format = formats[levels[at]?.format ?? 0] ?? 'decimal'
      return formatNumber(counters[at] ?? levels[at]?.start ?? 1, isNumberFormat(format) ? format : 'decimal')
    })
    .join('')
}

/** Digits, or letters with a sign that numbers have: a lone letter may be a bullet of a font of signs. */
const isNumber = (shown: string): boolean => /\p{N}|^\(?\p{L}{1,7}[.):]/u.test(shown)
const newList = (): List => ({ id: 0, levels: [], starts: new Map() })
const newLevel = (): Level => ({ format: 0, start: 1, text: '' })
const bounded = (number: number): number => Math.min(Math.max(number, 0), largest)
