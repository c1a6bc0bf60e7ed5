import type { ProjectReader } from '#domain/project/project-records.ts'
import { speakerNameOf } from '#domain/reading/who-says.ts'
import { quotationOf } from '#domain/records/annotation.ts'
import type { Discrepancy } from '#domain/records/discrepancy.ts'
import type { IdOf } from '#domain/records/id.ts'
import { findMatches, foldedText } from '#domain/text/folded-text.ts'
import { Quotation } from '#ui/quotation.tsx'
import { SourceName } from '#ui/source-name.tsx'
import { StanceMark } from '#ui/stance-mark.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { ClaimSection } from './claim-section.tsx'

interface ClaimDiscrepanciesProps {
  readonly claimId: IdOf<'claim'>
  readonly project: ProjectReader
}

/** Where two links give different values: both side by side, with whose they are. */
export function ClaimDiscrepancies({ claimId, project }: ClaimDiscrepanciesProps) {
  return project
    .referring('discrepancy', claimId)
    .map((discrepancy) => <DiscrepancyView discrepancy={discrepancy} key={discrepancy.id} project={project} />)
}

function DiscrepancyView({
  discrepancy,
  project,
}: {
  readonly discrepancy: Readonly<Discrepancy>
  readonly project: ProjectReader
}) {
  const { messages } = useMessages()
  const words = messages.claims.discrepancies
  return (
    <ClaimSection
      beside={<span className="claim-tag">{words.state[discrepancy.state]}</span>}
      title={words.label(messages.status.on[discrepancy.on])}
    >
      <div className="discrepancy">
        <CompetingValue linkId={discrepancy.firstLinkId} project={project} value={discrepancy.firstValue} />
        <CompetingValue linkId={discrepancy.secondLinkId} project={project} value={discrepancy.secondValue} />
      </div>
      {discrepancy.timesDiffer && <p className="claim-note">{words.timesDiffer}</p>}
    </ClaimSection>
  )
}

interface CompetingValueProps {
  readonly linkId: IdOf<'evidenceLink'>
  readonly value: string
  readonly project: ProjectReader
}

/** One of the competing values. Where no value was written down, the words of the passage stand for it. */
function CompetingValue({ linkId, value, project }: CompetingValueProps) {
  const { messages } = useMessages()
  const link = project.get(linkId)
  const annotation = project.get(link?.annotationId)
  const source = project.get(annotation?.sourceId)
  if (!link || !annotation || !source) return null
  const speaker = speakerNameOf(project, { link, annotation, source }) ?? messages.claims.passages.speakerNotNamed
  const quoted = quotationOf(annotation)
  const words = value === '' ? quoted : wordsIn(quoted, value)
  return (
    <div className="discrepancy-value">
      <StanceMark stance={link.stance} voice={link.voice} />
      <div>
        <p>{words === null ? <bdi>{value}</bdi> : <Quotation language={source.language} text={words} />}</p>
        <p className="claim-note">
          <bdi>{speaker}</bdi>
          {messages.common.listSeparator}
          <SourceName language={source.language} title={source.title} />
        </p>
      </div>
    </div>
  )
}

/** A value as it stands in the passage, whatever its case and marks there; null where it was worded by a person. */
function wordsIn(quoted: string, value: string): string | null {
  const [place] = findMatches(foldedText(quoted), value)
  return place ? quoted.slice(place.start, place.end) : null
}
