import './selection-bubble.css'
import { Link2 } from 'lucide-react'
import { memo, type ReactNode, useEffect, useState } from 'react'
import { type BearingClaim, claimsBearingOn } from '#domain/reading/bearing.ts'
import { type Verdict, verdict as verdictSchema } from '#domain/records/assessment.ts'
import { stance } from '#domain/records/evidence-link.ts'
import { classNames } from '#ui/class-names.ts'
import { Eyebrow } from '#ui/eyebrow.tsx'
import { Floating } from '#ui/floating.tsx'
import { Icon } from '#ui/icon.tsx'
import { Kbd } from '#ui/kbd.tsx'
import type { CommandId } from '#ui/key-table.ts'
import { keysOf } from '#ui/shortcut.ts'
import { stanceKeys } from '#ui/stance-keys.ts'
import { stanceSigns } from '#ui/stance-mark.tsx'
import { StatusGlyph } from '#ui/status-glyph.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import type { BubbleActs } from './bubble-acts.ts'
import { BubbleExtras } from './bubble-extras.tsx'
import { type ClaimId, type SelectedWords, useReaderSession } from './reader-session.ts'
import type { ReaderCommand } from './use-reader-keys.ts'
import { useRecords } from './use-records.ts'
import { useStore } from './use-store.ts'

interface SelectionBubbleProps extends BubbleActs {
  readonly anchor: DOMRect
  readonly words: SelectedWords
}

const verdictCommands = {
  contested: 'reader-contested',
  corroborated: 'reader-corroborated',
  'left-open': 'reader-left-open',
} as const satisfies Record<Verdict, CommandId>
const verdicts: readonly Verdict[] = ['contested', 'corroborated', 'left-open']

/**
 * What can be made of the selected words, beside them and never over them, always in one order: a claim, a verdict; how the
 * speaker stands to the claim in focus, none chosen before; speaker and memo; and up to three claims that the words may bear on.
 */
export const SelectionBubble = memo((props: SelectionBubbleProps) => {
  const { anchor, words, isChoosingStance, onCommand, onStance, onClaim } = props
  const { messages } = useMessages()
  const text = messages.reader.bubble
  const { project } = useRecords()
  const claimId = useStore(useReaderSession().claimId)
  const claim = project.get(claimId)
  const bearing = useBearing(words.quote, props.onOffered)
  const act = (command: ReaderCommand, label: string, picture?: ReactNode): ReactNode => (
    <BubbleButton keys={keysOf(command)} label={label} onPress={() => onCommand(command)} picture={picture} />
  )
  return (
    <Floating align="center" anchor={anchor} className="bubble" prefer="above">
      {/* Pressing a button must not take the selection away from the words. */}
      <div aria-label={text.label} onMouseDown={(event) => event.preventDefault()} role="toolbar">
        <div className="bubble-row">
          {act('reader-claim', text.claim)}
          {verdicts.map((each) => (
            <span className="bubble-cell" key={each}>
              {act(verdictCommands[each], verdictLabel(text, each), <StatusGlyph of={each} />)}
            </span>
          ))}
        </div>
        <div className={classNames('bubble-row', 'bubble-stances', isChoosingStance && 'is-choosing')}>
          <p className="bubble-target">
            {claim ? (
              <>
                <span>{text.focus}</span>
                <bdi title={claim.statement}>{claim.statement}</bdi>
              </>
            ) : (
              <span>{text.noFocus}</span>
            )}
            {!isChoosingStance && <Kbd keys={keysOf('reader-evidence')} />}
          </p>
          {stance.options.map((each) => (
            <BubbleButton
              key={each}
              keys={isChoosingStance ? stanceKeys[each] : null}
              label={text[each]}
              onPress={() => onStance(each)}
              picture={<b dir="ltr">{stanceSigns[each]}</b>}
            />
          ))}
        </div>
        <div className="bubble-row">
          {act('reader-speaker', text.speaker)}
          {act('reader-memo', text.memo)}
          {act('reader-link', text.link)}
        </div>
        <BubbleExtras onCommand={onCommand} words={words} />
        {bearing.length > 0 && (
          <div className="bubble-bearing">
            <Eyebrow>{text.bearing}</Eyebrow>
            {bearing.map((each, at) => (
              <button
                className={classNames('bubble-claim', each.claim.id === claimId && 'is-target')}
                key={each.claim.id}
                onClick={() => onClaim(each.claim.id)}
                title={text.sharedWords(each.sharedWords.join(messages.common.listSeparator))}
                type="button"
              >
                {isChoosingStance ? <Kbd keys={String(at + 1)} /> : <Icon of={Link2} size={14} />}
                <bdi>{each.claim.statement}</bdi>
              </button>
            ))}
            <button className="bubble-claim" onClick={() => onCommand('reader-claim')} type="button">
              <Kbd keys={keysOf('reader-claim')} />
              {text.newClaim}
            </button>
          </div>
        )}
      </div>
    </Floating>
  )
})

const verdictLabel = (
  text: { readonly contested: string; readonly corroborated: string; readonly leftOpen: string },
  verdict: Verdict,
): string => (verdict === 'left-open' ? text.leftOpen : text[verdict])

interface BubbleButtonProps {
  readonly label: string
  readonly keys: string | null
  readonly picture?: ReactNode
  onPress(): void
}

function BubbleButton({ label, keys, picture, onPress }: BubbleButtonProps) {
  return (
    <button className="bubble-button" onClick={onPress} type="button">
      {picture && <span aria-hidden="true">{picture}</span>}
      {label}
      {keys !== null && <Kbd keys={keys} />}
    </button>
  )
}

/** The claims that the words may bear on. Looked for only after a moment: a selection that is still growing asks nothing. */
function useBearing(quote: string, onOffered: (ids: readonly ClaimId[]) => void): readonly BearingClaim[] {
  const { project } = useRecords()
  const [bearing, setBearing] = useState<readonly BearingClaim[]>([])
  useEffect(() => {
    setBearing([])
    onOffered([])
    const timer = setTimeout(() => {
      const found = claimsBearingOn(project, quote, 3)
      setBearing(found)
      onOffered(found.map(({ claim }) => claim.id))
    }, 120)
    return () => clearTimeout(timer)
  }, [project, quote, onOffered])
  return bearing
}

/** Every verdict has its key in the bubble. */
export const verdictOfCommand = (command: ReaderCommand): Verdict | null =>
  verdictSchema.options.find((each) => verdictCommands[each] === command) ?? null
