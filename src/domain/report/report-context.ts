import type { SourceDocument } from '../document/document.ts'
import type { ProjectReader } from '../project/project-records.ts'
import { quotedRevision } from '../records/annotation.ts'
import type { Claim } from '../records/claim.ts'
import type { IdOf } from '../records/id.ts'
import type { Source } from '../records/source.ts'
import { deriveStatus } from '../status/derive-status.ts'
import type { ClaimStatus } from '../status/status.ts'
import { orderedClaims } from './ordered-claims.ts'
import { type ParagraphNumbers, paragraphNumbers } from './paragraph-numbers.ts'
import type { ReportHeader, ReportOptions } from './report-options.ts'
import type { ReportWords } from './report-words.ts'

/** Everything a report is made from. The same input always gives the same report. */
export interface ReportInput {
  readonly project: ProjectReader
  readonly options: ReportOptions
  readonly header: ReportHeader
  readonly words: ReportWords
  /** The frozen document of a source revision; undefined where it is not at hand, which leaves its text out. */
  documentOf(sourceId: IdOf<'source'>, revision: number): SourceDocument | undefined
  /** SHA-256 of a text in UTF-8, in lower-case hexadecimal. */
  sha256(text: string): string
}

/** The input with what every part of the report asks for: the claims in order, their statuses, the numbers of things. */
export interface ReportContext extends ReportInput {
  readonly claims: readonly Readonly<Claim>[]
  readonly sources: readonly Readonly<Source>[]
  statusOf(claimId: IdOf<'claim'>): ClaimStatus
  /** The number of a claim in this report, or null for one left out of it. */
  claimNumber(claimId: IdOf<'claim'>): number | null
  sourceNumber(sourceId: IdOf<'source'>): number
  paragraphsOf(sourceId: IdOf<'source'>, revision: number): ParagraphNumbers | null
  /** Whether the annotated text of the source's current revision stands in this report. */
  carriesText(source: Readonly<Source>): boolean
  /** A person's name, isolated; the id where the record is gone. */
  person(id: IdOf<'researcher'>): string
}

/** Prepares the context of a report. */
export function reportContext(input: ReportInput): ReportContext {
  const { project, options, words } = input
  const statuses = new Map(project.all('claim').map((claim) => [claim.id, deriveStatus(project, claim.id)]))
  const statusOf = (claimId: IdOf<'claim'>): ClaimStatus => statuses.get(claimId) ?? deriveStatus(project, claimId)
  const claims = orderedClaims(project, options, statusOf)
  const claimNumbers = new Map(claims.map((claim, index) => [claim.id, index + 1]))
  const sources = byCreation(project.all('source'))
  const sourceNumbers = new Map(sources.map((source, index) => [source.id, index + 1]))
  const cited = citedSources(project, claims)
  const numbered = new Map<string, ParagraphNumbers | null>()
  return {
    ...input,
    claims,
    sources,
    statusOf,
    claimNumber: (id) => claimNumbers.get(id) ?? null,
    sourceNumber: (id) => sourceNumbers.get(id) ?? 0,
    paragraphsOf(sourceId, revision) {
      const key = `${sourceId}/${revision}`
      const known = numbered.get(key)
      if (known !== undefined) return known
      const document = input.documentOf(sourceId, revision)
      const numbers = document ? paragraphNumbers(document) : null
      numbered.set(key, numbers)
      return numbers
    },
    carriesText(source) {
      if (options.claimIds !== null && !cited.has(source.id)) return false
      return options.purpose === 'work' || source.licenceAllowsFullText
    },
    person: (id) => words.isolated(project.get(id)?.name ?? id),
  }
}

/** Records by the time they were made, then by id: an order that does not depend on how they came into memory. */
export const byCreation = <T extends { readonly id: string; readonly createdAt: string }>(
  records: readonly T[],
): readonly T[] => records.toSorted((a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id))

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const citedSources = (project: ProjectReader, claims: readonly Readonly<Claim>[]): ReadonlySet<IdOf<'source'>> =>
  new Set(
    claims
      .flatMap((claim) => project.referring('evidenceLink', claim.id))
      .flatMap((link) => project.get(link.annotationId)?.sourceId ?? []),
  )

/** The source revisions whose documents a report needs: those it quotes from, and those it carries in full. */
export function neededDocuments(
  context: ReportContext,
): readonly { readonly sourceId: IdOf<'source'>; readonly revision: number }[] {
  const { project, claims, sources } = context
  const needed = new Map<string, { readonly sourceId: IdOf<'source'>; readonly revision: number }>()
  const need = (sourceId: IdOf<'source'>, revision: number): void => {
    needed.set(`${sourceId}/${revision}`, { sourceId, revision })
  }
  for (const claim of claims)
    for (const link of project.referring('evidenceLink', claim.id)) {
      const annotation = project.get(link.annotationId)
      for (const part of annotation?.parts ?? [])
        if (annotation) need(annotation.sourceId, quotedRevision(annotation, part))
    }
  for (const source of sources) if (context.carriesText(source)) need(source.id, source.currentRevision)
  return [...needed.values()]
}
