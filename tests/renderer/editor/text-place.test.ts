import { expect, test } from 'vitest'
import { readPlace, writtenPlace } from '#editor/text-place.ts'

test('a place is kept in a small text and read again; anything else is no place', () => {
  expect(readPlace(writtenPlace({ offset: 1_234, below: -7.4 }))).toEqual({ offset: 1_234, below: -7 })
  for (const other of ['', '12', '1 2 3', 'a b', '-4 0', '1.5 2']) expect(readPlace(other)).toBeNull()
})
