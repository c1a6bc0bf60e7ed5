import type { Page } from '../html/page.ts'
import { asLine } from '../metadata-values.ts'
import { partPath } from './part-path.ts'

/** The blocks in which notes and the words that refer to them stand. */
const blocks = 'p, li, dd, div, td, aside, blockquote, section, h1, h2, h3, h4, h5, h6'
/** What a note is called where it is referred to: a number, a letter or signs, in brackets or not. */
const noteLabel = /^[[(]?(?:\d{1,4}|\p{L}|[ivxlc]{1,6}|[*\u2020\u2021\u00a7\u00b6#]{1,4})[\])]?[.:]?$/iu
/** A note has no more letters than this, a block around many notes or a chapter has. */
const longestNote = 6_000

/** A block that holds links. */
interface Block {
  /** The identifiers of the block and of what is in it. */
  readonly ids: ReadonlySet<string>
  readonly links: InnerLink[]
  /** True where it can be a note: no heading, and not a whole chapter. */
  readonly mayBeNote: boolean
  readonly length: number
}

/** A link from one place of a book to another. */
interface InnerLink {
  readonly path: string
  /** Which link of its part it is, and which of all. */
  readonly index: number
  readonly order: number
  readonly label: string
  readonly block: Block
  readonly to: { readonly path: string; readonly fragment: string }
}

/** Finds notes that no attribute names, as in EPUB 2: a link to a block that links back to it. */
export class LinkedNotes {
  readonly #links: InnerLink[] = []
  /** The blocks that hold links, by the places in them ("path#fragment"). */
  readonly #blocks = new Map<string, Block>()

  /** True for a part that may hold such links: most hold none, and need no second look. */
  static mayHold(xhtml: string): boolean {
    return /<a\s[^<>]{0,1000}href\s*=\s*["'][^"'<>]*#/i.test(xhtml)
  }

  /** Adds the links of the next part in the order of reading. */
  add({ document, select }: Page, path: string): void {
    const known = new Map<Element, Block>()
    for (const [index, link] of select(document.body, 'a[href]').entries()) {
      const to = partPath(link.getAttribute('href') ?? '', path)
      const element = link.closest(blocks)
      if (to === null || to.fragment === '' || element === null) continue
      const block = known.get(element) ?? blockOf(element, select(element, '[id]'))
      known.set(element, block)
      const label = asLine(link.textContent, 200) ?? ''
      const added: InnerLink = { path, index, order: this.#links.length, label, block, to }
      block.links.push(added)
      this.#links.push(added)
    }
    for (const block of known.values())
      for (const id of block.ids) if (!this.#blocks.has(`${path}#${id}`)) this.#blocks.set(`${path}#${id}`, block)
  }

  /** The labels of the notes by "path#fragment", and the links that refer to them as "path index". */
  pairs(): { readonly labels: ReadonlyMap<string, string>; readonly references: ReadonlySet<string> } {
    const labels = new Map<string, string>()
    const references = new Set<string>()
    for (const link of this.#links) {
      const place = `${link.to.path}#${link.to.fragment}`
      const note = noteLabel.test(link.label) ? this.#blocks.get(place) : undefined
      if (note === undefined || note === link.block || !note.mayBeNote) continue
      const isLinkedBack = note.links.some(
        ({ order, to, label }) =>
          order > link.order &&
          to.path === link.path &&
          link.block.ids.has(to.fragment) &&
          note.length > label.length + 1,
      )
      if (!isLinkedBack) continue
      if (!labels.has(place)) labels.set(place, link.label)
      references.add(`${link.path} ${link.index}`)
    }
    return { labels, references }
  }
}

function blockOf(element: Element, inside: readonly Element[]): Block {
  const outer = element.parentElement
  const isPart = outer !== null && /^(?:li|dd|div|aside|blockquote)$/.test(outer.localName) && isNote(outer)
  const ids = [element, ...(isPart ? [outer] : []), ...inside].map(({ id }) => id).filter((id) => id !== '')
  const length = (element.textContent ?? '').trim().length
  return { ids: new Set(ids), links: [], mayBeNote: isNote(element), length }
}

const isNote = (element: Element): boolean =>
  !/^h[1-6]$/.test(element.localName) &&
  element.querySelector('h1, h2, h3, h4, h5, h6') === null &&
  (element.textContent ?? '').length <= longestNote
