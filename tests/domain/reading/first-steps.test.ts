import { describe, expect, it } from 'vitest'
import { ProjectRecords } from '#domain/project/project-records.ts'
import { firstSteps, nextStep, type SeenStep, stepsBegin, stepsTaken } from '#domain/reading/first-steps.ts'
import type { IdOf } from '#domain/records/id.ts'
import type { AnyRecord } from '#domain/records/record.ts'
import { Dispute } from '#tests/domain/status/dispute.ts'

const me: IdOf<'researcher'> = 'researcher:00000000-0000-4000-8000-000000000001'
const other: IdOf<'researcher'> = 'researcher:00000000-0000-4000-8000-000000000002'
const nothingSeen: readonly SeenStep[] = []

const taken = (dispute: Dispute, { researcherId = me, since = '', seen = nothingSeen } = {}) =>
  stepsTaken(dispute.records, { researcherId, since, seen })

const judge = (dispute: Dispute, takenBackAt: string | null = null): void => {
  dispute.add('assessment', {
    claimId: dispute.claimId,
    verdict: 'contested',
    reason: null,
    rationale: null,
    takenBackAt,
  })
}

const marked = (): Dispute => {
  const dispute = new Dispute()
  const courier = dispute.source('Courier')
  dispute.source('Gazette')
  dispute.says(courier, 'asserts')
  return dispute
}

describe('the path of the first steps', () => {
  it('begins with reading in a project in which nothing was done', () => {
    const records = new ProjectRecords()
    const none = stepsTaken(records, { researcherId: me, since: '', seen: [] })
    expect(nextStep(none)).toBe('read')
    expect(none).toMatchObject({ claimId: null, sourceId: null, otherSourceId: null })
  })

  it('has read who marked, and goes on to another account with the claim that was marked', () => {
    const dispute = marked()
    const [courier, gazette] = dispute.records.all('source')
    const steps = taken(dispute)
    expect(steps).toMatchObject({ read: true, mark: true, link: false })
    expect(nextStep(steps)).toBe('link')
    expect(steps).toMatchObject({
      claimId: dispute.claimId,
      sourceId: courier?.id,
      otherSourceId: gazette?.id,
    })
  })

  it('asks for another account, not for another passage of the same one', () => {
    const dispute = marked()
    const [courier, gazette] = dispute.records.all('source')
    if (courier) dispute.says(courier.id, 'supports')
    expect(taken(dispute).link).toBe(false)
    if (gazette) dispute.says(gazette.id, 'disputes')
    expect(taken(dispute).link).toBe(true)
    expect(nextStep(taken(dispute))).toBe('verdict')
  })

  it('counts a verdict until it is taken back', () => {
    const dispute = marked()
    judge(dispute, '2024-03-12T10:00:00.000Z')
    expect(taken(dispute).verdict).toBe(false)
    judge(dispute)
    expect(taken(dispute).verdict).toBe(true)
  })

  it('counts only what the researcher at work has done, and only since it began', () => {
    const dispute = marked()
    judge(dispute)
    expect(taken(dispute, { researcherId: other })).toMatchObject({ read: false, mark: false, verdict: false })
    const since = stepsBegin(dispute.records)
    expect(taken(dispute, { since })).toMatchObject({ read: false, mark: false, link: false, verdict: false })
    const [, gazette] = dispute.records.all('source')
    if (gazette) dispute.says(gazette.id, 'disputes')
    expect(taken(dispute, { since })).toMatchObject({ read: true, mark: false, link: true, claimId: dispute.claimId })
  })

  it('counts what was removed no more', () => {
    const dispute = marked()
    judge(dispute)
    const [given] = dispute.records.all('assessment')
    if (given) dispute.records.apply([{ id: given.id, before: given as unknown as AnyRecord, after: null }])
    expect(taken(dispute).verdict).toBe(false)
  })

  it('takes reading, the rule and the report as they were seen, and ends after the last step', () => {
    const dispute = marked()
    const [, gazette] = dispute.records.all('source')
    if (gazette) dispute.says(gazette.id, 'disputes')
    judge(dispute)
    expect(nextStep(taken(dispute))).toBe('rule')
    expect(nextStep(taken(dispute, { seen: ['rule'] }))).toBe('report')
    const all = taken(dispute, { seen: ['rule', 'report'] })
    expect(firstSteps.every((step) => all[step])).toBe(true)
    expect(nextStep(all)).toBeNull()
  })
})
