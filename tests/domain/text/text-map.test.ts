import { Schema } from '@tiptap/pm/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isGraphemeBoundary, toGraphemeBoundaries } from '#domain/text/graphemes.ts'
import { leafCharacter, type TextNodeShape, textMapOf } from '#domain/text/text-map.ts'

/** A ProseMirror schema of the same node list, to compare against. */
const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { content: 'inline*', group: 'block' },
    heading: { content: 'inline*', group: 'block' },
    codeBlock: { content: '(text | hardBreak)*', group: 'block' },
    horizontalRule: { group: 'block' },
    blockquote: { content: 'block+', group: 'block' },
    section: { content: 'block+', group: 'block' },
    bulletList: { content: 'listItem+', group: 'block' },
    listItem: { content: 'block+' },
    table: { content: 'tableRow+', group: 'block' },
    tableRow: { content: 'tableCell+' },
    tableCell: { content: 'block+' },
    hardBreak: { inline: true, group: 'inline' },
    image: { inline: true, group: 'inline', attrs: { alt: { default: '' }, picture: { default: null } } },
    footnoteReference: { inline: true, group: 'inline' },
    text: { group: 'inline' },
  },
})

const words = fc.constantFrom('The horn', 'sounded', 'ک۔', 'مسافر', '👨‍👩‍👧', 'é', ' ', 'x')
const text = words.map((value): TextNodeShape => ({ type: 'text', text: value }))
const leaf = (...types: readonly string[]) => fc.constantFrom(...types).map((type): TextNodeShape => ({ type }))
const image = fc
  .record({ alt: words, picture: fc.constantFrom(null, { sha256: 'a'.repeat(64), type: 'png', width: 6, height: 4 }) })
  .map((attrs): TextNodeShape & { readonly attrs: object } => ({ type: 'image', attrs }))
const branch = (type: string, content: fc.Arbitrary<readonly TextNodeShape[]>) =>
  content.map((children): TextNodeShape => ({ type, content: children }))
const inline = fc.array(fc.oneof(text, image, leaf('hardBreak', 'footnoteReference')), { maxLength: 4 })

const { block } = fc.letrec<{ block: TextNodeShape; textblock: TextNodeShape }>((tie) => {
  const blocks = fc.array(tie('block'), { minLength: 1, maxLength: 3 })
  const items = (type: string) => fc.array(branch(type, blocks), { minLength: 1, maxLength: 2 })
  return {
    textblock: fc.oneof(
      branch('paragraph', inline),
      branch('heading', inline),
      branch('codeBlock', fc.array(fc.oneof(text, leaf('hardBreak')), { maxLength: 3 })),
    ),
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      tie('textblock'),
      leaf('horizontalRule'),
      branch('blockquote', blocks),
      branch('section', blocks),
      branch('bulletList', items('listItem')),
      branch('table', fc.array(branch('tableRow', items('tableCell')), { minLength: 1, maxLength: 2 })),
    ),
  }
})
const documents = branch('doc', fc.array(block, { minLength: 1, maxLength: 5 }))

describe('text and positions', () => {
  it('agree with prosemirror-model on every document', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const node = schema.nodeFromJSON(document)
        const map = textMapOf(document)
        expect(map.text).toBe(
          node.textBetween(0, node.content.size, '\n', (each) =>
            each.type.name === 'hardBreak' ? '\n' : leafCharacter,
          ),
        )
        expect(map.size).toBe(node.content.size)
      }),
      { numRuns: 500 },
    )
  })

  it('come back from a position to the same offset, and cut the same words out of both', () => {
    fc.assert(
      fc.property(documents, fc.nat(), fc.nat(), (document, a, b) => {
        const node = schema.nodeFromJSON(document)
        const map = textMapOf(document)
        const [start, end] = [a % (map.text.length + 1), b % (map.text.length + 1)].toSorted((x, y) => x - y) as [
          number,
          number,
        ]
        const block = map.blocks[map.blockAt(start)]
        // Behind a block leaf and before the next one is one position, which belongs to the next.
        if (block?.type !== 'horizontalRule') expect(map.toOffset(map.toPosition(start))).toBe(start)
        if (block && end <= block.end && start >= block.start) {
          const between = node.textBetween(map.toPosition(start), map.toPosition(end), '\n', (each) =>
            each.type.name === 'hardBreak' ? '\n' : leafCharacter,
          )
          expect(between).toBe(map.text.slice(start, end))
        }
      }),
      { numRuns: 500 },
    )
  })

  it('gives the line break between two blocks to the first', () => {
    const map = textMapOf({
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'ab' }] },
        { type: 'paragraph' },
        { type: 'paragraph', content: [{ type: 'text', text: 'c' }] },
      ],
    })
    expect(map.text).toBe('ab\n\nc')
    expect([0, 1, 2, 3, 4].map((offset) => map.toPosition(offset))).toEqual([1, 2, 3, 5, 7])
    expect(map.blockAt(2)).toBe(0)
  })
})

describe('graphemes', () => {
  it.each([
    ['a👨‍👩‍👧b', 3, false],
    ['a👨‍👩‍👧b', 1, true],
    ['e\u0301x', 1, false],
    ['a\r\nb', 2, false],
    ['क्षि', 1, false],
    ['plain', 2, true],
  ])('%s at %i', (value, offset, expected) => {
    expect(isGraphemeBoundary(value, offset)).toBe(expected)
  })

  it('widens a range that splits a character', () => {
    expect(toGraphemeBoundaries('a👨‍👩‍👧b', 2, 4)).toEqual({ start: 1, end: 9 })
  })
})
