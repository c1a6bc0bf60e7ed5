import { describe, expect, it } from 'vitest'
import { filtersSet, type LedgerQuery, queryOf, searchOf, wholeLedger } from '#features/claims/ledger-query.ts'

const full: LedgerQuery = {
  show: 'left-open',
  statuses: ['contested', 'single-origin'],
  kinds: ['fact', 'allegation'],
  marks: ['questioned'],
  sourceId: 'source:00000000-0000-4000-8000-000000000001',
  text: 'fog & horn',
  order: 'last-change',
  direction: 'ascending',
}

describe('the ledger in the address', () => {
  it('leaves the whole ledger out and reads it back', () => {
    expect(searchOf(wholeLedger)).toBe('')
    expect(queryOf(new URLSearchParams(''))).toEqual(wholeLedger)
  })

  it('comes back as it was written', () => {
    expect(queryOf(new URLSearchParams(searchOf(full)))).toEqual(full)
  })

  it('leaves out what it does not know', () => {
    const strange = new URLSearchParams(
      'show=loud&status=contested,loud&kind=&mark=x&source=claim:1&sort=loud-ascending',
    )
    expect(queryOf(strange)).toEqual({ ...wholeLedger, statuses: ['contested'] })
  })

  it('counts the filters that are set, and not the verdict or the words', () => {
    expect(filtersSet(wholeLedger)).toBe(0)
    expect(filtersSet(full)).toBe(6)
  })
})
