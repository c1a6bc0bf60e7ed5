import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { OpenProject } from '#client/open-project.ts'
import type { Replica } from '#client/replica.ts'
import { useOpenProject } from '#client/use-client.tsx'
import { ClaimStatuses } from './claim-statuses.ts'
import { foldAhead } from './ledger-claims.ts'

const ledgers = new WeakMap<Replica, ClaimStatuses>()

/** The ledger as it stands at one version of the records: another value after every change, for what is derived from it. */
export interface LedgerView {
  readonly ledger: ClaimStatuses
  readonly version: number
}

/** The ledger of the open project, drawn again with every change. */
export function useLedger(): LedgerView {
  const open = useOpenProject()
  const version = useSyncExternalStore(open.replica.subscribe, () => open.replica.version)
  return useMemo(() => ({ ledger: ledgerOf(open), version }), [open, version])
}

/** Milliseconds of deriving in one idle moment that a key may wait for. */
const shortWait = 4

/** What not every browser tells: whether somebody has pressed a key that waits to be heard. */
interface Listening {
  readonly scheduling?: { isInputPending(): boolean }
}

/** Longer than a short wait only as long as the moment is idle and nobody waits. */
const isOver = (begun: number, deadline: IdleDeadline): boolean => {
  if (performance.now() - begun < shortWait) return false
  return deadline.timeRemaining() < 1 || ((navigator as Listening).scheduling?.isInputPending() ?? true)
}

/** Derives what all claims are sorted and filtered by in idle moments, so that the first list by the rule, by statement or by words waits for nothing. */
export function useDerivedAhead(view: LedgerView, language: string): void {
  useEffect(() => {
    const { ledger } = view
    let waiting = 0
    const derive = (deadline: IdleDeadline): void => {
      const begun = performance.now()
      const isEnough = (): boolean => isOver(begun, deadline)
      const isDone = ledger.deriveAhead(isEnough, language) && foldAhead(ledger.project.all('claim'), isEnough)
      if (!isDone) waiting = requestIdleCallback(derive)
    }
    waiting = requestIdleCallback(derive)
    return () => cancelIdleCallback(waiting)
    // Another view after every change, which may have made some of them forgotten.
  }, [view, language])
}

/** One ledger for each replica: it outlives the screen, so that coming back to a long ledger derives nothing again. */
function ledgerOf({ replica, researcherId }: OpenProject): ClaimStatuses {
  const known = ledgers.get(replica)
  if (known) return known
  const ledger = new ClaimStatuses(replica.records, researcherId)
  ledgers.set(replica, ledger)
  replica.subscribe((change) => {
    if (change === 'everything') ledger.restart(replica.records)
    else ledger.forget(change)
  })
  return ledger
}
