import type { ReportWords } from '#domain/report/report-words.ts'
import { languages } from './all-languages.ts'
import { type Language, languageNames } from './messages.ts'
import { isolated, reasonSentence } from './reason-sentence.ts'

/** Everything a report says in one language, gathered from its table. */
export function reportWords(language: Language): ReportWords {
  const messages = languages[language]
  const { status, common, reportText } = messages
  return {
    language,
    direction: languageNames[language].direction,
    text: reportText,
    status: status.status,
    verdict: status.verdict,
    leftOpenReason: status.leftOpenReason,
    stance: status.stance,
    voice: status.voice,
    kind: status.kind,
    reply: status.reply,
    mark: status.mark,
    on: status.on,
    basis: status.basis,
    relation: status.relation,
    anchor: status.anchor,
    list: (items) => items.join(common.listSeparator),
    isolated,
    reason: (project, reason) => reasonSentence(messages, project, reason),
  }
}
