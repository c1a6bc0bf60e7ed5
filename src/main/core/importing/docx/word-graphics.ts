import { elementsOf, type XmlElement } from '../xml/xml-element.ts'
import { alternative } from './word-changes.ts'
import { isOn } from './word-styles.ts'

/** What a drawing holds that a text can keep. */
export interface WordGraphic {
  readonly pictures: number
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

/** Reads a drawing (DrawingML, ISO/IEC 29500-1, clause 20) or an older one (VML, -4, clause 19). No picture is opened or fetched. */
export function graphicOf(element: XmlElement): WordGraphic {
  const boxes: XmlElement[] = []
  let pictures = 0
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
    if (name === 'a:blip' || name === 'v:imagedata') pictures += 1
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
  const drawings = pictures > 0 || boxes.length > 0 || words !== '' || isRule ? 0 : Math.max(shapes, 1)
  return { pictures, drawings, alt: spaced(alt), title: spaced(title ?? '') || null, boxes, words, isRule, isHidden }
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim()
