import { useParagraphs } from '#client/use-paragraphs.ts'
import type { ClaimPassage } from '#domain/reading/claim-passages.ts'
import { passagesByStance } from '#domain/reading/claim-passages.ts'
import { speakerBesideSource } from '#domain/reading/who-says.ts'
import { quotationOf } from '#domain/records/annotation.ts'
import { classNames } from '#ui/class-names.ts'
import { Eyebrow } from '#ui/eyebrow.tsx'
import { Quotation } from '#ui/quotation.tsx'
import { SourceName } from '#ui/source-name.tsx'
import { StanceMark } from '#ui/stance-mark.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { type ClaimId, useReaderSession } from './reader-session.ts'
import { useRecords } from './use-records.ts'
import { useStore } from './use-store.ts'

/** The passages of the claim in focus by stance: the words, whose they are, where they stand. A click goes there. */
export function ClaimPassages({ claimId }: { readonly claimId: ClaimId }) {
  const { messages } = useMessages()
  const words = messages.reader.inspector
  const { project } = useRecords()
  const passages = passagesByStance(project, claimId).flatMap((group) => group.passages)
  return (
    <section className="inspector-section">
      <Eyebrow level={2}>{words.passages}</Eyebrow>
      {passages.length === 0 && <p className="inspector-note">{words.noPassages}</p>}
      <ul className="inspector-passages">
        {passages.map((passage) => (
          <PassageLine key={passage.link.id} passage={passage} />
        ))}
      </ul>
    </section>
  )
}

function PassageLine({ passage }: { readonly passage: ClaimPassage }) {
  const { messages, format } = useMessages()
  const words = messages.reader.inspector
  const { stance, voice } = messages.status
  const session = useReaderSession()
  const focused = useStore(session.passage)
  const { project } = useRecords()
  const { link, annotation, source, standing } = passage
  const paragraph = useParagraphs(source.id, annotation.revision)?.at(annotation.parts[0]?.start ?? 0) ?? null
  const outlet = project.get(source.outletId)
  const grade = outlet?.grades.at(-1)?.grade
  const speaker = speakerBesideSource(project, passage)
  return (
    <li className={classNames('inspector-passage', standing !== 'counted' && 'is-uncounted')}>
      <StanceMark stance={link.stance} voice={link.voice} />
      <button
        aria-current={focused?.linkId === link.id}
        className="inspector-go"
        onClick={() => session.goTo({ annotationId: annotation.id, linkId: link.id }, link.claimId)}
        title={words.goTo}
        type="button"
      >
        <Quotation language={source.language} look="block" text={quotationOf(annotation)} />
        <span className="inspector-facts">
          {stance[link.stance]}
          {messages.common.listSeparator}
          {voice[link.voice]}
          {speaker !== undefined && (
            <>
              {' · '}
              <bdi>{speaker ?? messages.reader.passage.notNamed}</bdi>
            </>
          )}
          {' · '}
          <SourceName language={source.language} title={source.title} />
          {paragraph !== null && <span> {words.paragraph(format.number(paragraph))}</span>}
        </span>
        <span className="inspector-facts">
          {grade ? words.outletGrade(grade) : words.outletNotGraded} ·{' '}
          {link.credibility === null ? words.itemNotGraded : words.item(format.number(link.credibility))}
        </span>
        {standing !== 'counted' && <span className="inspector-facts">{words.standing[standing]}</span>}
      </button>
    </li>
  )
}
