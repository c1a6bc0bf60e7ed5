import { expect, test, vi } from 'vitest'
import type { HistorySteps, PlacesInTexts } from '#client/screen-props.ts'
import { ReaderJumps } from '#features/reader/reader-jumps.ts'

const source = 'source:00000000-0000-4000-8000-000000000001'

/** A history in memory. */
function history() {
  const steps: (PlacesInTexts | null)[] = [null]
  let at = 0
  const listeners = new Set<() => void>()
  const made: HistorySteps = {
    keep: (places) => {
      steps[at] = places
    },
    kept: () => steps[at] ?? null,
    add: () => {
      at += 1
      steps.splice(at, steps.length, null)
    },
    onReturn: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const back = (): void => {
    at -= 1
    for (const listener of listeners) listener()
  }
  return { made, steps, back }
}

test('a jump leaves a step with the exact place, and back tells it', () => {
  const { made, steps, back } = history()
  const jumps = new ReaderJumps(made)
  const heard = vi.fn()
  jumps.onReturn(heard)
  jumps.at(source, { offset: 40, below: -3 })
  jumps.leave('heading')
  jumps.at(source, { offset: 900, below: 24 })
  expect(steps).toHaveLength(2)
  back()
  expect(heard).toHaveBeenCalledWith({ [source]: { offset: 40, below: -3 } })
  expect(jumps.kept(source)).toEqual({ offset: 40, below: -3 })
})

test('going on to the next found place or highlight is part of one jump, until one has rested', () => {
  const { made, steps } = history()
  const jumps = new ReaderJumps(made)
  for (const _ of [1, 2, 3]) jumps.leave('found')
  expect(steps).toHaveLength(2)
  jumps.leave('highlights')
  jumps.rest()
  jumps.leave('highlights')
  expect(steps).toHaveLength(4)
  jumps.leave('passage')
  jumps.leave('passage')
  expect(steps).toHaveLength(6)
})
