import { useClient, useOpenProject } from '#client/use-client.tsx'
import type { CommandInput, CommandName, CommandOutput } from '#contract/commands.ts'
import type { Result } from '#domain/result.ts'
import { toast, useToastError } from '#ui/toast.tsx'
import { undoneText } from '#ui/undone-text.ts'
import { useMessages } from '#ui/use-messages.tsx'
import { paintVerdicts } from './pending-verdicts.ts'

/** Makes an edit, says what it did with a way back, and says why where it failed. */
export type DoEdit = <N extends CommandName>(
  name: N,
  input: CommandInput<N>,
  said?: string,
) => Promise<Result<CommandOutput<N>>>

/** The edits of the claim screens; a verdict is painted as it is given. An edit that changes nothing is no failure to tell anyone about. */
export function useEdits(): DoEdit {
  const client = useClient()
  const open = useOpenProject()
  const { replica } = open
  const { messages } = useMessages()
  const toastError = useToastError()
  return async (name, input, said) => {
    const takeOff = paintVerdicts(open, name, input)
    const result = await client.request(name, input).finally(takeOff)
    if (!result.ok) {
      if (result.error.code !== 'nothing-to-change') toastError(result.error)
    } else if (said !== undefined) {
      const at = replica.sequence
      const undo = async (): Promise<void> => {
        const undone = await client.undoAt(at)
        if (!undone.ok) toastError(undone.error)
        else toast({ text: undoneText(messages, undone.value), matter: 'undo' })
      }
      toast({ text: said, action: { label: messages.common.undo, run: () => void undo() } })
    }
    return result
  }
}
