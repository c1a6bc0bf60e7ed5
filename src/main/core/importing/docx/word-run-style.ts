import type { DocumentMark } from '#domain/document/document.ts'
import { withMark } from '../inline-content.ts'
import { declaredLanguage } from '../office/declared-language.ts'
import { childNamed, type XmlElement } from '../xml/xml-element.ts'
import { toggle, type WordStyles } from './word-styles.ts'

/** How a run looks, as far as it matters for its words. */
export interface RunStyle {
  readonly marks: readonly DocumentMark[]
  readonly isHidden: boolean
  /** The typeface that its characters are of, or null. */
  readonly font: string | null
  language(text: string): string | null
}

interface Layers {
  readonly paragraph: readonly XmlElement[]
  readonly character: readonly XmlElement[]
  readonly isHeading: boolean
  readonly isCode: boolean
}

/** Works out how runs look, from what stands at them and the styles of run, paragraph and document. */
export class RunStyles {
  readonly #styles: WordStyles
  readonly #layers = new Map<string, Layers>()

  constructor(styles: WordStyles) {
    this.#styles = styles
  }

  /** The style of a run; `isHeading` leaves out that the paragraph's style is bold or slanted, as headings are. */
  of(direct: XmlElement | undefined, paragraphStyle: string | null, isHeading: boolean): RunStyle {
    const own = (direct && childNamed(direct, 'w:rStyle')?.attributes['w:val']) ?? null
    const layers = this.#layersOf(own, paragraphStyle, isHeading)
    const isOn = (name: string): boolean => this.#isToggled(name, direct, layers)
    const marks: DocumentMark[] = []
    if (isOn('w:b')) marks.push({ type: 'bold' })
    if (isOn('w:i')) marks.push({ type: 'italic' })
    if (isOn('w:strike') || isOn('w:dstrike')) marks.push({ type: 'strike' })
    if (layers.isCode) marks.push({ type: 'code' })
    const underline = this.#nearest('w:u', direct, layers)?.attributes['w:val']
    if (underline !== undefined && underline !== 'none') marks.push({ type: 'underline' })
    const raised = this.#nearest('w:vertAlign', direct, layers)?.attributes['w:val']
    if (raised === 'superscript' || raised === 'subscript') marks.push({ type: raised })
    const fonts = this.#nearest('w:rFonts', direct, layers)
    return {
      marks: marks.reduce<readonly DocumentMark[]>(withMark, []),
      isHidden: isOn('w:vanish'),
      font: fonts?.attributes['w:ascii'] ?? fonts?.attributes['w:hAnsi'] ?? null,
      language: (text) => this.#language(text, direct, layers),
    }
  }

  #layersOf(own: string | null, paragraphStyle: string | null, isHeading: boolean): Layers {
    const key = JSON.stringify([own, paragraphStyle, isHeading])
    const known = this.#layers.get(key)
    if (known) return known
    const layers = {
      paragraph: this.#styles.runProperties(paragraphStyle, 'paragraph'),
      character: own === null ? [] : this.#styles.runProperties(own, 'character'),
      isHeading,
      isCode: own !== null && this.#styles.isCode(own),
    }
    this.#layers.set(key, layers)
    return layers
  }

  /** A property that styles turn over instead of setting it (ISO/IEC 29500-1, 17.7.3). */
  #isToggled(name: string, direct: XmlElement | undefined, { paragraph, character, isHeading }: Layers): boolean {
    const said = toggle(direct, name)
    if (said !== null) return said
    const inStyles = (chain: readonly XmlElement[]): boolean => {
      for (const each of chain) {
        const value = toggle(each, name)
        if (value !== null) return value
      }
      return false
    }
    if (toggle(this.#styles.runDefaults, name) === true) return true
    const ofParagraph = isHeading && name !== 'w:vanish' ? false : inStyles(paragraph)
    return inStyles(character) !== ofParagraph
  }

  #nearest(name: string, direct: XmlElement | undefined, layers: Layers): XmlElement | undefined {
    const own = direct && childNamed(direct, name)
    if (own) return own
    const paragraph = layers.isHeading && name === 'w:u' ? [] : layers.paragraph
    for (const each of [...layers.character, ...paragraph]) {
      const found = childNamed(each, name)
      if (found) return found
    }
    return this.#styles.runDefaults && childNamed(this.#styles.runDefaults, name)
  }

  #language(text: string, direct: XmlElement | undefined, layers: Layers): string | null {
    const isRightToLeft = toggle(direct, 'w:rtl') === true || rightToLeft.test(text)
    const attribute = isRightToLeft ? 'w:bidi' : eastAsian.test(text) ? 'w:eastAsia' : 'w:val'
    const sources = [direct, ...layers.character, ...layers.paragraph, this.#styles.runDefaults]
    for (const each of sources) {
      const tag = each && childNamed(each, 'w:lang')?.attributes[attribute]
      if (tag !== undefined) return declaredLanguage(tag, text)
    }
    return null
  }
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u
const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
