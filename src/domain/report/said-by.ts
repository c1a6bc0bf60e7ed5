import type { IdOf } from '../records/id.ts'
import { isFor, linksOfClaim, type WeighedLink } from '../status/weighed-links.ts'
import type { ReportContext } from './report-context.ts'

/**
 * Who says a claim, one sentence each, in the order of their links: those who assert it, or, where nobody does, those who
 * support it. Words in an outlet's own voice are the outlet's, or the source's where no outlet is known; a speaker whom a
 * source does not name stays not named and never becomes the outlet.
 */
export function saidBy(context: ReportContext, claimId: IdOf<'claim'>): readonly string[] {
  const { counted } = linksOfClaim(context.project, claimId)
  const asserting = counted.filter(({ link }) => link.stance === 'asserts')
  const speaking = asserting.length > 0 ? asserting : counted.filter(({ link }) => isFor(link.stance))
  if (speaking.length === 0) return [context.words.text.claims.nobodySays]
  return [...new Set(speaking.map((each) => sayer(context, each)))]
}

function sayer({ project, words }: ReportContext, { link, source }: WeighedLink): string {
  const { claims } = words.text
  const title = words.isolated(source.title)
  const speaker = project.get(link.speakerId)
  if (speaker) return claims.saysIn(words.isolated(speaker.name), title)
  if (link.voice !== 'own') return claims.saysNotNamed(title)
  const outlet = project.get(source.outletId)
  return outlet ? claims.saysIn(words.isolated(outlet.name), title) : claims.says(title)
}
