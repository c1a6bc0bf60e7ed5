import './verdict-buttons.css'
import type { Verdict } from '#domain/records/assessment.ts'
import { classNames } from '#ui/class-names.ts'
import { keysOf } from '#ui/shortcut.ts'
import { StatusGlyph } from '#ui/status-glyph.tsx'
import { Tooltip } from '#ui/tooltip.tsx'
import { useMessages } from '#ui/use-messages.tsx'

const offered = [
  { verdict: 'contested', command: 'claims-contested' },
  { verdict: 'corroborated', command: 'claims-corroborated' },
  { verdict: 'left-open', command: 'claims-left-open' },
] as const

interface VerdictButtonsProps {
  /** The standing verdict, or null. */
  readonly given: Verdict | null
  /** Whether it is still being saved. */
  readonly isPending: boolean
  onGive(verdict: Verdict): void
}

/**
 * Gives a verdict. Buttons, not radio buttons: a verdict is a record with a person and a time, and moving through the choices
 * with the arrow keys must not make three of them.
 */
export function VerdictButtons({ given, isPending, onGive }: VerdictButtonsProps) {
  const { messages } = useMessages()
  return (
    <fieldset aria-label={messages.claims.verdict.label} className="verdict-buttons">
      {offered.map(({ verdict, command }) => (
        <Tooltip keys={keysOf(command)} key={verdict} label={messages.status.verdict[verdict]}>
          <button
            aria-pressed={verdict === given}
            className={classNames(
              'verdict-button',
              verdict === given && `verdict-button-given chip-${verdict}`,
              verdict === given && isPending && 'is-pending',
            )}
            onClick={() => {
              if (verdict !== given) onGive(verdict)
            }}
            type="button"
          >
            <StatusGlyph of={verdict} />
            {messages.status.verdict[verdict]}
          </button>
        </Tooltip>
      ))}
    </fieldset>
  )
}
