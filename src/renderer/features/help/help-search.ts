import { fitOf, folded, foldedQuery } from '#domain/searching/word-match.ts'
import { findMatches, foldedText } from '#domain/text/folded-text.ts'
import type { Messages } from '#messages/messages.ts'
import { reasonSentence } from '#messages/reason-sentence.ts'
import { commandsIn, keyScopes } from '#ui/key-groups.tsx'
import { keysOf, shownKeys } from '#ui/shortcut.ts'
import { examplePassages } from './example-passages.ts'
import type { HelpChapter } from './help-chapters.ts'
import { ruleOrder, type WorkedExample } from './worked-examples.ts'

/** One part of the help as the search knows it: where it stands, its heading and all its words. */
export interface HelpEntry {
  readonly chapter: HelpChapter
  readonly at: string
  readonly title: string
  readonly text: string
}

/** Every part of every chapter, with the words that a reader sees there. */
export function helpEntries(messages: Messages, examples: readonly WorkedExample[]): readonly HelpEntry[] {
  return [
    ...statusEntries(messages),
    ...ruleEntries(messages, examples),
    ...keyEntries(messages),
    ...formatEntries(messages),
    ...Object.entries(messages.helpWords.of).map(
      ([at, { word, means }]): HelpEntry => ({ chapter: 'words', at, title: word, text: means }),
    ),
    ...savingEntries(messages),
  ]
}

/** The parts in which every word of the query stands, whatever its case and marks; those whose heading has them come first. */
export function helpFound(entries: readonly HelpEntry[], query: string): readonly HelpEntry[] {
  const wanted = foldedQuery(query)
  if (wanted.words.length === 0) return []
  const has = (text: string): boolean => fitOf(wanted, folded(text)) !== null
  const found = entries.filter(({ title, text }) => has(`${title} ${text}`))
  return [...found.filter(({ title }) => has(title)), ...found.filter(({ title }) => !has(title))]
}

/** About so many characters of a part, around the first word of the query that stands in its text. */
export function excerptOf({ text }: HelpEntry, query: string, length = 150): string {
  const searched = foldedText(text)
  const places = query.split(/\s+/u).flatMap((word) => findMatches(searched, word)[0]?.start ?? [])
  const first = Math.min(...places, text.length)
  if (text.length <= length) return text
  const from = first === text.length ? 0 : Math.max(0, first - Math.floor(length / 3))
  // Words are kept whole at both ends.
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1
  const cut = text.indexOf(' ', start + length)
  return `${start === 0 ? '' : '… '}${cut === -1 ? text.slice(start) : `${text.slice(start, cut)} …`}`
}

const joined = (parts: readonly string[]): string => parts.join(' ')

function statusEntries({ help, status, reportText }: Messages): readonly HelpEntry[] {
  const { statuses } = help
  const entry = (at: string, title: string, parts: readonly string[]): HelpEntry => ({
    chapter: 'statuses',
    at,
    title,
    text: joined(parts),
  })
  return [
    ...ruleOrder.map((each) => {
      const { line, means, doesNot, changes } = statuses.of[each]
      return entry(each, status.status[each], [means, doesNot, changes, line])
    }),
    entry('verdicts', statuses.verdicts, [
      statuses.verdictsBody,
      ...Object.values(status.verdict),
      ...Object.values(statuses.verdictOf),
    ]),
    entry('stances', statuses.stances, [
      statuses.stancesBody,
      ...Object.values(status.stance),
      ...Object.values(statuses.stanceOf),
    ]),
    entry('marks', statuses.marks, [
      statuses.marksBody,
      ...Object.values(status.mark),
      ...Object.values(reportText.method.markMeanings),
    ]),
  ]
}

function ruleEntries(messages: Messages, examples: readonly WorkedExample[]): readonly HelpEntry[] {
  const { rule } = messages.help
  const { ruleLines, ruleIntro, ruleCounts } = messages.reportText.method
  return [
    { chapter: 'rule', at: 'lines', title: rule.lines, text: joined([rule.lead, ruleIntro, ...ruleLines, ruleCounts]) },
    ...examples.map(({ id, title, note, project, status }): HelpEntry => {
      const passages = examplePassages(project.records, project.claimId)
      const said = passages.flatMap(({ quote, speaker }) => [quote, speaker ?? ''])
      const reasons = status.reasons.map((reason) => reasonSentence(messages, project.records, reason))
      return {
        chapter: 'rule',
        at: id,
        title,
        text: [note, ...said, ...reasons].filter((part) => part !== '').join(' · '),
      }
    }),
    { chapter: 'rule', at: 'ends', title: rule.ends.title, text: rule.ends.body },
  ]
}

const keyEntries = ({ settings, help }: Messages): readonly HelpEntry[] =>
  keyScopes.map((scope) => ({
    chapter: 'keys',
    at: scope,
    title: `${help.chapter.keys.title}: ${settings.where[scope]}`,
    text: commandsIn(scope)
      .map((id) => `${settings.command[id]} ${shownKeys(keysOf(id))}`)
      .join(' · '),
  }))

function formatEntries({ helpFormats, reportScreen, reportText }: Messages): readonly HelpEntry[] {
  const { imports, limits, kept, exports, verify } = helpFormats
  const entry = (at: string, title: string, parts: readonly string[]): HelpEntry => ({
    chapter: 'formats',
    at,
    title,
    text: joined(parts),
  })
  return [
    ...Object.entries(imports.of).map(([at, { title, files, body }]) => entry(at, title, [files, body])),
    entry('not', imports.not.title, [imports.not.body]),
    entry('limits', limits.title, limits.list),
    entry('kept', kept.title, [kept.kept, ...kept.keptList, kept.leftOut, ...kept.leftOutList]),
    entry('exports', exports.title, [
      ...Object.values(reportScreen.formats.about),
      ...Object.values(reportText.dropped),
      exports.publication,
    ]),
    entry('verify', verify.title, [
      verify.lead,
      ...Object.values(verify.steps).flatMap(({ title, body }) => [title, body]),
      verify.limits,
    ]),
  ]
}

function savingEntries({ help }: Messages): readonly HelpEntry[] {
  const { lead: _, holds, ...parts } = help.saving
  return [
    ...Object.entries(parts).map(
      ([at, { title, body }]): HelpEntry => ({ chapter: 'saving', at, title, text: joined(body) }),
    ),
    { chapter: 'saving', at: 'holds', title: holds.title, text: joined(holds.list) },
  ]
}
