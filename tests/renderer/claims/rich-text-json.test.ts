import { describe, expect, it } from 'vitest'
import { richText, richTextOf } from '#domain/records/rich-text.ts'
import { editorContentOf, richTextFrom, sameRichText } from '#editor/rich-text-json.ts'

describe('rich text between editor and record', () => {
  it('keeps nodes and marks and drops what the editor adds of its own', () => {
    const written = richTextFrom({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          attrs: { dir: 'auto' },
          content: [
            { type: 'text', text: 'plain ' },
            { type: 'text', text: 'both', marks: [{ type: 'italic' }, { type: 'bold' }, { type: 'link' }] },
            { type: 'hardBreak', attrs: {} },
          ],
        },
        {
          type: 'orderedList',
          attrs: { start: 4 },
          content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'one' }] }] }],
        },
      ],
    })
    expect(richText.parse(written)).toEqual({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [
            { type: 'text', text: 'plain ' },
            { type: 'text', text: 'both', marks: [{ type: 'bold' }, { type: 'italic' }] },
            { type: 'hardBreak' },
          ],
        },
        {
          type: 'orderedList',
          content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'one' }] }] }],
        },
      ],
    })
  })

  it('is nothing where only empty paragraphs stand, and is trimmed at both ends', () => {
    const empty = { type: 'paragraph' }
    const line = { type: 'paragraph', content: [{ type: 'text', text: 'x' }] }
    expect(richTextFrom({ type: 'doc', content: [empty, empty] })).toBeNull()
    expect(richTextFrom({ type: 'doc', content: [empty, line, empty, line, empty] })?.content).toEqual([
      line,
      empty,
      line,
    ])
  })

  it('comes back as it was', () => {
    const value = richTextOf('first\n\nsecond')
    expect(sameRichText(richTextFrom(editorContentOf(value)), value)).toBe(true)
    expect(richTextFrom(editorContentOf(null))).toBeNull()
  })
})
