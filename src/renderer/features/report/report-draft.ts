import type { ReportOptions } from '#contract/commands/report-commands.ts'
import type { ProjectReader } from '#domain/project/project-records.ts'
import type { IdOf } from '#domain/records/id.ts'
import { verdictOf } from '#domain/status/verdict-of.ts'

/** Which claims a report is about. */
export type ReportScope = 'all' | 'verdict' | 'chosen'

/** A report as a person is putting it together. */
export interface ReportDraft {
  readonly title: string
  readonly purpose: ReportOptions['purpose']
  readonly order: ReportOptions['order']
  readonly language: ReportOptions['language']
  readonly scope: ReportScope
  /** In the order they were chosen; kept while another scope is looked at. */
  readonly chosen: readonly IdOf<'claim'>[]
}

/** A report about everything, in the interface's language. */
export const newDraft = (language: ReportOptions['language']): ReportDraft => ({
  title: '',
  purpose: 'work',
  order: 'status',
  language,
  scope: 'all',
  chosen: [],
})

/** The claims on which the researcher has a standing verdict. */
export const claimsWithVerdict = (project: ProjectReader, researcherId: IdOf<'researcher'>): readonly IdOf<'claim'>[] =>
  project
    .all('claim')
    .filter((claim) => verdictOf(project, claim.id, researcherId) !== null)
    .map((claim) => claim.id)

/** What a draft asks the core for. A claim that was removed since it was chosen is left out. */
export function optionsOf(draft: ReportDraft, project: ProjectReader, researcherId: IdOf<'researcher'>): ReportOptions {
  return {
    title: draft.title.trim() === '' ? null : draft.title.trim(),
    purpose: draft.purpose,
    order: draft.order,
    language: draft.language,
    claimIds: claimIdsOf(draft, project, researcherId),
  }
}

function claimIdsOf(
  draft: ReportDraft,
  project: ProjectReader,
  researcherId: IdOf<'researcher'>,
): IdOf<'claim'>[] | null {
  switch (draft.scope) {
    case 'all':
      return null
    case 'verdict':
      return [...claimsWithVerdict(project, researcherId)]
    case 'chosen':
      return draft.chosen.filter((id) => project.get(id) !== undefined)
  }
}
