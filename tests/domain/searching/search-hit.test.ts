import { expect, it } from 'vitest'
import { hitAt } from '#domain/searching/search-hit.ts'

const about = { kind: 'text', recordId: 'source:1' } as const
const long =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen'

it('shows the words around a place within its line', () => {
  const text = 'before it\nThe bell struck nine.\nafter it'
  expect(hitAt(text, { start: 14, end: 18 }, about)).toEqual({
    ...about,
    start: 14,
    end: 18,
    before: 'The ',
    words: 'bell',
    after: ' struck nine.',
  })
})

it('flows over the lines of the paragraph that is given', () => {
  const text = 'Before.\nThe old\nbell struck\nnine.\nAfter.'
  const at = text.indexOf('bell')
  const around = { start: text.indexOf('The'), end: text.indexOf('\nAfter') }
  expect(hitAt(text, { start: at, end: at + 4 }, about, around)).toMatchObject({
    before: 'The old ',
    words: 'bell',
    after: ' struck nine.',
  })
})

it('cuts a long line at spaces and says that it did', () => {
  const text = `${long} HERE ${long}`
  const at = text.indexOf('HERE')
  const { before, words, after } = hitAt(text, { start: at, end: at + 4 }, about)
  expect(words).toBe('HERE')
  expect(before).toMatch(/^…\w+ .+ $/)
  expect(after).toMatch(/^ .+ \w+…$/)
  expect(before.length + after.length).toBeLessThan(150)
})

it('cuts through no character where a line has no spaces', () => {
  const text = `${'👩‍🚒'.repeat(40)}HERE${'👩‍🚒'.repeat(40)}`
  const at = text.indexOf('HERE')
  const { before, after } = hitAt(text, { start: at, end: at + 4 }, about)
  expect(before).toMatch(/^…(?:👩‍🚒)+$/u)
  expect(after).toMatch(/^(?:👩‍🚒)+…$/u)
})
