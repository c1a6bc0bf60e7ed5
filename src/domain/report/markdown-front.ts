import { withoutFullStop } from '../reading/without-full-stop.ts'
import { escapeInline, escapeQuoted, proseMarkdown } from './markdown.ts'
import type { AnswerEntry, AnswerSection, AttributedText, MethodSection, ReportTree } from './report-tree.ts'

/** The head of the report: its title, its stamps, who made it from what, and how to read it. */
export function frontMarkdown({ words, title, about, incomplete, isInvented }: ReportTree): string {
  const { text } = words
  const stamps = [
    ...(isInvented ? [`**${proseMarkdown(text.invented)}.** ${proseMarkdown(text.inventedExplained)}`] : []),
    ...(incomplete.length === 0
      ? []
      : [
          `**${proseMarkdown(text.incomplete)}.** ${proseMarkdown(text.incompleteExplained(incomplete.length))}\n\n${bullets(incomplete)}`,
        ]),
  ]
  return paragraphs([
    `# ${proseMarkdown(title)}`,
    ...stamps,
    about.map(proseMarkdown).join(' '),
    proseMarkdown(text.howToRead),
  ])
}

/** The page that answers first. */
export function answersMarkdown(tree: ReportTree): string {
  const { answers } = tree.words.text
  return paragraphs([
    `## ${proseMarkdown(answers.title)}`,
    proseMarkdown(tree.tally),
    ...tree.answers.map((section) => answerSection(tree, section)),
    `### ${proseMarkdown(answers.settle)}`,
    ...(tree.settle.length === 0 ? [proseMarkdown(answers.settleNothing)] : tree.settle.map(attributedMarkdown)),
  ])
}

function answerSection(tree: ReportTree, { title, groups }: AnswerSection): string {
  const { answers } = tree.words.text
  const parts = groups.flatMap((group) => [
    ...(group.title === null ? [] : [`#### ${escapeInline(group.title)}`]),
    group.entries.map((entry) => answerEntry(tree, entry)).join('\n'),
  ])
  return [`### ${proseMarkdown(title)}`, ...(parts.length === 0 ? [proseMarkdown(answers.none)] : parts)].join('\n\n')
}

function answerEntry({ words }: ReportTree, entry: AnswerEntry): string {
  const said = [
    `_${proseMarkdown(words.text.claims.byTheRule)}: ${proseMarkdown(words.status[entry.status])}_`,
    ...entry.verdicts.map(
      ({ word, researcher }) => `**${proseMarkdown(words.text.claims.verdictBy(word, researcher))}**`,
    ),
    ...entry.marks.map(proseMarkdown),
    ...(entry.differs === null ? [] : [`△ ${proseMarkdown(entry.differs)}`]),
  ]
  return `- [${entry.number}](#claim-${entry.number}) ${statementMarkdown(words.text.claims.claimThat, entry)} — ${said.join('; ')}`
}

/** A statement, never bare: after "Claim: that" and before who says it. */
export const statementMarkdown = (
  that: string,
  { statement, says }: { readonly statement: string; readonly says: readonly string[] },
): string =>
  [`${proseMarkdown(that)} ${escapeInline(withoutFullStop(statement))}`, ...says.map(proseMarkdown)].join(', ')

/** Method and limits. */
export const methodMarkdown = ({ words, method }: ReportTree): string =>
  paragraphs([`## ${proseMarkdown(words.text.method.title)}`, ...method.map(methodSection)])

function methodSection({ title, intro, isOrdered, lines }: MethodSection): string {
  const items = lines.map(({ text, claims }, index) => {
    const references = claims.map((claim) => ` [${claim}](#claim-${claim})`).join('')
    return `${isOrdered ? `${index + 1}.` : '-'} ${proseMarkdown(text)}${references}`
  })
  return [`### ${proseMarkdown(title)}`, ...(intro === null ? [] : [proseMarkdown(intro)]), items.join('\n')].join(
    '\n\n',
  )
}

/** What a named person wrote at length, under the line that says whose it is. */
export const attributedMarkdown = ({ by, text }: AttributedText): string =>
  `${proseMarkdown(by)}\n\n> ${escapeQuoted(text)}`

/** Sentences as a list. */
export const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${proseMarkdown(line)}`).join('\n')

/** Blocks with an empty line between them and after the last. */
export const paragraphs = (blocks: readonly string[]): string =>
  blocks
    .filter((block) => block !== '')
    .map((block) => `${block}\n\n`)
    .join('')
