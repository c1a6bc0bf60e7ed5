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
  ['accents of every plane', 'Tiếng Việt', 'tieng viet', ['Tiếng Việt']],
  ['accents typed as marks of their own', 'Cafés', 'cafe\u0301', ['Café']],
  ['the marks of Cyrillic, in one character or two', 'Андрей и Андреи\u0306', 'андрей', ['Андрей', 'Андреи\u0306']],
  ['the sharp s', 'STRASSE, Straße', 'strasse', ['STRASSE', 'Straße']],
  ['harakat', 'قَالَ الشَّاهِدُ', 'قال الشاهد', ['قَالَ الشَّاهِدُ']],
  ['words typed with harakat', 'قال الشاهد', 'قَالَ', ['قال']],
  ['tatweel', 'قـــال الشاهد', 'قال', ['قـــال']],
  ['joined forms of Arabic', 'ﻻ ﷲ', 'لا الله', ['ﻻ ﷲ']],
  ['the hamza', 'أحمد إلى آدم', 'ادم', ['آدم']],
  ['a hamza of its own', 'ا\u0654حمد', 'أحمد', ['ا\u0654حمد']],
  ['the joiner of Persian', 'می‌رود', 'میرود', ['می‌رود']],
  ['words typed with the joiner', 'میرود', 'می‌رود', ['میرود']],
  ['Persian letters typed as Arabic ones', 'کتاب‌های', 'كتابهاي', ['کتاب‌های']],
  ['points of Hebrew', 'הַשָּׁעוֹן צִלְצֵל', 'השעון', ['הַשָּׁעוֹן']],
  ['signs of direction', 'the\u2066 9\u2069 bells', 'the 9 bells', ['the\u2066 9\u2069 bells']],
  ['the dot below in Hindi, in one character or two', 'ख़बर ख\u093cबर खबर', 'ख़बर', ['ख़बर', 'ख\u093cबर', 'खबर']],
  ['wide letters', 'ＴＯＷＥＲ１２', 'tower12', ['ＴＯＷＥＲ１２']],
  ['words typed wide', 'Tower 12', 'ｔｏｗｅｒ　１２', ['Tower 12']],
  ['narrow kana', 'ｶﾞﾗｽの塔', 'ガラス', ['ｶﾞﾗｽ']],
  ['kana with marks of their own', 'か\u3099らす', 'がらす', ['か\u3099らす']],
  ['parts of Korean syllables', '\u1109\u1175\u1100\u1168탑', '시계탑', ['\u1109\u1175\u1100\u1168탑']],
  ['digits of Thai', 'เวลา ๑๒', '12', ['๑๒']],
  ['the look of a picture', '❤\ufe0f', '❤', ['❤\ufe0f']],
])('finding looks past %s', (_what, text, words, expected) => {
  expect(found(text, words)).toEqual(expected)
})

test.each([
  ['a vowel sign', 'घड़ी की', 'क', ['की']],
  ['a conjunct', 'क्षण', 'क', ['क्ष']],
  ['the tone of Thai', 'น้ำ', 'น', ['น้ำ']],
  ['the colour of a hand', '👍🏽', '👍', ['👍🏽']],
  ['a family', 'a 👨‍👩‍👧 b', '👩', ['👨‍👩‍👧']],
  ['a family once', '👩‍👩‍👧', '👩', ['👩‍👩‍👧']],
])('a place holds %s whole', (_what, text, words, expected) => {
  expect(found(text, words)).toEqual(expected)
})

test.each([
  ['voiced kana for unvoiced', 'ガラス', 'カラス'],
  ['a Korean syllable for a longer one', '한국', '하'],
  ['a vowel of Thai for another', 'จำนวน', 'านวน'],
  ['a tone of Thai for none', 'ไม้', 'ไมล'],
  ['a vowel sign of Hindi for another', 'कल', 'काल'],
  ['a flag made of the halves of two', '🇺🇬🇧🇪', '🇬🇧'],
])('nothing takes %s', (_what, text, words) => {
  expect(found(text, words)).toEqual([])
})

test('a place ends with its last letter, not with what is not seen after it', () => {
  expect(found('the pier\u200f, again', 'pier')).toEqual(['pier'])
  expect(found('قالـــ', 'قال')).toEqual(['قال'])
})

test('nothing is found for nothing, and repeats do not overlap', () => {
  expect(found('aaaa', ' ')).toEqual([])
  expect(found('aaaa', 'aa')).toEqual(['aa', 'aa'])
})
