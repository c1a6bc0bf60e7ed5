import { expect, test } from 'vitest'
import { textDirection } from '#editor/text-direction.ts'

test('a text is written the way most of its letters are', () => {
  expect(textDirection('The ferry, called کشتی there, left.')).toBe('ltr')
  expect(textDirection('کشتی (the ferry) دھند میں گھاٹ سے ٹکرا گئی۔')).toBe('rtl')
  expect(textDirection('नाव घाट से टकराई।')).toBe('ltr')
  expect(textDirection('12:30 – 14:00')).toBe('ltr')
  expect(textDirection('')).toBe('ltr')
})
