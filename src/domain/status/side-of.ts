import type { ProjectReader } from '../project/project-records.ts'
import type { IdOf } from '../records/id.ts'
import type { SideDeclaration } from '../records/side-declaration.ts'
import { speaksFor } from './origin-of.ts'
import type { WeighedLink } from './weighed-links.ts'

/** A declared side, "not a party", or nothing declared. Never inferred. */
export type DeclaredSide = IdOf<'side'> | 'not-a-party' | 'not-declared'

/** The latest declaration about a speaker, an outlet or a source. */
export function declaredSideOf(project: ProjectReader, subject: SideDeclaration['subjectId']): DeclaredSide {
  const latest = project
    .referring('sideDeclaration', subject)
    .findLast((declaration) => declaration.subjectId === subject)
  if (!latest) return 'not-declared'
  return latest.sideId ?? 'not-a-party'
}

/**
 * The side that a link's words are on: the named speaker's own declaration; for words of the source itself, or of nobody
 * named, the source's declaration and else its outlet's.
 */
export function sideOfLink(project: ProjectReader, { link, source }: WeighedLink): DeclaredSide {
  const speaker = project.get(link.speakerId)
  if (speaker) {
    const own = declaredSideOf(project, speaker.id)
    if (own !== 'not-declared' || !speaksFor(project, speaker, source)) return own
  }
  const ofSource = declaredSideOf(project, source.id)
  if (ofSource !== 'not-declared' || source.outletId === null) return ofSource
  return declaredSideOf(project, source.outletId)
}

/** The one side that several links of one origin are on; links without a declaration do not contradict the others. */
export function sideOfOrigin(sides: readonly DeclaredSide[]): DeclaredSide {
  const declared = new Set(sides.filter((side) => side !== 'not-declared'))
  if (declared.size === 0) return 'not-declared'
  const [only] = declared
  return declared.size === 1 && only ? only : 'not-a-party'
}
