import { expect, test } from 'vitest'
import { findMatches, foldedText } from '#domain/text/folded-text.ts'

const found = (text: string, words: string): readonly string[] =>
  findMatches(foldedText(text), words).map(({ start, end }) => text.slice(start, end))

test.each([
  ['case', 'Ferry, ferry and FERRY', 'ferry', ['Ferry', 'ferry', 'FERRY']],
  ['straight and curly quotation marks', 'He said “no horn”.', '"no horn"', ['“no horn”']],
  ['words across a line break', 'the fog\nhorn', 'fog horn', ['fog\nhorn']],
  ['accents', 'Café du port', 'cafe', ['Café']],
  ['accents as marks of their own', 'Cafe\u0301 du port', 'café', ['Cafe\u0301']],
  ['Urdu with Arabic letters', 'کشتی گھاٹ پر', 'كشتي', ['کشتی']],
  ['Urdu vowel marks', 'اُس نے کہا', 'اس نے', ['اُس نے']],
  ['digits of any script', '۱۲ مارچ', '12', ['۱۲']],
  ['letters that grow when folded', 'İstanbul ferry', 'ferry', ['ferry']],
])('finding looks past %s', (_what, text, words, expected) => {
  expect(found(text, words)).toEqual(expected)
})

test('nothing is found for nothing, and repeats do not overlap', () => {
  expect(found('aaaa', ' ')).toEqual([])
  expect(found('aaaa', 'aa')).toEqual(['aa', 'aa'])
})
