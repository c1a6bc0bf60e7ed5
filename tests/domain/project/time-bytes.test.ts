import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timeAt, writeTime } from '#domain/project/time-bytes.ts'

test('a moment in bytes is the one it was', () => {
  const some = fc.date({ min: new Date(0), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true })
  fc.assert(
    fc.property(some, (date) => {
      const bytes = new Uint8Array(10)
      expect(writeTime(date.toISOString(), bytes, 3)).toBe(true)
      expect(timeAt(bytes, 3)).toBe(date.getTime())
    }),
  )
})

test('a moment whose text would not be the same again is not written', () => {
  for (const text of [
    '',
    '1969-12-31T23:59:59.999Z',
    '2024-03-12T18:30:00Z',
    '2024-02-30T18:30:00.000Z',
    '+012024-03-12T18:30:00.000',
  ])
    expect(writeTime(text, new Uint8Array(6), 0)).toBe(false)
})
