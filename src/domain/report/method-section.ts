import type { Source } from '../records/source.ts'
import { marks } from '../status/status.ts'
import { researchersDiffer, verdictsOf } from '../status/verdict-of.ts'
import { isWithdrawn } from '../status/weighed-links.ts'
import { declaredSidesSection } from './method-sides.ts'
import { byCreation, type ReportContext } from './report-context.ts'
import type { MethodLine, MethodSection } from './report-tree.ts'
import { shownTime } from './shown-time.ts'

/** Method and limits: how the report came about, what it does not know, and what its words mean. */
export const methodSections = (context: ReportContext): readonly MethodSection[] =>
  [
    readingSection(context),
    declaredSidesSection(context),
    originsSection(context),
    repliesSection(context),
    peopleSection(context),
    languagesSection(context),
    limitsSection(context),
    namesSection(context),
    ruleSection(context),
    marksSection(context),
    section(context.words.text.method.legend, context.words.text.method.legendLines.map(line)),
  ].filter(({ lines }) => lines.length > 0)

/** A line about some claims, or about none in particular. */
const line = (text: string): MethodLine => ({ text, claims: [] })
const section = (title: string, lines: readonly MethodLine[]): MethodSection => ({
  title,
  intro: null,
  isOrdered: false,
  lines,
})

function readingSection(context: ReportContext): MethodSection {
  const { method } = context.words.text
  return section(
    method.read,
    context.sources.flatMap((source) => readingOf(context, source)),
  )
}

/** Who worked in a source: who marked passages, who looked through it, who read it to the end, or that nobody did. */
function readingOf(context: ReportContext, source: Readonly<Source>): readonly MethodLine[] {
  const { project, words } = context
  const { method } = words.text
  const title = words.isolated(source.title)
  const markers = new Set(project.referring('annotation', source.id).map(({ createdBy }) => createdBy))
  const silences = project.referring('silence', source.id).filter(({ revision }) => revision === source.currentRevision)
  const lines: MethodLine[] = []
  if (markers.size > 0) lines.push(line(method.marked(title, [...markers].map(context.person))))
  const byPerson = Map.groupBy(silences, ({ createdBy, how }) => `${how} ${createdBy}`)
  for (const its of byPerson.values()) {
    const last = its.at(-1)
    if (!last) continue
    const person = context.person(last.createdBy)
    lines.push(
      line(
        last.how === 'read-to-the-end'
          ? method.readToTheEnd(title, person, shownTime(last.createdAt), its.length)
          : method.lookedThrough(title, person, its.length),
      ),
    )
  }
  return lines.length === 0 ? [line(method.notRead(title))] : lines
}

function originsSection(context: ReportContext): MethodSection {
  const { project, words } = context
  const { method } = words.text
  const titles = (sources: readonly Readonly<Source>[]): readonly string[] =>
    sources.map(({ title }) => words.isolated(title))
  const groups = byCreation(project.all('originGroup'))
  const lines = groups.map((group) => {
    const name = words.isolated(group.name)
    const kind = method.groupKind[group.kind]
    if (!group.held) return method.notHeld(name, kind, titles(group.citedBy.flatMap((id) => project.get(id) ?? [])))
    return method.group(name, kind, titles(project.referring('source', group.id)))
  })
  return section(method.origins, (lines.length === 0 ? [method.noGroups] : lines).map(line))
}

function repliesSection(context: ReportContext): MethodSection {
  const { words, claims } = context
  const { method } = words.text
  const missing = claims.flatMap(({ id, kind, allegation }): readonly MethodLine[] => {
    if (kind !== 'allegation' || allegation?.reply === 'carried') return []
    const number = context.claimNumber(id) ?? 0
    const accused = allegation && allegation.accuses !== '' ? words.isolated(allegation.accuses) : null
    return [
      { text: method.missingReply(number, accused, words.reply[allegation?.reply ?? 'not-sought']), claims: [number] },
    ]
  })
  // Nobody has said yet what these are: silence about them would read as if every reply were there.
  const unknown = claims.filter(({ kindSetBy }) => kindSetBy === null).length
  const lines = unknown === 0 ? missing : [...missing, line(method.repliesUnknown(unknown))]
  return section(method.replies, lines.length === 0 ? [line(method.noMissingReplies)] : lines)
}

