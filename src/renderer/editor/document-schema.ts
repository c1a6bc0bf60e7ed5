import { type Extensions, type JSONContent, Mark, Node } from '@tiptap/core'
import { containerNodes } from './document-containers.ts'
import { shownLabel } from './shown-label.ts'

/**
 * Language and direction of a textblock: what the source declares, else the direction follows the text of the block. That
 * direction and the script it is set in are given on loading, as the sections are. Written by `blockLooks` at once instead of one by one: a long
 * source has ten thousand blocks.
 */
const blockAttributes = () => ({
  lang: { default: null, rendered: false },
  dir: { default: null, rendered: false },
  script: { default: null, rendered: false },
  direction: { default: null, rendered: false },
})

type Written = Readonly<Record<string, string | null>>

/** The attributes of a textblock's element; those that are null are left out. */
const blockLooks = ({ lang, dir, script, direction }: Readonly<Record<string, unknown>>): Written => ({
  lang: textOrNull(lang),
  dir: textOrNull(dir) ?? textOrNull(direction) ?? 'auto',
  'data-script': textOrNull(script),
})

const textOrNull = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

const doc = Node.create({ name: 'doc', topNode: true, content: 'section+' })
const text = Node.create({ name: 'text', group: 'inline' })

/** The editor's own node around some blocks, which the page may leave undrawn while it is out of sight. */
export const section = Node.create({
  name: 'section',
  content: 'block+',
  selectable: false,
  renderHTML: () => ['div', { class: 'doc-section' }, 0],
})

const paragraph = Node.create({
  name: 'paragraph',
  group: 'block',
  content: 'inline*',
  // The number in the margin, the same as in a report. Given on loading, as the sections are.
  addAttributes: () => ({ ...blockAttributes(), number: { default: null, rendered: false } }),
  renderHTML: ({ node: { attrs, childCount } }) => [
    'p',
    {
      ...blockLooks(attrs),
      'data-number': attrs.number === null ? null : String(attrs.number),
      class: childCount === 0 ? 'is-blank' : null,
    } satisfies Written,
    0,
  ],
})

const heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  addAttributes: () => ({ ...blockAttributes(), level: { default: 2, rendered: false } }),
  renderHTML: ({ node: { attrs } }) => [
    'div',
    {
      ...blockLooks(attrs),
      class: `doc-heading doc-heading-${Number(attrs.level)}`,
      role: 'heading',
      // The page has its own h1 and pane titles; a document's headings follow below them.
      'aria-level': String(Math.min(6, Number(attrs.level) + 2)),
    } satisfies Written,
    0,
  ],
})

const codeBlock = Node.create({
  name: 'codeBlock',
  group: 'block',
  content: '(text|hardBreak)*',
  code: true,
  renderHTML: () => ['pre', { dir: 'ltr' }, ['code', 0]],
})

const inlineLeaf = { group: 'inline', inline: true, atom: true, selectable: false } as const

const hardBreak = Node.create({ name: 'hardBreak', ...inlineLeaf, renderHTML: () => ['br'] })

const image = Node.create({
  name: 'image',
  ...inlineLeaf,
  addAttributes: () => ({
    alt: { default: '', rendered: false },
    title: { default: null, rendered: false },
    picture: { default: null, rendered: false },
  }),
  renderHTML: ({ node }) => {
    const said = String(node.attrs.alt || (node.attrs.title ?? ''))
    return ['span', { class: 'doc-image', role: 'img', 'aria-label': said === '' ? '–' : said, 'data-alt': said }]
  },
})

const footnoteReference = Node.create({
  name: 'footnoteReference',
  ...inlineLeaf,
  addAttributes: () => ({ label: { default: '', rendered: false } }),
  renderHTML: ({ node }) => ['sup', { class: 'doc-footnote-reference', ...shownLabel(String(node.attrs.label)) }],
})

const plainMark = (name: string, tag: string): Mark => Mark.create({ name, renderHTML: () => [tag, 0] })

/** An address is evidence: shown, never followed here. */
const link = Mark.create({
  name: 'link',
  addAttributes: () => ({ href: { default: '', rendered: false } }),
  renderHTML: ({ mark }) => ['span', { class: 'doc-link', title: String(mark.attrs.href) }, 0],
})

/** The closed list of nodes and marks of `#domain/document`, with the editor's own section around the blocks. */
export const documentExtensions: Extensions = [
  doc,
  text,
  section,
  paragraph,
  heading,
  codeBlock,
  hardBreak,
  image,
  footnoteReference,
  ...containerNodes,
  link,
  plainMark('bold', 'strong'),
  plainMark('italic', 'em'),
  plainMark('underline', 'u'),
  plainMark('strike', 's'),
  plainMark('code', 'code'),
  plainMark('superscript', 'sup'),
  plainMark('subscript', 'sub'),
]

/** JSON as tiptap takes it; our documents are read-only values of the same shape. */
export const asContent = (document: unknown): JSONContent => document as JSONContent
