import { expect, test } from 'vitest'
import { readPlace, textPlaces, writtenPlace } from '#editor/text-place.ts'

test('a place is kept in a small text and read again; anything else is no place', () => {
  expect(readPlace(writtenPlace({ offset: 1_234, below: -7.4 }))).toEqual({ offset: 1_234, below: -7 })
  for (const other of ['', '12', '1 2 3', 'a b', '-4 0', '1.5 2']) expect(readPlace(other)).toBeNull()
})

test('where the line at the upper edge is known already, the page is not asked for it again', () => {
  const box = (top: number, height: number) => ({ top, height }) as DOMRect
  let asked = 0
  const { place } = textPlaces({
    scroller: { scrollTop: 300, clientHeight: 600, getBoundingClientRect: () => box(50, 600) } as HTMLElement,
    length: 1_000,
    top: (offset) => 40 + (offset - 100) * 20,
    offsetAt: () => {
      asked += 1
      return 100
    },
    settle: (move) => move(),
  })
  expect(place(101)).toEqual({ offset: 101, below: 10 })
  expect(asked).toBe(0)
  expect(place()).toEqual({ offset: 100, below: -10 })
  expect(asked).toBe(1)
})
