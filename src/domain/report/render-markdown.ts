import type { Result } from '../result.ts'
import type { SealedManifest } from './manifest.ts'
import { between, type ManifestFault, manifestFrom, manifestStretches } from './manifest-json.ts'
import { proseMarkdown, unescapeQuoted } from './markdown.ts'
import { claimMarkdown } from './markdown-claims.ts'
import { answersMarkdown, frontMarkdown, methodMarkdown } from './markdown-front.ts'
import { sourceMarkdown } from './markdown-sources.ts'
import type { ReportTree } from './report-tree.ts'
import { digestPlace, type Stretch } from './stretches.ts'
import type { VisibleQuotation } from './visible-quotation.ts'

const manifestOpening = '\n```json countermark-manifest\n'
const manifestClosing = '\n```\n'

/** The report as one Markdown file: everything but the annotated texts, with the same manifest as the HTML report. */
export function* markdownStretches(tree: ReportTree): Generator<Stretch> {
  const { text } = tree.words
  yield frontMarkdown(tree)
  yield answersMarkdown(tree)
  yield methodMarkdown(tree)
  yield `## ${proseMarkdown(text.claims.title)}\n\n`
  for (const claim of tree.claims) yield claimMarkdown(tree, claim)
  yield `## ${proseMarkdown(text.sources.title)}\n\n`
  for (const source of tree.sources) yield sourceMarkdown(tree, source)
  yield `## ${proseMarkdown(text.check.title)}\n\n${proseMarkdown(text.check.intro)}\n\n${proseMarkdown(text.check.digest)}: \``
  yield digestPlace
  yield `\`\n\n${proseMarkdown(text.check.byHand)}\n\n\`\`\`\nsed 's/`
  yield digestPlace
  yield `//g' report.md | sha256sum\n\`\`\`\n\n${proseMarkdown(text.check.byApp)}\n\n\`\`\`\ncountermark verify report.md PROJECT\n\`\`\`\n\n### ${proseMarkdown(text.check.manifest)}\n`
  yield manifestOpening
  yield* manifestStretches(tree.manifest)
  yield manifestClosing
}

/** Reads the manifest out of a Markdown report. */
export function manifestInMarkdown(file: string): Result<SealedManifest, ManifestFault> {
  const found = between(file, manifestOpening, manifestClosing)
  return found.ok ? manifestFrom(found.value) : found
}

/** The quotations that a reader of a Markdown report sees, in their order. */
export const quotationsInMarkdown = (file: string): readonly VisibleQuotation[] =>
  [...file.matchAll(/<!-- q (\S+) (\d+) -->([\s\S]*?)<!-- \/q -->/g)].map(([, linkId = '', part = '', words = '']) => ({
    linkId,
    part: Number(part),
    words: unescapeQuoted(words),
  }))
