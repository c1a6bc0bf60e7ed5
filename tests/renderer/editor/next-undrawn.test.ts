import { expect, test } from 'vitest'
import { nextUndrawn } from '#editor/next-undrawn.ts'

const sections = [0, 10, 20, 30, 40].map((start) => ({ start, end: start + 10 }))

test('sections that are read next are drawn before those that were passed', () => {
  const near = { start: 20, end: 30 }
  expect(nextUndrawn(sections, [near], near)).toEqual({ start: 30, end: 40 })
  expect(nextUndrawn(sections, [{ start: 20, end: 40 }], near)).toEqual({ start: 40, end: 50 })
})

test('when those are drawn the ones before follow, until there is none', () => {
  const near = { start: 20, end: 30 }
  expect(nextUndrawn(sections, [{ start: 20, end: 50 }], near)).toEqual({ start: 0, end: 10 })
  expect(
    nextUndrawn(
      sections,
      [
        { start: 0, end: 10 },
        { start: 20, end: 50 },
      ],
      near,
    ),
  ).toEqual({ start: 10, end: 20 })
  expect(nextUndrawn(sections, [{ start: 0, end: 50 }], near)).toBeNull()
})
