import type { Page } from './page.ts'

const role = 'doc-pagebreak'
/** Longer ones are no page numbers, as where an element that was meant to be empty was left open. */
const longestLabel = 40

/** Words that say that a number is a page's: the number is what is printed. */
const pageWord = /^(?:page|pg?\.|seite|صفحہ|صفحة|ص\.?|पृष्ठ)\s*/iu

/**
 * Puts a sign at each place where a printed page begins: an empty element before the next words, with the page's number as its
 * title. There it outlasts the search for the article, which takes empty blocks away. A break without a number is passed over.
 */
export function markPages({ document, select }: Page): void {
  for (const each of select(document, '*').filter(isPageBreak)) {
    const label = labelOf(each)
    each.removeAttribute('role')
    const words = label === null ? null : wordsFrom(each)
    if (label === null || words === null) continue
    const sign = document.createElement('span')
    sign.setAttribute('role', role)
    sign.setAttribute('title', label)
    words.parentNode?.insertBefore(sign, words)
  }
}

/** The page that a sign of ours says begins here. */
export function markedPage(element: Element): string | null {
  if (element.localName !== 'span' || element.getAttribute('role') !== role) return null
  return (element.getAttribute('title') ?? '').toWellFormed() || null
}

/** How DPUB-ARIA and EPUB say that a printed page begins. */
const isPageBreak = (element: Element): boolean =>
  hasWord(element.getAttribute('role'), role) || hasWord(element.getAttribute('epub:type'), 'pagebreak')

const hasWord = (list: string | null, word: string): boolean => list?.split(/\s+/).includes(word) ?? false

/** The page's number as it is printed: what the break is labelled with, else what it shows. */
function labelOf(element: Element): string | null {
  const said = [element.getAttribute('aria-label'), element.getAttribute('title'), element.textContent]
  const labels = said.map((each) => (each ?? '').replace(/\s+/g, ' ').trim().replace(pageWord, '').replace(/\.$/, ''))
  return labels.find((label) => label !== '' && label.length <= longestLabel) ?? null
}

/** The first words in or after an element that become a paragraph or heading. */
function wordsFrom(element: Element): Node | null {
  const root = element.ownerDocument.body
  const walker = element.ownerDocument.createTreeWalker(root, 4)
  walker.currentNode = element
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const isText = (node.nodeValue ?? '').trim() !== ''
    if (isText && node.parentElement?.closest('pre, script, style, button') == null) return node
  }
  return null
}
