import { useMemo } from 'react'
import { useClient } from '#client/use-client.tsx'
import { toast, useToastError } from '#ui/toast.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { useRouter } from './router.tsx'

/** What the frame's buttons, menus, keys and the palette do alike. */
export interface ProjectActs {
  undo(): Promise<void>
  redo(): Promise<void>
  newProject(): void
  openProject(): Promise<void>
  closeProject(): Promise<void>
  importFiles(): void
}

export function useProjectActs(): ProjectActs {
  const client = useClient()
  const { navigate } = useRouter()
  const { messages } = useMessages()
  const sayError = useToastError()
  return useMemo(() => {
    const labels: Readonly<Record<string, string>> = messages.status.command
    return {
      async undo() {
        const answer = await client.request('history.undo', {})
        if (!answer.ok) return sayError(answer.error)
        const text = messages.common.undone(labels[answer.value.undone] ?? answer.value.undone)
        toast({ text, matter: 'undo', action: { label: messages.common.redo, run: () => void this.redo() } })
      },
      async redo() {
        const answer = await client.request('history.redo', {})
        if (!answer.ok) return sayError(answer.error)
        const text = messages.common.redone(labels[answer.value.redone] ?? answer.value.redone)
        toast({ text, matter: 'undo', action: { label: messages.common.undo, run: () => void this.undo() } })
      },
      newProject: () => navigate('/?new=1'),
      async openProject() {
        const answer = await client.openFolder(null)
        if (answer.ok && answer.value) navigate('/library')
      },
      async closeProject() {
        const answer = await client.closeProject()
        if (!answer.ok) return sayError(answer.error)
        navigate('/')
      },
      importFiles: () => navigate('/library?import=1'),
    }
  }, [client, navigate, messages, sayError])
}
