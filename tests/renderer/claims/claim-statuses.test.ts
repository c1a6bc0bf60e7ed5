import { describe, expect, it, vi } from 'vitest'
import { takeAssessmentBack } from '#domain/editing/record-assessment.ts'
import { recordSilence } from '#domain/editing/record-silence.ts'
import { removeLink } from '#domain/editing/remove-records.ts'
import { heldFrom, isUnread, lineOf } from '#domain/project/held-record.ts'
import { ProjectRecords } from '#domain/project/project-records.ts'
import { deriveStatus } from '#domain/status/derive-status.ts'
import { ClaimStatuses } from '#features/claims/claim-statuses.ts'
import { SmallProject } from './small-project.ts'

function twoClaims() {
  const project = new SmallProject()
  const first = project.source('First')
  const second = project.source('Second')
  const horn = project.passage(first.id, { statement: 'the horn sounded' }).claimId
  const lamp = project.passage(first.id, { statement: 'the lamps were lit' }).claimId
  return {
    project,
    first: first.id,
    second: second.id,
    horn,
    lamp,
    ledger: new ClaimStatuses(project.records, project.me),
  }
}

/** Lets one step be done and then says that it is enough. */
const once = (): (() => boolean) => {
  let asked = 0
  return () => {
    asked += 1
    return asked > 1
  }
}

