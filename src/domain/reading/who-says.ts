import type { ProjectReader } from '../project/project-records.ts'
import type { IdOf } from '../records/id.ts'
import { isFor, linksOfClaim, type WeighedLink } from '../status/weighed-links.ts'

/** Who makes a claim, by name; null among the names is someone whom the source does not name. */
export interface ClaimMakers {
  readonly names: readonly (string | null)[]
  readonly isTied: boolean
}

/**
 * Who makes a claim: the speakers of the passages that assert it, else of those that support it. A source that speaks for
 * itself is named by its outlet, else by its title; a quoted voice without a speaker stays unnamed and never means the outlet.
 */
export function whoSays(project: ProjectReader, claimId: IdOf<'claim'>): ClaimMakers {
  const { counted, orphaned } = linksOfClaim(project, claimId)
  const tied = [...counted, ...orphaned]
  const asserting = tied.filter(({ link }) => link.stance === 'asserts')
  const makers = asserting.length > 0 ? asserting : tied.filter(({ link }) => isFor(link.stance))
  return { names: [...new Set(makers.map((each) => speakerNameOf(project, each)))], isTied: tied.length > 0 }
}

/** Whose words a link carries, by name; null for a voice that the source does not name. */
export function speakerNameOf(project: ProjectReader, { link, source }: WeighedLink): string | null {
  const speaker = project.get(link.speakerId)
  if (speaker) return speaker.name
  if (link.voice !== 'own') return null
  return project.get(source.outletId)?.name ?? source.title
}

/**
 * Whose words a link carries, for a line that names the source as well: undefined where that would say the title twice,
 * because the source speaks for itself and nobody knows its outlet.
 */
export function speakerBesideSource(project: ProjectReader, weighed: WeighedLink): string | null | undefined {
  const { link, source } = weighed
  const isSourceItself = link.speakerId === null && link.voice === 'own' && source.outletId === null
  return isSourceItself ? undefined : speakerNameOf(project, weighed)
}
