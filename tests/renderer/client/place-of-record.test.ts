import { expect, it } from 'vitest'
import { placeInRevision, placeOfAnnotation } from '#client/place-of-record.ts'
import type { Annotation } from '#domain/records/annotation.ts'

const part = { start: 4, end: 8, quote: 'horn', prefix: '', suffix: '', outcome: 'identical', score: 1 } as const
const marked = (parts: Annotation['parts']) =>
  placeOfAnnotation({ id: 'annotation:1', sourceId: 'source:1', revision: 2, parts } as unknown as Annotation)

it('leads to a passage where it stands, and to a lost one where its words stood', () => {
  const earlier = { revision: 1, start: 4, end: 8, quote: 'horn', accepted: false }
  expect(marked([part])).toBe('/read/source:1?at=annotation:1')
  expect(marked([{ ...part, outcome: 'orphaned', score: 0, earlier }])).toBe('/read/source:1?revision=1&from=4&to=8')
  expect(marked([{ ...part, outcome: 'orphaned', score: 0 }])).toBe('/read/source:1?at=annotation:1')
})

it('leads to a revision, or to the current one', () => {
  expect(placeInRevision('source:1', 3)).toBe('/read/source:1?revision=3')
  expect(placeInRevision('source:1', null)).toBe('/read/source:1')
})
