import type { Claim } from '../records/claim.ts'
import { researchersDiffer, verdictsOf } from '../status/verdict-of.ts'
import { claimFacts, claimHistory } from './claim-facts.ts'
import { passagesOf } from './passage-entry.ts'
import type { ReportContext } from './report-context.ts'
import type { ClaimSection, VerdictEntry } from './report-tree.ts'
import { saidBy } from './said-by.ts'
import { shownTime } from './shown-time.ts'
import { differingVerdicts, verdictWord } from './shown-verdicts.ts'
import { translationsOf } from './translations-of.ts'

/** One claim with everything that is recorded about it. */
export function claimSection(context: ReportContext, claim: Readonly<Claim>): ClaimSection {
  const { project, words } = context
  const { status, reasons, marks, counts } = context.statusOf(claim.id)
  const { claims } = words.text
  return {
    number: context.claimNumber(claim.id) ?? 0,
    id: claim.id,
    statement: claim.statement,
    kind: claim.kindSetBy === null ? null : claim.kind,
    says: saidBy(context, claim.id),
    facts: claimFacts(context, claim),
    verdicts: verdictEntries(context, claim),
    researchersDiffer: researchersDiffer(verdictsOf(project, claim.id)),
    status: {
      status,
      reasons: reasons.map((reason) => words.reason(project, reason)),
      marks: marks.map((mark) => ({ mark, word: words.mark[mark] })),
      counts: claims.counts(counts),
      differs: differingVerdicts(context, claim.id),
    },
    passages: passagesOf(context, claim.id),
    discrepancies: discrepancies(context, claim),
    notices: notices(context, claim),
    silences: silences(context, claim),
    notes: claim.note === '' ? [] : [{ by: claims.noteBy(context.person(claim.createdBy)), text: claim.note }],
    translations: translationsOf(context, claim.id),
    history: claimHistory(context, claim),
  }
}

/** Every verdict that was given, those taken back or replaced included: none is ever dropped. */
function verdictEntries(context: ReportContext, claim: Readonly<Claim>): readonly VerdictEntry[] {
  const { project, words } = context
  const { claims } = words.text
  const all = project.referring('assessment', claim.id)
  return all.map((each, index) => {
    const later = all.slice(index + 1).find((other) => other.createdBy === each.createdBy)
    const person = context.person(each.createdBy)
    return {
      id: each.id,
      verdict: each.verdict,
      word: verdictWord(context, each),
      by: claims.verdictOf(person, shownTime(each.createdAt)),
      ended:
        each.takenBackAt !== null
          ? claims.takenBack(shownTime(each.takenBackAt))
          : later
            ? (later.verdict === each.verdict ? claims.restated : claims.replaced)(shownTime(later.createdAt))
            : null,
      rationale: each.rationale === null ? null : { by: claims.inTheirWords(person), text: each.rationale },
    }
  })
}

function discrepancies({ project, words }: ReportContext, claim: Readonly<Claim>): readonly string[] {
  const { claims } = words.text
  return project.referring('discrepancy', claim.id).flatMap((each) => {
    if (each.state === 'dismissed') return []
    const sentence = claims.discrepancy(
      words.on[each.on],
      words.isolated(each.firstValue),
      words.isolated(each.secondValue),
      claims.discrepancyState[each.state],
    )
    return [each.timesDiffer ? `${sentence} ${claims.timesDiffer}` : sentence]
  })
}

/** Notices on the sources of a claim's passages that bear on one of them or on the whole source. */
function notices({ project, words }: ReportContext, claim: Readonly<Claim>): ClaimSection['notices'] {
  const { claims } = words.text
  const annotations = project
    .referring('evidenceLink', claim.id)
    .flatMap((link) => project.get(link.annotationId) ?? [])
  const sourceIds = [...new Set(annotations.map(({ sourceId }) => sourceId))]
  return sourceIds
    .flatMap((sourceId) => project.referring('notice', sourceId))
    .filter(
      ({ sourceId, annotationIds }) =>
        sourceIds.includes(sourceId) &&
        (annotationIds === null || annotations.some(({ id }) => annotationIds.includes(id))),
    )
    .map(({ kind, sourceId, date, withdraws, text }) => {
      const title = words.isolated(project.get(sourceId)?.title ?? sourceId)
      const line = claims.notice(claims.noticeKind[kind], title, date.value)
      return { line: withdraws ? `${line} ${claims.withdraws}` : line, text }
    })
}

function silences(context: ReportContext, claim: Readonly<Claim>): readonly string[] {
  const { project, words } = context
  const { claims } = words.text
  return project.referring('silence', claim.id).map(({ how, createdBy, createdAt, sourceId, revision }) => {
    const source = project.get(sourceId)
    const say = how === 'read-to-the-end' ? claims.readToTheEnd : claims.silence
    const sentence = say(
      context.person(createdBy),
      words.isolated(source?.title ?? sourceId),
      revision,
      shownTime(createdAt),
    )
    const isOld = source !== undefined && source.currentRevision !== revision
    return isOld ? `${sentence} ${claims.olderRevision(source.currentRevision)}` : sentence
  })
}
