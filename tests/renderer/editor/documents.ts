import fc from 'fast-check'
import type { BlockNode, SourceDocument } from '#domain/document/document.ts'

/** A paragraph of plain words. */
export const paragraph = (text: string): BlockNode =>
  text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] }

/** A document of plain paragraphs. */
export const documentOf = (...lines: readonly string[]): SourceDocument => ({
  type: 'doc',
  content: lines.map(paragraph),
})

const words = fc.string({
  minLength: 1,
  maxLength: 8,
  unit: fc.constantFrom('a', 'B', ' ', 'ہ', '۔', '\u{1F6A2}', 'é'),
})
const textNode = fc.record({ type: fc.constant('text' as const), text: words })
/** A picture as a document refers to it. */
export const picture = { sha256: 'ab'.repeat(32), type: 'jpeg' as const, width: 60, height: 40 }

const inline = fc.oneof(
  { weight: 5, arbitrary: textNode },
  { weight: 1, arbitrary: fc.constant({ type: 'hardBreak' as const }) },
  { weight: 1, arbitrary: fc.constant({ type: 'image' as const, attrs: { alt: 'x', title: null } }) },
  { weight: 1, arbitrary: fc.constant({ type: 'image' as const, attrs: { alt: '', title: null, picture } }) },
  { weight: 1, arbitrary: fc.constant({ type: 'footnoteReference' as const, attrs: { label: '1' } }) },
)
const textblock = fc.oneof(
  fc.array(inline, { maxLength: 4 }).map((content) => ({ type: 'paragraph' as const, content })),
  fc
    .array(inline, { maxLength: 3 })
    .map((content) => ({ type: 'heading' as const, attrs: { lang: null, dir: null, level: 2 }, content })),
  fc.array(textNode, { maxLength: 2 }).map((content) => ({ type: 'codeBlock' as const, content })),
  fc.constant({ type: 'horizontalRule' as const }),
) as fc.Arbitrary<BlockNode>
const blocks = fc.array(textblock, { minLength: 1, maxLength: 3 })
const container = fc.oneof(
  blocks.map((content) => ({ type: 'blockquote', content })),
  blocks.map((content) => ({ type: 'footnote', attrs: { label: 'a' }, content })),
  fc
    .array(blocks, { minLength: 1, maxLength: 3 })
    .map((items) => ({ type: 'bulletList', content: items.map((content) => ({ type: 'listItem', content })) })),
  blocks.map((content) => ({
    type: 'table',
    content: [{ type: 'tableRow', content: [{ type: 'tableCell', attrs: { colspan: 1, rowspan: 1 }, content }] }],
  })),
) as fc.Arbitrary<BlockNode>

/** Documents of every kind of node, from one block to several sections. */
export const anyDocument: fc.Arbitrary<SourceDocument> = fc
  .array(fc.oneof({ weight: 4, arbitrary: textblock }, { weight: 1, arbitrary: container }), {
    minLength: 1,
    maxLength: 70,
    size: 'max',
  })
  .map((content) => ({ type: 'doc', content }))
