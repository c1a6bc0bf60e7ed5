import { expect, test } from 'vitest'
import type { BlockNode, SourceDocument } from '#domain/document/document.ts'
import { headingOver, outlineOf, parentOf } from '#features/reader/document-outline.ts'
import { documentOf } from '../editor/documents.ts'

const heading = (level: number, text: string): BlockNode => ({
  type: 'heading',
  attrs: { lang: null, dir: null, level },
  content: [{ type: 'text', text }],
})
const words = (text: string): readonly BlockNode[] => documentOf(text).content
const doc = (...content: readonly BlockNode[]): SourceDocument => ({ type: 'doc', content })

test('headings nest as they follow one another, however the source counts its levels', () => {
  const outline = outlineOf(
    doc(
      heading(2, 'Fog'),
      ...words('a'),
      heading(4, 'Pier'),
      heading(3, 'Basin'),
      heading(2, 'Crew'),
      heading(1, 'End'),
    ),
  )
  expect(outline.map(({ text, depth, position, siblings }) => [text, depth, position, siblings])).toEqual([
    ['Fog', 1, 1, 3],
    ['Pier', 2, 1, 2],
    ['Basin', 2, 2, 2],
    ['Crew', 1, 2, 3],
    ['End', 1, 3, 3],
  ])
})

test('a heading knows where it stands in the text and its paragraph, also inside a quotation', () => {
  const quoted: BlockNode = { type: 'blockquote', content: [heading(2, 'Inside'), ...words('b')] }
  const rule: BlockNode = { type: 'horizontalRule' }
  const outline = outlineOf(doc(...words('one'), rule, heading(1, 'Two'), quoted))
  expect(outline.map(({ text, offset, paragraph }) => [text, offset, paragraph])).toEqual([
    ['Two', 6, 2],
    ['Inside', 10, 3],
  ])
})

test('a heading without words is none, and a source without headings has an empty outline', () => {
  expect(outlineOf(doc(heading(1, ' '), ...words('one')))).toEqual([])
})

test('the heading over an offset is the last one before it, and the parent stands above it', () => {
  const outline = outlineOf(doc(...words('one'), heading(1, 'A'), heading(2, 'B'), heading(2, 'C')))
  expect([0, 4, 5, 6, 100].map((offset) => headingOver(outline, offset))).toEqual([-1, 0, 0, 1, 2])
  expect([0, 1, 2].map((index) => parentOf(outline, index))).toEqual([0, 0, 0])
})
