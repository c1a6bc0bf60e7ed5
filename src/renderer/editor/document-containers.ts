import { mergeAttributes, Node } from '@tiptap/core'
import { shownLabel } from './shown-label.ts'

const container = { selectable: false } as const

const blockquote = Node.create({
  name: 'blockquote',
  group: 'block',
  content: 'block+',
  ...container,
  renderHTML: () => ['blockquote', { dir: 'auto' }, 0],
})

const bulletList = Node.create({
  name: 'bulletList',
  group: 'block',
  content: 'listItem+',
  ...container,
  renderHTML: () => ['ul', { dir: 'auto' }, 0],
})

const orderedList = Node.create({
  name: 'orderedList',
  group: 'block',
  content: 'listItem+',
  ...container,
  addAttributes: () => ({ start: { default: 1 } }),
  renderHTML: ({ HTMLAttributes }) => ['ol', mergeAttributes(HTMLAttributes, { dir: 'auto' }), 0],
})

/** A number that is not the list's own is drawn by the style sheet: it is no text. */
const listItem = Node.create({
  name: 'listItem',
  content: 'block+',
  ...container,
  addAttributes: () => ({ marker: { default: null, rendered: false, keepOnSplit: false } }),
  renderHTML: ({ node }) =>
    node.attrs.marker === null ? ['li', 0] : ['li', { 'data-marker': String(node.attrs.marker) }, 0],
})

const table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  ...container,
  renderHTML: () => ['div', { class: 'doc-table', tabindex: '0', role: 'group' }, ['table', ['tbody', 0]]],
})

const tableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell|tableHeader)+',
  ...container,
  renderHTML: () => ['tr', 0],
})

const cell = (name: 'tableCell' | 'tableHeader', tag: 'td' | 'th'): Node =>
  Node.create({
    name,
    content: 'block+',
    ...container,
    addAttributes: () => ({ colspan: { default: 1 }, rowspan: { default: 1 } }),
    renderHTML: ({ HTMLAttributes }) => [tag, HTMLAttributes, 0],
  })

const horizontalRule = Node.create({
  name: 'horizontalRule',
  group: 'block',
  atom: true,
  ...container,
  renderHTML: () => ['hr'],
})

const footnote = Node.create({
  name: 'footnote',
  group: 'block',
  content: 'block+',
  ...container,
  addAttributes: () => ({ label: { default: '', rendered: false } }),
  renderHTML: ({ node }) => ['div', { class: 'doc-footnote', ...shownLabel(String(node.attrs.label)) }, 0],
})

/** The nodes that hold other blocks, and the rule between blocks. */
export const containerNodes: readonly Node[] = [
  blockquote,
  bulletList,
  orderedList,
  listItem,
  table,
  tableRow,
  cell('tableCell', 'td'),
  cell('tableHeader', 'th'),
  horizontalRule,
  footnote,
]
