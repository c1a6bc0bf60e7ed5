import type { OpenProject } from '#client/open-project.ts'
import type { ProvenanceFields } from './provenance-fields.ts'

/** What was typed into a provenance form and is not saved yet. */
export type ProvenanceDraft = Partial<ProvenanceFields>

const drafts = new WeakMap<OpenProject, Map<string, ProvenanceDraft>>()

/** The draft of a form, kept as long as the project is open, so that looking at another source loses nothing. A form is of one source or of several: `of` holds their ids. */
export const draftOf = (open: OpenProject, of: string): ProvenanceDraft => drafts.get(open)?.get(of) ?? {}

/** Keeps a draft; an empty one forgets it. */
export function keepDraft(open: OpenProject, of: string, draft: ProvenanceDraft): void {
  const known = drafts.get(open) ?? new Map<string, ProvenanceDraft>()
  drafts.set(open, known)
  if (Object.keys(draft).length === 0) known.delete(of)
  else known.set(of, draft)
}
