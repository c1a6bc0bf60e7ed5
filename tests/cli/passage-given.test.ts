import { describe, expect, it } from 'vitest'
import { placeOf } from '#cli/passage-given.ts'

const text = 'The day\n\nWhat is known\n\nIt was fog۔ It was dark.\n\nWhat is known\n\nNothing more.'

describe('a passage named on the command line', () => {
  it('stands where its words stand', () => {
    expect(placeOf(text, { quote: 'It was dark.' })).toEqual({ ok: true, value: { start: 36, end: 48 } })
  })

  it('may end in an Urdu full stop', () => {
    const found = placeOf(text, { quote: 'It was fog۔' })
    expect(found.ok && text.slice(found.value.start, found.value.end)).toBe('It was fog۔')
  })

  it('may go over paragraphs, with the line ends of Windows too', () => {
    const unix = placeOf(text, { quote: 'dark.\n\nWhat is known' })
    expect(unix.ok && text.slice(unix.value.start, unix.value.end)).toBe('dark.\n\nWhat is known')
    expect(placeOf(text, { quote: 'dark.\r\n\r\nWhat is known' })).toEqual(unix)
  })

  it('is refused with every place where its words stand more than once', () => {
    expect(placeOf(text, { quote: 'What is known' })).toEqual({
      ok: false,
      error: {
        code: 'ambiguous-quote',
        quote: 'What is known',
        matches: [
          { start: 9, end: 22 },
          { start: 50, end: 63 },
        ],
      },
    })
  })

  it('is decided by the words directly before or after it', () => {
    expect(placeOf(text, { quote: 'What is known', prefix: 'dark.\n\n' })).toEqual({
      ok: true,
      value: { start: 50, end: 63 },
    })
    expect(placeOf(text, { quote: 'What is known', suffix: '\n\nIt' })).toEqual({
      ok: true,
      value: { start: 9, end: 22 },
    })
  })

  it('is not found rather than found at a wrong place', () => {
    expect(placeOf(text, { quote: 'It was dark.', prefix: 'Then ' })).toMatchObject({
      ok: false,
      error: { code: 'quote-not-found' },
    })
  })
})
