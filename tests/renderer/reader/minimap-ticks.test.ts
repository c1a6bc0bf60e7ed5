import { expect, test } from 'vitest'
import { nearestTick, tickPlaces, ticksOf } from '#features/reader/minimap-ticks.ts'
import { aLayer } from './a-layer.ts'

const length = 24_000

test('a tick stands at the share of the text where the highlight begins', () => {
  const ticks = ticksOf([aLayer('end', length - 1), aLayer('start', 0), aLayer('half', length / 2)], length)
  expect(ticks.map(({ place, layer }) => [place, layer.key])).toEqual([
    [0, 'start'],
    [tickPlaces / 2, 'half'],
    [tickPlaces - 1, 'end'],
  ])
})

test('at one place a denial is never hidden behind an assertion, and what is in focus goes first', () => {
  const both = [aLayer('for', 0), aLayer('against', 1, { stance: 'disputes' }), aLayer('also for', 2)]
  expect(ticksOf(both, length).map(({ layer }) => layer.key)).toEqual(['against'])
  const focused = ticksOf([...both, aLayer('focused', 3, { isFocused: true })], length)
  expect(focused.map(({ layer }) => layer.key)).toEqual(['focused'])
})

test('signs are left out where they would cover each other, but never that of a denial', () => {
  const place = length / tickPlaces
  const ticks = ticksOf(
    [
      aLayer('a', 0),
      aLayer('b', place),
      aLayer('c', 2 * place, { stance: 'disputes' }),
      aLayer('d', 9 * place),
      aLayer('mark', 30 * place, { stance: null }),
    ],
    length,
  )
  expect(ticks.map(({ hasSign }) => hasSign)).toEqual([true, false, true, true, false])
})

test('a passage in several parts has one tick, and an empty text breaks nothing', () => {
  expect(ticksOf([aLayer('a', 0), aLayer('a/1', 12_000, { partIndex: 1 })], length)).toHaveLength(1)
  expect(ticksOf([aLayer('a', 0)], 0)).toHaveLength(1)
})

test('a click takes the nearest tick if one is close', () => {
  const ticks = ticksOf([aLayer('a', 0), aLayer('b', length / 2)], length)
  expect(nearestTick(ticks, 0.495)?.layer.key).toBe('b')
  expect(nearestTick(ticks, 0.3)).toBeNull()
})
