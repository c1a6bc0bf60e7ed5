import './choose-stance.css'
import { type Stance, stance } from '#domain/records/evidence-link.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Kbd } from './kbd.tsx'
import { keysOfEvent } from './shortcut.ts'
import { stanceKeys, stanceOfKeys } from './stance-keys.ts'
import { stanceSigns } from './stance-mark.tsx'
import { Statement } from './statement.tsx'
import { useMessages } from './use-messages.tsx'

interface ChooseStanceProps {
  readonly statement: string
  onChoose(stance: Stance): void
  onClose(): void
}

/** How the speaker of a passage stands to a claim, by a click or its key. The focus is on none of them: Enter chooses nothing. */
export function ChooseStance({ statement, onChoose, onClose }: ChooseStanceProps) {
  const { messages } = useMessages()
  return (
    <Dialog onClose={onClose} title={messages.reader.bubble.evidenceFor}>
      <fieldset
        aria-label={messages.reader.bubble.evidenceFor}
        className="stance-dialog"
        data-first-focus
        onKeyDown={(event) => {
          const chosen = stanceOfKeys(keysOfEvent(event))
          if (chosen) onChoose(chosen)
        }}
        tabIndex={-1}
      >
        <Statement text={statement} />
        <div className="stance-choice">
          {stance.options.map((each) => (
            <Button key={each} onClick={() => onChoose(each)}>
              <span aria-hidden="true">{stanceSigns[each]}</span>
              {messages.reader.bubble[each]}
              <Kbd keys={stanceKeys[each]} />
            </Button>
          ))}
        </div>
      </fieldset>
    </Dialog>
  )
}
