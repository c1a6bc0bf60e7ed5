import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ProjectRecords } from '#domain/project/project-records.ts'
import { verdict } from '#domain/records/assessment.ts'
import { claimKind } from '#domain/records/claim.ts'
import { stance, voice } from '#domain/records/evidence-link.ts'
import type { AnyRecord } from '#domain/records/record.ts'
import { plainTextOf } from '#domain/records/rich-text.ts'
import { deriveStatus } from '#domain/status/derive-status.ts'
import { marks, statuses } from '#domain/status/status.ts'
import { type FerryCore, openSample, startFerryCore } from '#tests/core/reporting/ferry-core.ts'

let ferry: FerryCore
let project: string
let records: ProjectRecords
const texts = new Map<string, string>()

beforeAll(async () => {
  ferry = await startFerryCore()
  project = await openSample(ferry)
  const { copyId, chunks } = await ferry.ask('replica.open', {}, project)
  const all: AnyRecord[] = []
  for (let index = 0; index < chunks; index += 1) {
    const { text } = await ferry.ask('replica.chunk', { copyId, index }, project)
    all.push(...(JSON.parse(text) as AnyRecord[]))
  }
  records = new ProjectRecords(all)
  for (const { id } of records.all('source')) {
    const { text } = await ferry.ask('sources.text', { sourceId: id, revision: null }, project)
    texts.set(id, text)
  }
})
afterAll(() => ferry.end())

const missing = <T>(wanted: readonly T[], found: Iterable<T>): readonly T[] => {
  const there = new Set(found)
  return wanted.filter((each) => !there.has(each))
}

describe('the sample project', () => {
  it('has nothing wrong with it', async () => {
    expect(await ferry.ask('projects.check', {}, project)).toEqual({ problems: [] })
  })

  it('says that it is invented wherever a source or the project shows', () => {
    const [about] = records.all('project')
    expect(about).toMatchObject({
      invented: true,
      title: expect.stringContaining('invented'),
      note: expect.stringContaining('invented'),
    })
    for (const source of records.all('source')) {
      expect(source.title).toMatch(/\(invented\)$|\(فرضی\)$/u)
      expect(source.licence).toMatch(/^Invented/u)
      expect(source.note).toContain('invented')
      expect(source.url === null || new URL(source.url).hostname.endsWith('.example')).toBe(true)
    }
  })

  it('is told by five accounts, one of them in Urdu as well', () => {
    const languages = records.all('source').map(({ language }) => language)
    expect(languages.toSorted()).toEqual(['en', 'en', 'en', 'en', 'en', 'ur'])
    for (const text of texts.values()) expect(text.length).toBeLessThan(2_000)
  })

  it('has one agency text in three of them, word for word, under one origin', () => {
    const [group] = records.all('originGroup')
    const members = records.all('source').filter(({ originGroupId }) => originGroupId === group?.id)
    expect(group).toMatchObject({ kind: 'agency-copy', held: false })
    expect(members).toHaveLength(4)
    const agency = 'The harbour ferry Kestrel Maid struck Saltmark Pier in thick fog on Wednesday morning, 6 November,'
    expect(members.filter(({ id }) => texts.get(id)?.includes(agency))).toHaveLength(3)
  })

  it('has a claim of every kind, and of every status that the rule can give', () => {
    const claims = records.all('claim')
    expect(
      missing(
        claimKind.options,
        claims.map(({ kind }) => kind),
      ),
    ).toEqual([])
    const derived = claims.map(({ id }) => deriveStatus(records, id))
    expect(
      missing(
        statuses,
        derived.map(({ status }) => status),
      ),
    ).toEqual([])
    expect(
      missing(
        // Only a later revision leaves a passage to be checked; the sample's sources have one each.
        marks.filter((mark) => mark !== 'passage-to-check'),
        derived.flatMap((each) => each.marks),
      ),
    ).toEqual([])
    for (const claim of claims) expect(claim.kindSetBy).not.toBeNull()
  })

  it('has a link of every stance and every voice, with speakers named and not named', () => {
    const links = records.all('evidenceLink')
    expect(
      missing(
        stance.options,
        links.map((link) => link.stance),
      ),
    ).toEqual([])
    expect(
      missing(
        voice.options,
        links.map((link) => link.voice),
      ),
    ).toEqual([])
    expect(links.some((link) => link.voice !== 'own' && link.speakerId === null)).toBe(true)
    expect(links.some(({ hadFromId }) => hadFromId !== null)).toBe(true)
    expect(links.some(({ credibility }) => credibility !== null)).toBe(true)
  })

  it('has every verdict, left open for more than one reason, with rationales, and some that differ from the rule', () => {
    const given = records.all('assessment')
    expect(
      missing(
        verdict.options,
        given.map((each) => each.verdict),
      ),
    ).toEqual([])
    expect(
      missing(
        ['not-checkable', 'evidence-insufficient'],
        given.flatMap(({ reason }) => reason ?? []),
      ),
    ).toEqual([])
    const rationales = given.flatMap(({ rationale }) => (rationale === null ? [] : [plainTextOf(rationale)]))
    expect(rationales.length).toBeGreaterThan(8)
    for (const words of rationales) expect(words).toMatch(/^[A-Z].*\.$/u)
    expect(
      given.some(
        ({ claimId, verdict: own }) => own === 'corroborated' && deriveStatus(records, claimId).status === 'contested',
      ),
    ).toBe(true)
  })

  it('has silences, notices, discrepancies, sides, grades, relations, codes and memos', () => {
    for (const type of [
      'silence',
      'notice',
      'discrepancy',
      'side',
      'sideDeclaration',
      'outlet',
      'claimRelation',
      'code',
      'memo',
      'question',
    ] as const)
      expect([type, records.count(type) > 0]).toEqual([type, true])
    expect(
      missing(
        ['candidate', 'accepted'],
        records.all('discrepancy').map(({ state }) => state),
      ),
    ).toEqual([])
    expect(records.all('sideDeclaration').some(({ sideId }) => sideId === null)).toBe(true)
  })

  it('marks only words that stand in its texts, the same words in one account never twice for one claim', () => {
    const seen = new Set<string>()
    for (const { annotationId, claimId } of records.all('evidenceLink')) {
      const marked = records.get(annotationId)
      for (const { start, end, quote } of marked?.parts ?? []) {
        const text = texts.get(marked?.sourceId ?? '') ?? ''
        expect(text.slice(start, end)).toBe(quote)
        const key = `${claimId} ${marked?.sourceId} ${start} ${end}`
        expect(seen).not.toContain(key)
        seen.add(key)
      }
    }
  })

  it('words its claims as statements that can stand alone, without a name for what nobody has settled', () => {
    for (const { statement, verbatim } of records.all('claim')) {
      expect(statement).toMatch(/^[A-Z“].*[.”]$/u)
      expect(statement.length).toBeLessThan(140)
      expect(verbatim).toBe(false)
      expect(statement.replace(/“[^”]*”/gu, '')).not.toMatch(
        /!|\b(?:admitted|revealed|exposed|claimed|so-called|reckless|disaster|tragedy|cover-up)\b/iu,
      )
    }
  })

  it('opens again as it is, and is not made twice', async () => {
    const again = await ferry.ask('projects.openSample', {})
    expect(again.project).toBe(project)
    const words = await readFile(join(project, 'project.json'), 'utf8')
    expect(words).toContain('countermark')
  })
})
