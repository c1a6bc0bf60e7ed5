import { describe, expect, it } from 'vitest'
import { partAt, standsAt } from '#domain/anchoring/anchor-part.ts'
import { findQuotation } from '#domain/anchoring/find-quotation.ts'
import { textMapOf } from '#domain/text/text-map.ts'
import { imported } from '#tests/core/importing/imported.ts'
import { accounts, bytesOf, indexed, plainText } from './corpus.ts'

const texts = [
  ...indexed('longtext'),
  ...indexed('html/newspaper4k'),
  ...indexed('anchoring/wikipedia-revisions'),
].filter((file) => file.endsWith('.txt'))

describe('every text of the corpus', () => {
  it('is there', () => {
    expect(texts.length).toBeGreaterThan(100)
  })

  it.each(texts)('is its document’s text: %s', async (file) => {
    const bytes = bytesOf(file)
    const read = await imported(bytes, { name: file })
    const text = plainText(bytes)
    expect(read.text === text).toBe(true)
    const kinds = new Set(read.document.content.map(({ type }) => type))
    expect([...kinds]).toEqual(['paragraph'])
    expect(read.codes.filter((code) => !['encoding', 'line-ends', 'hard-wrapped'].includes(code))).toEqual(
      read.codes.filter((code) => ['control-characters', 'direction-controls', 'object-replacement'].includes(code)),
    )
  })

  it('has positions from which every offset comes back, in the longest of them', async () => {
    const { document } = await imported(bytesOf('longtext/war-and-peace.txt'), { name: 'a.txt' })
    const map = textMapOf(document)
    for (let offset = 0; offset < map.text.length; offset += 997)
      expect(map.toOffset(map.toPosition(offset))).toBe(offset)
  })

  it('is hard-wrapped where it is, and its paragraphs are whole', async () => {
    const { document, note } = await imported(bytesOf('longtext/war-and-peace.txt'), { name: 'a.txt' })
    expect(note('hard-wrapped')).toBeGreaterThan(40_000)
    expect(document.content.some((block) => 'content' in block && (block.content?.length ?? 0) > 19)).toBe(true)
  })

  it('keeps the same verse at the same number in two languages', async () => {
    const numbers = async (language: string) =>
      [
        ...(await imported(bytesOf(`longtext/quran/${language}.txt`), { name: 'a.txt' })).text.matchAll(/^\d+:\d+ /gm),
      ].map(([number]) => number)
    const english = await numbers('en')
    expect(english).toHaveLength(6_236)
    expect(await numbers('ur')).toEqual(english)
  })
})

describe('the sample accounts', () => {
  const read = async () =>
    Promise.all(accounts().map(async ({ name, bytes }) => ({ bytes, ...(await imported(bytes, { name })) })))

  it('are two, and are their documents’ text letter by letter', async () => {
    const both = await read()
    expect(both).toHaveLength(2)
    for (const { bytes, text } of both) expect(text === plainText(bytes)).toBe(true)
  })

  it('keep the Urdu full stop', async () => {
    const stops = (await read()).map(({ text }) => text.split('\u06d4').length - 1)
    expect(stops.reduce((a, b) => a + b)).toBe(1)
  })

  it('keep each copy of a repeated line at its own place', async () => {
    let repeated = 0
    for (const { text } of await read()) {
      const lines = text.split('\n').filter((line) => line.trim() !== '')
      for (const line of new Set(lines.filter((each, at) => lines.indexOf(each) !== at))) {
        const copies = findQuotation(text, { quote: line })
        expect(copies.length).toBeGreaterThan(1)
        for (const copy of copies) {
          repeated += 1
          const { quote, prefix, suffix } = partAt(text, copy)
          expect(findQuotation(text, { quote, prefix, suffix })).toEqual([copy])
        }
      }
    }
    expect(repeated).toBeGreaterThan(4)
  })

  it('give forty quotations back where they stand: some repeated, some over paragraphs, one with the stop', async () => {
    let looked = 0
    for (const { text } of await read()) {
      const starts = [...text.matchAll(/\S+/g)].map(({ index }) => index)
      const stop = text.indexOf('\u06d4')
      const places = Array.from({ length: 20 }, (_, n) => {
        const start = n === 0 && stop > 0 ? stop - 40 : (starts[Math.floor((n * starts.length) / 20)] ?? 0)
        return { start, end: Math.min(text.length, start + (n % 3 === 0 ? 700 : 8 + n)) }
      })
      for (const place of places) {
        looked += 1
        const part = partAt(text, place)
        expect(standsAt(text, part)).toBe(true)
        expect(findQuotation(text, part)).toEqual([place])
        // As a person would type it from the screen: a line break is a space to them.
        const typed = { quote: part.quote.replace(/\s+/g, ' '), prefix: part.prefix, suffix: part.suffix }
        expect(findQuotation(text, typed).map(({ start, end }) => text.slice(start, end).trim())).toContain(
          part.quote.trim(),
        )
      }
    }
    expect(looked).toBe(40)
  })
})
