import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NumberColumn } from '#domain/project/number-column.ts'

describe('a column of numbers', () => {
  it('gives each number back, in as few bytes as the largest needs', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(0, 255, 256, 65_535, 65_536, 2 ** 32 - 1).chain((max) => fc.array(fc.nat(max))),
        (numbers) => {
          const column = NumberColumn.of(numbers)
          expect(numbers.map((_, at) => column.at(at))).toEqual(numbers)
        },
      ),
    )
    expect([0, 255, 256, 65_535, 65_536].map((most) => NumberColumn.of([0, most]).width)).toEqual([0, 1, 2, 2, 4])
  })
})
