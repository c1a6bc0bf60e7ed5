import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SourceDocument } from '#domain/document/document.ts'
import { annotatedBlocks } from '#domain/report/annotated-blocks.ts'
import { paragraphNumbers } from '#domain/report/paragraph-numbers.ts'
import type { Highlight, ReportBlock, ReportPiece } from '#domain/report/report-tree.ts'

const line = fc.stringMatching(/^[a-z ]{0,12}$/)
const paragraph = line.map((text) =>
  text === ''
    ? { type: 'paragraph' as const }
    : { type: 'paragraph' as const, content: [{ type: 'text' as const, text }] },
)
const block = fc.oneof(
  paragraph,
  fc.constant({ type: 'horizontalRule' as const }),
  fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((content) => ({ type: 'blockquote' as const, content })),
)
const document = fc
  .array(block, { minLength: 1, maxLength: 8 })
  .map((content): SourceDocument => ({ type: 'doc', content }))

const highlight = (start: number, end: number, linkId: string): Highlight => ({
  linkId: `evidenceLink:${linkId}`,
  part: 0,
  claim: 1,
  stance: 'asserts',
  voice: 'own',
  status: 'unexamined',
  verdict: null,
  start,
  end,
})

const textblocks = (blocks: readonly ReportBlock[]): readonly (readonly ReportPiece[])[] =>
  blocks.flatMap((each) => {
    if (each.kind === 'group') return textblocks(each.blocks)
    return each.kind === 'text' ? [each.pieces] : []
  })
const wordsOf = ({ content }: ReportPiece): string => (content.kind === 'words' ? content.text : '')

describe('an annotated source', () => {
  it('carries every word once, and each highlight over just its own range, however they overlap', () => {
    fc.assert(
      fc.property(
        document,
        fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })), { maxLength: 6 }),
        (doc, ranges) => {
          const numbers = paragraphNumbers(doc)
          const { text, blocks } = numbers.map
          const highlights = ranges
            .map(([start, length], index) => highlight(start, Math.min(start + length, text.length), String(index)))
            .filter(({ start, end }) => start < end)
            .toSorted((a, b) => a.start - b.start || b.end - a.end)
          const shown = textblocks(annotatedBlocks(doc, numbers, highlights))
          const written = blocks.filter(({ type }) => type !== 'horizontalRule')
          expect(shown.map((pieces) => pieces.map(wordsOf).join(''))).toEqual(
            written.map(({ start, end }) => text.slice(start, end)),
          )
          for (const each of highlights) {
            const covered = shown.map((pieces) =>
              pieces
                .filter(({ highlights: lying }) => lying.includes(each))
                .map(wordsOf)
                .join(''),
            )
            expect(covered).toEqual(
              written.map(({ start, end }) =>
                text.slice(Math.max(start, each.start), Math.min(end, Math.max(start, each.end))),
              ),
            )
            expect(shown.flat().filter(({ begins }) => begins.includes(each)).length).toBeLessThanOrEqual(1)
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it('numbers the paragraphs that hold words', () => {
    const doc: SourceDocument = {
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'one' }] },
        { type: 'paragraph' },
        { type: 'paragraph', content: [{ type: 'text', text: 'two' }] },
      ],
    }
    const blocks = annotatedBlocks(doc, paragraphNumbers(doc), [])
    expect(blocks.map((each) => (each.kind === 'text' ? each.paragraph : null))).toEqual([1, null, 2])
  })
})

it('keeps the number of an item as the source shows it', () => {
  const list = (marker: string): SourceDocument => ({
    type: 'doc',
    content: [
      {
        type: 'orderedList',
        attrs: { start: 1 },
        content: [{ type: 'listItem', attrs: { marker }, content: [{ type: 'paragraph' }] }],
      },
    ],
  })
  const document = list('(a)')
  expect(annotatedBlocks(document, paragraphNumbers(document), [])).toMatchObject([
    { type: 'orderedList', blocks: [{ type: 'listItem', label: '(a)' }] },
  ])
})
