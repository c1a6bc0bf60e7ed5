import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isGraphemeBoundary } from '#domain/text/graphemes.ts'
import { endOfBeginning, shortened, startOfEnding } from '#domain/text/shortened.ts'

test.each([
  ['a short text, whole', 'The clock', 20, 'The clock'],
  ['between words', 'The clock of the square struck', 20, 'The clock of the …'],
  ['a text without spaces between characters', '广场上的钟在九点敲响了', 6, '广场上的钟在 …'],
  ['no conjunct', 'क्षक्षक्षक्ष', 8, 'क्षक्ष …'],
  ['no family', '👩‍👩‍👧👩‍👩‍👧', 11, '👩‍👩‍👧 …'],
  ['no flag', '🇵🇰🇮🇳🇬🇧', 6, '🇵🇰 …'],
  ['a long first word', `${'x'.repeat(30)} y`, 10, `${'x'.repeat(10)} …`],
])('a text is cut %s', (_what, text, most, expected) => {
  expect(shortened(text, most)).toBe(expected)
})

test('neither end of a text is cut through a character, nor longer than wanted', () => {
  const pieces = fc.array(fc.constantFrom('a', ' ', 'e\u0301', 'क्षि', 'اُ', '👍🏽', '🇵🇰', '한', '听'), { maxLength: 40 })
  fc.assert(
    fc.property(pieces, fc.integer({ min: 1, max: 40 }), (all, most) => {
      const text = all.join('')
      const end = endOfBeginning(text, most)
      const start = startOfEnding(text, most)
      expect(end).toBeLessThanOrEqual(most)
      expect(text.length - start).toBeLessThanOrEqual(most)
      for (const offset of [end, start]) expect(isGraphemeBoundary(text, offset)).toBe(true)
    }),
  )
})
