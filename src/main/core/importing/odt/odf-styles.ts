import { headingLevelOf, kindOfStyle } from '../office/heading-names.ts'
import { wholeNumber } from '../office/table-grid.ts'
import { childNamed, elementsOf, type XmlElement } from '../xml/xml-element.ts'

/** One level of a list's style. */
export interface ListLevel {
  /** "1", "a", "i"…; null for a bullet or no sign at all. */
  readonly format: string | null
  readonly start: number
  /** What stands before and after the number. */
  readonly prefix: string
  readonly suffix: string
  /** How many levels it shows, its own the last. */
  readonly shown: number
}

interface Style {
  readonly name: string
  readonly parent: string | null
  readonly properties: Readonly<Record<string, string>>
}

const noNumber: ListLevel = { format: null, start: 1, prefix: '', suffix: '', shown: 1 }

/** A chain longer than this is no person's work. */
const longestChain = 50

/** The styles of a document, automatic and named, each with those it inherits from (OpenDocument 1.3, part 3, 16). */
export class OdfStyles {
  readonly #styles = new Map<string, Style>()
  readonly #defaults = new Map<string, Readonly<Record<string, string>>>()
  readonly #resolved = new Map<string, Readonly<Record<string, string>>>()
  readonly #lists = new Map<string, ReadonlyMap<number, ListLevel>>()

  /** The styles of these parts; a later one's stand for an earlier one's of the same name. */
  constructor(parts: readonly (XmlElement | null)[]) {
    for (const part of parts)
      for (const group of part === null ? [] : elementsOf(part))
        if (group.name === 'office:styles' || group.name === 'office:automatic-styles') this.#addAll(group)
  }

  /** What a style says, and what it inherits, by the names of the attributes. */
  properties(family: 'paragraph' | 'text', name: string | null): Readonly<Record<string, string>> {
    const key = `${family} ${name ?? ''}`
    const known = this.#resolved.get(key)
    if (known) return known
    const own = this.#chain(family, name).toReversed()
    const all = Object.assign({}, this.#defaults.get(family), ...own.map(({ properties }) => properties))
    this.#resolved.set(key, all)
    return all
  }

  /** The level of heading that the name of a paragraph's style says, or null. */
  headingLevel(name: string | null): number | null {
    for (const style of this.#chain('paragraph', name)) {
      const level = headingLevelOf(style.name)
      if (level !== null) return level
    }
    return null
  }

  /** What a paragraph's style says that it is, apart from headings. */
  kind(name: string | null): 'quotation' | 'code' | 'rule' | null {
    for (const style of this.#chain('paragraph', name)) {
      if (style.name === 'Horizontal Line') return 'rule'
      const kind = kindOfStyle(style.name)
      if (kind !== null) return kind
    }
    return null
  }

  /** True for a style of characters that shows code. */
  isCode(name: string | null): boolean {
    return this.#chain('text', name).some((style) =>
      /^(?:source[ _]text|teletype|verbatim char|user entry)$/i.test(style.name),
    )
  }

  /** How a list of a style counts at a level; bullets where nothing is known of it. */
  listLevel(style: string | null, level: number): ListLevel {
    return (style === null ? undefined : this.#lists.get(style)?.get(level)) ?? noNumber
  }

  #addAll(group: XmlElement): void {
    for (const element of elementsOf(group)) {
      const family = element.attributes['style:family'] ?? ''
      if (element.name === 'style:default-style') this.#defaults.set(family, propertiesOf(element))
      else if (element.name === 'style:style') {
        const id = element.attributes['style:name'] ?? ''
        this.#styles.set(`${family} ${id}`, {
          name: element.attributes['style:display-name'] ?? decoded(id),
          parent: element.attributes['style:parent-style-name'] ?? null,
          properties: propertiesOf(element),
        })
      } else if (element.name === 'text:list-style')
        this.#lists.set(element.attributes['style:name'] ?? '', listLevels(element))
    }
  }

  /** A style and those it inherits from, nearest first. A circle ends where it closes. */
  #chain(family: string, name: string | null): readonly Style[] {
    const chain: Style[] = []
    const seen = new Set<string>()
    for (let at = name; at !== null && !seen.has(at) && chain.length < longestChain; ) {
      seen.add(at)
      const style: Style | undefined = this.#styles.get(`${family} ${at}`)
      // A style that is named and not defined still has its name.
      chain.push(style ?? { name: decoded(at), parent: null, properties: {} })
      at = style?.parent ?? null
    }
    return chain
  }
}

/** Names hold other signs as their number: "Heading_20_1". */
const decoded = (name: string): string =>
  name.replace(/_([0-9a-f]{2,4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

const propertiesOf = (style: XmlElement): Readonly<Record<string, string>> =>
  Object.assign(
    {},
    ...['style:paragraph-properties', 'style:text-properties'].map((name) => childNamed(style, name)?.attributes),
  )

function listLevels(style: XmlElement): ReadonlyMap<number, ListLevel> {
  const levels = new Map<number, ListLevel>()
  for (const { name, attributes } of elementsOf(style)) {
    const format = name === 'text:list-level-style-number' ? attributes['style:num-format'] || null : null
    levels.set(wholeNumber(attributes['text:level'], 1), {
      format,
      start: Math.min(Math.max(wholeNumber(attributes['text:start-value'], 1), 0), 1_000_000),
      prefix: attributes['style:num-prefix'] ?? '',
      suffix: attributes['style:num-suffix'] ?? '',
      shown: Math.min(Math.max(wholeNumber(attributes['text:display-levels'], 1), 1), 10),
    })
  }
  return levels
}
