import type { Claim } from '../records/claim.ts'
import type { ReportContext } from './report-context.ts'
import { shownTime } from './shown-time.ts'

/** What is recorded about a claim itself, one sentence each: wording, kind, the accused, time, place, question, relations. */
export function claimFacts(context: ReportContext, claim: Readonly<Claim>): readonly string[] {
  const { project, words } = context
  const { claims } = words.text
  const facts: string[] = []
  const lastWording = claim.earlierWordings.at(-1)
  const wordedBy = lastWording?.researcherId ?? claim.createdBy
  facts.push(claim.verbatim ? claims.verbatim : claims.worded(context.person(wordedBy)))
  facts.push(kindFact(context, claim))
  if (claim.kind === 'allegation') {
    const { allegation } = claim
    facts.push(
      allegation && allegation.accuses !== ''
        ? claims.accuses(words.isolated(allegation.accuses), words.reply[allegation.reply])
        : claims.accusesNobody,
    )
  }
  const { from, to, basis } = claim.time
  if (from !== null) facts.push(claims.time(from, to === from ? null : to, words.basis[basis]))
  if (claim.place.name !== null)
    facts.push(claims.place(words.isolated(claim.place.name), words.basis[claim.place.basis]))
  const question = project.get(claim.questionId)
  if (question) facts.push(claims.question(words.isolated(question.text)))
  return [...facts, ...relationFacts(context, claim)]
}

function kindFact(context: ReportContext, claim: Readonly<Claim>): string {
  const { claims } = context.words.text
  if (claim.kindSetBy === null) return claims.kindNotSet
  return claims.kindBy(context.words.kind[claim.kind], context.person(claim.kindSetBy))
}

function relationFacts(context: ReportContext, claim: Readonly<Claim>): readonly string[] {
  const { project, words } = context
  return project
    .referring('claimRelation', claim.id)
    .filter((relation) => relation.fromId === claim.id)
    .flatMap(({ relation, toId }) => {
      const other = project.get(toId)
      if (!other) return []
      const statement = words.isolated(other.statement)
      return [words.text.claims.relation(words.relation[relation], context.claimNumber(toId), statement)]
    })
}

/** Earlier wordings of a claim, each with who reworded it and when. */
export const claimHistory = (context: ReportContext, claim: Readonly<Claim>): readonly string[] =>
  claim.earlierWordings.map(({ statement, until, researcherId }) =>
    context.words.text.claims.reworded(
      context.person(researcherId),
      shownTime(until),
      context.words.isolated(statement),
    ),
  )
