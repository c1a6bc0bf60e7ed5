import { type AnnotationPart, isToBeChecked, quotedRevision } from '../records/annotation.ts'
import type { EvidenceLink } from '../records/evidence-link.ts'
import { isWithdrawn, type WeighedLink } from '../status/weighed-links.ts'
import type { ReportContext } from './report-context.ts'
import type { AttributedText, PassageEntry, PassagePart } from './report-tree.ts'
import { shownTime } from './shown-time.ts'
import { translationsOf } from './translations-of.ts'

const stanceOrder: readonly EvidenceLink['stance'][] = ['asserts', 'supports', 'disputes', 'qualifies', 'questions']

/** The passages of a claim, by stance and then as they were linked. */
export function passagesOf(context: ReportContext, claimId: EvidenceLink['claimId']): readonly PassageEntry[] {
  const { project } = context
  return project
    .referring('evidenceLink', claimId)
    .flatMap((link) => {
      const annotation = project.get(link.annotationId)
      const source = annotation && project.get(annotation.sourceId)
      return annotation && source ? [{ link, annotation, source }] : []
    })
    .toSorted((a, b) => stanceOrder.indexOf(a.link.stance) - stanceOrder.indexOf(b.link.stance))
    .map((each) => passageEntry(context, each))
}

/** One linked passage as the report shows it. */
function passageEntry(context: ReportContext, { link, annotation, source }: WeighedLink): PassageEntry {
  const { project, words } = context
  const { passage } = words.text
  const lost = annotation.parts.find((part) => part.outcome === 'orphaned')
  const orphaned = lost !== undefined
  const quoted = lost ? quotedRevision(annotation, lost) : annotation.revision
  const revision = project
    .referring('revision', source.id)
    .find((each) => each.number === quoted && each.sourceId === source.id)
  const isCurrent = annotation.revision === source.currentRevision
  return {
    linkId: link.id,
    annotationId: annotation.id,
    claim: context.claimNumber(link.claimId) ?? 0,
    stance: link.stance,
    voice: link.voice,
    hedged: link.hedged,
    sourceNumber: context.sourceNumber(source.id),
    sourceTitle: source.title,
    qualities: qualities(context, { link, annotation, source }),
    parts: annotation.parts.map((part) => passagePart(context, { link, annotation, source }, part)),
    fingerprint: revision?.fingerprint ?? '',
    revision: quoted,
    linkedBy: passage.linkedBy(context.person(link.createdBy), shownTime(link.createdAt)),
    notCounted: isWithdrawn(project, annotation) ? 'withdrawn' : orphaned ? 'orphaned' : null,
    notes: noteOf(context, link),
    translations: translationsOf(context, annotation.id),
    isInSource: context.carriesText(source) && isCurrent && !orphaned,
  }
}

function passagePart(context: ReportContext, { annotation }: WeighedLink, part: AnnotationPart): PassagePart {
  const paragraphs = context.paragraphsOf(annotation.sourceId, annotation.revision)
  const found = part.outcome !== 'orphaned'
  return {
    quote: part.quote,
    start: part.start,
    end: part.end,
    paragraph: found && paragraphs ? paragraphs.at(part.start) : null,
    approximate:
      part.outcome === 'fuzzy'
        ? context.words.text.passage.approximate(part.score.toFixed(2), isToBeChecked(part))
        : null,
  }
}

/** What is said about a passage: stance and voice first, then whose words, then what limits it. */
function qualities({ project, words }: ReportContext, { link, source }: WeighedLink): readonly string[] {
  const { passage } = words.text
  const speaker = project.get(link.speakerId)
  const outlet = project.get(source.outletId)
  const hadFrom = project.get(link.hadFromId)
  const said: string[] = [
    link.on === 'whole' ? words.stance[link.stance] : `${words.stance[link.stance]} ${passage.on(words.on[link.on])}`,
    link.voice === 'own' ? passage.voiceOwn : words.voice[link.voice],
  ]
  if (speaker) said.push(passage.speaker(words.isolated(speaker.name)))
  else if (link.voice !== 'own') said.push(passage.speakerNotNamed)
  else said.push(outlet ? passage.speaker(words.isolated(outlet.name)) : passage.sourceItself)
  if (hadFrom) said.push(passage.hadFrom(words.isolated(hadFrom.name)))
  if (link.hedged) said.push(passage.hedged)
  if (link.credibility !== null) said.push(passage.credibility(link.credibility))
  if (link.voiceBasis === 'guessed') said.push(passage.voiceGuessed)
  return said
}

const noteOf = (context: ReportContext, link: Readonly<EvidenceLink>): readonly AttributedText[] =>
  link.note === '' ? [] : [{ by: context.words.text.passage.noteBy(context.person(link.createdBy)), text: link.note }]
