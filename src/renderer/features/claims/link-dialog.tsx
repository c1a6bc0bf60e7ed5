import { useId, useState } from 'react'
import type { ProjectReader } from '#domain/project/project-records.ts'
import {
  discrepancyType,
  type EvidenceLink,
  type Stance,
  stance,
  type Voice,
  voice,
} from '#domain/records/evidence-link.ts'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/checkbox.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { TextArea } from '#ui/text-area.tsx'
import { TextField } from '#ui/text-field.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { typedOrNull } from './typed-or-null.ts'
import { useEdits } from './use-edits.ts'

const grades = ['1', '2', '3', '4', '5', '6'] as const
const aspects = ['whole', ...discrepancyType.options] as const

interface LinkDialogProps {
  readonly link: Readonly<EvidenceLink>
  readonly project: ProjectReader
  onClose(): void
}

/** How a passage stands to the claim: stance, on what, voice, speaker by name, credibility, note. Only what changed is sent. */
export function LinkDialog({ link, project, onClose }: LinkDialogProps) {
  const { messages } = useMessages()
  const words = messages.claims.link
  const edit = useEdits()
  const listId = useId()
  const [heldStance, setStance] = useState(link.stance)
  const [on, setOn] = useState(link.on)
  const [heldVoice, setVoice] = useState(link.voice)
  const [speaker, setSpeaker] = useState(project.get(link.speakerId)?.name ?? '')
  const [hadFrom, setHadFrom] = useState(project.get(link.hadFromId)?.name ?? '')
  const [hedged, setHedged] = useState(link.hedged)
  const [credibility, setCredibility] = useState<string>(link.credibility?.toString() ?? 'none')
  const [note, setNote] = useState(link.note)

  const save = async (): Promise<void> => {
    const speakerName = typedOrNull(speaker)
    const hadFromName = typedOrNull(hadFrom)
    const graded = credibility === 'none' ? null : Number(credibility)
    const result = await edit(
      'links.edit',
      {
        linkId: link.id,
        ...(heldStance !== link.stance && { stance: heldStance }),
        ...(on !== link.on && { on }),
        // A guess that a person has looked at and saved is a person's word from then on.
        ...((heldVoice !== link.voice || link.voiceBasis === 'guessed') && { voice: heldVoice }),
        ...(speakerName !== typedOrNull(project.get(link.speakerId)?.name ?? '') && { speakerName }),
        ...(hadFromName !== typedOrNull(project.get(link.hadFromId)?.name ?? '') && { hadFromName }),
        ...(hedged !== link.hedged && { hedged }),
        ...(graded !== link.credibility && { credibility: graded }),
        ...(note !== link.note && { note }),
      },
      messages.claims.passages.saved,
    )
    if (result.ok || result.error.code === 'nothing-to-change') onClose()
  }

  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>{messages.common.cancel}</Button>
          <Button look="primary" type="submit">
            {messages.common.save}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => void save()}
      title={words.title}
    >
      <div className="field-pair">
        <SelectField<Stance>
          choices={stance.options.map((each) => ({ value: each, label: messages.status.stance[each] }))}
          label={words.stance}
          onChange={setStance}
          value={heldStance}
        />
        <SelectField<EvidenceLink['on']>
          choices={aspects.map((each) => ({ value: each, label: messages.status.on[each] }))}
          label={words.on}
          onChange={setOn}
          value={on}
        />
      </div>
      <div className="field-pair">
        <SelectField<Voice>
          choices={voice.options.map((each) => ({ value: each, label: messages.status.voice[each] }))}
          label={words.voice}
          onChange={setVoice}
          value={heldVoice}
        />
        <SelectField
          choices={[
            { value: 'none', label: messages.status.notGraded },
            ...grades.map((each) => ({ value: each as string, label: words.credibilities[each] })),
          ]}
          label={words.credibility}
          onChange={setCredibility}
          value={credibility}
        />
      </div>
      <div className="field-pair">
        <TextField
          hint={heldVoice === 'own' ? words.ownVoiceSpeaker : words.speakerHint}
          label={words.speaker}
          list={listId}
          onChange={setSpeaker}
          value={speaker}
        />
        <TextField hint={words.hadFromHint} label={words.hadFrom} list={listId} onChange={setHadFrom} value={hadFrom} />
      </div>
      <datalist id={listId}>
        {project.all('speaker').map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <Checkbox isChecked={hedged} label={words.hedged} onChange={setHedged} />
      <TextArea label={words.note} onChange={setNote} value={note} />
    </Dialog>
  )
}
