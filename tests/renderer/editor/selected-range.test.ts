import { expect, test } from 'vitest'
import { preparedDocument } from '#editor/prepared-document.ts'
import { selectedRange } from '#editor/selected-range.ts'
import { documentOf } from './documents.ts'

const selected = (lines: readonly string[], start: number, end: number): string | null => {
  const { map } = preparedDocument(documentOf(...lines), null)
  const range = selectedRange(map, map.toPosition(start), map.toPosition(end))
  return range && map.text.slice(range.start, range.end)
}

test('white space at the ends of a selection is left out', () => {
  expect(selected(['the  fog horn '], 3, 14)).toBe('fog horn')
})

test('a selection to the start of the next paragraph ends with the paragraph before', () => {
  const { map } = preparedDocument(documentOf('one', 'two'), null)
  const range = selectedRange(map, map.toPosition(0), map.toPosition(4))
  expect(range).toEqual({ start: 0, end: 3 })
})

test('nothing but white space is nothing', () => {
  expect(selected(['a  b'], 1, 3)).toBeNull()
  expect(selected(['ab'], 1, 1)).toBeNull()
})

test('a selection never ends inside a character', () => {
  expect(selected(['a\u{1F6A2}b'], 0, 2)).toBe('a\u{1F6A2}')
  expect(selected(['ہے\u0651 جو'], 0, 2)).toBe('ہے\u0651')
})
