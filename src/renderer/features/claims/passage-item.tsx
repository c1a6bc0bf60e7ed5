import './passage-item.css'
import { BookOpen, Pencil, Unlink } from 'lucide-react'
import { useState } from 'react'
import { giveDragged } from '#client/dragged-passage.ts'
import { placeOfAnnotation } from '#client/place-of-record.ts'
import { useAskingRevisions } from '#client/use-asking-revisions.ts'
import { useOpenProject } from '#client/use-client.tsx'
import { useParagraphs } from '#client/use-paragraphs.ts'
import type { ProjectReader } from '#domain/project/project-records.ts'
import type { ClaimPassage } from '#domain/reading/claim-passages.ts'
import { speakerBesideSource } from '#domain/reading/who-says.ts'
import { quotationOf } from '#domain/records/annotation.ts'
import { isUnchecked } from '#domain/status/weighed-links.ts'
import { textDirection } from '#domain/text/text-direction.ts'
import { Button } from '#ui/button.tsx'
import { classNames } from '#ui/class-names.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { Quotation } from '#ui/quotation.tsx'
import { SourceName } from '#ui/source-name.tsx'
import { StanceMark } from '#ui/stance-mark.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { isolated } from './isolated.ts'
import { LinkDialog } from './link-dialog.tsx'
import { quotationContext } from './quotation-context.ts'
import { useEdits } from './use-edits.ts'

interface PassageItemProps {
  readonly passage: ClaimPassage
  readonly project: ProjectReader
  readonly isLit: boolean
  navigate(to: string): void
}

/** A passage: the words in their context, whose they are, in whose voice, how the outlet and the item are graded, where. */
export function PassageItem({ passage, project, isLit, navigate }: PassageItemProps) {
  const { messages } = useMessages()
  const words = messages.claims.passages
  const { link, annotation, source, standing } = passage
  const edit = useEdits()
  const key = useOpenProject().project
  const [isEditing, setIsEditing] = useState(false)
  const paragraphs = useParagraphs(source.id, annotation.revision)
  const context = paragraphs && quotationContext(paragraphs, annotation)
  return (
    <li
      className={classNames('passage', isLit && 'passage-lit', standing !== 'counted' && 'passage-uncounted')}
      data-link={link.id}
    >
      <span
        className="passage-grip"
        draggable
        onDragStart={({ dataTransfer }) =>
          giveDragged(dataTransfer, key, { annotationId: annotation.id }, quotationOf(annotation))
        }
        role="none"
        title={messages.marking.targets.drag}
      >
        <StanceMark stance={link.stance} voice={link.voice} />
      </span>
      <div className="passage-body">
        <p
          className="passage-words"
          dir={textDirection(
            `${context?.before ?? ''}${quotationOf(annotation)}${context?.after ?? ''}`,
            source.language,
          )}
          lang={source.language ?? undefined}
        >
          {context?.before}
          <Quotation language={source.language} text={quotationOf(annotation)} />
          {context?.after}
        </p>
        <PassageFacts paragraph={context?.paragraph ?? null} passage={passage} project={project} />
      </div>
      <div className="passage-acts">
        <IconButton
          icon={BookOpen}
          label={words.goTo}
          onClick={() => navigate(placeOfAnnotation(annotation))}
          size="small"
        />
        <IconButton icon={Pencil} label={words.edit} onClick={() => setIsEditing(true)} size="small" />
        <IconButton
          icon={Unlink}
          label={words.remove}
          onClick={() => void edit('links.remove', { linkId: link.id }, words.removed)}
          size="small"
        />
      </div>
      {isEditing && <LinkDialog link={link} onClose={() => setIsEditing(false)} project={project} />}
    </li>
  )
}

interface PassageFactsProps {
  readonly passage: ClaimPassage
  readonly project: ProjectReader
  readonly paragraph: number | null
}

function PassageFacts({ passage, project, paragraph }: PassageFactsProps) {
  const { messages, format } = useMessages()
  const words = messages.claims.passages
  const { link, source, standing } = passage
  const ask = useAskingRevisions()
  const { stance, voice } = messages.status
  const outlet = project.get(source.outletId)
  const grade = outlet?.grades.at(-1)?.grade
  const hadFrom = project.get(link.hadFromId)
  const speaker = speakerBesideSource(project, passage)
  const outletText = !outlet ? words.noOutlet : grade ? words.outletGrade(grade) : words.outletNotGraded
  const itemText =
    link.credibility === null ? words.credibilityNone : words.credibility(format.number(link.credibility))
  return (
    <>
      <p className="passage-facts">
        <span title={link.voiceBasis === 'guessed' ? words.voiceGuessed : undefined}>
          {stance[link.stance]}
          {messages.common.listSeparator}
          {voice[link.voice]}
          {link.voiceBasis === 'guessed' && ' ≈'}
        </span>
        {speaker !== undefined && (
          <>
            {' · '}
            <bdi>{speaker ?? words.speakerNotNamed}</bdi>
          </>
        )}
        {hadFrom && `${messages.common.listSeparator}${words.hadFrom(isolated(hadFrom.name))}`}
        {' · '}
        <SourceName language={source.language} title={source.title} />
        {paragraph !== null && ` ${words.paragraph(paragraph)}`}
      </p>
      <p className="passage-facts">
        {outletText} · {itemText}
        {link.hedged && ` · ${words.hedged}`}
        {link.on !== 'whole' && ` · ${words.on(messages.status.on[link.on])}`}
      </p>
      {standing === 'counted' && isUnchecked(passage) && (
        <p className="passage-standing">
          {words.toBeChecked} <Button onClick={() => ask(source.id, 'check')}>{words.check}</Button>
        </p>
      )}
      {standing !== 'counted' && <p className="passage-standing">{words[standing]}</p>}
      {link.note !== '' && (
        <p className="passage-note" dir="auto">
          {link.note}
        </p>
      )}
    </>
  )
}
