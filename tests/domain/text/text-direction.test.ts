import { expect, test } from 'vitest'
import { textDirection } from '#domain/text/text-direction.ts'

test('a text is written the way most of its letters are', () => {
  expect(textDirection('The ferry, called کشتی there, left.')).toBe('ltr')
  expect(textDirection('کشتی (the ferry) دھند میں گھاٹ سے ٹکرا گئی۔')).toBe('rtl')
  expect(textDirection('नाव घाट से टकराई।')).toBe('ltr')
})

test('a name that a text begins with does not turn it', () => {
  expect(textDirection('Orrin Square کی سیڑھیوں پر بہت سے لوگ تھے۔')).toBe('rtl')
  expect(textDirection('שעון is the word for a clock.')).toBe('ltr')
  expect(textDirection('Ada Venn کہتی ہیں', 'ur')).toBe('rtl')
})

test('the language has the say while a third of the letters are its own', () => {
  expect(textDirection('Ada Venn of Orrin Square: گھڑی نو بجے بجی تھی۔', 'ur')).toBe('rtl')
  expect(textDirection('Ada Venn of Orrin Square: گھڑی نو بجے بجی تھی۔', 'en')).toBe('ltr')
  expect(textDirection('The clock struck nine.', 'ur')).toBe('ltr')
  expect(textDirection('گھڑی نے نو بجائے۔', 'en')).toBe('rtl')
  expect(textDirection('گھڑی نے نو بجائے۔', 'pa-Arab')).toBe('rtl')
})

test('a text without letters follows its language, or nothing', () => {
  expect(textDirection('12:30 – 14:00')).toBe('auto')
  expect(textDirection('')).toBe('auto')
  expect(textDirection('12:30 – 14:00', 'ur')).toBe('rtl')
  expect(textDirection('…', 'hi')).toBe('ltr')
  expect(textDirection('۱۲ 👍🏽', null)).toBe('auto')
})
