import { describe, expect, it } from 'vitest'
import { ProjectRecords } from '#domain/project/project-records.ts'
import { leftOpenReason, verdict } from '#domain/records/assessment.ts'
import { claimKind } from '#domain/records/claim.ts'
import { discrepancyType, stance, voice } from '#domain/records/evidence-link.ts'
import { marks, type StatusReason, statuses } from '#domain/status/status.ts'
import { languages } from '#messages/all-languages.ts'
import { importNoteCodes } from '#messages/import-note-text.ts'
import { reasonSentence } from '#messages/reason-sentence.ts'

const linkIds = ['evidenceLink:1'] as const
const origin = 'source:1' as const

/** A reason of every code; a new code without an example does not compile. */
const reasons: { readonly [C in StatusReason['code']]: Extract<StatusReason, { code: C }> | StatusReason } = {
  position: { code: 'position', linkIds },
  'all-withdrawn': { code: 'all-withdrawn', linkIds },
  'origin-for': { code: 'origin-for', linkIds, origin, sourceIds: ['source:1'] },
  'origin-against': { code: 'origin-against', linkIds, origin, sourceIds: ['source:1'] },
  'contested-on': { code: 'contested-on', linkIds, on: ['number', 'whole'] },
  'nobody-asserts': { code: 'nobody-asserts', linkIds },
  'one-origin-says-both': { code: 'one-origin-says-both', linkIds, origin },
  'accepted-discrepancy': { code: 'accepted-discrepancy', linkIds, on: 'number', values: ['11', '14'] },
  'independent-origins': { code: 'independent-origins', linkIds, count: 2 },
  'all-on-one-side': { code: 'all-on-one-side', linkIds, sideId: 'side:1' },
  'looked-for': { code: 'looked-for', linkIds, lookedThrough: 3, others: 4 },
  'only-first-passage': { code: 'only-first-passage', linkIds },
  'nothing-for': { code: 'nothing-for', linkIds },
  orphaned: { code: 'orphaned', linkIds },
  withdrawn: { code: 'withdrawn', linkIds },
  'qualified-by': { code: 'qualified-by', linkIds },
  'questioned-by': { code: 'questioned-by', linkIds },
  'to-be-checked': { code: 'to-be-checked', linkIds },
}

describe.each(['en', 'ur', 'hi'] as const)('in %s', (language) => {
  const messages = languages[language]
  const ending = { en: /\.$/u, ur: /۔$/u, hi: /।$/u }[language]

  it('every reason of the rule has a sentence, each of its own', () => {
    const project = new ProjectRecords()
    const sentences = Object.values(reasons).map((reason) => reasonSentence(messages, project, reason))
    for (const sentence of sentences) expect(sentence).toMatch(ending)
    expect(new Set(sentences).size).toBe(sentences.length)
  })

  it('every status, verdict, mark, kind, stance, voice and thing to differ on has a word, each of its own', () => {
    const { status } = messages
    for (const [table, keys] of [
      [status.status, statuses],
      [status.verdict, verdict.options],
      [status.leftOpenReason, leftOpenReason.options],
      [status.mark, marks],
      [messages.reportText.method.markMeanings, marks],
      [status.kind, claimKind.options],
      [messages.claims.kind.explain, claimKind.options],
      [status.stance, stance.options],
      [status.voice, voice.options],
      [status.on, ['whole', ...discrepancyType.options]],
      [messages.importNotes, importNoteCodes],
    ] as const) {
      expect(Object.keys(table).toSorted()).toEqual([...keys].toSorted())
      const words = Object.values(table).map(String)
      expect(words).not.toContain('')
      expect(new Set(words).size).toBe(words.length)
    }
  })

  it('the report explains the statuses by the words that it uses for them', () => {
    const { ruleLines } = messages.reportText.method
    expect(ruleLines.map((line) => line.split(':')[0])).toEqual(
      (
        [
          'not-weighed',
          'superseded',
          'contested',
          'corroborated',
          'one-side-only',
          'single-origin',
          'unexamined',
        ] as const
      ).map((each) => messages.status.status[each]),
    )
  })
})

describe('the sentence of where a claim was looked for', () => {
  it('names what it counts', () => {
    const project = new ProjectRecords()
    expect(reasonSentence(languages.en, project, reasons['looked-for'])).toBe('Looked for in 3 of 4 other sources.')
  })
})
