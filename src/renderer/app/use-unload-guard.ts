import { useEffect } from 'react'
import { useClient, useMaybeProject, useSavingFault } from '#client/use-client.tsx'

/**
 * Before the window goes: how the project was looked at is told, and the browser asks where changes are not saved. In Electron the shell asks, by its own dialog.
 */
export function useUnloadGuard(): void {
  const client = useClient()
  const fault = useSavingFault()
  const project = useMaybeProject()
  useEffect(() => {
    if (project === null) return
    const tell = (): void => void project.views.flush()
    window.addEventListener('pagehide', tell)
    return () => window.removeEventListener('pagehide', tell)
  }, [project])
  const isUnsaved = fault !== null && client.host !== 'electron'
  useEffect(() => {
    if (!isUnsaved) return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isUnsaved])
}
