import { getSchema } from '@tiptap/core'
import { history, redo, undo } from '@tiptap/pm/history'
import { Node } from '@tiptap/pm/model'
import { type Command, EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import type { BlockNode } from '#domain/document/document.ts'
import { correctedDocument } from '#editor/corrected-document.ts'
import { enter, insertPlain, joining, newLine, typedAcross } from '#editor/correcting-commands.ts'
import { keptAttributes } from '#editor/correcting-editor.ts'
import { documentExtensions } from '#editor/document-schema.ts'
import { keptPages } from '#editor/kept-pages.ts'
import { inSections } from '#editor/sectioned-document.ts'

const schema = getSchema([...documentExtensions, keptAttributes])
const p = (text: string, attrs: object = {}) => ({
  type: 'paragraph',
  attrs,
  ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
})
const h = (text: string) => ({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] })
const list = (...items: readonly string[]) => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [p(item)] })),
})
const row = (...cells: readonly string[]) => ({
  type: 'tableRow',
  content: cells.map((cell) => ({ type: 'tableCell', content: [p(cell)] })),
})

/** A copy of these blocks, with what is between two bars (or the caret at one) selected. */
class Copy {
  state: EditorState

  constructor(...blocks: readonly object[]) {
    const doc = Node.fromJSON(schema, { type: 'doc', content: inSections(blocks as BlockNode[]) })
    this.state = EditorState.create({ doc, plugins: [keptPages(), history()] })
  }

  /** Puts the caret before these words, or selects from before the first to before the second. */
  at(words: string, upTo = words): this {
    const selection = TextSelection.create(this.state.doc, this.#find(words), this.#find(upTo))
    this.state = this.state.apply(this.state.tr.setSelection(selection))
    return this
  }

  press(command: Command): boolean {
    return command(this.state, (tr) => {
      this.state = this.state.apply(tr)
    })
  }

  type(text: string): this {
    this.state = this.state.apply(typedAcross(this.state, text) ?? this.state.tr.insertText(text))
    return this
  }

  paste(text: string): this {
    this.state = this.state.apply(insertPlain(this.state, text))
    return this
  }

  get corrected() {
    return correctedDocument(this.state.doc.toJSON()).content
  }

  /** The document in short: names of nodes around texts. */
  get shape(): string {
    return JSON.stringify(this.state.doc.toJSON().content[0].content.map(shapeOf)).replaceAll('"', '')
  }

  #find(words: string): number {
    let found = -1
    this.state.doc.descendants((node, pos) => {
      const at = node.isText ? (node.text?.indexOf(words) ?? -1) : -1
      if (at !== -1 && found === -1) found = pos + at
    })
    if (found === -1) throw new Error(`“${words}” is not there`)
    return found
  }
}

interface Shaped {
  readonly type: string
  readonly text?: string
  readonly content?: readonly Shaped[]
}
const shapeOf = ({ type, text, content = [] }: Shaped): unknown =>
  text ?? (type === 'hardBreak' ? '/' : { [type]: content.map(shapeOf) })

describe('Enter', () => {
  it('splits a paragraph, and goes on with a paragraph after the end of a heading', () => {
    const copy = new Copy(h('Log'), p('The fog came.'))
    copy.at('fog').press(enter)
    expect(copy.shape).toBe('[{heading:[Log]},{paragraph:[The ]},{paragraph:[fog came.]}]')
    const end = new Copy(h('Log'))
    end.state = end.state.apply(end.state.tr.setSelection(TextSelection.create(end.state.doc, 5)))
    end.press(enter)
    expect(end.shape).toBe('[{heading:[Log]},{paragraph:[]}]')
    end.press(enter)
    expect(end.shape).toBe('[{heading:[Log]},{paragraph:[]},{paragraph:[]}]')
  })

  it('makes a new item in a list, and leads out of it from an empty one', () => {
    const copy = new Copy(list('one two'))
    copy.at('two').press(enter)
    expect(copy.shape).toBe('[{bulletList:[{listItem:[{paragraph:[one ]}]},{listItem:[{paragraph:[two]}]}]}]')
    const empty = new Copy(list('one', ''))
    empty.state = empty.state.apply(empty.state.tr.setSelection(TextSelection.atEnd(empty.state.doc)))
    empty.press(enter)
    expect(empty.shape).toBe('[{bulletList:[{listItem:[{paragraph:[one]}]}]},{paragraph:[]}]')
  })

  it('stays in a cell, and with Shift in the block', () => {
    const copy = new Copy({ type: 'table', content: [row('one two', 'three')] })
    copy.at('two').press(enter)
    expect(copy.shape).toContain('{tableCell:[{paragraph:[one ]},{paragraph:[two]}]},{tableCell:[{paragraph:[three]}]}')
    const line = new Copy(p('one two'))
    line.at('two').press(newLine)
    expect(line.shape).toBe('[{paragraph:[one ,/,two]}]')
  })
})

