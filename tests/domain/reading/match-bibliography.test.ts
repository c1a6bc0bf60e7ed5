import { expect, it } from 'vitest'
import { describeSource } from '#domain/editing/describe-source.ts'
import type { BibliographyEntry } from '#domain/reading/bibliography-entry.ts'
import { fieldsOfOffers, offersOf } from '#domain/reading/fill-from-entry.ts'
import { comparableTitle, doiIn, matchBibliography, unmatchedEntries } from '#domain/reading/match-bibliography.ts'
import { SmallProject } from '#tests/renderer/claims/small-project.ts'

const entry = (said: Partial<BibliographyEntry>): BibliographyEntry => ({
  key: '',
  title: null,
  authors: [],
  outletName: null,
  published: null,
  captured: null,
  url: null,
  doi: null,
  language: null,
  ...said,
})

it('compares titles without case, accents and punctuation, and keeps the vowel signs of Devanagari', () => {
  expect(comparableTitle('The Café — at  “Nine”')).toBe(comparableTitle('the cafe: at nine!'))
  expect(comparableTitle('दीपक')).not.toBe(comparableTitle('दपक'))
  expect(comparableTitle('چراغِ')).toBe(comparableTitle('چراغ'))
  expect(comparableTitle('The lamps')).not.toBe(comparableTitle('The lamp'))
})

it('finds a DOI in an address', () => {
  expect(doiIn('https://doi.org/10.5555%2FLamp.1?x=1')).toBe('10.5555/lamp.1')
  expect(doiIn('see 10.5555/lamp(2).')).toBe('10.5555/lamp(2')
  expect(doiIn('https://post.example/10/lamp')).toBeNull()
})

it('matches by DOI before title, and leaves what fits more than once to a person', () => {
  const project = new SmallProject()
  const ids = ['Keeper', 'Skipper', 'Cook', 'Cook'].map((title) => project.source(title).id)
  const [keeper, skipper, cook, other] = ids
  if (!keeper || !skipper) throw new Error('no sources')
  project.do(describeSource(project.records, { sourceId: keeper, url: 'https://doi.org/10.5555/k' }, project.context))
  const entries = [
    entry({ key: 'k', title: 'Another title', doi: '10.5555/k' }),
    entry({ key: 'wrong', title: 'KEEPER' }),
    entry({ key: 's1', title: 'Skipper', published: '2024' }),
    entry({ key: 's2', title: 'Skipper!', published: '2023' }),
    entry({ key: 's3', title: 'Skipper', published: '2024' }),
    entry({ key: 'c', title: 'cook' }),
  ]
  expect(matchBibliography(project.records, entries)).toEqual([
    { sourceId: keeper, by: 'doi', entries: [0], isCertain: true },
    { sourceId: skipper, by: 'title', entries: [2, 3], isCertain: false },
    { sourceId: cook, by: 'title', entries: [5], isCertain: false },
    { sourceId: other, by: 'title', entries: [5], isCertain: false },
  ])
})

it('offers what is missing or differs, and nothing where both say the same', () => {
  const project = new SmallProject()
  const { id } = project.source('Keeper')
  project.do(describeSource(project.records, { sourceId: id, language: 'en', authors: ['R. Lind'] }, project.context))
  const source = project.records.get(id)
  if (!source) throw new Error('no source')
  const offers = offersOf(
    project.records,
    source,
    entry({
      title: source.title,
      authors: ['Rosa Lind', 'B. Warden'],
      published: '2024-03',
      doi: '10.5555/k',
      language: 'en',
    }),
  )
  expect(offers).toEqual([
    { field: 'authors', has: 'R. Lind', gives: 'Rosa Lind\nB. Warden' },
    { field: 'url', has: source.url, gives: 'https://doi.org/10.5555/k' },
    { field: 'published', has: source.published.value, gives: '2024-03' },
  ])
  expect(fieldsOfOffers(offers)).toEqual({
    authors: ['Rosa Lind', 'B. Warden'],
    url: 'https://doi.org/10.5555/k',
    published: { value: '2024-03', basis: 'stated' },
  })
})

it('lists each entry that fits no source once, and none that says what one that fits does', () => {
  const entries = ['Keeper', 'Keeper', 'Boats', 'Boats', 'Locks'].map((title, at) => entry({ title, key: `k${at}` }))
  expect(unmatchedEntries(entries, [{ entries: [0] }])).toEqual([2, 4])
})
