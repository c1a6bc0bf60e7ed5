import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isGraphemeBoundary } from '#domain/text/graphemes.ts'
import { textMapOf } from '#domain/text/text-map.ts'
import { nextStop, type TextUnit, toWholeWords, unitAt } from '#domain/text/text-units.ts'

/** A document of paragraphs; a line break in one is a hard break. */
const mapOf = (...paragraphs: readonly string[]) =>
  textMapOf({
    type: 'doc',
    content: paragraphs.map((paragraph) => ({
      type: 'paragraph',
      content: paragraph
        .split(/(\n)/)
        .filter((run) => run !== '')
        .map((run) => (run === '\n' ? { type: 'hardBreak' } : { type: 'text', text: run })),
    })),
  })

/** The unit around the place that `|` marks. */
function around(marked: string, unit: TextUnit): string | null {
  const map = mapOf(...marked.replace('|', '').split('\n\n'))
  const found = unitAt(map, marked.replaceAll('\n\n', '\n').indexOf('|'), unit)
  return found && map.text.slice(found.start, found.end)
}

describe('the unit at a place is', () => {
  test.each<[string, TextUnit, string, string]>([
    ['a word', 'word', 'The Or|rin clock struck.', 'Orrin'],
    ['a word with an apostrophe', 'word', 'It did|n’t strike.', 'didn’t'],
    ['the word before white space', 'word', 'The clock|  struck.', 'clock'],
    ['a number with its comma', 'word', 'It cost 3,|000 crowns.', '3,000'],
    ['an English sentence', 'sentence', 'It rained. The cl|ock struck nine. Nobody heard.', 'The clock struck nine.'],
    ['a question', 'sentence', 'Who he|ard it? Nobody.', 'Who heard it?'],
    ['a sentence to its closing mark', 'sentence', '“It ne|ver struck.” He left.', '“It never struck.”'],
    [
      'a sentence through a small abbreviation',
      'sentence',
      'It cost approx. three cr|owns. Done.',
      'It cost approx. three crowns.',
    ],
    ['a sentence through a title', 'sentence', 'It rained. He asked Mr. Ve|nn. Yes.', 'He asked Mr. Venn.'],
    ['a sentence that begins with a title', 'sentence', 'It rained. (D|r. Venn left.) Yes.', '(Dr. Venn left.)'],
    ['a sentence through a Hindi title', 'sentence', 'बारिश हुई। डॉ. वे|न गए। बस।', 'डॉ. वेन गए।'],
    ['a sentence through initials', 'sentence', 'It was A. B. Ve|nn. Yes.', 'It was A. B. Venn.'],
    [
      'a sentence through a month before a day',
      'sentence',
      'On Feb. 5 the cl|ock struck. Yes.',
      'On Feb. 5 the clock struck.',
    ],
    ['a sentence through a number', 'sentence', 'Dock No. 4 was clo|sed. Yes.', 'Dock No. 4 was closed.'],
    ['ended by a word that is no number', 'sentence', 'He said no. The cl|ock struck.', 'The clock struck.'],
    ['ended by the letters of a country', 'sentence', 'He left the U.S. The cl|ock struck.', 'The clock struck.'],
    ['ended by a word that ends like a title', 'sentence', 'It was the First. The cl|ock struck.', 'The clock struck.'],
    ['an Urdu sentence', 'sentence', 'گھڑی نے نو بجائے۔ مرمت پر خر|چ ہوا۔ بس۔', 'مرمت پر خرچ ہوا۔'],
    ['an Urdu sentence without a space after its stop', 'sentence', 'گھڑی بج|ی۔مرمت ہوئی۔', 'گھڑی بجی۔'],
    ['English ended by an Urdu full stop', 'sentence', 'For the good of a|ll۔ It begins.', 'For the good of all۔'],
    ['an Urdu quotation with its closing mark', 'sentence', '”گھڑی نہیں ب|جی۔“ وہ چلا گیا۔', '”گھڑی نہیں بجی۔“'],
    ['a Hindi sentence', 'sentence', 'घड़ी बजी। मरम्मत पर ख|र्च हुआ। बस।', 'मरम्मत पर खर्च हुआ।'],
    ['English ended by a danda', 'sentence', 'The clock stru|ck। It rained.', 'The clock struck।'],
    ['an Arabic sentence', 'sentence', 'هل دقت الساعة؟ لم يسم|عها أحد. انتهى.', 'لم يسمعها أحد.'],
    ['a Chinese sentence', 'sentence', '钟响了。没有人听|见。', '没有人听见。'],
    ['a Chinese word', 'word', '我们听|见钟声', '听见'],
    ['a Hindi syllable', 'grapheme', 'ह|िन्दी', 'हि'],
    [
      'a sentence over a line where the file was wrapped',
      'sentence',
      'It rained. The clock\nstr|uck nine. Bye.',
      'The clock\nstruck nine.',
    ],
    ['a paragraph without the space around it', 'paragraph', 'One.\n\n Two. Th|ree. \n\nFour.', 'Two. Three.'],
    ['never beyond its block', 'sentence', 'A heading wi|thout a stop\n\nIts text.', 'A heading without a stop'],
  ])('%s (%s)', (_what, unit, marked, expected) => {
    expect(around(marked, unit)).toBe(expected)
  })

  test('none in a paragraph without words', () => {
    expect(around('One.\n\n|\n\nTwo.', 'sentence')).toBeNull()
  })
})

