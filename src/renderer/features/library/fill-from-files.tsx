import { BookMarked } from 'lucide-react'
import { useRef, useState } from 'react'
import { chosenFiles } from '#client/files-to-import.ts'
import { handOver } from '#client/import-files.ts'
import { useClient } from '#client/use-client.tsx'
import type { CommandOutput } from '#contract/commands.ts'
import { Button } from '#ui/button.tsx'
import { useToastError } from '#ui/toast.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { FillDialog } from './fill-dialog.tsx'

/** "Fill from a bibliography…": a person chooses a file, and sees what it would fill in before anything is. */
export function FillFromFiles({ isDisabled }: { readonly isDisabled: boolean }) {
  const client = useClient()
  const sayError = useToastError()
  const { messages } = useMessages()
  const input = useRef<HTMLInputElement>(null)
  const [read, setRead] = useState<CommandOutput<'bibliographies.read'> | null>(null)
  const take = async (files: Iterable<File>): Promise<void> => {
    const [file] = chosenFiles(files)
    if (!file) return
    const uploaded = await handOver(client, file, new AbortController().signal)
    if (!uploaded.ok) return sayError(uploaded.error)
    const answer = await client.request('bibliographies.read', { uploadId: uploaded.value })
    if (!answer.ok) return sayError(answer.error)
    setRead(answer.value)
  }
  return (
    <>
      <Button disabled={isDisabled} icon={BookMarked} onClick={() => input.current?.click()}>
        {messages.library.fill.act}
      </Button>
      <input
        accept=".bib,.ris,.json"
        data-import="bibliography"
        hidden
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          void take(files)
        }}
        ref={input}
        type="file"
      />
      {read && <FillDialog onClose={() => setRead(null)} read={read} />}
    </>
  )
}
