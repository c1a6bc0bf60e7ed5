import { describe, expect, it, vi } from 'vitest'
import { actEntry, type PaletteEntry, rankedEntries, readQuery, screenEntries } from '#app/palette-entries.ts'
import { foldedQuery, matches } from '#domain/searching/word-match.ts'

const entry = (label: string, more: Partial<PaletteEntry> = {}): PaletteEntry => ({
  ...actEntry(label, 'commands', label, null, vi.fn()),
  ...more,
})
const ranked = (words: string, entries: readonly PaletteEntry[], recent: readonly string[] = []) =>
  rankedEntries(entries, foldedQuery(words), new Set(recent)).map(({ label }) => label)

describe('the words of the palette', () => {
  it.each([
    ['', 'anything', true],
    ['FERRY log', 'Harbour log of the ferry', true],
    ['fer har', 'Harbour log of the ferry', true],
    ['ferry airship', 'Harbour log of the ferry', false],
    ['کشتی', 'بندرگاہ کی کشتی', true],
    ['كشتي', 'بندرگاہ کی کِشتی', true],
    ['ज़मीन', 'जमीन', true],
    ['cafe', 'Cafe\u0301', true],
  ])('%j in %j: %s', (query, text, fits) => {
    expect(matches(query, text)).toBe(fits)
  })

  it('stand by how well they fit: the same, a beginning, the start of a word, within one', () => {
    const entries = ['Sublime', 'The lime', 'Limestone', 'Lime', 'A lime tree'].map((label) => entry(label))
    expect(ranked('lime', entries)).toEqual(['Lime', 'Limestone', 'The lime', 'A lime tree', 'Sublime'])
  })

  it('stand higher where they were chosen last, lower where they fit by other words, and last where they cannot be done', () => {
    const entries = [
      entry('Go dark', { why: 'not here' }),
      entry('Colours: dark'),
      entry('Night', { also: 'dark' }),
      entry('A dark ferry'),
    ]
    expect(ranked('dark', entries, ['A dark ferry'])).toEqual(['A dark ferry', 'Colours: dark', 'Night', 'Go dark'])
  })

  it('are held to one kind by a sign before them', () => {
    expect(readQuery('#fog')).toMatchObject({ sign: '#', words: 'fog', groups: new Set(['codes']) })
    expect(readQuery(' @ Ada ')).toMatchObject({ sign: '@', words: 'Ada', groups: new Set(['speakers']) })
    expect(readQuery('”گھڑی')).toMatchObject({ sign: '"', words: 'گھڑی', groups: new Set(['passages']) })
    expect(readQuery('fog #1').sign).toBeNull()
  })
})

it('lists what a screen offers, but for commands that are listed by their keys', () => {
  const run = vi.fn()
  const entries = screenEntries([
    { id: 'beside', label: 'Open beside', run },
    { id: 'claims-new', label: 'New claim', keys: 'Shift+N', run },
  ])
  expect(entries.map(({ id }) => id)).toEqual(['screen-beside'])
  entries[0]?.run()
  expect(run).toHaveBeenCalledOnce()
})
