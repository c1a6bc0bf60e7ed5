import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TextRange } from '#domain/errors.ts'
import { findWords, type WordsWanted } from '#domain/searching/find-words.ts'

function placesOf(text: string, wanted: Partial<WordsWanted>): readonly TextRange[] {
  const steps = findWords(text, { words: '', isExact: false, isWhole: false, ...wanted })
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}
const found = (text: string, words: string, more: Partial<WordsWanted> = {}): readonly string[] =>
  placesOf(text, { words, ...more }).map(({ start, end }) => text.slice(start, end))

describe('words in a text', () => {
  it.each([
    ['past case and accents', 'Café, CAFE\u0301', 'cafe', ['Café', 'CAFE\u0301']],
    ['across a hard-wrapped line', 'the fog\nhorn', 'fog horn', ['fog\nhorn']],
    ['in Urdu typed with Arabic letters, past vowel marks', 'کشتی گھاٹ پر، کِشتی نہیں', 'كشتي', ['کشتی', 'کِشتی']],
    ['in Hindi with and without the nukta', 'ज़मीन और जमीन', 'ज़मीन', ['ज़मीन', 'जमीन']],
    ['in Arabic without harakat', 'قالَ الشاهِدُ', 'قال الشاهد', ['قالَ الشاهِدُ']],
    ['in Chinese, which sets no spaces', '钟声没有响。钟声响了。', '钟声', ['钟声', '钟声']],
  ])('are found %s', (_, text, words, expected) => {
    expect(found(text, words)).toEqual(expected)
  })

  it('are found with the same letters in the same case only, where that is wanted', () => {
    expect(found('Ferry ferry FERRY', 'ferry', { isExact: true })).toEqual(['ferry'])
    expect(found('كشتي کشتی', 'کشتی', { isExact: true })).toEqual(['کشتی'])
  })

  it('are the same letters whether written in one character or several', () => {
    expect(found('Café Cafe', 'Cafe\u0301', { isExact: true })).toEqual(['Café'])
    expect(found('Cafe\u0301 Cafe', 'Café', { isExact: true })).toEqual(['Cafe\u0301'])
    expect(found('\u1109\u1175\u1100\u1168 시계', '시계', { isExact: true })).toEqual([
      '\u1109\u1175\u1100\u1168',
      '시계',
    ])
  })

  it.each([false, true])('split no character (the same letters only: %s)', (isExact) => {
    expect(found('घड़ी की ओर', 'क', { isExact })).toEqual(['की'])
    expect(found('👍🏽 और 👨‍👩‍👧', '👍', { isExact })).toEqual(['👍🏽'])
    expect(found('🇺🇬🇧🇪 🇬🇧', '🇬🇧', { isExact })).toEqual(['🇬🇧'])
  })

  it('are found over the edge of a stretch that stands within a character', () => {
    for (const at of [16_381, 16_382, 16_383]) {
      const text = `${'x'.repeat(at)}👨‍👩‍👧 x`
      expect(placesOf(text, { words: '👨‍👩‍👧 x' })).toEqual([{ start: at, end: text.length }])
    }
  })

  it('are found whole, where that is wanted, in scripts that part their words', () => {
    expect(found('rain, train and rain', 'rain', { isWhole: true })).toHaveLength(2)
    expect(found('کشتیاں اور کشتی', 'کشتی', { isWhole: true })).toHaveLength(1)
    expect(found('नावें नाव', 'नाव', { isWhole: true })).toHaveLength(1)
    expect(found('钟声没有响', '钟声', { isWhole: true })).toHaveLength(1)
    expect(found('我们听见钟声', '听', { isWhole: true })).toHaveLength(0)
    expect(found('ท่าเรือ เรือ', 'เรือ', { isWhole: true })).toHaveLength(1)
  })

  it('are nowhere when there are none, or only spaces', () => {
    expect(found('a b', '  ')).toEqual([])
  })

  it('are found wherever they stand in a long text, once each', () => {
    for (const at of [0, 16_380, 16_384, 16_390, 40_000]) {
      const text = `${'x '.repeat(40_000).slice(0, at)}fog horn${' y'.repeat(20_000)}`
      expect(placesOf(text, { words: 'fog horn' })).toEqual([{ start: at, end: at + 8 }])
    }
  })

  it('are where a search by hand finds them, for any text', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'B', ' ', '\u0335', 'ی', 'ي', '\n'), { maxLength: 60 })
    fc.assert(
      fc.property(letters, fc.constantFrom('ab', 'b a', 'ی', 'bb'), (text, words) => {
        const places = placesOf(text.join(''), { words, isExact: true })
        const plain = text.join('').replaceAll('\n', ' ')
        const byHand: number[] = []
        for (let at = plain.indexOf(words); at !== -1; at = plain.indexOf(words, at + words.length)) byHand.push(at)
        expect(places.map(({ start }) => start)).toEqual(byHand)
      }),
    )
  })
})
