import { useRef, useState } from 'react'
import type { RevisingOptions } from '#client/revise-source.ts'
import { useClient } from '#client/use-client.tsx'
import type { CommandOutput } from '#contract/commands.ts'
import type { Progress } from '#contract/envelope.ts'
import type { Result } from '#domain/result.ts'
import { toast, useToastError } from '#ui/toast.tsx'
import { useMessages } from '#ui/use-messages.tsx'

type Makes = (
  client: ReturnType<typeof useClient>,
  options: Omit<RevisingOptions, 'note'>,
) => Promise<Result<CommandOutput<'sources.replace'>>>

/** Making one revision: how far it is, how to stop it, and what came of it, said in a message. */
export function useRevising() {
  const client = useClient()
  const sayError = useToastError()
  const { messages } = useMessages()
  const [progress, setProgress] = useState<Progress | null>(null)
  const abort = useRef<AbortController>(null)
  const run = async (makes: Makes): Promise<boolean> => {
    const controller = new AbortController()
    abort.current = controller
    setProgress({ step: 'read', done: 0, total: null, subject: null })
    const answer = await makes(client, { signal: controller.signal, onProgress: setProgress })
    setProgress(null)
    if (!answer.ok) {
      if (answer.error.code !== 'cancelled') sayError(answer.error)
      return false
    }
    const { revision, annotations } = answer.value
    const count = (outcome: string): number => annotations.filter((each) => each.outcome === outcome).length
    toast({ text: messages.revisions.made(revision, count('fuzzy'), count('orphaned')) })
    return true
  }
  return { progress, run, stop: () => abort.current?.abort() }
}
