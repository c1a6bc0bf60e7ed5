import { describe, expect, it } from 'vitest'
import { declareSide, groupOrigins, recordDiscrepancy, recordNotice } from '#domain/editing/declare-dispute.ts'
import { describeProject } from '#domain/editing/describe-project.ts'
import { editClaim } from '#domain/editing/edit-claim.ts'
import { editLink } from '#domain/editing/edit-link.ts'
import { renameSpeaker } from '#domain/editing/rename-speaker.ts'
import { writeMemo } from '#domain/editing/write-memo.ts'
import { richTextOf } from '#domain/records/rich-text.ts'
import { deriveStatus } from '#domain/status/derive-status.ts'
import { Workbench } from './workbench.ts'

const text = 'The horn sounded.\nForty came ashore.\nThe lamps were lit.'

describe('grouping origins', () => {
  it('extends a group of that name and forgets nothing about it', () => {
    const bench = new Workbench(text)
    const [gazette, radio] = [bench.source('Gazette'), bench.source('Radio')]
    const first = bench.do(groupOrigins, {
      name: 'Coast Agency',
      kind: 'agency-copy',
      sourceIds: [gazette],
      held: false,
      citedBy: [radio],
      note: 'named in the last line',
    })
    const second = bench.do(groupOrigins, {
      name: 'coast  agency',
      kind: 'agency-copy',
      sourceIds: [bench.sourceId],
      citedBy: [gazette],
    })
    expect(second).toEqual(first)
    expect(bench.records.get(first.originGroupId)).toMatchObject({
      name: 'Coast Agency',
      held: false,
      citedBy: [radio, gazette],
      note: 'named in the last line',
    })
    expect(bench.records.referring('source', first.originGroupId).map(({ title }) => title)).toEqual([
      'Harbour Courier',
      'Gazette',
    ])
  })
})

describe('discrepancies', () => {
  it('are accepted or dismissed where they stand, whichever link is named first', () => {
    const bench = new Workbench(text)
    const { claimId, linkId } = bench.marks('Forty came ashore.')
    const other = bench.says(bench.source('Gazette'), 'asserts', { claimId })
    const values = { on: 'number', firstValue: '40', secondValue: '38', timesDiffer: false } as const
    const first = bench.do(recordDiscrepancy, {
      ...values,
      firstLinkId: linkId,
      secondLinkId: other.id,
      state: 'candidate',
    })
    expect(deriveStatus(bench.records, claimId).status).toBe('corroborated')
    const again = bench.do(recordDiscrepancy, {
      ...values,
      firstLinkId: other.id,
      secondLinkId: linkId,
      state: 'accepted',
    })
    expect(again).toEqual(first)
    expect(deriveStatus(bench.records, claimId).status).toBe('contested')
    bench.do(recordDiscrepancy, { ...values, firstLinkId: linkId, secondLinkId: other.id, state: 'dismissed' })
    expect(deriveStatus(bench.records, claimId).status).toBe('corroborated')
    expect(bench.records.count('discrepancy')).toBe(1)
    const apart = { ...values, firstLinkId: linkId, secondLinkId: linkId, state: 'candidate' as const }
    expect(bench.refusal(recordDiscrepancy, apart)).toBe('invalid-input')
  })
})

describe('notices', () => {
  it('name passages of their own source only, and a reply withdraws none', () => {
    const bench = new Workbench(text)
    const { annotationId } = bench.marks('Forty came ashore.')
    const notice = { date: { value: null, basis: 'unknown' as const }, text: 'it was thirty-eight', withdraws: true }
    const gazette = bench.source('Gazette')
    const wrong = { ...notice, kind: 'correction' as const, sourceId: gazette, annotationIds: [annotationId] }
    expect(bench.refusal(recordNotice, wrong)).toBe('not-found')
    const reply = { ...notice, kind: 'reply' as const, sourceId: bench.sourceId, annotationIds: null }
    expect(bench.refusal(recordNotice, reply)).toBe('invalid-input')
  })
})

describe('renaming a speaker', () => {
  it('makes two of one name one person, who is then one origin', () => {
    const bench = new Workbench(text)
    const { claimId, linkId } = bench.marks('Forty came ashore.', { voice: 'quoted', speakerName: 'the harbor master' })
    const second = bench.marks('The lamps were lit.', { claimId, voice: 'quoted', speakerName: 'the harbour master' })
    bench.do(editLink, { linkId, hadFromName: 'the harbour master' })
    bench.do(declareSide, { subject: { speakerName: 'the harbor master' }, sideName: 'the port', reason: '' })
    const [from, to] = bench.records.all('speaker')
    if (!from || !to) throw new Error('two speakers')
    bench.do(writeMemo, { subjectId: from.id, body: richTextOf('on duty') })
    expect(bench.do(renameSpeaker, { speakerId: from.id, name: 'The Harbour  Master' })).toEqual({ speakerId: to.id })
    expect(bench.records.all('speaker').map(({ name }) => name)).toEqual(['the harbour master'])
    expect(bench.records.get(linkId)).toMatchObject({ speakerId: to.id, hadFromId: null })
    expect(bench.records.get(second.linkId)).toMatchObject({ speakerId: to.id })
    expect(deriveStatus(bench.records, claimId).counts.origins).toBe(1)
    expect([
      bench.records.referring('sideDeclaration', to.id).length,
      bench.records.referring('memo', to.id).length,
    ]).toEqual([1, 1])
  })

  it('changes only the letters of a name that is theirs already', () => {
    const bench = new Workbench(text)
    bench.marks('Forty came ashore.', { voice: 'quoted', speakerName: 'the pilot' })
    const [pilot] = bench.records.all('speaker')
    if (!pilot) throw new Error('a speaker')
    bench.do(renameSpeaker, { speakerId: pilot.id, name: 'The Pilot' })
    expect(bench.records.all('speaker').map(({ name }) => name)).toEqual(['The Pilot'])
  })
})

describe('an edit that says what is so already', () => {
  it('changes nothing, so that there is nothing to take back', () => {
    const bench = new Workbench(text)
    const { claimId } = bench.marks('Forty came ashore.')
    const same = editClaim(bench.records, { claimId, statement: 'Forty came ashore.', note: '' }, bench.context())
    expect(same).toMatchObject({ ok: true, value: { changes: [], answer: { claimId } } })
    expect(describeProject(bench.records, {}, bench.context())).toMatchObject({ ok: true, value: { changes: [] } })
  })
})
