import { expect, it } from 'vitest'
import { readBibliography } from '#core/importing/bibliography/read-bibliography.ts'
import { bibliographyLimits } from '#core/importing/limits.ts'

const read = (text: string, name: string) => readBibliography(new TextEncoder().encode(text), name)

const lamp = {
  title: 'The lamp at the lock: A keeper’s account',
  authors: ['Rosa van der Lind', 'Weir Society'],
  outletName: 'Canal Post',
  published: '2024-03-12',
  captured: '2024-04-01',
  url: 'https://post.example/lamp',
  doi: '10.5555/lamp.1',
  language: 'en',
}

it('reads the same work from BibTeX, RIS and CSL-JSON', async () => {
  const bib = `@article{lamp, author = {van der Lind, Rosa and {Weir Society} and others}, title = {The \\emph{lamp} at the lock},
    subtitle = {A keeper’s account}, journaltitle = {Canal Post}, date = {2024-03-12}, urldate = {2024-04-01},
    url = {https://post.example/lamp}, doi = {https://doi.org/10.5555/LAMP.1}, langid = {en}}`
  const ris = `TY  - NEWS\r\nID  - lamp\r\nAU  - van der Lind, Rosa\r\nAU  - Weir Society\r\nTI  - The lamp at the lock:\r\nA keeper’s account
T2  - Canal Post\nDA  - 2024/03/12/\nY2  - 2024/04/01\nUR  - https://post.example/lamp\nDO  - 10.5555/lamp.1\nLA  - en\nER  - \n`
  const csl = JSON.stringify([
    {
      id: 'lamp',
      title: 'The <i>lamp</i> at the lock: A keeper’s account',
      author: [{ given: 'Rosa', family: 'Lind', 'non-dropping-particle': 'van der' }, { literal: 'Weir Society' }],
      'container-title': 'Canal Post',
      issued: { 'date-parts': [[2024, '3', 12]] },
      accessed: { 'date-parts': [[2024, 4, 1]] },
      URL: 'https://post.example/lamp',
      DOI: '10.5555/lamp.1',
      language: 'en',
    },
  ])
  for (const [text, name] of [
    [bib, 'a.bib'],
    [ris, 'a.ris'],
    [csl, 'a.json'],
  ] as const)
    expect(await read(text, name)).toEqual({ ok: true, value: [{ key: 'lamp', ...lamp }] })
})

it('takes no date that would have to be guessed, and no address that is none', async () => {
  const csl = [
    { id: 'a', title: 'A', issued: { 'date-parts': [[2001], [2002]] }, URL: 'javascript:alert(1)' },
    { id: 'b', title: 'B', issued: { 'date-parts': [[1723]], circa: true }, author: 'nobody' },
  ]
  const entries = await read(JSON.stringify({ items: csl }), 'zotero.json')
  expect(entries).toMatchObject({
    ok: true,
    value: [
      { published: null, url: null },
      { published: null, authors: [] },
    ],
  })
})

it('refuses what is no bibliography, and what is beyond its limits, within a moment', async () => {
  const refusal = async (text: string, name: string) => {
    const result = await read(text, name)
    return result.ok ? null : [result.error.code, result.error.detail]
  }
  expect(await refusal('{"a": 1}', 'a.json')).toEqual(['format-unknown', ''])
  expect(await refusal('A letter.', 'a.txt')).toEqual(['format-unknown', ''])
  expect(await refusal('A letter.', 'a.ris')).toEqual(['no-text', ''])
  expect(await refusal(' '.repeat(bibliographyLimits.bytes + 1), 'a.bib')).toEqual(['format-damaged', 'too-large'])
  const many = 'TY  - NEWS\nER  - \n'.repeat(bibliographyLimits.entries + 1)
  expect(await refusal(many, 'a.ris')).toEqual(['format-damaged', 'too-many-entries'])
})
