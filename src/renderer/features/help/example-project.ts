import { ProjectRecords } from '#domain/project/project-records.ts'
import { claimDefaults } from '#domain/records/claim.ts'
import type { EvidenceLink, Stance } from '#domain/records/evidence-link.ts'
import { unknownDate } from '#domain/records/fields.ts'
import type { IdOf, RecordType } from '#domain/records/id.ts'
import type { AnyRecord, RecordOf } from '#domain/records/record.ts'

type Own<T extends RecordType> = Omit<RecordOf<T>, 'id' | 'type' | 'createdAt' | 'createdBy'>
type SourceId = IdOf<'source'>

const researcher: IdOf<'researcher'> = 'researcher:00000000-0000-4000-8000-000000000001'

/** Words of an invented account that bear on the claim of an example. */
interface Said {
  readonly source: SourceId
  readonly quote: string
  readonly stance?: Stance
  /** Whose words they are; the account speaks for itself without. */
  readonly speaker?: IdOf<'speaker'>
}

/** One invented claim and what is said of it, as the records of a project of its own. */
export class ExampleProject {
  readonly records = new ProjectRecords()
  readonly claimId: IdOf<'claim'>
  readonly #language: string
  #count = 1

  constructor(statement: string, language: string, kind: RecordOf<'claim'>['kind'] = 'fact') {
    this.#language = language
    this.claimId = this.#add('claim', {
      ...claimDefaults,
      earlierWordings: [],
      statement,
      kind,
      kindSetBy: kind === 'fact' ? null : researcher,
    })
  }

  source(title: string, originGroupId: IdOf<'originGroup'> | null = null): SourceId {
    return this.#add('source', {
      title,
      outletId: null,
      authors: [],
      url: null,
      published: unknownDate,
      events: unknownDate,
      captured: unknownDate,
      language: this.#language,
      licence: null,
      licenceAllowsFullText: false,
      note: '',
      format: 'paste',
      originalName: title,
      originalFingerprint: null,
      originalExtension: 'txt',
      currentRevision: 1,
      originGroupId,
      importNotes: [],
    })
  }

  speaker(name: string): IdOf<'speaker'> {
    return this.#add('speaker', { name, outletId: null, note: '' })
  }

  agency(name: string): IdOf<'originGroup'> {
    return this.#add('originGroup', { name, kind: 'agency-copy', held: false, citedBy: [], note: '' })
  }

  /** Ties words of an account to the claim. */
  says({ source, quote, stance = 'asserts', speaker }: Said): Readonly<EvidenceLink> {
    const start = this.#count * 1_000
    const place = { start, end: start + quote.length, prefix: '', suffix: '' }
    const annotationId = this.#add('annotation', {
      sourceId: source,
      revision: 1,
      parts: [{ ...place, quote, outcome: 'identical', score: 1 }],
    })
    const linkId = this.#add('evidenceLink', {
      claimId: this.claimId,
      annotationId,
      stance,
      on: 'whole',
      speakerId: speaker ?? null,
      hadFromId: null,
      voice: speaker ? 'quoted' : 'own',
      voiceBasis: 'set',
      hedged: false,
      credibility: null,
      note: '',
    })
    const link = this.records.get(linkId)
    if (!link) throw new Error('a record that was just added is not there')
    return link
  }

  /** A correction that withdraws one passage. */
  withdraws(source: SourceId, { annotationId }: Readonly<EvidenceLink>): void {
    this.#add('notice', {
      kind: 'correction',
      sourceId: source,
      annotationIds: [annotationId],
      withdraws: true,
      date: unknownDate,
      text: '',
    })
  }

  /** Two passages that a person found to differ on a number. */
  differOnNumber(links: readonly [Readonly<EvidenceLink>, Readonly<EvidenceLink>], values: readonly [string, string]) {
    this.#add('discrepancy', {
      claimId: this.claimId,
      firstLinkId: links[0].id,
      secondLinkId: links[1].id,
      on: 'number',
      firstValue: values[0],
      secondValue: values[1],
      state: 'accepted',
      timesDiffer: false,
    })
  }

  /** Somebody looked through an account for the claim and found nothing. */
  silent(source: SourceId): void {
    this.#add('silence', { claimId: this.claimId, sourceId: source, revision: 1, how: 'looked-through' })
  }

  side(name: string): IdOf<'side'> {
    return this.#add('side', { name, note: '' })
  }

  /** Declares a speaker to be on a side, or to be no party (null). */
  declares(subjectId: IdOf<'speaker'>, sideId: IdOf<'side'> | null): void {
    this.#add('sideDeclaration', { subjectId, sideId, reason: '' })
  }

  /** Adds a record; time goes on by a second each. */
  #add<T extends RecordType>(type: T, own: Own<T>): IdOf<T> {
    this.#count += 1
    const id: IdOf<T> = `${type}:00000000-0000-4000-8000-${String(this.#count).padStart(12, '0')}`
    const createdAt = new Date(Date.UTC(2026, 0, 1) + this.#count * 1_000).toISOString()
    const after = { id, type, createdAt, createdBy: researcher, ...own } as unknown as AnyRecord
    this.records.apply([{ id: after.id, before: null, after }])
    return id
  }
}
