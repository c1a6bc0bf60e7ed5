import { describe, expect, it } from 'vitest'
import { readImportOutput } from '#core/importing/read-output.ts'
import { writtenOutput } from '#core/importing/written-output.ts'
import { imported, outputOf } from '#tests/core/importing/imported.ts'
import { bytesOf, indexed, jsonOf, missingWords, stringOf, wordsInOrder, wordsOf } from './corpus.ts'
import { keepFidelity } from './fidelity.ts'

/** What the library that finds articles expects of a page. */
interface Expected {
  readonly title: string
  readonly byline: string | null
  readonly dir: string | null
  readonly lang?: string
  readonly siteName: string | null
  readonly publishedTime: string | null
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
/** An article may have this share of words beside those expected: its headline and lines around it. */
const beside = 0.05

const readability = indexed('html/readability')
const pages = readability.filter((file) => file.endsWith('/source.html'))

describe('the pages of an article finder', () => {
  it('are there', () => {
    expect(pages.length).toBeGreaterThan(20)
  })

  it.each(pages)('give every word of their article and little else: %s', async (file) => {
    const read = await imported(bytesOf(file), { name: 'source.html' })
    const wanted = await imported(bytesOf(file.replace('source', 'expected')), {
      name: 'expected.html',
      wholePage: true,
    })
    const words = wordsOf(wanted.text).length
    keepFidelity('html', { file, words, found: wordsInOrder(read.text, wanted.text), notes: read.codes })
    expect(missingWords(read.text, wanted.text)).toEqual([])
    expect(missingWords(wanted.text, read.text).length).toBeLessThan(wordsOf(read.text).length * beside + 5)
    expect(read.codes).not.toContain('left-out-for-safety')
    const { json, pictures } = writtenOutput(await outputOf(bytesOf(file), { name: 'source.html' }))
    expect(readImportOutput(json, pictures)).toMatchObject({
      ok: true,
    })
  })

  it.each(pages)('give what is expected of them: %s', async (file) => {
    const expected = jsonOf<Expected>(file.replace('source.html', 'expected-metadata.json'))
    const { metadata, document } = await imported(bytesOf(file), { name: 'source.html' })
    expect(metadata.title).toBe(oneLine(expected.title))
    if (expected.lang !== undefined) expect(metadata.language?.toLowerCase()).toBe(expected.lang.toLowerCase())
    if (expected.siteName !== null) expect(metadata.siteName).toBe(oneLine(expected.siteName))
    if (expected.byline !== null)
      expect(oneLine(expected.byline)).toContain(metadata.authors.join(', ') || '(no author)')
    if (expected.publishedTime !== null)
      expect(Date.parse(metadata.published ?? '')).toBe(Date.parse(expected.publishedTime))
    if (expected.dir === 'rtl')
      for (const block of document.content) expect('attrs' in block && block.attrs).toMatchObject({ dir: 'rtl' })
  })

  it.each(readability.filter((file) => file.endsWith('/expected.html')))(
    'keep every word of the article: %s',
    async (file) => {
      const read = await imported(bytesOf(file), { name: 'expected.html', wholePage: true })
      expect(read.codes).not.toContain('left-out-for-safety')
      expect(wordsOf(read.text).length).toBeGreaterThan(0)
    },
  )
})

/** What a news reader expects of a page. */
interface News {
  readonly title: string
  readonly authors: readonly string[]
  readonly language: string
  readonly canonical_link?: string
}

const newspaper = indexed('html/newspaper4k')
const news = newspaper.filter((file) => file.endsWith('.html'))
/** Pages whose expected values its reader took from elsewhere than the page's own words about itself. */
const shownTitle = (title: string): string => oneLine(title).split(/ [-|–] |-/)[0] ?? ''

describe('the pages of a news reader', () => {
  it('are there', () => {
    expect(news.length).toBeGreaterThan(9)
  })

  it.each(news)('give every word of their article: %s', async (file) => {
    const read = await imported(bytesOf(file), { name: 'news.html' })
    const wanted = stringOf(file.replace(/html$/, 'txt'))
    expect(missingWords(read.text, wanted)).toEqual([])
    expect(wordsOf(wanted).length).toBeGreaterThan(wordsOf(read.text).length * 0.75)
  })

  it.each(news.filter((file) => newspaper.includes(file.replace(/html$/, 'json'))))(
    'give what is expected of them: %s',
    async (file) => {
      const expected = jsonOf<News>(file.replace(/html$/, 'json'))
      const { metadata } = await imported(bytesOf(file), { name: 'news.html' })
      const titles = [oneLine(expected.title), shownTitle(metadata.title ?? '')]
      if (!file.endsWith('time_001.html')) expect(titles).toContain(shownTitle(expected.title))
      for (const author of metadata.authors) expect(expected.authors).toContain(author)
      if (metadata.language !== null) expect(metadata.language.slice(0, 2)).toBe(expected.language.slice(0, 2))
      if (expected.canonical_link) expect(metadata.url).toBe(expected.canonical_link)
    },
  )
})

it('looks at every page that the index lists', () => {
  const looked = indexed('html').filter((file) => /\.(?:html|json|txt|mjs)$/.test(file))
  expect(looked).toEqual(indexed('html'))
})
