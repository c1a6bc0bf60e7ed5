import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Interval, IntervalIndex } from '#editor/interval-index.ts'

const interval = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 40 }))
  .map(([start, length]) => ({ start, end: start + length }))
const intervals = fc.array(interval, { maxLength: 30 })

test('it finds what a look at every interval finds', () => {
  fc.assert(
    fc.property(intervals, interval, (all, { start, end }) => {
      const index = new IntervalIndex(all)
      const expected = index.sorted.filter((each) => each.start < end && each.end > start)
      expect(index.overlapping(start, end)).toEqual(expected)
    }),
  )
})

test('it finds an interval that began long before', () => {
  const long: Interval = { start: 0, end: 100 }
  const index = new IntervalIndex([long, { start: 1, end: 2 }, { start: 3, end: 4 }, { start: 50, end: 51 }])
  expect(index.at(60)).toEqual([long])
  expect(index.at(100)).toEqual([])
})

test('it goes to the next and the previous interval by their starts', () => {
  const index = new IntervalIndex([
    { start: 5, end: 9 },
    { start: 20, end: 22 },
    { start: 5, end: 30 },
  ])
  expect(index.startingAfter(5)?.start).toBe(20)
  expect(index.startingAfter(20)).toBeUndefined()
  expect(index.startingBefore(20)?.start).toBe(5)
  expect(index.startingBefore(5)).toBeUndefined()
})

test('one in which some are exchanged is the same as one made anew', () => {
  fc.assert(
    fc.property(intervals, intervals, fc.func(fc.boolean()), fc.nat(30), (before, came, isKept, at) => {
      const gone = before.filter((each, index) => !isKept(each, index))
      const kept = before.filter((each, index) => isKept(each, index))
      const place = Math.min(at, kept.length)
      const after = [...kept.slice(0, place), ...came, ...kept.slice(place)]
      const [expected, exchanged] = [new IntervalIndex(after), new IntervalIndex(before).exchanging(gone, came, after)]
      expect(exchanged.sorted.map((each) => after.indexOf(each))).toEqual(
        expected.sorted.map((each) => after.indexOf(each)),
      )
      expect(exchanged.overlapping(20, 40)).toEqual(expected.overlapping(20, 40))
    }),
  )
})
