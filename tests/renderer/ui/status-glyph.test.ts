import { expect, test } from 'vitest'
import { verdict } from '#domain/records/assessment.ts'
import { statuses } from '#domain/status/status.ts'
import { StatusGlyph } from '#ui/status-glyph.tsx'

test('every status and every verdict that is no status has a sign of its own', () => {
  const all = [...new Set([...statuses, ...verdict.options])]
  const pictures = all.map((of) => StatusGlyph({ of }).props.of)
  expect(new Set(pictures).size).toBe(all.length)
})
