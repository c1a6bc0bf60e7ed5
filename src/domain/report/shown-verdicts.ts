import type { Assessment } from '../records/assessment.ts'
import type { IdOf } from '../records/id.ts'
import { verdictDiffers, verdictsOf } from '../status/verdict-of.ts'
import type { ReportContext } from './report-context.ts'

/** The word of a verdict, with the reason that leaving open was given. */
export function verdictWord({ words }: ReportContext, { verdict, reason }: Readonly<Assessment>): string {
  return reason === null ? words.verdict[verdict] : `${words.verdict[verdict]} (${words.leftOpenReason[reason]})`
}

/** The sentence that says which verdicts and the rule differ, or null where none does. */
export function differingVerdicts(context: ReportContext, claimId: IdOf<'claim'>): string | null {
  const { project, words } = context
  const { status } = context.statusOf(claimId)
  const differing = verdictsOf(project, claimId).filter(({ verdict }) => verdictDiffers(verdict, status))
  if (differing.length === 0) return null
  const named = differing.map((each) =>
    words.text.claims.verdictBy(words.verdict[each.verdict], context.person(each.createdBy)),
  )
  return words.text.claims.differs(named, words.status[status])
}
