import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RecordChange } from '#domain/project/change-set.ts'
import { ProjectRecords } from '#domain/project/project-records.ts'
import type { AnyRecord } from '#domain/records/record.ts'
import { affectedClaims } from '#domain/status/affected-claims.ts'
import { deriveStatus } from '#domain/status/derive-status.ts'
import { marks, type StatusReason, statuses } from '#domain/status/status.ts'
import { linksOfClaim } from '#domain/status/weighed-links.ts'
import { disputeOf, disputeParts } from './any-dispute.ts'
import type { Dispute } from './dispute.ts'

const runs = { numRuns: 400 }
const has = (reasons: readonly StatusReason[], ...codes: readonly StatusReason['code'][]): boolean =>
  reasons.some(({ code }) => codes.includes(code))
const all = (dispute: Dispute): readonly AnyRecord[] => [...dispute.records.values()]

describe('the status of any dispute', () => {
  it('is exactly one, with reasons and marks that are in it', () => {
    fc.assert(
      fc.property(disputeParts, (parts) => {
        const dispute = disputeOf(parts)
        const { status, reasons, marks: marked, counts } = dispute.status
        expect(statuses).toContain(status)
        expect(new Set(marked).size).toBe(marked.length)
        expect(marked.every((mark) => marks.includes(mark))).toBe(true)
        expect(reasons.length).toBeGreaterThan(0)
        const links = new Set(dispute.records.referring('evidenceLink', dispute.claimId).map(({ id }) => id))
        for (const { linkIds } of reasons) for (const id of linkIds) expect(links.has(id)).toBe(true)
        const { orphaned, withdrawn, counted } = linksOfClaim(dispute.records, dispute.claimId)
        expect(counted.length + orphaned.length + withdrawn.length).toBe(links.size)
        expect(has(reasons, 'orphaned')).toBe(orphaned.length > 0)
        expect(has(reasons, 'withdrawn')).toBe(withdrawn.length > 0)
        expect(counts.origins).toBeLessThanOrEqual(counted.length)
        expect(counts.sources + counts.lookedThrough + counts.notExamined).toBeLessThanOrEqual(parts.sources.length)
        expect(Math.min(...Object.values(counts))).toBeGreaterThanOrEqual(0)
      }),
      runs,
    )
  })

  it('is the first line of the rule that fits its reasons', () => {
    fc.assert(
      fc.property(disputeParts, (parts) => {
        const { status, reasons, counts } = disputeOf(parts).status
        const expected =
          parts.kind === 'position'
            ? 'not-weighed'
            : has(reasons, 'all-withdrawn')
              ? 'superseded'
              : counts.originsAgainst > 0 || has(reasons, 'accepted-discrepancy')
                ? 'contested'
                : counts.originsFor >= 2
                  ? has(reasons, 'all-on-one-side')
                    ? 'one-side-only'
                    : 'corroborated'
                  : counts.originsFor === 1 && has(reasons, 'looked-for')
                    ? 'single-origin'
                    : 'unexamined'
        expect(status).toBe(expected)
        expect(has(reasons, 'contested-on')).toBe(status === 'contested' && counts.originsAgainst > 0)
        expect(has(reasons, 'nobody-asserts')).toBe(status === 'contested' && counts.originsFor === 0)
        if (status === 'corroborated' || status === 'one-side-only')
          expect(reasons).toContainEqual(
            expect.objectContaining({ code: 'independent-origins', count: counts.originsFor }),
          )
      }),
      runs,
    )
  })

  it('does not depend on the order in which records arrived', () => {
    fc.assert(
      fc.property(disputeParts, (parts) => {
        const dispute = disputeOf(parts)
        const turned = new ProjectRecords(all(dispute).toReversed())
        expect(deriveStatus(turned, dispute.claimId)).toEqual(dispute.status)
      }),
      runs,
    )
  })

  it('is not moved by a named speaker who is quoted once more, in a further outlet', () => {
    fc.assert(
      fc.property(disputeParts, fc.nat({ max: 3 }), (parts, place) => {
        const dispute = disputeOf(parts)
        const speaker = dispute.records.all('speaker')[place]
        if (!speaker) throw new Error('a speaker')
        dispute.says(dispute.source('An outlet'), 'asserts', { voice: 'quoted', speakerId: speaker.id })
        const before = dispute.status
        dispute.says(dispute.source('A further outlet'), 'asserts', { voice: 'quoted', speakerId: speaker.id })
        const after = dispute.status
        expect(after.counts.originsFor).toBe(before.counts.originsFor)
        expect(after.status === 'corroborated').toBe(before.status === 'corroborated')
      }),
      runs,
    )
  })

  it('is contested by any one who disputes it, unless it is not weighed or superseded', () => {
    fc.assert(
      fc.property(disputeParts, (parts) => {
        const dispute = disputeOf(parts)
        const before = dispute.status.status
        dispute.says(dispute.source('The last word'), 'disputes')
        const kept = before === 'not-weighed' || before === 'superseded'
        expect(dispute.status.status).toBe(kept ? before : 'contested')
      }),
      runs,
    )
  })
})

describe('the claims that a change can affect', () => {
  it('hold every claim whose status it changes', () => {
    fc.assert(
      fc.property(disputeParts, fc.nat(), (parts, place) => {
        const dispute = disputeOf(parts)
        const others = all(dispute).filter(({ type }) => type !== 'claim')
        const record = others[place % others.length]
        if (!record) return
        const before = dispute.status
        const changes: readonly RecordChange[] = [changed(record)]
        dispute.records.apply(changes)
        const affected = affectedClaims(dispute.records, changes)
        if (affected !== 'all' && !affected.has(dispute.claimId)) expect(dispute.status).toEqual(before)
      }),
      { numRuns: 800 },
    )
  })
})

/** A change to a record that is as far-reaching as one of its type can be. */
function changed(record: AnyRecord): RecordChange {
  const { id } = record
  switch (record.type) {
    case 'speaker':
      return { id, before: record, after: { ...record, name: 'Gazette' } }
    case 'source':
      return { id, before: record, after: { ...record, authors: ['the captain'], originGroupId: null, outletId: null } }
    case 'outlet':
      return { id, before: record, after: { ...record, name: 'the captain' } }
    case 'annotation':
      return {
        id,
        before: record,
        after: { ...record, parts: record.parts.map((part) => ({ ...part, outcome: 'orphaned' })) },
      }
    default:
      return { id, before: record, after: null }
  }
}
