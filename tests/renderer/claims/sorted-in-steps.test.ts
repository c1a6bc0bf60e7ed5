import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortedInSteps } from '#features/claims/sorted-in-steps.ts'

test('gives in steps what sorting at once gives, with what is equal as it stood', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 40 }), { maxLength: 1_500 }), (numbers) => {
      const items = numbers.map((number, at) => ({ number, at }))
      const compare = (a: { readonly number: number }, b: { readonly number: number }): number => a.number - b.number
      const sorting = sortedInSteps(items, compare)
      let steps = 0
      let step = sorting.next()
      for (; !step.done; step = sorting.next()) steps += 1
      expect(step.value).toEqual(items.toSorted(compare))
      expect(steps).toBeGreaterThanOrEqual(Math.floor(items.length / 128))
    }),
    { numRuns: 60 },
  )
})