describe('Backspace and Delete', () => {
  it('join paragraphs, items of a list, and a paragraph with the heading before it', () => {
    const copy = new Copy(h('Log'), p('one'), list('two', 'three'))
    for (const words of ['three', 'two', 'one']) copy.at(words).press(joining('before'))
    expect(copy.shape).toBe('[{heading:[Logonetwothree]}]')
    const forward = new Copy(p('one'), p('two'))
    forward.state = forward.state.apply(forward.state.tr.setSelection(TextSelection.create(forward.state.doc, 5)))
    forward.press(joining('after'))
    expect(forward.shape).toBe('[{paragraph:[onetwo]}]')
  })

  it('join paragraphs that stand in two sections, whose other blocks stay as they are', () => {
    const many = Array.from({ length: 62 }, (_, at) => p(`line ${at + 1}.`))
    const copy = new Copy(...many)
    expect(copy.state.doc.childCount).toBe(3)
    copy.at('line 31.').press(joining('before'))
    const end = copy.state.doc.resolve(copy.state.doc.content.size - copy.state.doc.child(1).nodeSize - 2)
    copy.state = copy.state.apply(copy.state.tr.setSelection(TextSelection.near(end, -1)))
    copy.press(joining('after'))
    const words = copy.corrected.map((block) => JSON.stringify(block))
    expect(words).toHaveLength(60)
    expect(words[29]).toContain('line 30.line 31.')
    expect(words[58]).toContain('line 60.line 61.')
    expect(words[59]).toContain('line 62.')
  })

  it('never join what stands in two cells, or a cell with what is beside the table', () => {
    const copy = new Copy(p('before'), { type: 'table', content: [row('one', 'two')] }, p('after'))
    const { shape } = copy
    for (const words of ['one', 'two', 'after']) expect(copy.at(words).press(joining('before'))).toBe(true)
    expect(copy.shape).toBe(shape)
  })

  it('take selected words out of cells and leave the cells, as typing over them does', () => {
    const copy = new Copy({ type: 'table', content: [row('one', 'two', 'three')] })
    copy.at('ne', 'hree').press(joining('before'))
    expect(copy.shape).toContain(
      '[{tableCell:[{paragraph:[o]}]},{tableCell:[{paragraph:[]}]},{tableCell:[{paragraph:[hree]}]}]',
    )
    const typed = new Copy({ type: 'table', content: [row('one', 'two')] })
    typed.at('ne', 'wo').type('x')
    expect(typed.shape).toContain('[{tableCell:[{paragraph:[ox]}]},{tableCell:[{paragraph:[wo]}]}]')
  })
})

describe('pasted text', () => {
  it('is plain: each line with words is a block, in code lines stay lines, and one undo takes it back', () => {
    const copy = new Copy(p('The fog came.'))
    copy.at('fog').paste('thick\r\n\r\nold\nand ')
    expect(copy.shape).toBe('[{paragraph:[The thick]},{paragraph:[old]},{paragraph:[and fog came.]}]')
    copy.press(undo)
    expect(copy.shape).toBe('[{paragraph:[The fog came.]}]')
    const code = new Copy({ type: 'codeBlock', content: [{ type: 'text', text: 'ab' }] })
    code.at('b').paste('1\n\n2')
    expect(code.shape).toBe(String.raw`[{codeBlock:[a1\n\n2b]}]`)
  })
})

describe('printed pages', () => {
  const paged = () =>
    new Copy(p('first words of seven', { page: '7', pageTurns: [{ at: 9, page: '8' }] }), p('nine', { page: '9' }))
  const pages = (copy: Copy) => copy.corrected.map((block) => ('attrs' in block ? block.attrs : null))

  it('begin at the same words when something is typed before them or taken out', () => {
    const copy = paged()
    copy.at('words').type('old ')
    expect(pages(copy)[0]).toMatchObject({ page: '7', pageTurns: [{ at: 13, page: '8' }] })
    copy.at('first').type('x')
    expect(pages(copy)[0]).toMatchObject({ page: '7', pageTurns: [{ at: 14, page: '8' }] })
    copy.at('xfirst', 'seven').press(joining('before'))
    expect(pages(copy)[0]).toMatchObject({ page: '8' })
    expect(pages(copy)[0]).not.toHaveProperty('pageTurns')
  })

  it('go with their words when blocks are split and joined, and come back with undo and redo', () => {
    const copy = paged()
    copy.at('first').press(joining('before'))
    copy.at(' of').press(enter)
    expect(pages(copy)).toMatchObject([{ page: '7', pageTurns: [{ at: 9, page: '8' }] }, {}, { page: '9' }])
    copy.at('words').press(enter)
    copy.at('nine').press(joining('before'))
    const joined = pages(copy)
    expect(joined).toMatchObject([
      { page: '7' },
      { pageTurns: [{ at: 3, page: '8' }] },
      { pageTurns: [{ at: 9, page: '9' }] },
    ])
    while (copy.press(undo)) expect(copy.shape).toBeTruthy()
    expect(pages(copy)).toEqual(pages(paged()))
    while (copy.press(redo)) expect(copy.shape).toBeTruthy()
    expect(pages(copy)).toEqual(joined)
  })
})
