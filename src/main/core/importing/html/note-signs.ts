/** The signs by which notes outlast the sanitiser: roles of DPUB-ARIA on elements of ours, the label as their title. */
const referenceRole = 'doc-noteref'
const noteRole = 'doc-footnote'

/** Puts the sign of a reference where the link to a note stood. */
export function signReference(link: Element, label: string): void {
  const sign = link.ownerDocument.createElement('span')
  sign.setAttribute('role', referenceRole)
  sign.setAttribute('title', label)
  // An empty element would be taken for nothing.
  sign.textContent = label
  link.replaceWith(sign)
}

/** Makes an element the note with this label; one of a list stays in its list. */
export function signNote(element: Element, label: string): void {
  const isInList = element.localName === 'li' || element.localName === 'dd'
  const sign = isInList ? element.ownerDocument.createElement('aside') : element
  if (isInList) {
    sign.append(...element.childNodes)
    element.append(sign)
  }
  sign.setAttribute('role', noteRole)
  sign.setAttribute('title', label)
}

/** The label of the note that a sanitised element refers to, or null. */
export const referredNote = (element: Element): string | null =>
  element.localName === 'span' ? signed(element, referenceRole) : null

/** The label of the note that a sanitised element is, or null. */
export const markedNote = (element: Element): string | null =>
  /^(?:aside|div|section|p|blockquote)$/.test(element.localName) ? signed(element, noteRole) : null

function signed(element: Element, role: string): string | null {
  if (element.getAttribute('role') !== role) return null
  return (element.getAttribute('title') ?? '').toWellFormed().slice(0, 200) || null
}
