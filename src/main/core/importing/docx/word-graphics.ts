import { elementsOf, type XmlElement } from '../xml/xml-element.ts'
import { alternative } from './word-changes.ts'
import { isOn } from './word-styles.ts'

/** What a drawing holds that a text can keep. */
export interface WordGraphic {
  /** The identifiers of the parts that its pictures are in; empty for one that lies elsewhere. */
  readonly pictures: readonly string[]
  /** Charts, diagrams, shapes and embedded objects without words. */
  readonly drawings: number
  readonly alt: string
  readonly title: string | null
  /** The contents of text boxes. */
  readonly boxes: readonly XmlElement[]
  /** Words that are drawn as a picture of letters. */
  readonly words: string
  readonly isRule: boolean
  readonly isHidden: boolean
}

/** Reads a drawing (DrawingML, ISO/IEC 29500-1, clause 20) or an older one (VML, -4, clause 19). Nothing is fetched. */
export function graphicOf(element: XmlElement): WordGraphic {
  const boxes: XmlElement[] = []
  const pictures: string[] = []
  let shapes = 0
  let alt = ''
  let title: string | null = null
  let words = ''
  let isRule = false
  let isHidden = false
  const visit = (each: XmlElement): void => {
    const { name, attributes } = each
    if (name === 'w:txbxContent') {
      boxes.push(each)
      return
    }
    if (name === 'mc:AlternateContent') {
      const chosen = alternative(each)
      if (chosen) visit(chosen)
      return
    }
    const picture = pictureIn(each)
    if (picture !== null) pictures.push(picture)
    if (name === 'c:chart' || name === 'dgm:relIds' || name === 'wps:wsp' || name.startsWith('o:OLE')) shapes += 1
    if (name === 'v:textpath') words += attributes.string ?? ''
    if (name === 'v:rect' && (attributes['o:hr'] === 't' || isOn(attributes['o:hr']))) isRule = true
    if (name === 'wp:docPr') {
      alt ||= attributes.descr ?? ''
      title ??= attributes.title ?? null
      isHidden = isOn(attributes.hidden)
    }
    if (name.startsWith('v:')) {
      alt ||= attributes.alt ?? ''
      title ??= attributes['o:title'] ?? null
    }
    for (const child of elementsOf(each)) visit(child)
  }
  visit(element)
  const drawings = pictures.length > 0 || boxes.length > 0 || words !== '' || isRule ? 0 : Math.max(shapes, 1)
  return { pictures, drawings, alt: spaced(alt), title: spaced(title ?? '') || null, boxes, words, isRule, isHidden }
}

/** The identifier of the part that an element shows as a picture, empty for one outside the file; null where it shows none. */
export function pictureIn({ name, attributes }: XmlElement): string | null {
  if (name === 'a:blip') return attributes['r:embed'] ?? ''
  return name === 'v:imagedata' ? (attributes['r:id'] ?? '') : null
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim()
