import { elementsOf, textIn, type XmlElement } from '../xml/xml-element.ts'

/** What a frame or a shape holds that a text can keep. */
export interface OdtFrame {
  /** The addresses of its renderings as a picture; empty for one that is written within the text. */
  readonly pictures: readonly string[]
  /** The text of a formula, or null. */
  readonly formula: string | null
  readonly alt: string
  readonly title: string | null
  /** Text boxes, and shapes with words in them. */
  readonly boxes: readonly XmlElement[]
}

/** Reads a frame or shape (OpenDocument 1.3, part 3, 10). Where it holds several renderings of one thing, they are one. Nothing is fetched. */
export function frameOf(element: XmlElement, formulaAt: (address: string) => string | null): OdtFrame {
  const boxes: XmlElement[] = []
  const pictures: string[] = []
  let formula: string | null = null
  let description = ''
  let title = ''
  const visit = (each: XmlElement): void => {
    switch (each.name) {
      case 'draw:text-box':
        boxes.push(each)
        return
      case 'draw:image':
        pictures.push(each.attributes['xlink:href'] ?? '')
        return
      case 'draw:object':
        formula ??= formulaAt(each.attributes['xlink:href'] ?? '')
        return
      case 'svg:desc':
        description ||= spaced(textIn(each))
        return
      case 'svg:title':
        title ||= spaced(textIn(each))
        return
      case 'text:p':
      case 'text:h':
      case 'text:list':
        return
      default: {
        const words = elementsOf(each).filter(({ name }) => name === 'text:p' || name === 'text:list')
        if (words.some((word) => textIn(word).trim() !== '')) boxes.push({ ...each, children: words })
        for (const child of elementsOf(each)) visit(child)
      }
    }
  }
  visit(element)
  const alt = description || title
  return { pictures, formula, alt, title: title === '' || title === alt ? null : title, boxes }
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim()
