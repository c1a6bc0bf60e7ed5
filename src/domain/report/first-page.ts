import type { Claim } from '../records/claim.ts'
import type { IdOf } from '../records/id.ts'
import { type Status, statuses } from '../status/status.ts'
import { verdictsOf } from '../status/verdict-of.ts'
import { byCreation, type ReportContext } from './report-context.ts'
import type { AnswerEntry, AnswerGroup, AnswerSection, AttributedText } from './report-tree.ts'
import type { AnswerPart } from './report-words.ts'
import { saidBy } from './said-by.ts'
import { differingVerdicts, verdictWord } from './shown-verdicts.ts'

/** The page that answers first: every claim under what can be said of it, in a few words each. */
export function firstPage(context: ReportContext): readonly AnswerSection[] {
  const { sections, parts } = context.words.text.answers
  const group = (part: AnswerPart, holds: (claim: Readonly<Claim>) => boolean): AnswerGroup => ({
    part,
    title: parts[part],
    entries: context.claims.filter(holds).map((claim) => answerEntry(context, claim)),
  })
  const has = (status: Status) => (claim: Readonly<Claim>) => context.statusOf(claim.id).status === status
  const undeclared = ({ id }: Readonly<Claim>): boolean => context.statusOf(id).marks.includes('sides-not-declared')
  const leftOpen = ({ id }: Readonly<Claim>): boolean =>
    verdictsOf(context.project, id).some(({ verdict }) => verdict === 'left-open')
  const isCorroborated = has('corroborated')
  const agreed = group('agreed', (claim) => isCorroborated(claim) && !undeclared(claim))
  const agreedUndeclared = group('agreed-undeclared', (claim) => isCorroborated(claim) && undeclared(claim))
  return [
    {
      // Where no side is declared for any of them, "across sides" would say more than anybody knows.
      title:
        agreed.entries.length === 0 && agreedUndeclared.entries.length > 0
          ? sections['agreed-undeclared']
          : sections.agreed,
      groups: [agreed, agreedUndeclared],
    },
    { title: sections.contested, groups: contestedByQuestion(context, has('contested')) },
    {
      title: sections['one-side'],
      groups: [group('one-side', has('one-side-only')), group('single-origin', has('single-origin'))],
    },
    {
      title: sections.open,
      groups: [
        group('not-weighed', has('not-weighed')),
        group('left-open', leftOpen),
        group('superseded', has('superseded')),
      ],
    },
    { title: sections.unexamined, groups: [{ ...group('unexamined', has('unexamined')), title: null }] },
  ].map((section) => ({ ...section, groups: section.groups.filter(({ entries }) => entries.length > 0) }))
}

function contestedByQuestion(
  context: ReportContext,
  isContested: (claim: Readonly<Claim>) => boolean,
): readonly AnswerGroup[] {
  const contested = context.claims.filter(isContested)
  const byQuestion = Map.groupBy(contested, ({ questionId }) => questionId)
  const asked = byCreation(context.project.all('question')).filter(({ id }) => byQuestion.has(id))
  const group = (title: string | null, claims: readonly Readonly<Claim>[]): AnswerGroup => ({
    part: 'contested',
    title,
    entries: claims.map((claim) => answerEntry(context, claim)),
  })
  const none = byQuestion.get(null) ?? []
  return [
    ...asked.map(({ id, text }) => group(text, byQuestion.get(id) ?? [])),
    ...(none.length === 0 ? [] : [group(asked.length === 0 ? null : context.words.text.answers.noQuestion, none)]),
  ]
}

function answerEntry(context: ReportContext, claim: Readonly<Claim>): AnswerEntry {
  const { project, words } = context
  const { status, marks, reasons } = context.statusOf(claim.id)
  const [first] = reasons
  return {
    number: context.claimNumber(claim.id) ?? 0,
    statement: claim.statement,
    says: saidBy(context, claim.id),
    status,
    verdicts: verdictsOf(project, claim.id).map((each) => ({
      verdict: each.verdict,
      word: verdictWord(context, each),
      researcher: context.person(each.createdBy),
    })),
    marks: marks.map((mark) => words.mark[mark]),
    differs: differingVerdicts(context, claim.id),
    why: first ? words.reason(project, first) : '',
  }
}

/** One line of numbers: how many claims, and how many of each status. */
export function tallyOf(context: ReportContext): string {
  const { words, claims } = context
  const parts = statuses.flatMap((status) => {
    const count = claims.filter(({ id }) => context.statusOf(id).status === status).length
    return count === 0 ? [] : [{ count, name: words.status[status] }]
  })
  return words.text.tally(claims.length, parts)
}

/** What people wrote down about the main points: the notes on claims and on their questions. Nothing is added. */
export function settlingNotes(context: ReportContext): readonly AttributedText[] {
  const { project, words, claims } = context
  const { answers } = words.text
  const questionIds = new Set(claims.flatMap(({ questionId }) => questionId ?? []) as IdOf<'question'>[])
  const onQuestions = byCreation(project.all('question'))
    .filter(({ id, note }) => questionIds.has(id) && note !== '')
    .map(({ createdBy, text, note }) => ({
      by: answers.noteOnQuestion(context.person(createdBy), words.isolated(text)),
      text: note,
    }))
  const onClaims = claims
    .filter(({ note }) => note !== '')
    .map(({ id, createdBy, note }) => ({
      by: answers.noteOn(context.person(createdBy), context.claimNumber(id) ?? 0),
      text: note,
    }))
  return [...onQuestions, ...onClaims]
}
