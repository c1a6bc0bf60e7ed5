import { partAt } from '#domain/anchoring/anchor-part.ts'
import type { AnyRecord } from '#domain/records/record.ts'

/** Who made every record of these tests. */
export const me = 'researcher:00000000-0000-4000-8000-000000000001' as const
const uuid = (count: number): string => `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`
const base = (count: number) => ({ createdAt: `2031-05-12T08:00:0${count % 10}.000Z`, createdBy: me })

/** A mark on the words of a source. */
export const annotationOf = (id: number, source: number, words: string): AnyRecord => ({
  id: `annotation:${uuid(id)}`,
  type: 'annotation',
  ...base(id),
  sourceId: `source:${uuid(source)}`,
  revision: 1,
  parts: [partAt(`before ${words} after`, { start: 7, end: 7 + words.length })],
})

interface LinkIds {
  readonly id: number
  readonly claim: number
  readonly mark: number
  readonly speaker: number | null
  readonly from: number | null
  readonly note?: string
}

/** A link from a mark to a claim. */
export const linkOf = ({ id, claim, mark, speaker, from, note = '' }: LinkIds): AnyRecord => ({
  id: `evidenceLink:${uuid(id)}`,
  type: 'evidenceLink',
  ...base(id),
  claimId: `claim:${uuid(claim)}`,
  annotationId: `annotation:${uuid(mark)}`,
  stance: 'asserts',
  on: 'whole',
  speakerId: speaker === null ? null : `speaker:${uuid(speaker)}`,
  hadFromId: from === null ? null : `speaker:${uuid(from)}`,
  voice: 'own',
  voiceBasis: 'guessed',
  hedged: false,
  credibility: null,
  note,
})
