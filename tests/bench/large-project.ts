import { createHash } from 'node:crypto'
import { partAt } from '#domain/anchoring/anchor-part.ts'
import { createProjectRecords } from '#domain/editing/describe-project.ts'
import { claimDefaults } from '#domain/records/claim.ts'
import { unknownDate } from '#domain/records/fields.ts'
import { type AnyRecord, schemaForId } from '#domain/records/record.ts'

/** Who works in projects that are measured. */
export const researcherId = 'researcher:00000000-0000-4000-8000-000000000001' as const
const at = '2024-03-12T18:30:00.000Z'
/** The same ids at every run, as far from each other as those that a project makes: ids that only count would cross to a window deflated to nothing. */
function bare(kind: number, count: number): string {
  const hex = createHash('md5').update(`${kind} ${count}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`
}

/** The text of every source of `largeProject`. */
export const largeText = 'The fog horn sounded before the ferry struck the pier. '.repeat(40)

/** Records of a project of that many annotations, each with a link: a tenth as many claims, a source for each two hundred. */
export function largeProject(annotations: number): readonly AnyRecord[] {
  const base = { createdAt: at, createdBy: researcherId }
  const first = createProjectRecords(
    { title: 'Scale', researcherName: 'Rosa', invented: true },
    { at, researcherId, newId: (type) => `${type}:${bare(0, 2)}` as never },
  )
  const records: AnyRecord[] = [...first]
  for (let n = 0; n < Math.max(1, annotations / 200); n += 1) {
    records.push({
      ...base,
      id: `source:${bare(1, n)}`,
      type: 'source',
      title: `Source ${n}`,
      outletId: null,
      authors: [],
      url: null,
      published: unknownDate,
      events: unknownDate,
      captured: unknownDate,
      language: 'en',
      licence: null,
      licenceAllowsFullText: false,
      note: '',
      format: 'txt',
      originalName: 'a.txt',
      originalFingerprint: null,
      originalExtension: 'txt',
      currentRevision: 1,
      originGroupId: null,
      importNotes: [],
    })
  }
  for (let n = 0; n < annotations / 10; n += 1)
    records.push({
      ...base,
      ...claimDefaults,
      earlierWordings: [],
      id: `claim:${bare(2, n)}`,
      type: 'claim',
      statement: `statement ${n}`,
    })
  for (let n = 0; n < annotations; n += 1) {
    const start = (n * 7) % 1_000
    records.push({
      ...base,
      id: `annotation:${bare(3, n)}`,
      type: 'annotation',
      sourceId: `source:${bare(1, Math.floor(n / 200))}`,
      revision: 1,
      parts: [partAt(largeText, { start, end: start + 60 })],
    })
    records.push({
      ...base,
      id: `evidenceLink:${bare(4, n)}`,
      type: 'evidenceLink',
      claimId: `claim:${bare(2, Math.floor(n / 10))}`,
      annotationId: `annotation:${bare(3, n)}`,
      stance: 'asserts',
      on: 'whole',
      speakerId: null,
      hadFromId: null,
      voice: 'own',
      voiceBasis: 'guessed',
      hedged: false,
      credibility: null,
      note: '',
    })
  }
  // As a project is written: with the keys of each record in the order of its schema.
  return records.map((record) => schemaForId(record.id)?.parse(record) ?? record)
}
