import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IntervalIndex } from '#editor/interval-index.ts'
import { covered, lineSlots, mergedIntervals, segmentsOf, slotsOver, uncovered } from '#editor/overlap-segments.ts'

const layer = (name: string, start: number, end: number) => ({ name, start, end })
const shown = (segments: ReturnType<typeof segmentsOf<ReturnType<typeof layer>>>) =>
  segments.map(({ start, end, layers }) => `${start}-${end} ${layers.map(({ name }) => name).join('>')}`)

const everywhere = { start: 0, end: Number.MAX_SAFE_INTEGER }

test('overlapping layers are cut at every edge, the longer around the shorter', () => {
  const layers = [layer('a', 0, 10), layer('b', 6, 20), layer('c', 7, 8)]
  expect(shown(segmentsOf(layers, { start: 0, end: 30 }, []))).toEqual([
    '0-6 a',
    '6-7 b>a',
    '7-8 b>a>c',
    '8-10 b>a',
    '10-20 b',
  ])
})

test('segments end at the cuts given, and stay within the stretch asked for', () => {
  expect(shown(segmentsOf([layer('a', 0, 10)], { start: 2, end: 8 }, [5]))).toEqual(['2-5 a', '5-8 a'])
})

const intervals = fc.array(
  fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 20 })).map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 25 },
)

test('segments cover exactly the text that layers cover, each with exactly the layers over it', () => {
  fc.assert(
    fc.property(intervals, (layers) => {
      const segments = segmentsOf(layers, { start: 0, end: 80 }, [])
      for (let at = 0; at < 80; at += 1) {
        const over = layers.filter(({ start, end }) => start <= at && at < end)
        const segment = segments.find(({ start, end }) => start <= at && at < end)
        expect(new Set(segment?.layers ?? [])).toEqual(new Set(over))
      }
    }),
  )
})

test('up to four layers over the same text have their lines in different places', () => {
  fc.assert(
    fc.property(intervals, (layers) => {
      const index = new IntervalIndex(layers)
      const places = slotsOver(index, everywhere)
      const slots = index.sorted.map((each) => places.get(each))
      for (const [first, a] of index.sorted.entries()) {
        for (const [second, b] of index.sorted.entries()) {
          if (first >= second || a.start >= b.end || b.start >= a.end) continue
          if (slots[second] === lineSlots - 1) continue
          expect(slots[first]).not.toBe(slots[second])
        }
      }
    }),
  )
})

test('a line that is free again is taken again', () => {
  const index = new IntervalIndex([layer('a', 0, 10), layer('b', 5, 15), layer('c', 12, 20)])
  expect([...slotsOver(index, everywhere).values()]).toEqual([0, 1, 0])
})

test('a layer has one place, whichever stretch of it is asked for', () => {
  fc.assert(
    fc.property(intervals, fc.nat(60), fc.integer({ min: 1, max: 20 }), (layers, start, length) => {
      const index = new IntervalIndex(layers)
      const all = slotsOver(index, everywhere)
      const some = slotsOver(index, { start, end: start + length })
      for (const each of index.overlapping(start, start + length)) expect(some.get(each)).toBe(all.get(each))
    }),
  )
})

test('what stretches cover of another and what they leave make it up', () => {
  const by = [
    { start: 2, end: 4 },
    { start: 6, end: 8 },
    { start: 20, end: 30 },
  ]
  expect(covered({ start: 3, end: 22 }, by)).toEqual([
    { start: 3, end: 4 },
    { start: 6, end: 8 },
    { start: 20, end: 22 },
  ])
  expect(uncovered({ start: 3, end: 22 }, by)).toEqual([
    { start: 4, end: 6 },
    { start: 8, end: 20 },
  ])
  expect(uncovered({ start: 21, end: 25 }, by)).toEqual([])
  expect(uncovered({ start: 40, end: 50 }, by)).toEqual([{ start: 40, end: 50 }])
})

test('stretches that touch or overlap are joined', () => {
  const stretches = [layer('', 5, 8), layer('', 0, 5), layer('', 20, 30), layer('', 22, 24)]
  expect(mergedIntervals(stretches)).toEqual([
    { start: 0, end: 8 },
    { start: 20, end: 30 },
  ])
})
