import { manifestSteps } from './build-manifest.ts'
import { claimSection } from './claim-section.ts'
import { firstPage, settlingNotes, tallyOf } from './first-page.ts'
import { methodSections } from './method-section.ts'
import { missingProvenance } from './provenance.ts'
import { type ReportContext, type ReportInput, reportContext } from './report-context.ts'
import type { ClaimSection, ReportTree, SourceSection } from './report-tree.ts'
import { shownTime } from './shown-time.ts'
import { sourceSection } from './source-section.ts'

/** Builds a report at once. See `reportSteps` for long ones. */
export function buildReport(input: ReportInput): ReportTree {
  const steps = reportSteps(reportContext(input))
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Builds a report claim by claim and source by source, so that whoever runs it can let other work through in between. */
export function* reportSteps(context: ReportContext): Generator<void, ReportTree> {
  const claims: ClaimSection[] = []
  for (const claim of context.claims) {
    claims.push(claimSection(context, claim))
    yield
  }
  const sources: SourceSection[] = []
  for (const source of context.sources) {
    sources.push(sourceSection(context, source, claims))
    yield
  }
  const manifest = yield* manifestSteps(context)
  const { project, words, options, header } = context
  const record = project.all('project')[0]
  return {
    words,
    header,
    title: options.title ?? words.text.titleOf(words.isolated(record?.title ?? '')),
    purpose: options.purpose,
    isInvented: record?.invented ?? false,
    about: aboutLines(context),
    incomplete: incompleteSources(context),
    tally: tallyOf(context),
    answers: firstPage(context),
    settle: settlingNotes(context),
    method: methodSections(context),
    claims,
    sources,
    manifest,
  }
}

function aboutLines({ words, header, options, claims, project }: ReportContext): readonly string[] {
  const { text } = words
  const lines = [
    text.made(shownTime(header.generatedAt), words.isolated(header.researcher)),
    text.standsOn(header.sequence, words.isolated(header.version)),
    text.purpose[options.purpose],
  ]
  const all = project.count('claim')
  return claims.length === all ? lines : [...lines, text.partOfClaims(claims.length, all)]
}

/** One sentence for each source whose provenance is incomplete, naming what is missing. */
export const incompleteSources = (context: ReportContext): readonly string[] =>
  context.sources.flatMap((source) => {
    const missing = missingProvenance(context, source)
    if (missing.length === 0) return []
    return [`${context.words.isolated(source.title)}: ${context.words.text.missing(missing)}`]
  })
