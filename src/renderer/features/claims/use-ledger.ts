import { useMemo, useSyncExternalStore } from 'react'
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
