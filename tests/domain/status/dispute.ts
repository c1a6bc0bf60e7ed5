import type { EditContext } from '#domain/context.ts'
import { ProjectRecords } from '#domain/project/project-records.ts'
import type { Claim } from '#domain/records/claim.ts'
import { claimDefaults } from '#domain/records/claim.ts'
import type { EvidenceLink } from '#domain/records/evidence-link.ts'
import { unknownDate } from '#domain/records/fields.ts'
import type { IdOf, RecordType } from '#domain/records/id.ts'
import type { AnyRecord, RecordOf } from '#domain/records/record.ts'
import { schemaForId } from '#domain/records/record.ts'
import { deriveStatus } from '#domain/status/derive-status.ts'
import type { ClaimStatus } from '#domain/status/status.ts'

const researcherId: IdOf<'researcher'> = 'researcher:00000000-0000-4000-8000-000000000001'

/** One claim and what is said of it, written as a dispute: `source`, `says`, `silent`, and the rest, then `status`. */
export class Dispute {
  readonly records = new ProjectRecords()
  readonly claimId: IdOf<'claim'>
  #count = 0

  constructor(claim: Partial<Claim> = {}) {
    this.claimId = this.add('claim', {
      ...claimDefaults,
      earlierWordings: [],
      statement: 'the fog horn sounded',
      ...claim,
    }).id
  }

  /** Adds any record; time goes on by a second each. */
  add<T extends RecordType>(
    type: T,
    fields: Omit<RecordOf<T>, 'id' | 'type' | 'createdAt' | 'createdBy'>,
  ): RecordOf<T> {
    const record = { ...this.base(type), ...fields } as unknown as AnyRecord
    const parsed = schemaForId(record.id)?.parse(record) as AnyRecord
    this.records.apply([{ id: parsed.id, before: null, after: parsed }])
    return parsed as unknown as RecordOf<T>
  }

  /** The context of an edit at the next second. */
  context(): EditContext {
    return { at: this.base('claim').createdAt, researcherId, newId: (type) => this.base(type).id as never }
  }

  source(title: string, fields: Partial<RecordOf<'source'>> = {}): IdOf<'source'> {
    return this.add('source', {
      title,
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
      originalName: `${title}.txt`,
      originalFingerprint: null,
      originalExtension: 'txt',
      currentRevision: 1,
      originGroupId: null,
      importNotes: [],
      ...fields,
    }).id
  }

  group(name: string): IdOf<'originGroup'> {
    return this.add('originGroup', { name, kind: 'agency-copy', held: true, citedBy: [], note: '' }).id
  }

  speaker(name: string, outletId: IdOf<'outlet'> | null = null): IdOf<'speaker'> {
    return this.add('speaker', { name, outletId, note: '' }).id
  }

  outlet(name: string): IdOf<'outlet'> {
    return this.add('outlet', { name, grades: [] }).id
  }

  /** A passage of a source, tied to the claim. */
  says(
    sourceId: IdOf<'source'>,
    stance: EvidenceLink['stance'],
    fields: Partial<EvidenceLink> & {
      readonly orphaned?: true
      /** Found only approximately after a revision. */
      readonly approximate?: 'unchecked' | 'checked'
    } = {},
  ): EvidenceLink {
    const { orphaned, approximate, ...link } = fields
    const start = this.#count * 10
    const outcome = orphaned ? ('orphaned' as const) : approximate ? ('fuzzy' as const) : ('identical' as const)
    const place = { start, end: start + 4, quote: 'horn' }
    const earlier = { ...place, revision: 1, quote: 'hoot', accepted: approximate === 'checked' }
    const score = orphaned ? 0 : approximate ? 0.75 : 1
    const part = { ...place, prefix: '', suffix: '', outcome, score, ...(approximate ? { earlier } : {}) }
    const annotation = this.add('annotation', { sourceId, revision: 1, parts: [part] })
    return this.add('evidenceLink', {
      claimId: this.claimId,
      annotationId: annotation.id,
      stance,
      on: 'whole',
      speakerId: null,
      hadFromId: null,
      voice: 'own',
      voiceBasis: 'set',
      hedged: false,
      credibility: null,
      note: '',
      ...link,
    })
  }

  silent(sourceId: IdOf<'source'>): void {
    this.add('silence', { claimId: this.claimId, sourceId, revision: 1, how: 'looked-through' })
  }

  /** A notice that withdraws these passages, or the whole source. */
  withdraw(sourceId: IdOf<'source'>, links: readonly EvidenceLink[] | null): void {
    const annotationIds = links === null ? null : links.map((link) => link.annotationId)
    this.add('notice', {
      kind: 'correction',
      sourceId,
      annotationIds,
      withdraws: true,
      date: unknownDate,
      text: 'withdrawn',
    })
  }

  declare(subjectId: RecordOf<'sideDeclaration'>['subjectId'], sideName: string | null): void {
    const known = this.records.all('side').find((side) => side.name === sideName)
    const sideId = sideName === null ? null : (known?.id ?? this.add('side', { name: sideName, note: '' }).id)
    this.add('sideDeclaration', { subjectId, sideId, reason: '' })
  }

  get status(): ClaimStatus {
    return deriveStatus(this.records, this.claimId)
  }

  private base<T extends RecordType>(
    type: T,
  ): { readonly id: IdOf<T>; readonly type: T; readonly createdAt: string; readonly createdBy: IdOf<'researcher'> } {
    this.#count += 1
    const bare = `00000000-0000-4000-8000-${String(this.#count).padStart(12, '0')}`
    const createdAt = new Date(Date.UTC(2024, 2, 12) + this.#count * 1000).toISOString()
    return { id: `${type}:${bare}`, type, createdAt, createdBy: researcherId }
  }
}
