import { expect, test } from 'vitest'
import { pagesOf } from '#domain/document/pages.ts'
import { speechOf } from '#domain/document/speech.ts'
import { citationOf, citedPlace, pageInWords } from '#features/reader/citation.ts'
import { en } from '#messages/en/en.ts'
import { SmallProject } from '../claims/small-project.ts'
import { documentOf } from '../editor/documents.ts'

const [first, second] = documentOf('Fog came.', 'The ferry left.').content
const attrs = { lang: null, dir: null, page: '12', pageTurns: [{ at: 10, page: '13' }] }
const content = [first as never, { ...second, attrs } as never]
const document = {
  pages: pagesOf({ type: 'doc', content }),
  speech: speechOf({ type: 'doc', content }),
  paragraphAt: (offset: number) => (offset < 10 ? 1 : 2),
}
const words = { messages: en, format: { partialDate: (date: string) => date } as never }

test('a place is its paragraph, and its page or pages where the source has them', () => {
  const page = (start: number, end: number) => pageInWords(en.reading.cite, citedPlace(document, { start, end }))
  expect(page(0, 4)).toBeNull()
  expect(page(10, 14)).toBe('p. 12')
  expect(page(14, 24)).toBe('p. 12–13')
  expect(page(21, 24)).toBe('p. 13')
  expect(page(10, 10)).toBe('p. 12')
})

test('a citation names title, paragraph and page, and leaves out what is not known', () => {
  const project = new SmallProject()
  const published = { value: null, basis: 'unknown' } as const
  const source = { ...project.source('Fog at the pier'), published, title: 'Fog at the pier', currentRevision: 1 }
  const cited = citationOf(words, project.records, source as never, {
    ...citedPlace(document, { start: 10, end: 10 }),
    revision: 1,
  })
  expect(cited).toBe('“Fog at the pier”, ¶2, p. 12')
  const dated = { ...source, published: { value: '2031-05-12', basis: 'stated' }, currentRevision: 2 }
  const inRevision = (revision: number) =>
    citationOf(words, project.records, dated as never, { ...citedPlace(document, { start: 0, end: 3 }), revision })
  expect(inRevision(2)).toBe('“Fog at the pier”, 2031-05-12, revision 2, ¶1')
  expect(inRevision(1)).toBe('“Fog at the pier”, 2031-05-12, revision 1, ¶1')
})

test('a citation of a transcript names its speaker and time', () => {
  const project = new SmallProject()
  const source = { ...project.source('Hearing'), published: { value: null }, title: 'Hearing', currentRevision: 1 }
  const spoken = { lang: null, dir: null, speaker: 'Mira', time: { start: 62_000, end: 65_500 } }
  const speech = speechOf({ type: 'doc', content: [first as never, { ...second, attrs: spoken } as never] })
  const place = citedPlace({ ...document, speech }, { start: 10, end: 14 })
  expect(citationOf(words, project.records, source as never, { ...place, revision: 1 })).toContain(
    'Mira, 0:01:02–0:01:05',
  )
  expect(citedPlace({ ...document, speech }, { start: 0, end: 4 }).spoken).toBeNull()
})
