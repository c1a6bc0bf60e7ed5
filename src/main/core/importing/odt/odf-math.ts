import { elementsOf, textIn, type XmlElement } from '../xml/xml-element.ts'

/** A formula (MathML 3) in one line of text, without the notes that programs leave beside it. */
export function mathmlText(element: XmlElement): string {
  const parts = elementsOf(element)
  const part = (at: number): string => (parts[at] ? mathmlText(parts[at]) : '')
  switch (element.name) {
    case 'math:annotation':
    case 'math:annotation-xml':
      return ''
    case 'math:mi':
    case 'math:mn':
    case 'math:mo':
    case 'math:mtext':
    case 'math:ms':
      return textIn(element).trim()
    case 'math:mfrac':
      return `${grouped(part(0))}/${grouped(part(1))}`
    case 'math:msup':
      return `${part(0)}^${grouped(part(1))}`
    case 'math:msub':
      return `${part(0)}_${grouped(part(1))}`
    case 'math:msubsup':
      return `${part(0)}_${grouped(part(1))}^${grouped(part(2))}`
    case 'math:msqrt':
      return `√${grouped(parts.map(mathmlText).join(''))}`
    default:
      return parts.map(mathmlText).join('')
  }
}

const grouped = (text: string): string => ([...text].length > 1 ? `(${text})` : text)