describe('claim statuses', () => {
  it('derives nothing until asked, and once until something changes', () => {
    const { ledger, horn } = twoClaims()
    expect(ledger.held).toBe(0)
    const status = ledger.statusOf(horn)
    expect(status.status).toBe('unexamined')
    expect(ledger.statusOf(horn)).toBe(status)
  })

  it('derives ahead what nobody asked for, as far as it is let, and nothing twice', () => {
    const { project, ledger, second, horn, lamp } = twoClaims()
    const kept = ledger.statusOf(horn)
    expect(ledger.deriveAhead(() => true, 'en')).toBe(false)
    expect(ledger.held).toBe(1)
    expect(ledger.deriveAhead(() => false, 'en')).toBe(true)
    expect(ledger.held).toBe(2)
    expect(ledger.statusOf(horn)).toBe(kept)
    ledger.forget(project.passage(second, { claimId: lamp }, 'disputes').changes)
    expect(ledger.held).toBe(1)
    expect(ledger.deriveAhead(() => false, 'en')).toBe(true)
    expect(ledger.statusOf(lamp).status).toBe('contested')
  })

  it('leaves marks and links as they came, however many statuses are derived', () => {
    const { project, ledger, second, horn } = twoClaims()
    project.passage(second, { claimId: horn }, 'disputes')
    const lines = new ProjectRecords([...project.records.values()].map(lineOf).map(heldFrom))
    const before = lines.held()
    expect(before.filter(isUnread).length).toBeGreaterThan(4)
    const derived = new ClaimStatuses(lines, project.me)
    expect(derived.deriveAhead(() => false, 'en')).toBe(true)
    expect(derived.statusOf(horn)).toEqual(ledger.statusOf(horn))
    expect(lines.held()).toEqual(before)
  })

  it('forgets the claim that a new passage bears on and keeps the others', () => {
    const { project, ledger, second, horn, lamp } = twoClaims()
    ledger.statusOf(horn)
    const kept = ledger.statusOf(lamp)
    ledger.forget(project.passage(second, { claimId: horn }, 'disputes').changes)
    expect(ledger.statusOf(horn).status).toBe('contested')
    expect(ledger.statusOf(lamp)).toBe(kept)
  })

  it('forgets the claim of a link that was removed', () => {
    const { project, ledger, second, horn } = twoClaims()
    ledger.forget(project.passage(second, { claimId: horn }, 'disputes').changes)
    expect(ledger.statusOf(horn).status).toBe('contested')
    const [, disputing] = project.records.referring('evidenceLink', horn)
    if (!disputing) throw new Error('no second link')
    ledger.forget(project.do(removeLink(project.records, { linkId: disputing.id }, project.context)).changes)
    expect(ledger.statusOf(horn).status).toBe('unexamined')
  })

  it('ranks statements as the language sorts them, equal ones alike, until a statement changes', () => {
    const { project, ledger, first, horn, lamp } = twoClaims()
    const again = ['the horn sounded', 'the horn sounded', 'ship 10', 'ship 9'].map((statement) => {
      const made = project.passage(first, { statement })
      ledger.forget(made.changes)
      return made.claimId
    })
    const ranks = ledger.statementRanks('en')
    expect([...again.slice(2), horn, ...again.slice(0, 2), lamp].map((id) => ranks.get(id))).toEqual([1, 0, 2, 2, 2, 3])
    ledger.forget(project.verdict(horn, 'contested'))
    expect(ledger.statementRanks('en')).toBe(ranks)
    const claim = project.records.get(lamp)
    if (!claim) throw new Error('no claim')
    ledger.forget(project.put({ ...claim, statement: 'a lamp' }))
    expect(ledger.statementRanks('en').get(lamp)).toBe(0)
  })

  it('ranks statements ahead, a few at a time, and has nothing left to compare when it is asked', () => {
    const { project, ledger, first } = twoClaims()
    for (let at = 300; at > 0; at -= 1) ledger.forget(project.passage(first, { statement: `ship ${at}` }).changes)
    while (ledger.held < project.records.count('claim')) ledger.deriveAhead(once(), 'en')
    const collator = vi.spyOn(Intl, 'Collator')
    let turns = 0
    while (!ledger.deriveAhead(once(), 'en')) turns += 1
    expect(turns).toBeGreaterThan(4)
    const ranks = ledger.statementRanks('en')
    expect(collator).toHaveBeenCalledTimes(1)
    collator.mockRestore()
    const { compare } = new Intl.Collator('en', { numeric: true })
    const sorted = project.records.all('claim').toSorted((a, b) => compare(a.statement, b.statement))
    expect(sorted.map(({ id }) => ranks.get(id))).toEqual([...sorted.keys()])
  })

  it('counts a new source as not examined for every claim', () => {
    const { project, ledger, horn, lamp } = twoClaims()
    expect(ledger.statusOf(horn).counts.notExamined).toBe(1)
    expect(ledger.statusOf(lamp).counts.notExamined).toBe(1)
    ledger.forget(project.source('Third').changes)
    expect(ledger.statusOf(horn).counts.notExamined).toBe(2)
    expect(ledger.statusOf(lamp).counts.notExamined).toBe(2)
  })

  it('notices a silence, an outlet grade aside', () => {
    const { project, ledger, second, horn } = twoClaims()
    ledger.statusOf(horn)
    const silence = recordSilence(project.records, { claimId: horn, sourceId: second }, project.context)
    ledger.forget(project.do(silence).changes)
    expect(ledger.statusOf(horn).status).toBe('single-origin')
  })

  it('forgets the claims of a withdrawn passage, found by its source', () => {
    const { project, ledger, first, horn } = twoClaims()
    ledger.statusOf(horn)
    const { at } = project.context
    const changes = project.put({
      id: 'notice:00000000-0000-4000-8000-00000000ffff',
      type: 'notice',
      createdAt: at,
      createdBy: project.me,
      kind: 'retraction',
      sourceId: first,
      annotationIds: null,
      withdraws: true,
      date: { value: null, basis: 'unknown' },
      text: 'withdrawn',
    })
    ledger.forget(changes)
    expect(ledger.statusOf(horn).status).toBe('superseded')
  })

  it('shows the standing verdict, whether it differs from the rule, and none once it is taken back', () => {
    const { project, ledger, horn } = twoClaims()
    expect(ledger.verdictOf(horn)).toBeNull()
    expect(ledger.differs(horn)).toBe(false)
    ledger.forget(project.verdict(horn, 'contested'))
    expect(ledger.verdictOf(horn)?.verdict).toBe('contested')
    expect(ledger.differs(horn)).toBe(true)
    ledger.forget(project.do(takeAssessmentBack(project.records, { claimId: horn }, project.context)).changes)
    expect(ledger.verdictOf(horn)).toBeNull()
  })

  it('moves the last change of a claim with its verdict', () => {
    const { project, ledger, horn } = twoClaims()
    const before = ledger.lastChangeOf(horn)
    ledger.forget(project.verdict(horn, 'contested'))
    expect(ledger.lastChangeOf(horn) > before).toBe(true)
  })

  it('agrees with the rule on every claim after a run of changes', () => {
    const { project, ledger, first, second, horn, lamp } = twoClaims()
    const steps = [
      () => project.passage(second, { claimId: lamp }, 'supports').changes,
      () => project.passage(first, { claimId: horn }, 'qualifies').changes,
      () => project.source('Third').changes,
      () => project.passage(second, { claimId: horn }, 'disputes').changes,
    ]
    for (const step of steps) {
      for (const id of [horn, lamp]) ledger.statusOf(id)
      ledger.forget(step())
      for (const id of [horn, lamp]) expect(ledger.statusOf(id)).toEqual(deriveStatus(project.records, id))
    }
  })
})