describe('a step', () => {
  const map = mapOf('It rained. It stopped.', '', 'The end.')
  const step = (offset: number, unit: TextUnit, stopsAt: 'start' | 'end', by: 1 | -1) =>
    nextStop(map, offset, { unit, stopsAt, by })

  test('goes to the next and to the last start of a sentence, over empty paragraphs', () => {
    expect(step(0, 'sentence', 'start', 1)).toBe(11)
    expect(step(11, 'sentence', 'start', 1)).toBe(map.text.indexOf('The end'))
    expect(step(15, 'sentence', 'start', -1)).toBe(11)
    expect(step(11, 'sentence', 'start', -1)).toBe(0)
  })

  test('goes to the ends of words and sentences', () => {
    expect(step(0, 'word', 'end', 1)).toBe(2)
    expect(step(3, 'sentence', 'end', 1)).toBe(10)
    expect(step(22, 'sentence', 'end', 1)).toBe(map.text.length)
    expect(step(22, 'sentence', 'end', -1)).toBe(10)
  })

  test('stops at the ends of the text', () => {
    expect(step(map.text.length, 'paragraph', 'start', 1)).toBe(map.text.length)
    expect(step(0, 'paragraph', 'start', -1)).toBe(0)
  })
})

const pieces = fc.array(fc.constantFrom('a', ' ', '. ', 'e\u0301', 'हि', '। ', 'اُ', '۔', '\u{1F6A2}', '\n', '听见'), {
  maxLength: 30,
})

test('no unit splits a character, and every unit holds words', () => {
  fc.assert(
    fc.property(
      pieces,
      fc.nat(),
      fc.constantFrom<TextUnit>('grapheme', 'word', 'sentence', 'paragraph'),
      (all, at, unit) => {
        const map = mapOf(all.join(''))
        const found = unitAt(map, map.text.length === 0 ? 0 : at % map.text.length, unit)
        if (!found) return
        expect(found.end).toBeGreaterThan(found.start)
        for (const offset of [found.start, found.end]) expect(isGraphemeBoundary(map.text, offset)).toBe(true)
      },
    ),
  )
})

describe('a range widened to whole words', () => {
  test.each([
    ['takes the halves at its ends', 'The clo[ck str]uck.', 'clock struck'],
    ['keeps signs and white space as drawn', 'He said[: “no”]. Then', ': “no”'],
    ['takes an Urdu word with its marks', 'گھ[ڑی بالک]ل نہیں', 'گھڑی بالکل'],
    ['reaches into another paragraph', 'The clo[ck\n\nstr]uck.', 'clock\nstruck'],
    ['leaves whole words as they are', 'The [clock] struck', 'clock'],
  ])('%s', (_, marked, expected) => {
    const map = mapOf(...marked.replace(/[[\]]/g, '').split('\n\n'))
    const flat = marked.replaceAll('\n\n', '\n')
    const { start, end } = toWholeWords(map, { start: flat.indexOf('['), end: flat.indexOf(']') - 1 })
    expect(map.text.slice(start, end)).toBe(expected)
  })
})
