import { headingLevelOf, kindOfStyle } from '../office/heading-names.ts'
import { wholeNumber } from '../office/table-grid.ts'
import { childNamed, childrenNamed, type XmlElement } from '../xml/xml-element.ts'

interface Style {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly basedOn: string | null
  readonly paragraph: XmlElement | undefined
  readonly run: XmlElement | undefined
  readonly isDefault: boolean
}

/** A chain longer than this is no person's work. */
const longestChain = 50

/** The styles of a document (ISO/IEC 29500-1, 17.7), each with those it is based on. */
export class WordStyles {
  readonly #styles: ReadonlyMap<string, Style>
  readonly #defaults = new Map<string, string>()
  readonly #chains = new Map<string, readonly Style[]>()
  /** What every run and every paragraph has where nothing else is said. */
  readonly runDefaults: XmlElement | undefined
  readonly paragraphDefaults: XmlElement | undefined

  constructor(part: XmlElement | null) {
    const styles = (part === null ? [] : childrenNamed(part, 'w:style')).map(readStyle)
    this.#styles = new Map(styles.map((style) => [style.id, style]))
    for (const style of styles) if (style.isDefault) this.#defaults.set(style.type, style.id)
    const defaults = part === null ? undefined : childNamed(part, 'w:docDefaults')
    this.runDefaults = inner(defaults, 'w:rPrDefault', 'w:rPr')
    this.paragraphDefaults = inner(defaults, 'w:pPrDefault', 'w:pPr')
  }

  /** The properties that a paragraph has by its style, nearest first: `id` null is the default style. */
  paragraphProperties(id: string | null): readonly XmlElement[] {
    return this.#chain(id ?? this.#defaults.get('paragraph') ?? null).flatMap(({ paragraph }) => paragraph ?? [])
  }

  /** The properties that runs have by the style of their paragraph or their own, nearest first. */
  runProperties(id: string | null, type: 'paragraph' | 'character'): readonly XmlElement[] {
    const own = id ?? (type === 'paragraph' ? (this.#defaults.get(type) ?? null) : null)
    return this.#chain(own).flatMap(({ run }) => run ?? [])
  }

  /** The level of heading that a style says by its outline level or its name, 1 to 6; null for none. */
  headingLevel(id: string | null): number | null {
    for (const style of this.#chain(id)) {
      const outline = style.paragraph && childNamed(style.paragraph, 'w:outlineLvl')
      if (outline) return outlineLevel(outline)
      const level = headingLevelOf(style.name) ?? headingLevelOf(style.id)
      if (level !== null) return level
    }
    return null
  }

  /** What a style says that its paragraphs are, apart from headings. */
  kind(id: string | null): 'quotation' | 'code' | null {
    for (const style of this.#chain(id)) {
      const kind = kindOfStyle(style.name)
      if (kind !== null) return kind
    }
    return null
  }

  /** True for a style of characters that shows code. */
  isCode(id: string | null): boolean {
    return this.#chain(id).some(({ name }) => /^(?:verbatim char|html code|inline code|source ?text)$/i.test(name))
  }

  /** The ids of a style and those it is based on, nearest first. */
  idsOf(id: string | null): readonly string[] {
    return this.#chain(id).map((style) => style.id)
  }

  /** Styles that are based on each other in a circle end where the circle closes. */
  #chain(id: string | null): readonly Style[] {
    if (id === null) return []
    const known = this.#chains.get(id)
    if (known) return known
    const chain: Style[] = []
    const seen = new Set<string>()
    for (let at: string | null = id; at !== null && !seen.has(at) && chain.length < longestChain; ) {
      seen.add(at)
      const style: Style | undefined = this.#styles.get(at)
      if (style) chain.push(style)
      at = style?.basedOn ?? null
    }
    this.#chains.set(id, chain)
    return chain
  }
}

/** The level of a heading by its outline level, which counts from 0; 9 is the body. */
export function outlineLevel(outline: XmlElement): number | null {
  const level = wholeNumber(outline.attributes['w:val'], 9)
  return level < 0 || level > 8 ? null : Math.min(level + 1, 6)
}

function readStyle(element: XmlElement): Style {
  const attributeOf = (name: string): string | null => childNamed(element, name)?.attributes['w:val'] ?? null
  return {
    id: element.attributes['w:styleId'] ?? '',
    name: attributeOf('w:name') ?? '',
    type: element.attributes['w:type'] ?? 'paragraph',
    basedOn: attributeOf('w:basedOn'),
    paragraph: childNamed(element, 'w:pPr'),
    run: childNamed(element, 'w:rPr'),
    isDefault: isOn(element.attributes['w:default']),
  }
}

/** True for the values that say yes (ISO/IEC 29500-1, 22.9.2.7). */
export const isOn = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on'

/** What an element that is on or off says, or null where it is not there; without a value it is on. */
export function toggle(properties: XmlElement | undefined, name: string): boolean | null {
  const element = properties && childNamed(properties, name)
  if (!element) return null
  const value = element.attributes['w:val']
  return value === undefined || (value !== '0' && value !== 'false' && value !== 'off' && value !== 'none')
}

const inner = (element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((at, name) => at && childNamed(at, name), element)
