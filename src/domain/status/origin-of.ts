import type { ProjectReader } from '../project/project-records.ts'
import type { IdOf } from '../records/id.ts'
import type { Source } from '../records/source.ts'
import type { Speaker } from '../records/speaker.ts'
import type { Origin } from './status.ts'
import type { WeighedLink } from './weighed-links.ts'

/**
 * Finds where each link's words come from (PRODUCT.md, origin): the speaker if named, or the speaker that one had it from,
 * else the source's origin group, else the source itself. A speaker who is a source's own author or outlet belongs to that
 * source's group; so that a person who wrote one of these sources and is quoted in another is not taken for two origins,
 * this holds across the links given.
 */
export function originsOf(
  project: ProjectReader,
  links: readonly WeighedLink[],
): ReadonlyMap<IdOf<'evidenceLink'>, Origin> {
  const sources = [...new Set(links.map(({ source }) => source))]
  const origins = new Map<IdOf<'evidenceLink'>, Origin>()
  for (const { link, source } of links) {
    const speaker = project.get(link.hadFromId ?? link.speakerId)
    if (!speaker) {
      origins.set(link.id, groupOf(source))
      continue
    }
    const ownSource = [source, ...sources].find((candidate) => speaksFor(project, speaker, candidate))
    origins.set(link.id, ownSource ? groupOf(ownSource) : speaker.id)
  }
  return origins
}

/** The group of a source: the one it was put in, else the source itself. */
export const groupOf = (source: Readonly<Source>): Origin => source.originGroupId ?? source.id

/** True when a speaker is the author of a source or the outlet that published it. Names are compared without case. */
export function speaksFor(project: ProjectReader, speaker: Readonly<Speaker>, source: Readonly<Source>): boolean {
  if (source.outletId !== null && speaker.outletId === source.outletId) return true
  const name = folded(speaker.name)
  const outlet = project.get(source.outletId)
  return (
    (outlet !== undefined && folded(outlet.name) === name) || source.authors.some((author) => folded(author) === name)
  )
}

const folded = (name: string): string => name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('und')
