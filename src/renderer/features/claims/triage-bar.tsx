import '#ui/progress.css'
import './triage-bar.css'
import { Button } from '#ui/button.tsx'
import { Checkbox } from '#ui/checkbox.tsx'
import { keysOf } from '#ui/shortcut.ts'
import { Tooltip } from '#ui/tooltip.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import type { Triage, TriageAim } from './use-triage.ts'

const aims = [
  ['open', 'claims-next'],
  ['differs', 'claims-next-differs'],
  ['contested', 'claims-next-contested'],
] as const satisfies readonly (readonly [TriageAim, string])[]

/** The foot of the ledger and of a claim's page: how far the verdicts are, and where to go next. */
export function TriageBar({ triage }: { readonly triage: Triage }) {
  const { messages, format } = useMessages()
  const words = messages.claims.triage
  const said = words.assessed(format.number(triage.assessed), format.number(triage.all))
  return (
    <fieldset className="triage-bar">
      <legend className="visually-hidden">{words.label}</legend>
      <span className="triage-count">{said}</span>
      <progress aria-label={said} className="progress-bar triage-progress" max={triage.all} value={triage.assessed} />
      <span className="triage-next">
        <span className="triage-lead">{words.next}</span>
        {aims.map(([aim, command]) => (
          <Tooltip key={aim} keys={keysOf(command)} label={messages.settings.command[command]} prefer="above">
            <Button aria-label={messages.settings.command[command]} look="quiet" onClick={() => triage.go(aim)}>
              {words.aim[aim]}
            </Button>
          </Tooltip>
        ))}
      </span>
      <Checkbox isChecked={triage.goesOn} label={words.goesOn} onChange={triage.setGoesOn} />
    </fieldset>
  )
}
