import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findQuotation, type QuotationSelector } from '#domain/anchoring/find-quotation.ts'

const text = 'The day\n\nFog, they said۔ It was dark.\n\nThe day\n\nAt  the\u00a0quay:\n\uFFFC\nbananas.\n\nThe day'
const quotes = (selector: QuotationSelector): readonly string[] =>
  findQuotation(text, selector).map(({ start, end }) => text.slice(start, end))
const starts = (selector: QuotationSelector): readonly number[] =>
  findQuotation(text, selector).map(({ start }) => start)

describe('a quotation', () => {
  it('is found at every place where it stands, overlapping ones too', () => {
    expect(starts({ quote: 'The day' })).toEqual([0, 39, text.length - 7])
    expect(starts({ quote: 'ana' })).toEqual([text.indexOf('ana'), text.indexOf('ana') + 2])
  })

  it('is decided by what stands directly before and after it', () => {
    expect(starts({ quote: 'The day', prefix: 'dark.\n\n' })).toEqual([39])
    expect(starts({ quote: 'The day', suffix: '\n\nFog' })).toEqual([0])
    expect(starts({ quote: 'The day', prefix: '\n\n', suffix: '\n\nAt' })).toEqual([39])
    expect(starts({ quote: 'The day', prefix: '', suffix: '' })).toHaveLength(3)
  })

  it('is not found rather than found at a wrong place', () => {
    expect(starts({ quote: 'the day' })).toEqual([])
    expect(starts({ quote: 'The day', prefix: 'light.\n\n' })).toEqual([])
    expect(starts({ quote: 'dark', suffix: ',' })).toEqual([])
    expect(starts({ quote: 'said', suffix: 'It' })).toEqual([])
    expect(starts({ quote: 'Theday' })).toEqual([])
    for (const quote of ['', '\n\n\n', '\uFFFC \uFFFC']) expect(starts({ quote })).toEqual([])
  })

  it('ends in the full stop of another script', () => {
    expect(quotes({ quote: 'they said۔' })).toEqual(['they said۔'])
    expect(quotes({ quote: 'they said.' })).toEqual([])
  })

  it('is found where only its white space was carried over in another way', () => {
    expect(quotes({ quote: 'It was dark. The day At the quay' })).toEqual([
      'It was dark.\n\nThe day\n\nAt  the\u00a0quay',
    ])
    expect(quotes({ quote: 'It\r\n  was\tdark.' })).toEqual(['It was dark.'])
    expect(quotes({ quote: 'quay: bananas' })).toEqual(['quay:\n\uFFFC\nbananas'])
    expect(quotes({ quote: '\n  dark. ' })).toEqual(['dark.'])
    expect(starts({ quote: 'The day', prefix: 'was dark. ', suffix: ' At the ' })).toEqual([39])
    expect(starts({ quote: 'The day', prefix: '\t\n ', suffix: '\n \nFog,' })).toEqual([0])
  })

  it('is found exactly first: other white space is looked at only where there is none', () => {
    expect(findQuotation('a b\na  b', { quote: 'a b' })).toEqual([{ start: 0, end: 3 }])
    expect(findQuotation('a\nb a  b', { quote: 'a b' })).toEqual([
      { start: 0, end: 3 },
      { start: 4, end: 8 },
    ])
  })

  it('gives back only words that are its own, whatever the text', () => {
    const pieces = fc.array(fc.constantFrom('a', 'b', 'ab', ' ', '\n', '\u00a0', '👩', '\uFFFC'), { maxLength: 30 })
    const bare = (words: string): string => words.replace(/[\s\uFFFC]+/g, ' ').trim()
    fc.assert(
      fc.property(pieces, pieces, (all, wanted) => {
        const whole = all.join('')
        const quote = wanted.slice(0, 3).join('')
        for (const { start, end } of findQuotation(whole, { quote })) {
          expect(bare(whole.slice(start, end))).toBe(bare(quote))
          expect(end).toBeGreaterThan(start)
        }
        if (quote.trim() !== '' && whole.includes(quote)) expect(findQuotation(whole, { quote })).not.toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})
