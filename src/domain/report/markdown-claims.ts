import { plainTextOf } from '../records/rich-text.ts'
import { signOf } from './html-glyphs.ts'
import { isBlank } from './html-words.ts'
import { escapeInline, escapeQuoted, proseMarkdown } from './markdown.ts'
import { attributedMarkdown, bullets, paragraphs, statementMarkdown } from './markdown-front.ts'
import type { ClaimSection, PassageEntry, PassagePart, ReportTree, VerdictEntry } from './report-tree.ts'

/** One claim, opening with who says it. */
export function claimMarkdown(tree: ReportTree, claim: ClaimSection): string {
  const { words } = tree
  const { claims } = words.text
  const { status } = claim
  const title = (heading: string): string => `#### ${proseMarkdown(heading)}`
  const listed = (heading: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [title(heading), bullets(lines)]
  return paragraphs([
    `<a id="claim-${claim.number}"></a>\n\n### ${claim.number}. ${statementMarkdown(claims.claimThat, claim)}`,
    ...(tree.isInvented ? [`**${proseMarkdown(words.text.invented)}**`] : []),
    bullets(claim.facts),
    ...claim.translations.map(attributedMarkdown),
    title(claims.verdicts),
    ...(claim.verdicts.length === 0 ? [proseMarkdown(claims.noVerdict)] : claim.verdicts.map(verdictMarkdown)),
    ...(claim.researchersDiffer ? [`△ ${proseMarkdown(claims.researchersDiffer)}`] : []),
    title(claims.byTheRule),
    [`**${proseMarkdown(words.status[status.status])}**`, ...status.marks.map(({ word }) => proseMarkdown(word))].join(
      '; ',
    ),
    bullets(status.reasons),
    proseMarkdown(status.counts),
    ...(status.differs === null ? [] : [`△ ${proseMarkdown(status.differs)}`]),
    title(claims.passages),
    ...(claim.passages.length === 0
      ? [proseMarkdown(claims.noPassages)]
      : claim.passages.map((entry) => passageMarkdown(tree, entry))),
    ...listed(claims.discrepancies, claim.discrepancies),
    ...(claim.notices.length === 0
      ? []
      : [title(claims.notices), ...claim.notices.map(({ line, text }) => attributedMarkdown({ by: line, text }))]),
    ...listed(claims.silences, claim.silences),
    ...(claim.notes.length === 0 ? [] : [title(claims.note), ...claim.notes.map(attributedMarkdown)]),
    ...listed(claims.history, claim.history),
  ])
}

function verdictMarkdown({ word, by, ended, rationale }: VerdictEntry): string {
  const said = `**${proseMarkdown(word)}**, ${proseMarkdown(by)}`
  return [
    ended === null ? said : `~~${said}~~ ${proseMarkdown(ended)}`,
    ...(rationale === null || isBlank(rationale.text)
      ? []
      : [attributedMarkdown({ by: rationale.by, text: plainTextOf(rationale.text) })]),
  ].join('\n\n')
}

function passageMarkdown(tree: ReportTree, entry: PassageEntry): string {
  const { passage } = tree.words.text
  const sign = escapeInline(signOf(entry.stance, entry.voice))
  return [
    `**${sign}** ${entry.qualities.map(proseMarkdown).join(' · ')}`,
    `> ${entry.parts.map((part, index) => quoteMarkdown(entry.linkId, part, index)).join(' […] ')}`,
    ...(entry.notCounted === null ? [] : [`**${proseMarkdown(passage[entry.notCounted])}**`]),
    [
      `[${escapeInline(entry.sourceTitle)}](#source-${entry.sourceNumber})`,
      ...entry.parts.map((part) => placeMarkdown(tree, part)),
      proseMarkdown(passage.revision(entry.revision)),
      `${proseMarkdown(passage.fingerprint)} \`${entry.fingerprint}\``,
      proseMarkdown(entry.linkedBy),
    ].join(' · '),
    ...entry.translations.map(attributedMarkdown),
    ...entry.notes.map(attributedMarkdown),
  ].join('\n\n')
}

/**
 * The words of one part in quotation marks, between two comments that say whose part they are, so that `verify` can compare
 * them with the source.
 */
const quoteMarkdown = (linkId: string, { quote }: PassagePart, index: number): string =>
  `“<!-- q ${linkId} ${index} -->${escapeQuoted(quote)}<!-- /q -->”`

function placeMarkdown({ words }: ReportTree, { paragraph, start, end, approximate }: PassagePart): string {
  const { passage } = words.text
  const number = paragraph === null ? '' : `${proseMarkdown(passage.paragraph(paragraph))}, `
  const place = `${number}${proseMarkdown(passage.characters(start, end))}`
  return approximate === null ? place : `${place} (${proseMarkdown(approximate)})`
}
