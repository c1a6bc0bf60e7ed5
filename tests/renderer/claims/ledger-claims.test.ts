import { describe, expect, it } from 'vitest'
import { ClaimStatuses } from '#features/claims/claim-statuses.ts'
import { foldAhead, ledgerClaims, ledgerCounts } from '#features/claims/ledger-claims.ts'
import { type LedgerQuery, wholeLedger } from '#features/claims/ledger-query.ts'
import { SmallProject } from './small-project.ts'

function harbour() {
  const project = new SmallProject()
  const courier = project.source('Courier').id
  const gazette = project.source('Gazette').id
  const horn = project.passage(courier, { statement: 'the horn sounded' }).claimId
  const cafe = project.passage(courier, { statement: 'the Café was closed', kind: 'saying' }).claimId
  const aground = project.passage(gazette, { statement: 'a ferry ran aground', kind: 'allegation' }).claimId
  project.passage(gazette, { claimId: horn }, 'disputes')
  project.verdict(horn, 'contested')
  project.verdict(cafe, 'left-open')
  const ledger = new ClaimStatuses(project.records, project.me)
  const shown = (query: Partial<LedgerQuery>) => ledgerClaims(ledger, { ...wholeLedger, ...query }, 'en')
  return { project, ledger, courier, gazette, horn, cafe, aground, shown }
}

describe('the claims a ledger shows', () => {
  it('counts each setting of the verdict filter', () => {
    const { ledger } = harbour()
    expect(ledgerCounts(ledger)).toEqual({ all: 3, contested: 1, corroborated: 0, 'left-open': 1, 'no-verdict': 1 })
  })

  it('filters by verdict, kind, status, mark and source', () => {
    const { shown, horn, cafe, aground, gazette } = harbour()
    expect(shown({ show: 'contested' })).toEqual([horn])
    expect(shown({ show: 'no-verdict' })).toEqual([aground])
    expect(shown({ kinds: ['saying'] })).toEqual([cafe])
    expect(shown({ kinds: ['fact'] }), 'a kind that nobody has set').toEqual([])
    expect(shown({ statuses: ['contested'] })).toEqual([horn])
    expect(shown({ marks: ['allegation-without-reply'] })).toEqual([aground])
    expect(new Set(shown({ sourceId: gazette }))).toEqual(new Set([horn, aground]))
    expect(shown({ sourceId: gazette, show: 'contested' })).toEqual([horn])
  })

  it('finds words without regard to case or accents', () => {
    const { shown, cafe } = harbour()
    expect(shown({ text: 'CAFE' })).toEqual([cafe])
    expect(shown({ text: 'nowhere' })).toEqual([])
  })

  it('makes statements ready to be searched as far as it is let, and none twice', () => {
    const { ledger, shown, cafe } = harbour()
    const claims = ledger.project.all('claim')
    let folded = 0
    const afterTwo = (): boolean => {
      folded += 1
      return folded > 2
    }
    expect(foldAhead(claims, afterTwo)).toBe(false)
    expect(foldAhead(claims, () => false)).toBe(true)
    expect(foldAhead(claims, () => true)).toBe(true)
    expect(shown({ text: 'CAFE' })).toEqual([cafe])
  })

  it('tells words in Devanagari apart by their vowels, but not by the dot below', () => {
    const { project, courier, shown } = harbour()
    const sea = project.passage(courier, { statement: 'नाव बाज़ार के पास रुकी' }).claimId
    expect(shown({ text: 'बाजार' })).toEqual([sea])
    expect(shown({ text: 'नव' }), 'new, not boat').toEqual([])
  })

  it('derives no status for a filter and an order that need none', () => {
    const { shown, ledger } = harbour()
    shown({ text: 'ferry', order: 'statement', direction: 'ascending' })
    expect(ledger.held).toBe(0)
  })

  it('sorts by statement, verdict, status, sources and last change, both ways', () => {
    const { shown, horn, cafe, aground } = harbour()
    expect(shown({ order: 'statement', direction: 'ascending' })).toEqual([aground, cafe, horn])
    expect(shown({ order: 'statement', direction: 'descending' })).toEqual([horn, cafe, aground])
    expect(shown({ order: 'verdict', direction: 'ascending' })).toEqual([horn, cafe, aground])
    expect(shown({ order: 'sources', direction: 'descending' })[0]).toBe(horn)
    expect(shown({ order: 'status', direction: 'ascending' })[0]).toBe(horn)
    expect(shown({ order: 'last-change', direction: 'descending' })).toEqual([cafe, horn, aground])
  })

  it('derives each status once for an order by status, and nothing for the same question again', () => {
    const { ledger, shown, project, courier, horn, cafe, aground } = harbour()
    const byStatus = { order: 'status', direction: 'ascending' } as const
    const first = shown(byStatus)
    expect(ledger.held).toBe(3)
    const derived = [horn, cafe, aground].map((id) => ledger.statusOf(id))
    expect(shown(byStatus)).toEqual(first)
    expect([horn, cafe, aground].map((id) => ledger.statusOf(id))).toEqual(derived)
    for (const [index, id] of [horn, cafe, aground].entries()) expect(ledger.statusOf(id)).toBe(derived[index])

    const { changes } = project.passage(courier, { claimId: aground }, 'disputes')
    ledger.forget(changes)
    expect(ledger.held).toBe(2)
    expect(shown({ ...byStatus, statuses: ['contested'] })).toEqual(expect.arrayContaining([horn, aground]))
    expect(ledger.statusOf(cafe)).toBe(derived[1])
  })
})
