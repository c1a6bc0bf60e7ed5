import { childNamed, elementsOf, textIn, type XmlElement } from '../xml/xml-element.ts'

/** A formula (ISO/IEC 29500-1, 22.1) in one line of text: its signs in order, with a slash, ^, _ and √ where it stands in two dimensions. */
export function mathText(element: XmlElement): string {
  const part = (name: string): string => {
    const child = childNamed(element, name)
    return child ? inside(child) : ''
  }
  switch (element.name) {
    case 'm:t':
    case 'w:t':
      return textIn(element)
    case 'm:f':
      return `${grouped(part('m:num'))}/${grouped(part('m:den'))}`
    case 'm:sSup':
      return `${part('m:e')}^${grouped(part('m:sup'))}`
    case 'm:sSub':
      return `${part('m:e')}_${grouped(part('m:sub'))}`
    case 'm:sSubSup':
      return `${part('m:e')}_${grouped(part('m:sub'))}^${grouped(part('m:sup'))}`
    case 'm:rad':
      return `${part('m:deg')}√${grouped(part('m:e'))}`
    case 'm:nary': {
      const [below, above] = [part('m:sub'), part('m:sup')]
      const sign = characterOf(element, 'm:naryPr', 'm:chr') ?? '∫'
      return `${sign}${below && `_${grouped(below)}`}${above && `^${grouped(above)}`} ${part('m:e')}`
    }
    case 'm:d': {
      const begin = characterOf(element, 'm:dPr', 'm:begChr') ?? '('
      const end = characterOf(element, 'm:dPr', 'm:endChr') ?? ')'
      const between = characterOf(element, 'm:dPr', 'm:sepChr') ?? '|'
      const parts = elementsOf(element).filter(({ name }) => name === 'm:e')
      return `${begin}${parts.map(inside).join(between)}${end}`
    }
    case 'm:m':
    case 'm:eqArr':
      return elementsOf(element).map(mathText).filter(Boolean).join('; ')
    case 'm:mr':
      return elementsOf(element).map(mathText).join(' ')
    case 'm:oMathPara':
      return elementsOf(element).map(mathText).filter(Boolean).join(' ')
    default:
      return element.name.endsWith('Pr') ? '' : inside(element)
  }
}

const inside = (element: XmlElement): string => elementsOf(element).map(mathText).join('')
const grouped = (text: string): string => ([...text].length > 1 ? `(${text})` : text)
const characterOf = (element: XmlElement, properties: string, name: string): string | undefined => {
  const holder = childNamed(element, properties)
  return holder && childNamed(holder, name)?.attributes['m:val']
}
