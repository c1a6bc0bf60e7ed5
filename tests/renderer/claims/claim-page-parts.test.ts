import { describe, expect, it } from 'vitest'
import { editClaim } from '#domain/editing/edit-claim.ts'
import { editLink } from '#domain/editing/edit-link.ts'
import { takeAssessmentBack } from '#domain/editing/record-assessment.ts'
import { recordSilence } from '#domain/editing/record-silence.ts'
import { passagesByStance } from '#domain/reading/claim-passages.ts'
import { whoSays } from '#domain/reading/who-says.ts'
import type { IdOf } from '#domain/records/id.ts'
import { coverageOf } from '#features/claims/claim-coverage.ts'
import { claimHistory } from '#features/claims/claim-history.ts'
import { claimTimeText, isPartialDate } from '#features/claims/claim-time-text.ts'
import { languages } from '#messages/all-languages.ts'
import { SmallProject } from './small-project.ts'

const linkOf = (project: SmallProject, claimId: IdOf<'claim'>, at: number): IdOf<'evidenceLink'> => {
  const link = project.records.referring('evidenceLink', claimId)[at]
  if (!link) throw new Error('no link')
  return link.id
}

describe('who makes a claim', () => {
  it('is the source where it speaks for itself, the speaker where one is named, and nobody named else', () => {
    const project = new SmallProject()
    const courier = project.source('Courier').id
    const { claimId } = project.passage(courier, { statement: 'the horn sounded' })
    expect(whoSays(project.records, claimId)).toEqual({ names: ['Courier'], isTied: true })
    const edit = (fields: object) =>
      project.do(editLink(project.records, { linkId: linkOf(project, claimId, 0), ...fields }, project.context))
    edit({ voice: 'quoted', speakerName: 'harbour master' })
    expect(whoSays(project.records, claimId).names).toEqual(['harbour master'])
    edit({ speakerName: null })
    expect(whoSays(project.records, claimId).names).toEqual([null])
  })

  it('leaves out who disputes it', () => {
    const project = new SmallProject()
    const courier = project.source('Courier').id
    const gazette = project.source('Gazette').id
    const { claimId } = project.passage(courier, { statement: 'the horn sounded' })
    project.passage(gazette, { claimId }, 'disputes')
    expect(whoSays(project.records, claimId).names).toEqual(['Courier'])
  })
})

describe('the passages of a claim', () => {
  it('stand by stance in a fixed order', () => {
    const project = new SmallProject()
    const courier = project.source('Courier').id
    const gazette = project.source('Gazette').id
    const { claimId } = project.passage(courier, { statement: 'the horn sounded' }, 'disputes')
    project.passage(gazette, { claimId }, 'asserts')
    project.passage(gazette, { claimId }, 'disputes')
    const groups = passagesByStance(project.records, claimId)
    expect(groups.map(({ stance, passages }) => [stance, passages.length])).toEqual([
      ['asserts', 1],
      ['disputes', 2],
    ])
    expect(groups[0]?.passages[0]?.standing).toBe('counted')
  })
})

describe('the coverage of a claim', () => {
  it('parts sources looked through from those nobody has looked at, and an old revision counts as not examined', () => {
    const project = new SmallProject()
    const courier = project.source('Courier').id
    const gazette = project.source('Gazette').id
    const radio = project.source('Radio').id
    const { claimId } = project.passage(courier, { statement: 'the horn sounded' })
    project.do(recordSilence(project.records, { claimId, sourceId: gazette }, project.context))
    const coverage = coverageOf(project.records, claimId)
    expect(coverage.lookedThrough.map(({ source, isCurrent }) => [source.id, isCurrent])).toEqual([[gazette, true]])
    expect(coverage.notExamined.map(({ id }) => id)).toEqual([radio])

    const source = project.records.get(gazette)
    if (!source) throw new Error('no source')
    project.put({ ...source, currentRevision: 2 })
    const later = coverageOf(project.records, claimId)
    expect(later.lookedThrough[0]?.isCurrent).toBe(false)
    expect(later.notExamined.map(({ id }) => id)).toEqual([gazette, radio])
  })
})

describe('the history of a claim', () => {
  it('keeps every wording and verdict, latest first', () => {
    const project = new SmallProject()
    const courier = project.source('Courier').id
    const { claimId } = project.passage(courier, { statement: 'horn' })
    project.do(editClaim(project.records, { claimId, statement: 'the horn sounded' }, project.context))
    project.verdict(claimId, 'contested')
    project.do(takeAssessmentBack(project.records, { claimId }, project.context))
    const events = claimHistory(project.records, claimId)
    expect(events.map((event) => event.kind)).toEqual(['taken-back', 'verdict', 'reworded', 'made'])
    expect(events.map((event) => ('statement' in event ? event.statement : null))).toEqual([
      null,
      null,
      'the horn sounded',
      'horn',
    ])
  })
})

describe('the time of a claim', () => {
  const words = languages.en.claims.time
  const text = (from: string | null, to: string | null, basis: 'stated' | 'inferred' | 'unknown') =>
    claimTimeText(words, (value) => value, { from, to, precision: null, basis })

  it('is said as precisely as it is known, and as inferred where it is', () => {
    expect(text(null, null, 'unknown')).toBe('time unknown')
    expect(text('2026-03', '2026-03', 'stated')).toBe('2026-03')
    expect(text('2026-03-12', '2026-03-14', 'inferred')).toBe('2026-03-12 to 2026-03-14, inferred')
    expect(text(null, '2026', 'stated')).toBe('2026')
  })

  it('takes partial dates and nothing else', () => {
    for (const typed of ['', '2026', '2026-03', ' 2026-03-12 ', '2026-03-12T18:30']) {
      expect(isPartialDate(typed)).toBe(true)
    }
    for (const typed of ['12 March', '2026-3', 'yesterday']) expect(isPartialDate(typed)).toBe(false)
  })
})
