import { useEffect, useState } from 'react'
import { useClient, useProject } from '#client/use-client.tsx'
import type { CommandOutput } from '#contract/commands.ts'
import type { Result } from '#domain/result.ts'

/** One change as the journal lists it. */
export type JournalChange = CommandOutput<'history.list'>[number]

/** The latest changes, newest first, asked for again whenever one is added; null until the first answer. */
export function useJournal(limit: number): Result<readonly JournalChange[]> | null {
  const client = useClient()
  const sequence = useProject((_, open) => open.replica.sequence)
  const [journal, setJournal] = useState<{
    readonly of: number
    readonly answer: Result<readonly JournalChange[]>
  } | null>(null)
  useEffect(() => {
    let isCurrent = true
    void client.request('history.list', { limit }).then((answer) => {
      if (isCurrent) setJournal({ of: sequence, answer })
    })
    return () => {
      isCurrent = false
    }
  }, [client, limit, sequence])
  return journal?.answer ?? null
}
