import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { partAt, standsAt } from '#domain/anchoring/anchor-part.ts'
import { findQuotation } from '#domain/anchoring/find-quotation.ts'
import { annotationPart } from '#domain/records/annotation.ts'
import { toGraphemeBoundaries } from '#domain/text/graphemes.ts'

const words = fc.array(fc.constantFrom('fog', ' ', '\n', 'کشتی۔', '👩‍🚀', 'é', 'the day'), {
  minLength: 1,
  maxLength: 60,
})

describe('the selectors of a passage', () => {
  it('are its place, its words and 32 characters of what stands around it', () => {
    const text = `${'a'.repeat(40)}fog${'b'.repeat(40)}`
    expect(partAt(text, { start: 40, end: 43 })).toEqual({
      start: 40,
      end: 43,
      quote: 'fog',
      prefix: 'a'.repeat(32),
      suffix: 'b'.repeat(32),
      outcome: 'identical',
      score: 1,
    })
  })

  it('have no context beyond the text', () => {
    expect(partAt('fog', { start: 0, end: 3 })).toMatchObject({ prefix: '', suffix: '' })
  })

  it('never hold half a character of context', () => {
    const part = partAt(`👩${'a'.repeat(31)}fog${'b'.repeat(31)}👩`, { start: 33, end: 36 })
    expect(part.prefix).toBe('a'.repeat(31))
    expect(part.suffix).toBe('b'.repeat(31))
  })

  it('find the passage again, at its place and by its words in their context', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (pieces, a, b) => {
        const text = pieces.join('')
        const from = a % text.length
        const { start, end } = toGraphemeBoundaries(text, from, from + 1 + (b % (text.length - from)))
        const part = partAt(text, { start, end })
        expect(standsAt(text, part)).toBe(true)
        expect(standsAt(`x${text}`, { ...part, end: end + 1, start: start + 1 })).toBe(true)
        expect(annotationPart.safeParse(part).success).toBe(true)
        if (part.quote.trim() !== '') expect(findQuotation(text, part)).toContainEqual({ start, end })
      }),
      { numRuns: 300 },
    )
  })

  it('do not stand where the text has changed', () => {
    const part = partAt('The fog at the quay', { start: 4, end: 7 })
    expect(standsAt('The FOG at the quay', part)).toBe(false)
    expect(standsAt('A fog at the quay', part)).toBe(false)
  })
})
