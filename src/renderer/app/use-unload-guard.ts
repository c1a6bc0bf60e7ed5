import { useEffect } from 'react'
import { useClient, useSaving } from '#client/use-client.tsx'

/** Has the browser ask before a window with unsaved changes is closed. In Electron the shell asks, by its own dialog. */
export function useUnloadGuard(): void {
  const client = useClient()
  const saving = useSaving()
  const isUnsaved = saving.kind === 'failed' && client.host !== 'electron'
  useEffect(() => {
    if (!isUnsaved) return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isUnsaved])
}
