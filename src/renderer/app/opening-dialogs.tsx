import { useEffect, useSyncExternalStore } from 'react'
import { useClient } from '#client/use-client.tsx'
import { useToastError } from '#ui/toast.tsx'
import { DamagedDialog } from './damaged-dialog.tsx'
import { LockedDialog } from './locked-dialog.tsx'

/** Answers what an opening failed with: a lock and damage have their dialog, everything else is said at the foot. */
export function OpeningDialogs() {
  const client = useClient()
  const opening = useSyncExternalStore(client.opening.subscribe, client.opening.get)
  const sayError = useToastError()
  const close = (): void => client.opening.set({ kind: 'none' })
  const error = opening.kind === 'failed' ? opening.error : null
  const hasDialog = error?.code === 'project-locked' || error?.code === 'project-damaged'
  useEffect(() => {
    if (error === null || hasDialog) return
    sayError(error)
    client.opening.set({ kind: 'none' })
  }, [error, hasDialog, client, sayError])
  if (opening.kind !== 'failed') return null
  if (opening.error.code === 'project-locked') {
    return <LockedDialog folder={opening.folder} holder={opening.error.holder} onClose={close} />
  }
  if (opening.error.code === 'project-damaged') return <DamagedDialog error={opening.error} onClose={close} />
  return null
}
