import { Extension, Mark, Node } from '@tiptap/core'
import { history, redo, undo } from '@tiptap/pm/history'

const doc = Node.create({ name: 'doc', topNode: true, content: 'block+' })

const paragraph = Node.create({
  name: 'paragraph',
  group: 'block',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
})

const text = Node.create({ name: 'text', group: 'inline' })

const hardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
  addKeyboardShortcuts() {
    return { 'Shift-Enter': () => this.editor.commands.insertContent({ type: 'hardBreak' }) }
  },
})

const listItem = Node.create({
  name: 'listItem',
  content: 'paragraph+',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.splitListItem('listItem') }
  },
})

const bulletList = Node.create({
  name: 'bulletList',
  group: 'block list',
  content: 'listItem+',
  parseHTML: () => [{ tag: 'ul' }],
  renderHTML: ({ HTMLAttributes }) => ['ul', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { 'Mod-Shift-8': () => this.editor.commands.toggleList('bulletList', 'listItem') }
  },
})

const orderedList = Node.create({
  name: 'orderedList',
  group: 'block list',
  content: 'listItem+',
  parseHTML: () => [{ tag: 'ol' }],
  renderHTML: ({ HTMLAttributes }) => ['ol', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { 'Mod-Shift-7': () => this.editor.commands.toggleList('orderedList', 'listItem') }
  },
})

const bold = Mark.create({
  name: 'bold',
  parseHTML: () => [{ tag: 'strong' }],
  renderHTML: ({ HTMLAttributes }) => ['strong', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { 'Mod-b': () => this.editor.commands.toggleMark('bold') }
  },
})

const italic = Mark.create({
  name: 'italic',
  parseHTML: () => [{ tag: 'em' }],
  renderHTML: ({ HTMLAttributes }) => ['em', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return { 'Mod-i': () => this.editor.commands.toggleMark('italic') }
  },
})

/** Undo within the field. The keys stay in it even when nothing is left to undo, so that they never reach the project. */
const ownUndo = Extension.create({
  name: 'ownUndo',
  addProseMirrorPlugins: () => [history()],
  addKeyboardShortcuts() {
    const kept = (command: typeof undo) => () => {
      command(this.editor.state, this.editor.view.dispatch)
      return true
    }
    return { 'Mod-z': kept(undo), 'Mod-Shift-z': kept(redo), 'Mod-y': kept(redo) }
  },
})

/** What a rationale or a memo may hold: the nodes and marks of `domain/records/rich-text`, with their keys. */
export const richTextExtensions = [
  doc,
  paragraph,
  text,
  hardBreak,
  bulletList,
  orderedList,
  listItem,
  bold,
  italic,
  ownUndo,
]
