import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { OpenProject } from '#client/open-project.ts'
import type { Replica } from '#client/replica.ts'
import { useOpenProject } from '#client/use-client.tsx'
import { ClaimStatuses } from './claim-statuses.ts'

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

/** Milliseconds of deriving in one idle moment: a key waits no longer than that. */
const shortWait = 4

/** Derives the statuses of all claims in idle moments, so that the first list sorted or filtered by the rule waits for none. */
export function useDerivedAhead(view: LedgerView): void {
  useEffect(() => {
    let waiting = 0
    const derive = (): void => {
      const begun = performance.now()
      if (!view.ledger.deriveAhead(() => performance.now() - begun > shortWait)) waiting = requestIdleCallback(derive)
    }
    waiting = requestIdleCallback(derive)
    return () => cancelIdleCallback(waiting)
    // Another view after every change, which may have made some of them forgotten.
  }, [view])
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
