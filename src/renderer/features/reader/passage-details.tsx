import { Link2, Plus, Quote, Trash2, UnfoldHorizontal, Unlink, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useOpenProject } from '#client/use-client.tsx'
import { type Annotation, quotationOf } from '#domain/records/annotation.ts'
import { type EvidenceLink, type Stance, stance, type Voice, voice } from '#domain/records/evidence-link.ts'
import { RichTextField } from '#editor/rich-text-field.tsx'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/checkbox.tsx'
import { Eyebrow } from '#ui/eyebrow.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { Quotation } from '#ui/quotation.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { keysOf } from '#ui/shortcut.ts'
import { useMessages } from '#ui/use-messages.tsx'
import { beginDrag } from './begin-drag.ts'
import { NumberedCodes } from './numbered-codes.tsx'
import type { PassageActs } from './passage-acts.ts'
import { PassageParts } from './passage-parts.tsx'
import { type LinkId, useReaderSession } from './reader-session.ts'
import { useReaderActs } from './use-reader-acts.ts'
import { useRecords } from './use-records.ts'
import { useStore } from './use-store.ts'

interface PassageDetailsProps {
  readonly annotation: Readonly<Annotation>
  readonly linkId: LinkId | null
  readonly acts: PassageActs
}

/** The passage in focus: whose words, in which voice, how they stand to the claim; its codes and its memo. */
export function PassageDetails({ annotation, linkId, acts }: PassageDetailsProps) {
  const { messages, format } = useMessages()
  const words = messages.reader.passage
  const does = useReaderActs()
  const session = useReaderSession()
  const { project } = useRecords()
  const key = useOpenProject().project
  const link = project.get(linkId)
  const source = project.get(annotation.sourceId)
  const [first] = annotation.parts
  const last = annotation.parts.at(-1)
  return (
    <section className="inspector-section">
      <div className="inspector-head">
        <Eyebrow level={2}>{words.label}</Eyebrow>
        <span className="inspector-offsets" dir="ltr">
          {words.offsets(format.number(first?.start ?? 0), format.number(last?.end ?? 0))}
        </span>
      </div>
      <p
        className="passage-quote"
        draggable
        onDragStart={({ dataTransfer: transfer }) =>
          beginDrag({ session, project: key, transfer, what: annotation.id, text: quotationOf(annotation) })
        }
        title={messages.marking.targets.drag}
      >
        <Quotation language={source?.language ?? null} text={quotationOf(annotation)} />
      </p>
      <PassageParts annotation={annotation} />
      {link ? <Attribution acts={acts} link={link} /> : <p className="inspector-note">{words.noClaim}</p>}
      <Codes acts={acts} annotation={annotation} />
      <NumberedCodes />
      <Memo annotation={annotation} />
      <div className="passage-acts-row">
        {link === undefined && (
          <Button
            onClick={() => void does.makeClaim({ words: annotation, parts: annotation.parts }, { stance: 'asserts' })}
          >
            {words.makeClaim}
          </Button>
        )}
        <IconButton
          icon={Link2}
          keys={keysOf('reader-link')}
          label={words.linkAnother}
          onClick={() => acts.onLink(annotation.id)}
          size="small"
        />
        <IconButton
          icon={UnfoldHorizontal}
          keys={keysOf('reader-adjust-edges')}
          label={messages.marking.edges.adjust}
          onClick={() => acts.onCommand('reader-adjust-edges')}
          size="small"
        />
        <IconButton
          icon={Quote}
          keys={keysOf('reader-copy-quotation')}
          label={messages.marking.copy.act}
          onClick={() => acts.onCommand('reader-copy-quotation')}
          size="small"
        />
        {link && (
          <IconButton icon={Unlink} label={words.unlink} onClick={() => void does.unlink(link.id)} size="small" />
        )}
        <IconButton
          icon={Trash2}
          keys={keysOf('reader-remove-mark')}
          label={words.remove}
          onClick={() => void does.removeMark(annotation.id)}
          size="small"
        />
      </div>
    </section>
  )
}

/** "quoted; speaker not named", each with the way to change it. */
function Attribution({ link, acts }: { readonly link: Readonly<EvidenceLink>; readonly acts: PassageActs }) {
  const { messages } = useMessages()
  const words = messages.reader.passage
  const does = useReaderActs()
  const { project } = useRecords()
  const speaker = project.get(link.speakerId)
  const unnamed = link.voice === 'own' ? words.sourceItself : words.notNamed
  return (
    <>
      <p className="passage-attribution">
        {words.voices[link.voice]}
        {words.whoseWords}
        <bdi>{speaker?.name ?? unnamed}</bdi>{' '}
        <Button look="link" onClick={() => acts.onSpeaker(link.id)}>
          {words.change}
        </Button>
        {link.voiceBasis === 'guessed' && <span className="inspector-note"> ({words.guessed})</span>}
      </p>
      <div className="passage-fields">
        <SelectField
          choices={stance.options.map((each) => ({ value: each, label: messages.reader.bubble[each] }))}
          label={words.stance}
          onChange={(chosen: Stance) => void does.editLink({ linkId: link.id, stance: chosen })}
          value={link.stance}
        />
        <SelectField
          choices={voice.options.map((each) => ({ value: each, label: words.voices[each] }))}
          label={words.voice}
          onChange={(chosen: Voice) => void does.editLink({ linkId: link.id, voice: chosen })}
          value={link.voice}
        />
      </div>
      <Checkbox
        isChecked={link.hedged}
        label={words.hedged}
        onChange={(hedged) => void does.editLink({ linkId: link.id, hedged })}
      />
    </>
  )
}

function Codes({ annotation, acts }: { readonly annotation: Readonly<Annotation>; readonly acts: PassageActs }) {
  const { messages } = useMessages()
  const words = messages.reader.passage
  const does = useReaderActs()
  const { project } = useRecords()
  return (
    <ul aria-label={words.codes} className="passage-codes">
      {project.referring('coding', annotation.id).map((coding) => {
        const name = project.get(coding.codeId)?.name ?? ''
        return (
          <li className="passage-code" key={coding.id}>
            <bdi>{name}</bdi>
            <IconButton
              icon={X}
              label={words.takeOff(name)}
              onClick={() => void does.takeCodeOff(coding.id)}
              size="small"
            />
          </li>
        )
      })}
      <li>
        <Button icon={Plus} look="link" onClick={() => acts.onCode(annotation.id)}>
          {words.addCode}
        </Button>
      </li>
    </ul>
  )
}

function Memo({ annotation }: { readonly annotation: Readonly<Annotation> }) {
  const { messages } = useMessages()
  const words = messages.reader.passage
  const does = useReaderActs()
  const session = useReaderSession()
  const wanted = useStore(session.memoWanted)
  const field = useRef<HTMLDivElement>(null)
  const { project } = useRecords()
  const memo = project.referring('memo', annotation.id)[0]
  useEffect(() => {
    if (wanted !== annotation.id) return
    session.memoWanted.set(null)
    field.current?.querySelector<HTMLElement>('[contenteditable]')?.focus()
  }, [wanted, annotation.id, session])
  return (
    <div className="passage-memo" ref={field}>
      <Eyebrow>{words.memo}</Eyebrow>
      <RichTextField
        hint={words.memoHint}
        key={annotation.id}
        label={words.memo}
        onSave={(body) => {
          if (body) void does.writeMemo({ subjectId: annotation.id, body })
          else if (memo) void does.removeMemo(memo.id)
        }}
        value={memo?.body ?? null}
      />
    </div>
  )
}
