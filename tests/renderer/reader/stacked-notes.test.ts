import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stackedTops } from '#features/reader/stacked-notes.ts'

test('a note that is alone stands beside its line', () => {
  expect(
    stackedTops([
      { top: 40, height: 30 },
      { top: 200, height: 30 },
    ]),
  ).toEqual([40, 200])
})

test('notes that meet make room on both sides', () => {
  expect(
    stackedTops([
      { top: 100, height: 24 },
      { top: 100, height: 24 },
    ]),
  ).toEqual([85, 115])
})

test('no two notes overlap, their order is that of their lines, and none stands above the page', () => {
  const note = fc.record({ top: fc.integer({ min: 0, max: 2_000 }), height: fc.integer({ min: 0, max: 120 }) })
  fc.assert(
    fc.property(fc.array(note, { maxLength: 40 }), (unsorted) => {
      const notes = unsorted.toSorted((a, b) => a.top - b.top)
      const tops = stackedTops(notes)
      expect(tops).toHaveLength(notes.length)
      for (const [index, top] of tops.entries()) {
        expect(top).toBeGreaterThanOrEqual(0)
        const before = tops[index - 1]
        if (before !== undefined)
          expect(top).toBeGreaterThanOrEqual(before + (notes[index - 1]?.height ?? 0) + 6 - 1e-6)
      }
    }),
  )
})
