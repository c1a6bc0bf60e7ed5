import { escapeInline, proseMarkdown } from './markdown.ts'
import { paragraphs } from './markdown-front.ts'
import type { ReportTree, SourceSection } from './report-tree.ts'

/** A source with its provenance. Its text is not part of a Markdown report. */
export const sourceMarkdown = ({ words }: ReportTree, { number, title, fields, missing }: SourceSection): string =>
  paragraphs([
    `<a id="source-${number}"></a>\n\n### ${number}. ${escapeInline(title)}`,
    ...(missing === null ? [] : [`**${proseMarkdown(words.text.incomplete)}**: ${proseMarkdown(missing)}`]),
    fields.map(({ name, value }) => `- ${proseMarkdown(name)}: ${proseMarkdown(value)}`).join('\n'),
  ])
