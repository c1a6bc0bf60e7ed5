import type { NoteTally } from '../note-tally.ts'
import type { Page } from './page.ts'

/** Elements nested deeper than this give way to their words: everything that walks a page recurses. */
const deepest = 400

/** Replaces what is nested beyond reason by its words and pictures, a line break where an element began or ended. */
export function flattenPage({ document, select }: Page, notes: NoteTally): void {
  const depths = new Map<Element, number>()
  const deep: Element[] = []
  let beyond = 0
  for (const each of select(document, '*')) {
    const depth = (each.parentElement ? (depths.get(each.parentElement) ?? 0) : 0) + 1
    depths.set(each, depth)
    if (depth === deepest) deep.push(each)
    if (depth > deepest) beyond += 1
  }
  if (beyond === 0) return
  notes.count('nesting-flattened', beyond)
  for (const each of deep) each.replaceChildren(...leavesOf(each))
}

/** The texts, pictures and line breaks under an element in their order, found without recursion. */
function leavesOf(root: Element): readonly Node[] {
  const leaves: Node[] = []
  const open: Node[] = [...root.childNodes].toReversed()
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const name = node.nodeType === 1 ? (node as Element).localName : null
    if (node.nodeType === 3 || name === 'br' || name === 'img') leaves.push(node)
    else if (name !== null) {
      const edge = (): Node => root.ownerDocument.createElement('br')
      open.push(edge(), ...[...node.childNodes].toReversed(), edge())
    }
  }
  return leaves
}
