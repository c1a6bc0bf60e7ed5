import { useCallback } from 'react'
import { useClient, useOpenProject } from '#client/use-client.tsx'
import { toast, useToastError } from '#ui/toast.tsx'
import { undoneText } from '#ui/undone-text.ts'
import { useMessages } from '#ui/use-messages.tsx'

/**
 * Makes the "Undo" that stands beside what was just done. It takes back that change and never a later one: once something else
 * was changed it says so instead.
 */
export function useUndoAct(): () => { readonly label: string; run(): void } {
  const client = useClient()
  const { replica } = useOpenProject()
  const { messages } = useMessages()
  const sayError = useToastError()
  return useCallback(() => {
    const at = replica.sequence
    const undo = async (): Promise<void> => {
      const answer = await client.undoAt(at)
      if (!answer.ok) return sayError(answer.error)
      toast({ text: undoneText(messages, answer.value), matter: 'undo' })
    }
    return { label: messages.common.undo, run: () => void undo() }
  }, [client, replica, messages, sayError])
}
