import { describe, expect, test } from 'vitest'
import { draggedEdge, steppedEdge } from '#domain/editing/moved-edge.ts'
import { problemWith } from '#domain/editing/passage.ts'
import { textMapOf } from '#domain/text/text-map.ts'

const map = textMapOf({
  type: 'doc',
  content: ['The horn sounded at nine.', 'Forty came. हिन्दी में', 'دریا میں کشتی ڈوبی۔'].map((text) => ({
    type: 'paragraph',
    content: [{ type: 'text', text }],
  })),
})
const { text } = map
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const wordsOf = ({ start, end }: { readonly start: number; readonly end: number }) => text.slice(start, end)

describe('an edge that is dragged', () => {
  test('comes to the place, over paragraphs too', () => {
    const wider = draggedEdge(map, at('horn'), { edge: 'end', to: text.indexOf('Forty') + 5, unit: 'grapheme' })
    expect(wordsOf(wider)).toBe('horn sounded at nine.\nForty')
  })

  test('splits no character', () => {
    const inside = text.indexOf('हि') + 1
    expect(wordsOf(draggedEdge(map, at('came.'), { edge: 'end', to: inside, unit: 'grapheme' }))).toBe('came. हि')
    expect(wordsOf(draggedEdge(map, at('न्दी'), { edge: 'start', to: inside, unit: 'grapheme' }))).toBe('हिन्दी')
  })

  test('leaves white space outside', () => {
    const { end } = at('horn')
    expect(wordsOf(draggedEdge(map, at('The'), { edge: 'end', to: end + 1, unit: 'grapheme' }))).toBe('The horn')
  })

  test('takes whole words where that is asked for, in any script', () => {
    expect(wordsOf(draggedEdge(map, at('horn'), { edge: 'end', to: at('sounded').start + 2, unit: 'word' }))).toBe(
      'horn sounded',
    )
    expect(wordsOf(draggedEdge(map, at('کشتی'), { edge: 'start', to: at('میں کشتی').start + 1, unit: 'word' }))).toBe(
      'میں کشتی',
    )
  })

  test.each(['grapheme', 'word'] as const)('that crosses the other leaves nothing that an edit takes (%s)', (unit) => {
    const crossed = draggedEdge(map, at('sounded'), { edge: 'end', to: 2, unit })
    expect(problemWith(text, [crossed])).toEqual({ code: 'empty-selection' })
  })
})

describe('an edge that is stepped', () => {
  test.each([
    ['end', 'grapheme', 1, 'horn s'],
    ['end', 'grapheme', -1, 'hor'],
    ['end', 'word', 1, 'horn sounded'],
    ['end', 'sentence', 1, 'horn sounded at nine.'],
    ['start', 'word', -1, 'The horn'],
    ['start', 'grapheme', 1, 'orn'],
  ] as const)('moves the %s by a %s (%i)', (edge, unit, by, expected) => {
    expect(wordsOf(steppedEdge(map, at('horn'), { edge, unit, by }))).toBe(expected)
  })

  test('that would leave nothing gives a range that an edit refuses', () => {
    const one = at('T')
    expect(problemWith(text, [steppedEdge(map, one, { edge: 'end', unit: 'grapheme', by: -1 })])).toEqual({
      code: 'empty-selection',
    })
  })
})
