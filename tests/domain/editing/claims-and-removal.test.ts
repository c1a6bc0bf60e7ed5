import { describe, expect, it } from 'vitest'
import { editClaim, mergeClaims } from '#domain/editing/edit-claim.ts'
import { editLink } from '#domain/editing/edit-link.ts'
import { recordAssessment, takeAssessmentBack } from '#domain/editing/record-assessment.ts'
import { readToTheEnd, recordSilence } from '#domain/editing/record-silence.ts'
import { removeAnnotation, removeClaim, removeSource } from '#domain/editing/remove-records.ts'
import { inverted } from '#domain/project/change-set.ts'
import { verdictOf } from '#domain/status/verdict-of.ts'
import { Workbench } from './workbench.ts'

const text = 'The horn sounded.\nForty came ashore.\nThe lamps were lit.'

describe('rewording', () => {
  it('keeps the earlier wording with who changed it, and ends verbatim', () => {
    const bench = new Workbench(text)
    const { claimId } = bench.marks('Forty came ashore.')
    bench.do(editClaim, { claimId, statement: 'forty passengers came ashore' })
    expect(bench.records.get(claimId)).toMatchObject({
      verbatim: false,
      statement: 'forty passengers came ashore',
      earlierWordings: [{ statement: 'Forty came ashore.' }],
    })
  })

  it('says who set the kind', () => {
    const bench = new Workbench(text)
    const { claimId } = bench.marks('Forty came ashore.')
    bench.do(editClaim, { claimId, kind: 'saying', question: 'How many came ashore?' })
    expect(bench.records.get(claimId)?.kindSetBy).not.toBeNull()
    expect(bench.records.all('question').map(({ text: words }) => words)).toEqual(['How many came ashore?'])
  })
})

describe('verdicts', () => {
  it('let the latest stand and keep the earlier ones', () => {
    const bench = new Workbench(text)
    const { claimId } = bench.marks('Forty came ashore.', { verdict: 'contested' })
    const { assessmentId } = bench.do(recordAssessment, {
      claimId,
      verdict: 'corroborated',
      reason: 'not-checkable',
      rationale: null,
    })
    const researcher = bench.records.get(assessmentId)?.createdBy
    expect(researcher && verdictOf(bench.records, claimId, researcher)?.verdict).toBe('corroborated')
    expect(bench.records.get(assessmentId)?.reason).toBeNull()
    expect(bench.records.count('assessment')).toBe(2)
  })

  it('can be taken back, which leaves no verdict but the record', () => {
    const bench = new Workbench(text)
    const { claimId } = bench.marks('Forty came ashore.', { verdict: 'contested' })
    const { assessmentId } = bench.do(takeAssessmentBack, { claimId })
    const record = bench.records.get(assessmentId)
    expect(record?.takenBackAt).not.toBeNull()
    expect(record && verdictOf(bench.records, claimId, record.createdBy)).toBeNull()
    expect(bench.refusal(takeAssessmentBack, { claimId })).toBe('not-found')
  })
})

describe('silences', () => {
  it('are recorded once for a claim and source', () => {
    const bench = new Workbench(text)
    const input = { claimId: bench.claimId, sourceId: bench.sourceId }
    expect(bench.do(recordSilence, input).silenceId).toBe(bench.do(recordSilence, input).silenceId)
  })

  it('are made by reading to the end for every claim that the source says nothing about', () => {
    const bench = new Workbench(text)
    const { claimId } = bench.marks('Forty came ashore.')
    expect(bench.do(readToTheEnd, { sourceId: bench.sourceId })).toEqual({ silences: 1 })
    expect(bench.records.referring('silence', claimId)).toEqual([])
    expect(bench.do(readToTheEnd, { sourceId: bench.sourceId })).toEqual({ silences: 0 })
  })
})

describe('merging claims', () => {
  it('moves links and verdicts, keeps one link where both had the same passage, and keeps the wording', () => {
    const bench = new Workbench(text)
    const first = bench.marks('Forty came ashore.', { verdict: 'contested' })
    const second = bench.marks('Forty came ashore.', { statement: '40 came ashore' })
    const third = bench.marks('The lamps were lit.', { claimId: second.claimId, stance: 'qualifies' })
    bench.do(mergeClaims, { claimId: second.claimId, intoId: first.claimId })
    expect(bench.records.get(second.claimId)).toBeUndefined()
    expect(bench.records.referring('evidenceLink', first.claimId).map(({ id }) => id)).toEqual([
      first.linkId,
      third.linkId,
    ])
    expect(bench.records.get(first.claimId)?.earlierWordings.map(({ statement }) => statement)).toEqual([
      '40 came ashore',
    ])
  })
})

describe('editing a link', () => {
  it('changes what is given and leaves the rest', () => {
    const bench = new Workbench(text)
    const { linkId } = bench.marks('Forty came ashore.')
    bench.do(editLink, { linkId, stance: 'disputes', credibility: 3, speakerName: 'the pilot' })
    expect(bench.records.get(linkId)).toMatchObject({
      stance: 'disputes',
      credibility: 3,
      voice: 'own',
      voiceBasis: 'guessed',
    })
    bench.do(editLink, { linkId, speakerName: null, voice: 'quoted' })
    expect(bench.records.get(linkId)).toMatchObject({
      speakerId: null,
      voice: 'quoted',
      voiceBasis: 'set',
      credibility: 3,
    })
  })
})

describe('removing', () => {
  it('takes a claim that only this highlight made along with the mark', () => {
    const bench = new Workbench(text)
    const { annotationId, claimId } = bench.marks('Forty came ashore.', { verdict: 'contested' })
    bench.do(removeAnnotation, { annotationId })
    expect(bench.records.get(claimId)).toBeUndefined()
    expect(bench.records.count('assessment')).toBe(0)
  })

  it('leaves a claim that was worked on', () => {
    const bench = new Workbench(text)
    const { annotationId, claimId } = bench.marks('Forty came ashore.')
    bench.do(editClaim, { claimId, statement: 'forty came ashore alive' })
    bench.do(removeAnnotation, { annotationId })
    expect(bench.records.get(claimId)).toBeDefined()
  })

  it('leaves the marks when a claim goes', () => {
    const bench = new Workbench(text)
    const { annotationId, claimId } = bench.marks('Forty came ashore.')
    bench.do(removeClaim, { claimId })
    expect(bench.records.get(annotationId)).toBeDefined()
  })

  it('can be taken back by the inverted changes, whatever hung on a source', () => {
    const bench = new Workbench(text)
    const { linkId } = bench.marks('Forty came ashore.', { codeNames: ['rescue'] })
    bench.do(readToTheEnd, { sourceId: bench.sourceId })
    const before = [...bench.records.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))
    const result = removeSource(bench.records, { sourceId: bench.sourceId }, bench.context())
    if (!result.ok) throw new Error(result.error.code)
    bench.records.apply(result.value.changes)
    expect(bench.records.get(linkId)).toBeUndefined()
    bench.records.apply(inverted(result.value.changes))
    expect([...bench.records.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(before)
  })
})
