import { useOpenProject } from '#client/use-client.tsx'
import { goesOnView, useView } from '#client/use-view.ts'
import type { IdOf } from '#domain/records/id.ts'
import { announce } from '#ui/live-region.tsx'
import { useShortcut } from '#ui/shortcut.ts'
import { useMessages } from '#ui/use-messages.tsx'
import type { ClaimStatuses } from './claim-statuses.ts'
import { nextWithout } from './ledger-selection.ts'
import { type PendingVerdicts, pendingVerdictsOf } from './pending-verdicts.ts'

type ClaimId = IdOf<'claim'>

/** What a person goes through the claims for. */
export type TriageAim = 'open' | 'differs' | 'contested'

/** Going through claims one after another. */
export interface Triage {
  readonly assessed: number
  readonly all: number
  /** Whether a verdict by key goes on to the next claim without one. */
  readonly goesOn: boolean
  setGoesOn(goesOn: boolean): void
  go(aim: TriageAim): void
  /** To be called when a key has given a verdict. */
  given(): void
}

interface TriageOptions {
  readonly ledger: ClaimStatuses
  /** The claims in the order in which they are gone through. */
  readonly order: readonly ClaimId[]
  readonly focus: ClaimId | null
  onGo(claimId: ClaimId): void
}

/** True for a claim that is gone to with this aim; one whose verdict is being saved is not without. */
export function isAim(ledger: ClaimStatuses, pending: PendingVerdicts, claimId: ClaimId, aim: TriageAim): boolean {
  if (aim === 'open') return isOpen(ledger, pending, claimId)
  if (aim === 'differs') return ledger.differs(claimId)
  return ledger.statusOf(claimId).status === 'contested' || ledger.verdictOf(claimId)?.verdict === 'contested'
}

function isOpen(ledger: ClaimStatuses, pending: PendingVerdicts, claimId: ClaimId): boolean {
  const given = pending.of(claimId)
  return given === undefined ? ledger.verdictOf(claimId) === null : given === null
}

/** The keys and acts for going through claims; each says where it went, or that there is nowhere to go. */
export function useTriage({ ledger, order, focus, onGo }: TriageOptions): Triage {
  const { messages, format } = useMessages()
  const words = messages.claims.triage
  const [goesOn, remember] = useView<boolean>(goesOnView, false)
  const pending = pendingVerdictsOf(useOpenProject())
  const claims = ledger.project.all('claim')
  const assessed = claims.filter(({ id }) => ledger.verdictOf(id) !== null).length

  const go = (aim: TriageAim): void => {
    const next = nextWithout(order, focus, (id) => !isAim(ledger, pending, id, aim))
    // With what was given and is being saved: whoever gives one after another hears the number rise.
    const done = claims.filter(({ id }) => !isOpen(ledger, pending, id)).length
    const said = words.assessed(format.number(done), format.number(claims.length))
    if (next === null) announce(`${words.none[aim]} ${said}`)
    else {
      onGo(next)
      announce(`${said}. ${messages.common.claimThat} ${ledger.project.get(next)?.statement ?? ''}`)
    }
  }
  const setGoesOn = (next: boolean): void => {
    remember(next)
    announce(next ? words.goesOnNow : words.staysNow)
  }
  useShortcut('claims-next', () => go('open'))
  useShortcut('claims-next-differs', () => go('differs'))
  useShortcut('claims-next-contested', () => go('contested'))
  useShortcut('claims-goes-on', () => setGoesOn(!goesOn))
  return {
    assessed,
    all: claims.length,
    goesOn,
    setGoesOn,
    go,
    given() {
      if (goesOn) go('open')
    },
  }
}
