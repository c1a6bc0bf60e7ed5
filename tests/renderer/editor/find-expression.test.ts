import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findMatches, foldedText } from '#domain/text/folded-text.ts'
import { findByExpression, readExpression } from '#editor/find-expression.ts'
import { wholeWords } from '#editor/whole-words.ts'

function found(text: string, typed: string): readonly string[] {
  const read = readExpression(typed)
  if ('fault' in read) throw new Error(read.fault)
  return findByExpression(foldedText(text, 'kept'), read.expression).map(({ start, end }) => text.slice(start, end))
}
const faultIn = (typed: string) => {
  const read = readExpression(typed)
  return 'fault' in read ? read.fault : null
}
const whole = (text: string, words: string, language: string | null) =>
  wholeWords(text, findMatches(foldedText(text), words), language).map(({ start }) => start)

test('an expression finds without regard to case, marks and variants of letters, as words do', () => {
  expect(found('The Café paid 3,000 crowns', 'cafe|\\d,\\d+')).toEqual(['Café', '3,000'])
  expect(found('كتاب اور کتاب، کِتاب', 'کتاب')).toEqual(['كتاب', 'کتاب', 'کِتاب'])
  expect(found('۱۹۴۷ اور ١٩٤٨ और १९५०', '19\\d\\d')).toEqual(['۱۹۴۷', '١٩٤٨', '१९५०'])
  expect(found('آج۔ کل', 'ج۔')).toEqual(['ج۔'])
  expect(found('ab', 'ا۔|b')).toEqual(['b'])
})

test('an expression knows lines, and finds no place without words', () => {
  expect(found('one two\none three', '^one \\w+$')).toEqual(['one two', 'one three'])
  expect(found('abab', 'x*')).toEqual([])
  expect(found('\u{1F6A2}\u{1F6A2}', 'q?')).toEqual([])
})

test('a fault of an expression has a name that words can be found for', () => {
  expect(faultIn('(pier')).toBe('group')
  expect(faultIn('pier)')).toBe('group')
  expect(faultIn('[a-')).toBe('set')
  expect(faultIn('*pier')).toBe('repeat')
  expect(faultIn('a{2,1}')).toBe('repeat')
  expect(faultIn('[z-a]')).toBe('range')
  expect(faultIn('\\q')).toBe('escape')
  expect(faultIn('pier\\')).toBe('escape')
  expect(faultIn('(?<1>a)')).toBe('name')
  expect(faultIn('p[ie]+r')).toBeNull()
})

test('whatever is typed is an expression or a fault, never a broken screen', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (typed) => void readExpression(typed)))
})

test('whole words are told apart in English, Urdu, Hindi and Arabic, with their marks and joiners', () => {
  expect(whole('repair, repairs and a re-repair.', 'repair', 'en')).toEqual([0, 25])
  expect(whole('گھر گھروں میں، گھر', 'گھر', 'ur')).toEqual([0, 15])
  expect(whole('می‌کنند اور کنند', 'کنند', 'ur')).toEqual([12])
  expect(whole('काम कामना का काम।', 'काम', 'hi')).toEqual([0, 13])
  expect(whole('कि की क', 'क', 'hi')).toEqual([6])
  expect(whole('الكتاب كِتاب كتابه', 'كتاب', 'ar')).toEqual([7])
  expect(whole('the pier', 'pier', 'no-such-language-tag-at-all')).toEqual([4])
  expect(whole('“pier”', 'pier', null)).toEqual([1])
})

test('whole words hold however long the line before is', () => {
  const text = `${'x'.repeat(300)} pier ${'piers '.repeat(80)}pier`
  expect(whole(text, 'pier', 'en')).toEqual([301, text.length - 4])
})
