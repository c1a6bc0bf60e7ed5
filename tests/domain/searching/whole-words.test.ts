import { expect, test } from 'vitest'
import { wholeWordsOf } from '#domain/searching/whole-words.ts'
import { findMatches, foldedText } from '#domain/text/folded-text.ts'

function whole(text: string, words: string): readonly number[] {
  const isWhole = wholeWordsOf(text)
  const places = findMatches(foldedText(text), words).filter((place) => !place.isWidened && isWhole(place))
  return places.map(({ start }) => start)
}

test.each([
  ['English', 'repair, repairs and a re-repair.', 'repair', [0, 25]],
  ['English, with its apostrophe', 'It didn’t, didn.', 'didn', [11]],
  ['Urdu', 'گھر گھروں میں، گھر', 'گھر', [0, 15]],
  ['Persian, with its joiner', 'می‌کنند اور کنند', 'کنند', [12]],
  ['Hindi', 'काम कामना का काम।', 'काम', [0, 13]],
  ['Hindi, with its vowel signs', 'कि की क', 'क', [6]],
  ['Arabic', 'الكتاب كِتاب كتابه', 'كتاب', [7]],
  ['Hebrew', 'השעון וְשעון שעון', 'שעון', [13]],
  ['Thai', 'เขาเห็นเรือที่ท่าเรือตอนเช้า', 'เรือ', [7]],
  ['Chinese', '我们听见钟声，没有人听。', '听', [10]],
  ['Japanese', '東京都の京都', '京都', [4]],
  ['Korean', '시계가 시계 멈췄다', '시계', [4]],
  ['a language beyond the first plane', 'a \u{10400}\u{10401} \u{10400}', '\u{10400}', [7]],
  ['quotation marks', '“pier”', 'pier', [1]],
])('whole words are told apart in %s', (_what, text, words, expected) => {
  expect(whole(text, words)).toEqual(expected)
})

test('whole words are the same anywhere in a text without spaces, and in any order', () => {
  const text = '我们听见钟声，没有人听。'.repeat(300)
  const isWhole = wholeWordsOf(text)
  const each = findMatches(foldedText(text), '听')
  const inOrder = each.filter(isWhole).map(({ start }) => start)
  expect(inOrder).toEqual(Array.from({ length: 300 }, (_, at) => at * 12 + 10))
  expect(each.toReversed().filter(isWhole)).toHaveLength(300)
})

test('whole words hold however long the line before is', () => {
  const text = `${'x'.repeat(300)} pier ${'piers '.repeat(80)}pier`
  expect(whole(text, 'pier')).toEqual([301, text.length - 4])
})
