import { useRef, useState } from 'react'
import type { RevisingOptions } from '#client/revise-source.ts'
import { useClient } from '#client/use-client.tsx'
import type { CommandOutput } from '#contract/commands.ts'
import type { Progress } from '#contract/envelope.ts'
import type { WorkbenchError } from '#domain/errors.ts'
import type { Result } from '#domain/result.ts'
import { useMessages } from '#ui/use-messages.tsx'

type Makes = (
  client: ReturnType<typeof useClient>,
  options: Omit<RevisingOptions, 'note'>,
) => Promise<Result<CommandOutput<'sources.replace'>>>

/** Making one revision: how far it is and how to stop it. `run` answers what is to be said of it, null where none was made. */
export function useRevising() {
  const client = useClient()
  const [error, setError] = useState<WorkbenchError | null>(null)
  const { messages } = useMessages()
  const [progress, setProgress] = useState<Progress | null>(null)
  const abort = useRef<AbortController>(null)
  const run = async (makes: Makes): Promise<string | null> => {
    const controller = new AbortController()
    abort.current = controller
    setError(null)
    setProgress({ step: 'read', done: 0, total: null, subject: null })
    const answer = await makes(client, { signal: controller.signal, onProgress: setProgress })
    setProgress(null)
    if (!answer.ok) {
      if (answer.error.code !== 'cancelled') setError(answer.error)
      return null
    }
    const { revision, annotations } = answer.value
    const count = (outcome: string): number => annotations.filter((each) => each.outcome === outcome).length
    return messages.revisions.made(revision, count('fuzzy'), count('orphaned'))
  }
  return { progress, error, run, stop: () => abort.current?.abort() }
}
