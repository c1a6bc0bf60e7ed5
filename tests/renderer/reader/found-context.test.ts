import { expect, test } from 'vitest'
import { textMapOf } from '#domain/text/text-map.ts'
import { foundContext } from '#features/reader/found-context.ts'

/** A text of paragraphs; a bar is where a line of one was broken. */
const mapOf = (...paragraphs: readonly string[]) =>
  textMapOf({
    type: 'doc',
    content: paragraphs.map((paragraph) => ({
      type: 'paragraph',
      content: paragraph
        .split('|')
        .flatMap((text, at) => [...(at > 0 ? [{ type: 'hardBreak' }] : []), { type: 'text', text }]),
    })),
  })

const placeOf = (map: ReturnType<typeof mapOf>, words: string) => {
  const start = map.text.indexOf(words)
  return { start, end: start + words.length }
}

test('a found place stands with the words of its own paragraph, cut between words', () => {
  const map = mapOf('First.', `${'word '.repeat(20)}pier ${'more '.repeat(20)}`, 'Last.')
  const { before, words, after } = foundContext(map, placeOf(map, 'pier'))
  expect(words).toBe('pier')
  expect(before).toMatch(/^…\u00a0(?:word )+$/)
  expect(after).toMatch(/^(?: more)+\u00a0…$/)
})

test('a short paragraph is given whole', () => {
  const map = mapOf('First.', 'The pier.', 'Last.')
  expect(foundContext(map, placeOf(map, 'pier'))).toEqual({ before: 'The ', words: 'pier', after: '.' })
})

test('where the lines of a paragraph were broken the words flow', () => {
  const map = mapOf('First.', 'The long|pier of the|upper lock.', 'Last.')
  expect(foundContext(map, placeOf(map, 'pier'))).toEqual({
    before: 'The long ',
    words: 'pier',
    after: ' of the upper lock.',
  })
})
