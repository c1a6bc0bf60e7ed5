import { describe, expect, it } from 'vitest'
import type { RecordChange } from '#domain/project/change-set.ts'
import { changeSubject } from '#domain/reading/change-subject.ts'
import { quotationOf } from '#domain/records/annotation.ts'
import type { RecordId } from '#domain/records/id.ts'
import { Dispute } from '../status/dispute.ts'

const added = (dispute: Dispute, id: RecordId): RecordChange => ({
  id,
  before: null,
  after: dispute.records.get(id) ?? null,
})

describe('what a change was about', () => {
  it('is the claim, whichever record of it was touched', () => {
    const dispute = new Dispute({ statement: 'the fog horn sounded' })
    dispute.says(dispute.source('Log'), 'asserts')
    const [link] = dispute.records.all('evidenceLink')
    if (!link) throw new Error('no link')
    const changes = [added(dispute, link.annotationId), added(dispute, link.id)]
    expect(changeSubject(dispute.records, { changes })).toBe('the fog horn sounded')
  })

  it('is the source where many claims were looked for in it at once', () => {
    const dispute = new Dispute()
    const sourceId = dispute.source('Log')
    dispute.silent(sourceId)
    const [silence] = dispute.records.all('silence')
    if (!silence) throw new Error('no silence')
    expect(changeSubject(dispute.records, { changes: [added(dispute, silence.id)] })).toBe('Log')
  })

  it('is a removed claim as it stood', () => {
    const dispute = new Dispute({ statement: 'the fog horn sounded' })
    const before = dispute.records.get(dispute.claimId) ?? null
    const removed = { id: dispute.claimId, before, after: null }
    dispute.records.apply([removed])
    expect(changeSubject(dispute.records, { changes: [removed] })).toBe('the fog horn sounded')
  })

  it('is the quotation that was marked, coded or written about without a claim', () => {
    const dispute = new Dispute()
    dispute.says(dispute.source('Log'), 'asserts')
    const [annotation] = dispute.records.all('annotation')
    if (!annotation) throw new Error('no annotation')
    const memo = dispute.add('memo', {
      subjectId: annotation.id,
      body: { type: 'doc', content: [] },
      changedAt: annotation.createdAt,
    })
    const quotation = changeSubject(dispute.records, { changes: [added(dispute, annotation.id)] })
    expect(quotation).toBe(quotationOf(annotation))
    expect(changeSubject(dispute.records, { changes: [added(dispute, memo.id)] })).toBe(quotation)
  })

  it('is nothing for a change of the project itself', () => {
    const dispute = new Dispute()
    const speakerId = dispute.speaker('the harbour master')
    expect(changeSubject(dispute.records, { changes: [added(dispute, speakerId)] })).toBeNull()
  })
})
