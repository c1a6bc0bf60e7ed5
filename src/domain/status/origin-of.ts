import type { ProjectReader } from '../project/project-records.ts'
import type { IdOf } from '../records/id.ts'
import type { Source } from '../records/source.ts'
import type { Speaker } from '../records/speaker.ts'
import type { Origin } from './status.ts'
import type { WeighedLink } from './weighed-links.ts'

/**
 * Finds where each link's words come from (PRODUCT.md, origin): the speaker if named, else the source's origin group, else
 * the source itself. Across the links given these are one origin: a speaker and whoever they had it from, however long the
 * way; a speaker and the group of a source that they wrote or published. So nobody is counted twice, wherever they are quoted.
 */
export function originsOf(
  project: ProjectReader,
  links: readonly WeighedLink[],
): ReadonlyMap<IdOf<'evidenceLink'>, Origin> {
  const sources = [...new Set(links.map(({ source }) => source))]
  const speakers = new Set<Readonly<Speaker>>()
  const joined = new JoinedOrigins()
  for (const { link } of links) {
    const speaker = project.get(link.speakerId)
    const hadFrom = project.get(link.hadFromId)
    if (speaker) speakers.add(speaker)
    if (hadFrom) speakers.add(hadFrom)
    if (speaker && hadFrom) joined.join(hadFrom.id, speaker.id)
  }
  for (const speaker of speakers)
    for (const source of sources) if (speaksFor(project, speaker, source)) joined.join(groupOf(source), speaker.id)
  return new Map(links.map(({ link, source }) => [link.id, joined.rootOf(ownOrigin(project, link, source))]))
}

const ownOrigin = (project: ProjectReader, link: WeighedLink['link'], source: Readonly<Source>): Origin =>
  (project.get(link.hadFromId) ?? project.get(link.speakerId))?.id ?? groupOf(source)

/** Origins that are one: each set is called by the group or source in it, else by the speaker whom the others had it from. */
class JoinedOrigins {
  readonly #above = new Map<Origin, Origin>()

  rootOf(origin: Origin): Origin {
    let root = origin
    for (;;) {
      const above = this.#above.get(root)
      if (above === undefined) return root
      root = above
    }
  }

  /** Makes one of two. The first gives its name, unless only the second is called by a group or source. */
  join(first: Origin, second: Origin): void {
    const one = this.rootOf(first)
    const other = this.rootOf(second)
    if (one === other) return
    if (one.startsWith('speaker:') && !other.startsWith('speaker:')) this.#above.set(one, other)
    else this.#above.set(other, one)
  }
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
