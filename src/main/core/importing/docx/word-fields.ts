import { safeHref } from '#domain/document/safe-href.ts'
import type { XmlElement } from '../xml/xml-element.ts'
import { type Side, shownChildren } from './word-changes.ts'

interface OpenField {
  instruction: string
  hasResult: boolean
  href: string | null
}

/** The fields that are open at a place of the text (ISO/IEC 29500-1, 17.16): their results show, their instructions do not. */
export class WordFields {
  readonly #open: OpenField[] = []
  readonly #whole: ReadonlySet<XmlElement>
  readonly #onDroppedLink: () => void

  /** A field that never ends would swallow what follows: only those that end within `story` are opened. */
  constructor(story: XmlElement, side: Side, onDroppedLink: () => void) {
    this.#whole = wholeFields(story, side)
    this.#onDroppedLink = onDroppedLink
  }

  /** A character that begins, divides or ends a field. */
  character(element: XmlElement): void {
    const field = this.#open.at(-1)
    switch (element.attributes['w:fldCharType']) {
      case 'begin':
        if (this.#whole.has(element)) this.#open.push({ instruction: '', hasResult: false, href: null })
        return
      case 'separate':
        if (field === undefined || field.hasResult) return
        field.hasResult = true
        field.href = this.linkOf(field.instruction)
        return
      case 'end':
        if (this.#whole.has(element)) this.#open.pop()
        return
      default:
        return
    }
  }

  instruction(text: string): void {
    const field = this.#open.at(-1)
    if (field && !field.hasResult) field.instruction += text
  }

  /** True where the text shows; what a field inside an instruction results in is a part of that instruction. */
  shows(text: string): boolean {
    const outer = this.#open.findLast((field) => !field.hasResult)
    if (outer === undefined) return true
    outer.instruction += text
    return false
  }

  get isOpenInInstruction(): boolean {
    return this.#open.some((field) => !field.hasResult)
  }

  /** The address that the innermost link around the place leads to, or null. */
  get href(): string | null {
    return this.#open.findLast((field) => field.href !== null)?.href ?? null
  }

  /** The address that an instruction links to, or null where it is no link or not one that is kept. */
  linkOf(instruction: string): string | null {
    const words = instruction.match(/"[^"]*"|\S+/g) ?? []
    if (words[0]?.toUpperCase() !== 'HYPERLINK') return null
    let address = ''
    let place = ''
    for (let at = 1; at < words.length; at += 1) {
      const word = words[at] ?? ''
      if (/^\\l$/i.test(word)) {
        place = unquoted(words[at + 1] ?? '')
        at += 1
      } else if (/^\\[ot]$/i.test(word)) at += 1
      else if (!word.startsWith('\\') && address === '') address = unquoted(word)
    }
    return this.kept(place === '' ? address : `${address}#${place}`)
  }

  /** An address as it is kept, or null; one that is not kept is told. */
  kept(address: string): string | null {
    if (address === '' || address === '#') return null
    const href = safeHref(address)
    if (href === null) this.#onDroppedLink()
    return href
  }
}

const unquoted = (word: string): string => word.replace(/^"|"$/g, '').replace(/\\\\/g, '\\')

/** The characters that begin and end fields which do both. */
function wholeFields(story: XmlElement, side: Side): ReadonlySet<XmlElement> {
  const whole = new Set<XmlElement>()
  const open: XmlElement[] = []
  const visit = (element: XmlElement): void => {
    for (const child of shownChildren(element, side)) {
      if (child.name === 'w:txbxContent') continue
      if (child.name !== 'w:fldChar') visit(child)
      else if (child.attributes['w:fldCharType'] === 'begin') open.push(child)
      else if (child.attributes['w:fldCharType'] === 'end') {
        const begin = open.pop()
        if (begin) whole.add(begin).add(child)
      }
    }
  }
  visit(story)
  return whole
}
