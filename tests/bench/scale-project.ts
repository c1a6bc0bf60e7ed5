import { createHash } from 'node:crypto'
import { createProjectStorage } from '#core/project-files/project-storage.ts'
import type { CheckedDocuments } from '#core/project-files/source-files.ts'
import { partAt } from '#domain/anchoring/anchor-part.ts'
import { createProjectRecords } from '#domain/editing/describe-project.ts'
import type { Assessment } from '#domain/records/assessment.ts'
import { claimDefaults } from '#domain/records/claim.ts'
import type { EvidenceLink } from '#domain/records/evidence-link.ts'
import { unknownDate } from '#domain/records/fields.ts'
import type { AnyRecord } from '#domain/records/record.ts'
import { textOf } from '#domain/text/text-map.ts'
import { dice, documentOf, inventedParagraphs } from './invented-text.ts'

const researcherId = 'researcher:00000000-0000-4000-8000-000000000001'
const at = '2024-03-12T18:30:00.000Z'
const bare = (kind: number, count: number): string => `0000000${kind}-0000-4000-8000-${String(count).padStart(12, '0')}`

/** How large a project is to be made, and out of which numbers. */
export interface ScaleOptions {
  readonly words: number
  readonly highlights: number
  readonly sources: number
  readonly seed: number
  /** Notes the documents as this machine's own, as importing them would. */
  readonly documents?: CheckedDocuments
}

const stances: readonly EvidenceLink['stance'][] = [
  'asserts',
  'asserts',
  'supports',
  'disputes',
  'qualifies',
  'questions',
]
const verdicts: readonly Assessment['verdict'][] = ['contested', 'corroborated', 'left-open']

/**
 * Writes a project with one source of so many words, and as many short ones as asked for. Every highlight stands in the long
 * source with a claim of its own; a second passage of each claim stands in a short source, and every third claim has a verdict.
 * Answers the long source's id.
 */
export async function writeScaleProject(folder: string, options: ScaleOptions): Promise<string> {
  const long = documentOf(inventedParagraphs(options.words, options.seed))
  const short = documentOf(inventedParagraphs(2_000, options.seed + 1))
  const documents = Array.from({ length: options.sources }, (_, n) => (n === 0 ? long : short))
  const texts = { long: textOf(long), short: textOf(short) }
  const created = await createProjectStorage(folder, {
    records: [...first(), ...sourcesOf(options.sources, texts), ...evidenceOf(options, texts)],
    opener: 'bench',
    now: Date.now,
    ...(options.documents ? { documents: options.documents } : {}),
  })
  if (!created.ok) throw new Error(JSON.stringify(created.error).slice(0, 600))
  const { storage } = created.value
  for (const [n, document] of documents.entries()) {
    if (n > 1) break
    const written = await storage.writeSource({
      sourceId: `source:${bare(1, n)}`,
      revision: 1,
      document,
      original: null,
      layout: null,
      pictures: [],
    })
    if (!written.ok) throw new Error(JSON.stringify(written.error))
  }
  await storage.close()
  return `source:${bare(1, 0)}`
}

const base = { createdAt: at, createdBy: researcherId } as const

const first = (): readonly AnyRecord[] =>
  createProjectRecords(
    { title: 'Scale', researcherName: 'Rosa', invented: true },
    { at, researcherId, newId: (type) => `${type}:${bare(0, 2)}` as never },
  )

interface Texts {
  readonly long: string
  readonly short: string
}

const sourcesOf = (count: number, texts: Texts): readonly AnyRecord[] =>
  Array.from({ length: count }, (_, n): readonly AnyRecord[] => {
    const text = n === 0 ? texts.long : texts.short
    return [
      {
        ...base,
        id: `source:${bare(1, n)}`,
        type: 'source',
        title: n === 0 ? 'A long account' : `Account ${n}`,
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
        originalName: 'account.txt',
        originalFingerprint: null,
        originalExtension: 'txt',
        currentRevision: 1,
        originGroupId: null,
        importNotes: [],
      },
      {
        ...base,
        id: `revision:${bare(5, n)}`,
        type: 'revision',
        sourceId: `source:${bare(1, n)}`,
        number: 1,
        fingerprint: createHash('sha256').update(text).digest('hex'),
        characters: text.length,
        reason: 'imported',
      },
    ] as AnyRecord[]
  }).flat()

function evidenceOf({ highlights, sources, seed }: ScaleOptions, texts: Texts): readonly AnyRecord[] {
  const next = dice(seed + 2)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T
  const step = (texts.long.length - 200) / highlights
  const marked = (n: number, source: number, text: string, start: number): readonly AnyRecord[] => {
    const ids = { annotationId: `annotation:${bare(3, n)}`, claimId: `claim:${bare(2, n % highlights)}` } as const
    const part = partAt(text, { start, end: start + 60 })
    return [
      {
        ...base,
        id: ids.annotationId,
        type: 'annotation',
        sourceId: `source:${bare(1, source)}`,
        revision: 1,
        parts: [part],
      },
      {
        ...base,
        ...ids,
        id: `evidenceLink:${bare(4, n)}`,
        type: 'evidenceLink',
        stance: n < highlights ? pick(stances) : pick(['asserts', 'asserts', 'disputes'] as const),
        on: 'whole',
        speakerId: null,
        hadFromId: null,
        voice: next() < 0.2 ? 'quoted' : 'own',
        voiceBasis: 'guessed',
        hedged: false,
        credibility: null,
        note: '',
      },
    ] as AnyRecord[]
  }
  const records: AnyRecord[] = []
  for (let n = 0; n < highlights; n += 1) {
    const start = Math.floor(n * step + next() * step * 0.5)
    const statement = texts.long.slice(start, start + 60)
    records.push({
      ...base,
      ...claimDefaults,
      earlierWordings: [],
      id: `claim:${bare(2, n)}`,
      type: 'claim',
      statement,
    })
    records.push(...marked(n, 0, texts.long, start))
    if (sources > 1) {
      const source = 1 + Math.floor(next() * (sources - 1))
      records.push(...marked(highlights + n, source, texts.short, Math.floor(next() * (texts.short.length - 100))))
    }
    if (n % 3 !== 0) continue
    const assessment = { ...base, id: `assessment:${bare(6, n)}`, type: 'assessment', claimId: `claim:${bare(2, n)}` }
    const verdict = pick(verdicts)
    const reason = verdict === 'left-open' ? 'evidence-insufficient' : null
    records.push({ ...assessment, verdict, reason, rationale: null, takenBackAt: null } as AnyRecord)
  }
  return records
}
