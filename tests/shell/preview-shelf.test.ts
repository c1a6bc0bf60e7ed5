import { expect, test } from 'vitest'
import { createPreviewShelf } from '#shell/preview-shelf.ts'

test('finds a report under its id until it is taken away', () => {
  const shelf = createPreviewShelf()
  shelf.put('a-1', '<p>one')
  expect(shelf.find('a-1')).toBe('<p>one')
  shelf.put('a-1', '<p>two')
  expect(shelf.find('a-1')).toBe('<p>two')
  shelf.put('a-1', null)
  expect(shelf.find('a-1')).toBeNull()
})

test('keeps so many, and lets the one go that was put there longest ago', () => {
  const shelf = createPreviewShelf(2)
  shelf.put('a', '1')
  shelf.put('b', '2')
  shelf.put('a', '3')
  shelf.put('c', '4')
  expect([shelf.find('a'), shelf.find('b'), shelf.find('c')]).toEqual(['3', null, '4'])
})

test.each(['', '../x', 'a/b', 'a b', 'x'.repeat(81), '__proto__'])('takes nothing under the id "%s"', (id) => {
  const shelf = createPreviewShelf()
  shelf.put(id, '<p>')
  expect(shelf.find(id)).toBeNull()
})
