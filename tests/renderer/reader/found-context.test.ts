import { expect, test } from 'vitest'
import { foundContext } from '#features/reader/found-context.ts'

test('a found place stands with the words of its own paragraph, cut between words', () => {
  const text = `First.\n${'word '.repeat(20)}pier ${'more '.repeat(20)}\nLast.`
  const start = text.indexOf('pier')
  const { before, words, after } = foundContext(text, { start, end: start + 4 })
  expect(words).toBe('pier')
  expect(before).toMatch(/^…\u00a0(?:word )+$/)
  expect(after).toMatch(/^(?: more)+\u00a0…$/)
})

test('a short paragraph is given whole', () => {
  expect(foundContext('First.\nThe pier.\nLast.', { start: 11, end: 15 })).toEqual({
    before: 'The ',
    words: 'pier',
    after: '.',
  })
})
