import { describe, expect, it } from 'vitest'
import type { Mark } from '#domain/status/status.ts'
import { Dispute } from './dispute.ts'
import { statusCases } from './status-cases.ts'

describe('the status rule', () => {
  it.each(statusCases)('$name: $status', ({ given, status, reasons, marks }) => {
    const derived = given().status
    expect(derived.status).toBe(status)
    if (reasons) expect(derived.reasons.map(({ code }) => code)).toEqual(reasons)
    if (marks) expect(derived.marks).toEqual(marks)
  })

  it('counts sources, origins and what was looked through or not examined', () => {
    const dispute = new Dispute()
    const group = dispute.group('Coast Agency')
    dispute.says(dispute.source('Courier', { originGroupId: group }), 'asserts')
    dispute.says(dispute.source('Gazette', { originGroupId: group }), 'asserts')
    dispute.says(dispute.source('Radio'), 'disputes')
    dispute.silent(dispute.source('Island Post'))
    dispute.source('Sahil Daily')
    expect(dispute.status.counts).toEqual({
      sources: 3,
      origins: 2,
      originsFor: 1,
      originsAgainst: 1,
      lookedThrough: 1,
      notExamined: 1,
    })
  })

  it('does not count a look through an earlier revision', () => {
    const dispute = new Dispute()
    dispute.says(dispute.source('Courier'), 'asserts')
    dispute.silent(dispute.source('Gazette', { currentRevision: 2 }))
    expect(dispute.status).toMatchObject({ status: 'unexamined', counts: { lookedThrough: 0, notExamined: 1 } })
  })

  const marked: readonly { readonly mark: Mark; readonly given: () => Dispute; readonly without: () => Dispute }[] = [
    {
      mark: 'qualified',
      given: () => saying('qualifies'),
      without: () => saying('asserts'),
    },
    { mark: 'questioned', given: () => saying('questions'), without: () => saying('asserts') },
    {
      mark: 'speaker-not-named',
      given: () => saying('asserts', 'paraphrased'),
      without: () => saying('asserts'),
    },
    {
      mark: 'sides-not-declared',
      given: () => corroborated(['the company', undefined]),
      without: () => corroborated(['the company', null]),
    },
    {
      mark: 'allegation-without-reply',
      given: () => new Dispute({ kind: 'allegation', allegation: { accuses: 'the company', reply: 'sought' } }),
      without: () => new Dispute({ kind: 'allegation', allegation: { accuses: 'the company', reply: 'carried' } }),
    },
    { mark: 'passage-to-check', given: () => found('unchecked'), without: () => found('checked') },
    { mark: 'times-differ', given: () => withDiscrepancy('candidate'), without: () => withDiscrepancy('dismissed') },
  ]

  it.each(marked)('marks $mark', ({ mark, given, without }) => {
    expect(given().status.marks).toContain(mark)
    expect(without().status.marks).not.toContain(mark)
  })
})

function saying(stance: 'asserts' | 'qualifies' | 'questions', voice: 'own' | 'paraphrased' = 'own'): Dispute {
  const dispute = new Dispute()
  dispute.says(dispute.source('Courier'), stance, { voice })
  return dispute
}

/** A first passage, found approximately after a revision. */
function found(approximate: 'unchecked' | 'checked'): Dispute {
  const dispute = new Dispute()
  dispute.says(dispute.source('Courier'), 'asserts', { approximate })
  return dispute
}

/** Two sources for, each on a side, no party (null) or not declared (undefined). */
function corroborated(sides: readonly (string | null | undefined)[]): Dispute {
  const dispute = new Dispute()
  for (const side of sides) {
    const source = dispute.source('A source')
    if (side !== undefined) dispute.declare(source, side)
    dispute.says(source, 'asserts')
  }
  return dispute
}

function withDiscrepancy(state: 'candidate' | 'dismissed'): Dispute {
  const dispute = new Dispute()
  const first = dispute.says(dispute.source('Courier'), 'asserts')
  const second = dispute.says(dispute.source('Gazette'), 'asserts')
  dispute.add('discrepancy', {
    claimId: dispute.claimId,
    firstLinkId: first.id,
    secondLinkId: second.id,
    on: 'date',
    firstValue: 'May',
    secondValue: 'June',
    state,
    timesDiffer: true,
  })
  return dispute
}
