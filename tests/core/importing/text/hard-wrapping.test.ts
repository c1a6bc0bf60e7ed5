import { describe, expect, it } from 'vitest'
import { isHardWrapped } from '#core/importing/text/hard-wrapping.ts'
import { imported } from '../imported.ts'

/** Words of different lengths, the same for every run. */
const words = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => 'abcdefghijkl'.slice(0, 1 + ((n * 7) % 11)))

/** Words broken into lines of at most a width, as programs do it. */
function wrapped(all: readonly string[], width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of all) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

describe('a hard-wrapped text', () => {
  it.each([60, 65, 72, 80])('is told at a width of %i', (width) => {
    expect(isHardWrapped(wrapped(words(1_200), width))).toBe(true)
  })

  it('is one paragraph from blank line to blank line, its line breaks kept', async () => {
    const first = wrapped(words(600), 72)
    const second = wrapped(words(500), 72)
    const text = [...first, '', ...second].join('\r\n')
    const read = await imported(text)
    expect(read.text).toBe(text.replaceAll('\r\n', '\n'))
    expect(read.document.content).toHaveLength(3)
    expect(read.document.content[1]).toEqual({ type: 'paragraph' })
    expect(read.note('hard-wrapped')).toBe(first.length + second.length)
  })

  it('is not a text with a paragraph on each line', () => {
    expect(isHardWrapped(Array.from({ length: 200 }, (_, n) => words(10 + ((n * 13) % 60)).join(' ')))).toBe(false)
  })

  it('is not verse', () => {
    expect(isHardWrapped(Array.from({ length: 200 }, (_, n) => words(5 + (n % 4)).join(' ')))).toBe(false)
  })

  it('is not a list of lines of one width whose next word would have fitted', () => {
    expect(isHardWrapped(Array.from({ length: 200 }, (_, n) => `a ${'x'.repeat(50 + (n % 20))}`))).toBe(false)
  })

  it('is not told from a few lines', () => {
    expect(isHardWrapped(wrapped(words(200), 72))).toBe(false)
  })
})
