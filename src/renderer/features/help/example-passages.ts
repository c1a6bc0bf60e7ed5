import type { ProjectReader } from '#domain/project/project-records.ts'
import { quotationOf } from '#domain/records/annotation.ts'
import type { Stance, Voice } from '#domain/records/evidence-link.ts'
import type { IdOf } from '#domain/records/id.ts'
import { type DeclaredSide, sideOfLink } from '#domain/status/side-of.ts'
import { linksOfClaim, type WeighedLink } from '#domain/status/weighed-links.ts'

/** The same words by the same speaker, with all the accounts that carry them. */
export interface ExamplePassage {
  readonly key: string
  readonly quote: string
  readonly stance: Stance
  readonly voice: Voice
  /** Null where the account speaks for itself. */
  readonly speaker: string | null
  readonly accounts: readonly string[]
  /** A side by its name, or what stands in its place. */
  readonly side: string | Exclude<DeclaredSide, IdOf<'side'>>
  /** The agency whose copy the accounts carry, or null. */
  readonly agency: string | null
  readonly isWithdrawn: boolean
}

/** The passages of an example's claim as they are shown: what is said alike stands once. */
export function examplePassages(project: ProjectReader, claimId: IdOf<'claim'>): readonly ExamplePassage[] {
  const { counted, withdrawn } = linksOfClaim(project, claimId)
  const withdrawnIds = new Set(withdrawn.map(({ link }) => link.id))
  const all = [...counted, ...withdrawn].toSorted((a, b) => (a.link.createdAt < b.link.createdAt ? -1 : 1))
  const alike = Map.groupBy(
    all,
    ({ annotation, link }) => `${link.stance} ${link.speakerId} ${quotationOf(annotation)}`,
  )
  return [...alike].map(([key, links]) => passageOf(project, key, links, withdrawnIds))
}

function passageOf(
  project: ProjectReader,
  key: string,
  links: readonly WeighedLink[],
  withdrawnIds: ReadonlySet<string>,
): ExamplePassage {
  const [first] = links
  if (!first) throw new Error('a group holds at least what made it')
  const { link, annotation, source } = first
  const side = sideOfLink(project, first)
  return {
    key,
    quote: quotationOf(annotation),
    stance: link.stance,
    voice: link.voice,
    speaker: project.get(link.speakerId)?.name ?? null,
    accounts: links.map((each) => each.source.title),
    side: side === 'not-a-party' || side === 'not-declared' ? side : (project.get(side)?.name ?? side),
    agency: project.get(source.originGroupId)?.name ?? null,
    isWithdrawn: withdrawnIds.has(link.id),
  }
}

/** The accounts of an example without a passage: those looked through, and those that nobody has read for the claim. */
export function silentAccounts(
  project: ProjectReader,
  claimId: IdOf<'claim'>,
): { readonly lookedThrough: readonly string[]; readonly notExamined: readonly string[] } {
  const { counted, withdrawn } = linksOfClaim(project, claimId)
  const speaking = new Set([...counted, ...withdrawn].map(({ source }) => source.id))
  const looked = new Set(project.referring('silence', claimId).map(({ sourceId }) => sourceId))
  const silent = project.all('source').filter(({ id }) => !speaking.has(id))
  return {
    lookedThrough: silent.filter(({ id }) => looked.has(id)).map(({ title }) => title),
    notExamined: silent.filter(({ id }) => !looked.has(id)).map(({ title }) => title),
  }
}
