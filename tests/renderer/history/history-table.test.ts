import { describe, expect, it } from 'vitest'
import { takenBackIn } from '#features/history/history-table.tsx'

/** Changes newest first, each by its id and what it takes back. */
const changes = (...list: readonly (readonly [string, string | null])[]) =>
  list.map(([id, undoes], at) => ({
    id,
    undoes,
    sequence: list.length - at,
    at: '',
    researcherId: null,
    command: 'claims.edit',
    about: null,
    records: 1,
  }))

describe('the changes that stand taken back', () => {
  it('are those that were undone', () => {
    expect([...takenBackIn(changes(['c', 'b'], ['b', null], ['a', null]))]).toEqual(['b'])
  })

  it('are not those that were done again', () => {
    expect([...takenBackIn(changes(['d', 'c'], ['c', 'b'], ['b', null]))]).toEqual(['c'])
  })

  it('follow any number of turns', () => {
    expect([...takenBackIn(changes(['e', 'd'], ['d', 'c'], ['c', 'b'], ['b', null]))].toSorted()).toEqual(['b', 'd'])
  })
})