function peopleSection(context: ReportContext): MethodSection {
  const { project, words, claims } = context
  const { method } = words.text
  const standing = claims.flatMap(({ id }) => verdictsOf(project, id))
  const people = byCreation(project.all('researcher')).map(({ id }) =>
    line(method.person(context.person(id), standing.filter(({ createdBy }) => createdBy === id).length)),
  )
  const differing = claims
    .filter(({ id }) => researchersDiffer(verdictsOf(project, id)))
    .map(({ id }) => context.claimNumber(id) ?? 0)
  if (people.length < 2) return section(method.people, people)
  const agreement =
    differing.length === 0 ? line(method.peopleAgree) : { text: method.peopleDiffer(differing), claims: differing }
  return section(method.people, [...people, agreement])
}

function languagesSection(context: ReportContext): MethodSection {
  const { project, words, sources } = context
  const { method } = words.text
  const byLanguage = Map.groupBy(sources, ({ language }) => language)
  const lines = [...byLanguage].map(([language, its]) =>
    language === null ? method.languageUnknown(its.length) : method.language(words.isolated(language), its.length),
  )
  const translations = project.all('translation')
  if (translations.length > 0) {
    const unchecked = translations.filter(({ checkedBy }) => checkedBy === null).length
    lines.push(method.translated(translations.length, unchecked))
  }
  return section(method.languages, lines.map(line))
}

function limitsSection(context: ReportContext): MethodSection {
  const { project, words, claims } = context
  const { method } = words.text
  const links = claims.flatMap(({ id }) => project.referring('evidenceLink', id))
  const annotations = [...new Set(links.map(({ annotationId }) => annotationId))].flatMap((id) => project.get(id) ?? [])
  const guessed = links.filter(({ voiceBasis }) => voiceBasis === 'guessed').length
  const kindNotSet = claims.filter(({ kindSetBy }) => kindSetBy === null).length
  const approximate = annotations.filter(({ parts }) => parts.some(({ outcome }) => outcome === 'fuzzy')).length
  const orphaned = annotations.filter(({ parts }) => parts.some(({ outcome }) => outcome === 'orphaned')).length
  const withdrawn = annotations.filter((each) => isWithdrawn(project, each)).length
  const notGraded = links.filter(({ credibility }) => credibility === null).length
  const lines: string[] = []
  if (guessed > 0) lines.push(method.voicesGuessed(guessed))
  if (kindNotSet > 0) lines.push(method.kindsNotSet(kindNotSet))
  if (approximate > 0) lines.push(method.approximate(approximate))
  if (orphaned > 0) lines.push(method.orphaned(orphaned))
  if (withdrawn > 0) lines.push(method.withdrawn(withdrawn))
  if (notGraded > 0) lines.push(method.notGraded(notGraded))
  return section(method.limits, lines.map(line))
}

function namesSection({ project, words }: ReportContext): MethodSection {
  const { method } = words.text
  const lines = byCreation(project.all('neutralName')).map(({ term, sourceTerms }) =>
    method.names(words.isolated(term), sourceTerms.map(words.isolated)),
  )
  return section(method.namesTitle, lines.map(line))
}

/** The status rule as published. */
function ruleSection({ words }: ReportContext): MethodSection {
  const { method } = words.text
  return {
    title: method.rule,
    intro: method.ruleIntro,
    isOrdered: true,
    lines: method.ruleLines.map(line),
  }
}

/** What the marks beside a status say, and what counts as one origin. */
const marksSection = ({ words }: ReportContext): MethodSection => ({
  ...section(
    words.text.method.marksTitle,
    marks.map((mark) => line(`${words.mark[mark]}: ${words.text.method.markMeanings[mark]}`)),
  ),
  intro: words.text.method.ruleCounts,
})
