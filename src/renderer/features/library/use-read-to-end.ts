import { useCallback } from 'react'
import { useClient } from '#client/use-client.tsx'
import type { IdOf } from '#domain/records/id.ts'
import { toast, useToastError } from '#ui/toast.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { useUndoAct } from './use-undo-act.ts'

/** Records a source as read to the end, says how many silences that made, and offers to take it back. */
export function useReadToEnd(): (sourceId: IdOf<'source'>) => Promise<void> {
  const client = useClient()
  const { messages } = useMessages()
  const sayError = useToastError()
  const undoAct = useUndoAct()
  return useCallback(
    async (sourceId) => {
      const answer = await client.request('silences.readToTheEnd', { sourceId })
      if (!answer.ok) return sayError(answer.error)
      toast({
        text: messages.library.readToEnd.done(answer.value.silences),
        action: undoAct(),
      })
    },
    [client, messages, sayError, undoAct],
  )
}
