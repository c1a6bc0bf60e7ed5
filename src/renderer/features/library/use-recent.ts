import { useCallback, useEffect, useState } from 'react'
import { useClient } from '#client/use-client.tsx'
import type { CommandOutput } from '#contract/commands.ts'

/** A project of the list of recent ones. */
export type Recent = CommandOutput<'projects.recent'>[number]

/** The recent projects of this machine, null until they are known, and how to take one off the list. */
export function useRecent(): { readonly recent: readonly Recent[] | null; forget(folder: string): Promise<void> } {
  const client = useClient()
  const [recent, setRecent] = useState<readonly Recent[] | null>(null)
  useEffect(() => {
    let isCurrent = true
    void client.request('projects.recent', {}).then((answer) => {
      if (isCurrent && answer.ok) setRecent(answer.value)
    })
    return () => {
      isCurrent = false
    }
  }, [client])
  const forget = useCallback(
    async (folder: string): Promise<void> => {
      const answer = await client.request('projects.forget', { folder })
      if (answer.ok) setRecent(answer.value)
    },
    [client],
  )
  return { recent, forget }
}
