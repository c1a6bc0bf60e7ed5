import fc from 'fast-check'
import { expect, test } from 'vitest'
import { copiesOfAll, type QuotationCopies } from '#domain/anchoring/quotation-copies.ts'

function finished(text: string, quotes: readonly string[], most = 500): QuotationCopies {
  const steps = copiesOfAll(text, quotes, most)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** What looking for one quotation after the other finds. */
const oneByOne = (text: string, quote: string): readonly number[] =>
  [...text].flatMap((_, at) => (text.startsWith(quote, at) ? [at] : []))

test('finds what looking for each quotation by itself finds, overlapping copies too', () => {
  // Few letters, so that texts are full of copies and of windows that are alike.
  const words = (length: number) => fc.string({ unit: fc.constantFrom('a', 'b', '\u0627'), maxLength: length })
  const places = fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 40 })), { maxLength: 12 })
  fc.assert(
    fc.property(words(400), places, fc.array(words(40), { maxLength: 3 }), (text, cut, strange) => {
      const quotes = [...cut.map(([at, length]) => text.slice(at, at + length)), ...strange].filter((it) => it !== '')
      const found = finished(text, quotes)
      for (const quote of quotes) expect(found.get(quote)).toEqual(oneByOne(text, quote))
    }),
  )
})

test('gives up on a quotation that stands too often, short or long, and on no other', () => {
  const long = 'the horn sounded twice. '
  const found = finished(`${long.repeat(4)}and then a bell`, [long, 'horn', 'and then a bell', 'then'], 3)
  expect(found.get(long)).toBeNull()
  expect(found.get('horn')).toBeNull()
  expect(found.get('and then a bell')).toEqual([96])
  expect(found.get('then')).toEqual([100])
})

test('pauses in a long text', () => {
  const steps = copiesOfAll('x'.repeat(1_000_000), ['a quotation that is nowhere'], 3)
  let pauses = 0
  while (!steps.next().done) pauses += 1
  expect(pauses).toBeGreaterThan(5)
})
