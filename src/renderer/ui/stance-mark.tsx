import './stance-mark.css'
import type { Stance, Voice } from '#domain/records/evidence-link.ts'
import { useMessages } from './use-messages.tsx'

/** The sign of each stance. A supporting passage carries the same sign as an asserting one: both speak for the claim. */
export const stanceSigns: Readonly<Record<Stance, string>> = {
  asserts: '+',
  supports: '+',
  disputes: '−',
  qualifies: '±',
  questions: '?',
}

/** The sign of a stance; in another's words it stands inside quotation marks. Its name is the word, "disputes, quoted". */
export function StanceMark({ stance, voice = 'own' }: { readonly stance: Stance; readonly voice?: Voice }) {
  const { messages } = useMessages()
  const sign = voice === 'own' ? stanceSigns[stance] : `“${stanceSigns[stance]}”`
  const name =
    voice === 'own'
      ? messages.status.stance[stance]
      : `${messages.status.stance[stance]}${messages.common.listSeparator}${messages.status.voice[voice]}`
  return (
    <span className={`stance-mark stance-mark-${stance}`} title={name}>
      <span aria-hidden="true" dir="ltr">
        {sign}
      </span>
      <span className="visually-hidden">{name}</span>
    </span>
  )
}
