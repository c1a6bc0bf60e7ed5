import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isGraphemeBoundary, toGraphemeBoundaries } from '#domain/text/graphemes.ts'

const widened = (text: string, start: number, end: number): string => {
  const range = toGraphemeBoundaries(text, start, end)
  return text.slice(range.start, range.end)
}

test.each([
  ['a surrogate pair', 'a\u{1F6A2}b', 1, 2, '\u{1F6A2}'],
  ['a letter and its accent', 'cafe\u0301 x', 3, 4, 'e\u0301'],
  ['a Devanagari syllable', 'कि', 0, 1, 'कि'],
  ['an Urdu letter and its vowel mark', 'اُس', 0, 1, 'اُ'],
  [
    'a family of several people',
    '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}.',
    3,
    5,
    '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}',
  ],
  ['a conjunct', 'क्षण', 1, 2, 'क्ष'],
  ['a hand and its colour', '👍🏽', 0, 2, '👍🏽'],
  ['a flag', 'a🇵🇰', 1, 3, '🇵🇰'],
  ['sara am', 'น้ำ', 0, 1, 'น้ำ'],
  ['parts of a Korean syllable', '\u1112\u1161\u11ab', 1, 2, '\u1112\u1161\u11ab'],
  ['a letter and its joiner', 'می‌رود', 1, 2, 'ی\u200c'],
  ['narrow kana and its mark of voice', 'ｶﾞ', 0, 1, 'ｶﾞ'],
  ['a carriage return and its line feed', 'a\r\nb', 1, 2, '\r\n'],
])('a range is widened around %s', (_what, text, start, end, expected) => {
  expect(widened(text, start, end)).toBe(expected)
})

const pieces = fc.array(
  // biome-ignore format: one script after another
  fc.constantFrom(
    'a', ' ', '\n', 'e\u0301', 'हि', 'क्ष', '\u094d', 'اُ', '\u{1F6A2}', '۔', 'ہ', '🇵🇰', '\u{1f1e6}', '\u200d', '👩', '🏽', '\u0600', 'น้ำ', '\u1112',
    '\u1161', '\u11ab', '가', 'ｶ', 'ﾞ', '\u{110bd}', '\u200c', '\ufe0f', '\r', 'か\u3099', '\u{e0101}',
  ),
  { maxLength: 60 },
)

test('the boundaries are those that a segmentation of the whole text finds', () => {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  fc.assert(
    fc.property(pieces, (all) => {
      const text = all.join('')
      const expected = new Set([...segmenter.segment(text)].map(({ index }) => index).concat(text.length))
      for (let offset = 0; offset <= text.length; offset += 1)
        expect(isGraphemeBoundary(text, offset)).toBe(expected.has(offset))
    }),
  )
})
