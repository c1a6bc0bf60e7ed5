import { describe, expect, it } from 'vitest'
import { editClaim, mergeClaims, relateClaims } from '#domain/editing/edit-claim.ts'
import { recordAssessment, takeAssessmentBack } from '#domain/editing/record-assessment.ts'
import { recordSilence, removeSilence } from '#domain/editing/record-silence.ts'
import { removeAnnotation, removeClaim, removeSource } from '#domain/editing/remove-records.ts'
import { removeMemo, writeMemo } from '#domain/editing/write-memo.ts'
import type { RecordId } from '#domain/records/id.ts'
import { richTextOf } from '#domain/records/rich-text.ts'
import { Workbench } from './workbench.ts'

const text = 'The horn sounded.\nForty came ashore.\nThe lamps were lit.'

/** A memo on every record of the project, and a memo on each of those. */
function noted(bench: Workbench): Workbench {
  for (const { id } of [...bench.records.values()]) {
    const { memoId } = bench.do(writeMemo, { subjectId: id as RecordId, body: richTextOf('a note') })
    bench.do(writeMemo, { subjectId: memoId, body: richTextOf('a note on it') })
  }
  return bench
}

describe('memos on anything', () => {
  it('stand in no one’s way when a claim goes, with all that hangs on it', () => {
    const bench = new Workbench(text)
    const { claimId, linkId } = bench.marks('Forty came ashore.', { verdict: 'contested' })
    bench.do(recordSilence, { claimId, sourceId: bench.source('Gazette') })
    bench.do(relateClaims, { fromId: claimId, toId: bench.claimId, relation: 'broader' })
    noted(bench)
    bench.do(removeClaim, { claimId })
    expect([claimId, linkId].map((id) => bench.records.referrersOf(id))).toEqual([[], []])
    expect(
      ['evidenceLink', 'assessment', 'silence', 'claimRelation'].map((type) => bench.records.count(type as 'claim')),
    ).toEqual([0, 0, 0, 0])
  })

  it('go with a source, its marks and its silences', () => {
    const bench = new Workbench(text)
    bench.marks('Forty came ashore.', { codeNames: ['rescue'] })
    bench.do(recordSilence, { claimId: bench.claimId, sourceId: bench.sourceId })
    noted(bench)
    bench.do(removeSource, { sourceId: bench.sourceId })
    expect(bench.records.referrersOf(bench.sourceId)).toEqual([])
    expect(bench.records.count('annotation') + bench.records.count('silence') + bench.records.count('coding')).toBe(0)
  })

  it('go with what a merge leaves out, and stay with what it moves', () => {
    const bench = new Workbench(text)
    const first = bench.marks('Forty came ashore.')
    const second = bench.marks('Forty came ashore.', { statement: '40 came ashore' })
    const gazette = bench.source('Gazette')
    for (const claimId of [first.claimId, second.claimId]) bench.do(recordSilence, { claimId, sourceId: gazette })
    bench.do(relateClaims, { fromId: first.claimId, toId: second.claimId, relation: 'same' })
    noted(bench)
    bench.do(mergeClaims, { claimId: second.claimId, intoId: first.claimId })
    expect(bench.records.referring('silence', first.claimId)).toHaveLength(1)
    expect(bench.records.referring('memo', first.claimId).length).toBe(2)
  })

  it('can be taken off with the notes on them, and so can a silence', () => {
    const bench = noted(new Workbench(text))
    const { silenceId } = bench.do(recordSilence, { claimId: bench.claimId, sourceId: bench.sourceId })
    bench.do(writeMemo, { subjectId: silenceId, body: richTextOf('read twice') })
    bench.do(removeSilence, { silenceId })
    const [memo] = bench.records.referring('memo', bench.claimId)
    if (!memo) throw new Error('a memo')
    bench.do(removeMemo, { memoId: memo.id })
    expect(bench.records.referring('memo', bench.claimId)).toEqual([])
  })
})

describe('a claim that its only passage leaves', () => {
  const worked: readonly (readonly [string, (bench: Workbench, claimId: Workbench['claimId']) => void])[] = [
    ['a question', (bench, claimId) => bench.do(editClaim, { claimId, question: 'How many came ashore?' })],
    [
      'a time',
      (bench, claimId) =>
        bench.do(editClaim, { claimId, time: { from: '2024-03-12', to: null, precision: 'day', basis: 'inferred' } }),
    ],
    ['a place', (bench, claimId) => bench.do(editClaim, { claimId, place: { name: 'the pier', basis: 'stated' } })],
    [
      'whom it accuses',
      (bench, claimId) => bench.do(editClaim, { claimId, allegation: { accuses: 'the company', reply: 'sought' } }),
    ],
    [
      'a verdict with its reasons',
      (bench, claimId) =>
        bench.do(recordAssessment, {
          claimId,
          verdict: 'contested',
          reason: null,
          rationale: richTextOf('two counts'),
        }),
    ],
  ]

  it.each(worked)('stays where somebody gave it %s', (_, give) => {
    const bench = new Workbench(text)
    const { annotationId, claimId } = bench.marks('Forty came ashore.', { verdict: 'contested' })
    give(bench, claimId)
    bench.do(removeAnnotation, { annotationId })
    expect(bench.records.get(claimId)).toBeDefined()
  })

  it('goes where there was nothing but bare verdicts, taken back or not', () => {
    const bench = new Workbench(text)
    const { annotationId, claimId } = bench.marks('Forty came ashore.', { verdict: 'contested' })
    bench.do(takeAssessmentBack, { claimId })
    bench.do(removeAnnotation, { annotationId })
    expect(bench.records.get(claimId)).toBeUndefined()
  })
})
