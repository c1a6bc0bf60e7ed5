import type { OpenProject } from '#client/open-project.ts'
import type { IdOf } from '#domain/records/id.ts'
import type { ProvenanceFields } from './provenance-fields.ts'

/** What was typed into the provenance form of a source and is not saved yet. */
export type ProvenanceDraft = Partial<ProvenanceFields>

const drafts = new WeakMap<OpenProject, Map<IdOf<'source'>, ProvenanceDraft>>()

/** The draft of a source, kept as long as the project is open, so that looking at another source loses nothing. */
export const draftOf = (open: OpenProject, sourceId: IdOf<'source'>): ProvenanceDraft =>
  drafts.get(open)?.get(sourceId) ?? {}

/** Keeps a draft; an empty one forgets it. */
export function keepDraft(open: OpenProject, sourceId: IdOf<'source'>, draft: ProvenanceDraft): void {
  const known = drafts.get(open) ?? new Map<IdOf<'source'>, ProvenanceDraft>()
  drafts.set(open, known)
  if (Object.keys(draft).length === 0) known.delete(sourceId)
  else known.set(sourceId, draft)
}
