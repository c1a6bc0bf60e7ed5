import type { EditContext } from '#domain/context.ts'
import type { Edit } from '#domain/editing/draft.ts'
import { highlightClaim } from '#domain/editing/highlight-claim.ts'
import { recordAssessment } from '#domain/editing/record-assessment.ts'
import type { RecordChange } from '#domain/project/change-set.ts'
import { ProjectRecords } from '#domain/project/project-records.ts'
import type { Verdict } from '#domain/records/assessment.ts'
import type { ClaimKind } from '#domain/records/claim.ts'
import type { Stance } from '#domain/records/evidence-link.ts'
import { unknownDate } from '#domain/records/fields.ts'
import type { IdOf, RecordType } from '#domain/records/id.ts'
import type { AnyRecord } from '#domain/records/record.ts'
import type { Result } from '#domain/result.ts'

let made = 0
const newId = <T extends RecordType>(type: T): IdOf<T> => {
  made += 1
  return `${type}:00000000-0000-4000-8000-${made.toString(16).padStart(12, '0')}` as IdOf<T>
}
const minute = (count: number): string => new Date(Date.UTC(2026, 0, 1, 0, count)).toISOString()

/** A project in memory that is changed by the same edits as the real one, a minute apart. */
export class SmallProject {
  readonly records = new ProjectRecords()
  readonly me = newId('researcher')
  #minutes = 0
  #offset = 0
  readonly #text = 'The horn sounded before the ferry struck the pier. '.repeat(20_000)

  constructor() {
    const at = minute(0)
    this.put({ id: this.me, type: 'researcher', createdAt: at, createdBy: this.me, name: 'Researcher' })
  }

  get context(): EditContext {
    this.#minutes += 1
    return { at: minute(this.#minutes), researcherId: this.me, newId }
  }

  /** Applies an edit and gives its changes and answer; a failure fails the test. */
  do<A>(result: Result<Edit<A>>): { readonly changes: readonly RecordChange[]; readonly answer: A } {
    if (!result.ok) throw new Error(JSON.stringify(result.error))
    this.records.apply(result.value.changes)
    return result.value
  }

  put(record: AnyRecord): readonly RecordChange[] {
    const changes = [{ id: record.id, before: this.records.get(record.id as never) ?? null, after: record }]
    this.records.apply(changes)
    return changes
  }

  source(title: string): { readonly id: IdOf<'source'>; readonly changes: readonly RecordChange[] } {
    const id = newId('source')
    const { at } = this.context
    const changes = this.put({
      id,
      type: 'source',
      createdAt: at,
      createdBy: this.me,
      title,
      outletId: null,
      authors: [],
      url: null,
      published: unknownDate,
      events: unknownDate,
      captured: unknownDate,
      language: null,
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
    })
    return { id, changes }
  }

  /** Marks a fresh passage of a source for a claim, an old one by id or a new one by its statement. */
  passage(
    sourceId: IdOf<'source'>,
    claim: { readonly claimId: IdOf<'claim'> } | { readonly statement: string; readonly kind?: ClaimKind },
    stance: Stance = 'asserts',
  ): { readonly claimId: IdOf<'claim'>; readonly changes: readonly RecordChange[] } {
    const start = this.#offset
    this.#offset += 10
    const passage = { sourceId, revision: 1, parts: [{ start, end: start + 8 }], text: this.#text }
    const { answer, changes } = this.do(
      highlightClaim(
        this.records,
        { passage, ...claim, stance, on: 'whole', codeNames: [], voice: 'own' },
        this.context,
      ),
    )
    return { claimId: answer.claimId, changes }
  }

  verdict(claimId: IdOf<'claim'>, verdict: Verdict): readonly RecordChange[] {
    return this.do(recordAssessment(this.records, { claimId, verdict, reason: null, rationale: null }, this.context))
      .changes
  }
}
