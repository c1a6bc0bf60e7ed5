import { describe, expect, it } from 'vitest'
import type { IdOf } from '#domain/records/id.ts'
import {
  actedOn,
  allChosen,
  claimAway,
  extendedTo,
  focused,
  nextWithout,
  nothingSelected,
  toggled,
} from '#features/claims/ledger-selection.ts'

const order = ['claim:a', 'claim:b', 'claim:c', 'claim:d'] as const satisfies readonly IdOf<'claim'>[]
const [a, b, c, d] = order

describe('the selection of the ledger', () => {
  it('moves within the list and starts at an end', () => {
    expect(claimAway(order, null, 1)).toBe(a)
    expect(claimAway(order, null, -1)).toBe(d)
    expect(claimAway(order, b, 1)).toBe(c)
    expect(claimAway(order, d, 1)).toBe(d)
    expect(claimAway(order, b, -10)).toBe(a)
    expect(claimAway([], null, 1)).toBeNull()
  })

  it('extends from where the range began, both ways', () => {
    const down = extendedTo(focused(b), order, d)
    expect([...down.chosen]).toEqual([b, c, d])
    expect([...extendedTo(down, order, a).chosen]).toEqual([a, b])
  })

  it('chooses and lets go of single rows', () => {
    const two = toggled(toggled(nothingSelected, a), c)
    expect(actedOn(two, order)).toEqual([a, c])
    expect(actedOn(toggled(two, a), order)).toEqual([c])
  })

  it('acts on the row in focus when none is chosen, and on the chosen in the order shown', () => {
    expect(actedOn(focused(b), order)).toEqual([b])
    expect(actedOn(nothingSelected, order)).toEqual([])
    expect(actedOn(allChosen(focused(b), order), order)).toEqual(order)
  })

  it('finds the next claim without a verdict after the focus and around the end', () => {
    const assessed = new Set<IdOf<'claim'>>([a, c])
    const isAssessed = (id: IdOf<'claim'>) => assessed.has(id)
    expect(nextWithout(order, b, isAssessed)).toBe(d)
    expect(nextWithout(order, d, isAssessed)).toBe(b)
    expect(nextWithout(order, null, isAssessed)).toBe(b)
    expect(nextWithout(order, b, () => true)).toBeNull()
  })
})
