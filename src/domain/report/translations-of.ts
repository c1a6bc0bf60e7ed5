import type { Translation } from '../records/translation.ts'
import type { ReportContext } from './report-context.ts'
import type { AttributedText } from './report-tree.ts'

/** The translations of a passage or claim, each with its language, who made it and who checked it. */
export const translationsOf = (
  { project, words }: ReportContext,
  subject: Translation['subjectId'],
): readonly AttributedText[] =>
  project.referring('translation', subject).map(({ language, text, by, checkedBy }) => ({
    by: words.text.claims.translation(
      language,
      words.isolated(by),
      checkedBy === null ? null : words.isolated(checkedBy),
    ),
    text,
  }))
