import type { BlockNode, DocumentMark, InlineNode } from '#domain/document/document.ts'
import { directions, type PlacedRun } from '#domain/document/page-layout.ts'
import { joined, textNode, withMark } from '../inline-content.ts'
import type { NoteTally } from '../note-tally.ts'
import { joinLines } from './join-lines.ts'
import type { Line, Piece } from './lines.ts'
import type { LineGroup } from './paragraphs.ts'
import { unfolded } from './unfold.ts'

/** What the blocks of a file are made of. */
interface Material {
  readonly groups: readonly LineGroup[]
  /** The printed number of a page by its index. */
  page(at: number): string
  readonly compounds: ReadonlySet<string>
  /** Levels of headings by their text in lower case without spaces. */
  readonly outline: ReadonlyMap<string, number>
  readonly notes: NoteTally
}

/** A paragraph with the pages on which its lines stand. */
interface Paragraph {
  readonly lines: readonly Line[]
  readonly pages: readonly number[]
}

/** Makes blocks of the paragraphs of all pages; one that goes on over a page's end is one block. */
export class PageBlocks {
  readonly #material: Material
  readonly #body: number
  readonly #sizes: readonly number[]
  readonly #runs: PlacedRun[] = []
  /** Where the next block begins in the text of the document. */
  #offset = 0
  #page = -1

  constructor(material: Material) {
    this.#material = material
    this.#body = bodySize(material.groups)
    const larger = material.groups.flatMap(({ lines }) =>
      lines[0] && this.#isLarge(lines) ? [rounded(lines[0].size)] : [],
    )
    this.#sizes = [...new Set(larger)].sort((a, b) => b - a)
  }

  /** The blocks, and where the text of all of them stands: runs of the document's text as `PageLayout` has them. */
  list(): { readonly blocks: readonly BlockNode[]; readonly runs: readonly PlacedRun[] } {
    const paragraphs: Paragraph[] = []
    for (const { lines, page } of this.#material.groups) {
      const last = paragraphs.at(-1)
      const pages = lines.map(() => page)
      if (last && goesOn(last, lines, page))
        paragraphs[paragraphs.length - 1] = { lines: [...last.lines, ...lines], pages: [...last.pages, ...pages] }
      else paragraphs.push({ lines, pages })
    }
    const blocks = paragraphs.flatMap((paragraph) => this.#block(paragraph))
    return { blocks, runs: this.#runs }
  }

  #block({ lines, pages }: Paragraph): readonly BlockNode[] {
    const { notes, compounds } = this.#material
    let forms = 0
    const plain = lines.map((line): Line => {
      const pieces = line.pieces.map((piece): Piece => {
        const { text, count } = unfolded(cleaned(piece.text))
        forms += count
        return { ...piece, text }
      })
      return { ...line, pieces, text: pieces.map(({ text }) => text).join('') }
    })
    const { pieces, hyphens, starts } = joinLines(plain, (word) => compounds.has(word.toLowerCase()))
    const content = joined(pieces.map(inlineOf))
    if (content.length === 0) return []
    this.#place(pieces)
    notes.count('forms-unfolded', forms)
    notes.count('hyphens-joined', hyphens)
    const dir = lines.filter(({ isRightToLeft }) => isRightToLeft).length * 2 > lines.length ? ('rtl' as const) : null
    const attrs = { lang: null, dir, ...this.#pageAttrs(pages, starts) }
    const level = this.#level(lines, content)
    return level === null
      ? [{ type: 'paragraph', attrs, content: [...content] }]
      : [{ type: 'heading', attrs: { ...attrs, level }, content: [...content] }]
  }

  #place(pieces: readonly Piece[]): void {
    for (const { text, box } of pieces) {
      const start = this.#offset
      this.#offset += text.length
      if (box === null || text.trim() === '') continue
      const { page, left, top, width, height, direction } = box
      const [x = 0, y = 0, w = 0, h = 0] = [left, top, width, height].map((each) => Math.round(each * 100) / 100)
      this.#runs.push([start, this.#offset, page, x, y, w, h, directions.indexOf(direction)])
    }
    // Blocks are parted by a line feed.
    this.#offset += 1
  }

  #pageAttrs(pages: readonly number[], starts: readonly number[]) {
    const page = pages[0] === undefined || pages[0] === this.#page ? {} : { page: this.#material.page(pages[0]) }
    const pageTurns = pages.flatMap((each, at) =>
      at > 0 && each !== pages[at - 1] ? [{ at: Math.max(1, starts[at] ?? 1), page: this.#material.page(each) }] : [],
    )
    this.#page = pages.at(-1) ?? this.#page
    return { ...page, ...(pageTurns.length > 0 ? { pageTurns } : {}) }
  }

  #level(lines: readonly Line[], content: readonly InlineNode[]): number | null {
    const [first] = lines
    if (!first) return null
    if (first.heading !== null) return first.heading
    const text = content.map((node) => (node.type === 'text' ? node.text : '')).join('')
    const listed = this.#material.outline.get(text.replace(/\s+/g, '').toLowerCase())
    if (listed !== undefined) return listed
    return this.#isLarge(lines) ? Math.min(6, this.#sizes.indexOf(rounded(first.size)) + 1) : null
  }

  #isLarge(lines: readonly Line[]): boolean {
    const letters = lines.reduce((sum, { text }) => sum + text.length, 0)
    return (
      lines.length <= 3 &&
      letters <= 200 &&
      lines.every(({ size, text }) => size >= 1.15 * this.#body && /\p{L}/u.test(text))
    )
  }
}

const rounded = (size: number): number => Math.round(size * 2) / 2

/** The size in which most letters are written. */
function bodySize(groups: readonly LineGroup[]): number {
  const letters = new Map<number, number>()
  for (const { size, text } of groups.flatMap(({ lines }) => lines))
    letters.set(rounded(size), (letters.get(rounded(size)) ?? 0) + text.length)
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0
}

/** True where a paragraph that ends a column or page without an end of a sentence goes on in small letters of the same size. */
function goesOn({ lines, pages }: Paragraph, next: readonly Line[], page: number): boolean {
  const [last, first] = [lines.at(-1), next[0]]
  if (!last || !first || page - (pages.at(-1) ?? page) > 1 || page < (pages.at(-1) ?? page)) return false
  const isElsewhere = page !== pages.at(-1) || first.y > last.y
  return (
    isElsewhere &&
    Math.abs(last.size - first.size) < 0.05 * last.size &&
    last.heading === null &&
    !/[.!?:\u061f\u06d4\u0964\u3002]["'\u201d\u2019)\]]*\s*$/u.test(last.text) &&
    /^\s*\p{Ll}/u.test(first.text)
  )
}

/** Without controls and halves of characters, which no text holds; PDF files write them for glyphs without a meaning. */
const controls = new RegExp(`[${String.fromCharCode(0)}-${String.fromCharCode(0x1f)}${String.fromCharCode(0x7f)}]`, 'g')
const cleaned = (text: string): string => text.toWellFormed().replace(controls, ' ')

function inlineOf({ text, href, script }: Piece): InlineNode {
  let marks: readonly DocumentMark[] = []
  if (script !== null) marks = withMark(marks, { type: script })
  if (href !== null) marks = withMark(marks, { type: 'link', attrs: { href } })
  return textNode(text, marks)
}
