import { childNamed, elementsOf, type XmlElement } from '../xml/xml-element.ts'

/** Which side of tracked changes becomes the text. */
export type Side = 'accepted' | 'rejected'

const added: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo'])
const removed: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom'])
/** Wrappers whose content stands as if they were not there. */
const transparent: ReadonlySet<string> = new Set(['w:smartTag', 'w:customXml', 'w:sdtContent', 'w:dir', 'w:bdo'])

/**
 * The children of an element on one side of the changes, with content controls, smart tags and the like opened, and one of alternatives
 * chosen (ISO/IEC 29500-1, 17.13.5; -3, clause 7.6).
 */
export function* shownChildren(element: XmlElement, side: Side): Generator<XmlElement> {
  for (const child of elementsOf(element)) {
    const { name } = child
    if (added.has(name) || removed.has(name)) {
      if (added.has(name) === (side === 'accepted')) yield* shownChildren(child, side)
    } else if (transparent.has(name)) yield* shownChildren(child, side)
    else if (name === 'w:sdt') {
      const content = childNamed(child, 'w:sdtContent')
      if (content) yield* shownChildren(content, side)
    } else if (name === 'mc:AlternateContent') {
      const chosen = alternative(child)
      if (chosen) yield* shownChildren(chosen, side)
    } else yield child
  }
}

/** The one of alternatives that is read: the first whose content we know, else the fallback. Never two of them. */
export function alternative(element: XmlElement): XmlElement | null {
  const alternatives = elementsOf(element)
  const isKnown = (each: XmlElement): boolean => descendants(each).some(({ name }) => readable.has(name))
  return alternatives.find((each) => each.name !== 'mc:Fallback' && isKnown(each)) ?? alternatives.at(-1) ?? null
}

const readable: ReadonlySet<string> = new Set([
  ...['w:t', 'w:delText', 'w:txbxContent', 'm:t', 'a:blip', 'v:imagedata', 'c:chart', 'dgm:relIds', 'w:sym'],
])

/** All elements inside an element, in order. */
export function descendants(element: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = []
  const visit = (each: XmlElement): void => {
    for (const child of elementsOf(each)) {
      found.push(child)
      visit(child)
    }
  }
  visit(element)
  return found
}

/** How many insertions, deletions and moves of text, paragraphs, rows and cells a part holds. A move is one change. */
export const countChanges = (part: XmlElement): number =>
  descendants(part).filter(({ name }) => counted.has(name)).length

const counted: ReadonlySet<string> = new Set(['w:ins', 'w:del', 'w:moveTo', 'w:cellIns', 'w:cellDel'])

/** Properties as they are on a side: with changes of format rejected, those that stood before. */
export function propertiesOn(side: Side, owner: XmlElement, name: 'w:pPr' | 'w:rPr'): XmlElement | undefined {
  const now = childNamed(owner, name)
  const change = side === 'rejected' && now ? childNamed(now, `${name}Change`) : undefined
  return (change && childNamed(change, name)) ?? now
}

/** True where the end of a paragraph, or a row, is not there on a side. */
export function isGone(properties: XmlElement | undefined, side: Side): boolean {
  if (properties === undefined) return false
  const gone = side === 'accepted' ? removed : added
  return elementsOf(properties).some(({ name }) => gone.has(name))
}

/** True where a cell is not there on a side. */
export const isCellGone = (properties: XmlElement | undefined, side: Side): boolean =>
  properties !== undefined && childNamed(properties, side === 'accepted' ? 'w:cellDel' : 'w:cellIns') !== undefined
