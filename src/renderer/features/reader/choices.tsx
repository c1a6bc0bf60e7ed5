import { useState } from 'react'
import { claimsBearingOn } from '#domain/reading/bearing.ts'
import type { Stance } from '#domain/records/evidence-link.ts'
import { matches } from '#domain/searching/word-match.ts'
import { ChooseStance } from '#ui/choose-stance.tsx'
import { SourceName } from '#ui/source-name.tsx'
import { Statement } from '#ui/statement.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { ChoiceDialog, type ChoiceOption } from './choice-dialog.tsx'
import type { ClaimId, SourceId } from './reader-session.ts'
import { useRecords } from './use-records.ts'

/** How many lines a choice shows; typing narrows it. */
const most = 40

interface ChooseClaimProps {
  /** The passage's words, by which claims are ordered before anything is typed. */
  readonly quote: string
  /** How the speaker stands to it, where that was chosen before the claim. */
  readonly chosenStance?: Stance | undefined
  onChoose(claimId: ClaimId, stance: Stance): void
  onNew(statement: string): void
  onClose(): void
}

/** Links the passage to any claim by typing: first the claim, then, unless it was chosen already, how the speaker stands to it. */
export function ChooseClaim({ quote, chosenStance, onChoose, onNew, onClose }: ChooseClaimProps) {
  const { messages } = useMessages()
  const words = messages.reader.choose
  const project = useRecords().project
  const [claimId, setClaimId] = useState<ClaimId | null>(null)
  const claim = project.get(claimId)
  if (claim) {
    return (
      <ChooseStance onChoose={(chosen) => onChoose(claim.id, chosen)} onClose={onClose} statement={claim.statement} />
    )
  }
  const optionsFor = (typed: string): readonly ChoiceOption[] => {
    const claims =
      typed === ''
        ? [
            ...new Set([
              ...claimsBearingOn(project, quote, 5).map((each) => each.claim),
              ...project.all('claim').toReversed(),
            ]),
          ]
        : project.all('claim').filter(({ statement }) => matches(typed, statement))
    const found = claims
      .slice(0, most)
      .map(({ id, statement }) => ({ id, label: <Statement lead="hidden" size="row" text={statement} /> }))
    return typed === '' ? found : [...found, { id: `new:${typed}`, label: words.claimNew(typed) }]
  }
  return (
    <ChoiceDialog
      empty={words.claimNone}
      hint={words.claimHint}
      onChoose={(id) => {
        if (id.startsWith('new:')) onNew(id.slice(4))
        else if (chosenStance) onChoose(id as ClaimId, chosenStance)
        else setClaimId(id as ClaimId)
      }}
      onClose={onClose}
      optionsFor={optionsFor}
      title={words.claim}
    />
  )
}

interface ChooseNamedProps {
  onChoose(name: string | null): void
  onClose(): void
}

/** Whose words these are: someone known to the project, someone new, or nobody whom the source names. */
export function ChooseSpeaker({ onChoose, onClose }: ChooseNamedProps) {
  const { messages } = useMessages()
  const words = messages.reader.choose
  const project = useRecords().project
  const optionsFor = (typed: string): readonly ChoiceOption[] => {
    const names = project.all('speaker').map(({ name }) => name)
    const found = names.filter((name) => matches(typed, name)).slice(0, most)
    const isNew = typed !== '' && !names.includes(typed)
    return [
      ...found.map((name) => ({ id: `name:${name}`, label: <bdi>{name}</bdi> })),
      ...(isNew ? [{ id: `name:${typed}`, label: words.speakerNew(typed) }] : []),
      ...(typed === '' ? [{ id: 'nobody', label: words.notNamed }] : []),
    ]
  }
  return (
    <ChoiceDialog
      hint={words.speakerHint}
      onChoose={(id) => onChoose(id === 'nobody' ? null : id.slice(5))}
      onClose={onClose}
      optionsFor={optionsFor}
      title={words.speaker}
    />
  )
}

/** A code of the codebook, or a new one. */
export function ChooseCode({ onChoose, onClose }: { onChoose(name: string): void; onClose(): void }) {
  const { messages } = useMessages()
  const words = messages.reader.choose
  const names = useRecords()
    .project.all('code')
    .map(({ name }) => name)
  const optionsFor = (typed: string): readonly ChoiceOption[] => {
    const found = names.filter((name) => matches(typed, name)).slice(0, most)
    const isNew = typed !== '' && !names.includes(typed)
    return [
      ...found.map((name) => ({ id: name, label: <bdi>{name}</bdi> })),
      ...(isNew ? [{ id: typed, label: words.codeNew(typed) }] : []),
    ]
  }
  return (
    <ChoiceDialog
      hint={words.codeHint}
      onChoose={onChoose}
      onClose={onClose}
      optionsFor={optionsFor}
      title={words.code}
    />
  )
}

interface ChooseSourceProps {
  /** Sources that are open already. */
  readonly except: readonly SourceId[]
  onChoose(sourceId: SourceId): void
  onClose(): void
}

/** Another source for a pane. */
export function ChooseSource({ except, onChoose, onClose }: ChooseSourceProps) {
  const { messages } = useMessages()
  const words = messages.reader.choose
  const project = useRecords().project
  const optionsFor = (typed: string): readonly ChoiceOption[] =>
    project
      .all('source')
      .filter(({ id, title }) => !except.includes(id) && matches(typed, title))
      .slice(0, most)
      .map(({ id, title, language, outletId }) => ({
        id,
        label: <SourceName language={language} title={title} />,
        detail: <bdi>{project.get(outletId)?.name}</bdi>,
      }))
  return (
    <ChoiceDialog
      empty={words.sourceNone}
      hint={words.sourceHint}
      onChoose={(id) => onChoose(id as SourceId)}
      onClose={onClose}
      optionsFor={optionsFor}
      title={words.source}
    />
  )
}
