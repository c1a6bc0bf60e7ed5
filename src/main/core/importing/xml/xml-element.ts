/** An element of an XML document, its names written with the reader's own prefixes whatever the file writes. */
export interface XmlElement {
  /** "w:p"; an element of a namespace that the reader does not know is "?:p", one of none is "p". */
  readonly name: string
  /** By the same names; an attribute without a prefix has none here either. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}

/** An element, or text between elements with its entities and CDATA resolved. */
export type XmlNode = XmlElement | string

/** True for an element. */
export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string'

/** The elements among an element's children. */
export const elementsOf = (element: XmlElement): readonly XmlElement[] => element.children.filter(isElement)

/** The children of a name, in their order. */
export const childrenNamed = (element: XmlElement, name: string): readonly XmlElement[] =>
  elementsOf(element).filter((child) => child.name === name)

/** The first child of a name. */
export const childNamed = (element: XmlElement, name: string): XmlElement | undefined =>
  elementsOf(element).find((child) => child.name === name)

/** All text inside an element, in order. */
export const textIn = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('')
