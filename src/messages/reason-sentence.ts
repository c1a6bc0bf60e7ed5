import type { ProjectReader } from '#domain/project/project-records.ts'
import type { IdOf } from '#domain/records/id.ts'
import type { Origin, StatusReason } from '#domain/status/status.ts'
import type { Messages } from './messages.ts'

/** The sentence of one reason for a status, in the language of the table. Names and values are isolated for mixed scripts. */
export function reasonSentence({ reasons, status }: Messages, project: ProjectReader, reason: StatusReason): string {
  switch (reason.code) {
    case 'position':
      return reasons.position
    case 'all-withdrawn':
      return reasons.allWithdrawn
    case 'origin-for':
      return reasons.originFor(originName(project, reason.origin), reason.sourceIds.length)
    case 'origin-against':
      return reasons.originAgainst(originName(project, reason.origin), reason.sourceIds.length)
    case 'contested-on':
      return reasons.contestedOn(reason.on.map((on) => status.on[on]))
    case 'nobody-asserts':
      return reasons.nobodyAsserts
    case 'one-origin-says-both':
      return reasons.oneOriginSaysBoth(originName(project, reason.origin))
    case 'accepted-discrepancy':
      return reasons.acceptedDiscrepancy(status.on[reason.on], isolated(reason.values[0]), isolated(reason.values[1]))
    case 'independent-origins':
      return reasons.independentOrigins(reason.count)
    case 'all-on-one-side':
      return reasons.allOnOneSide(isolated(project.get(reason.sideId)?.name ?? reason.sideId))
    case 'looked-for':
      return reasons.lookedFor(reason.lookedThrough, reason.others)
    case 'only-first-passage':
      return reasons.onlyFirstPassage
    case 'nothing-for':
      return reasons.nothingFor
    case 'orphaned':
      return reasons.orphaned(reason.linkIds.length)
    case 'withdrawn':
      return reasons.withdrawn(reason.linkIds.length)
    case 'qualified-by':
      return reasons.qualifiedBy(reason.linkIds.length)
    case 'questioned-by':
      return reasons.questionedBy(reason.linkIds.length)
    case 'to-be-checked':
      return reasons.toBeChecked(reason.linkIds.length)
  }
}

/** The name of an origin: the speaker's, the group's, or the title of a source that nobody has grouped. */
export function originName(project: ProjectReader, origin: Origin): string {
  const speaker = project.get(origin as IdOf<'speaker'>)
  if (speaker?.type === 'speaker') return isolated(speaker.name)
  const group = project.get(origin as IdOf<'originGroup'>)
  if (group?.type === 'originGroup') return isolated(group.name)
  return isolated(project.get(origin as IdOf<'source'>)?.title ?? origin)
}

/** Wraps a name in FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE, so that its script does not reorder the sentence. */
export const isolated = (name: string): string => `\u2068${name}\u2069`
