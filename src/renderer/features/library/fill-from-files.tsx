import { BookMarked } from 'lucide-react'
import { useRef, useState } from 'react'
import { chosenFiles } from '#client/files-to-import.ts'
import { type ReadBibliographies, readBibliographies } from '#client/read-bibliographies.ts'
import { useClient } from '#client/use-client.tsx'
import type { Progress as HowFar } from '#contract/envelope.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Progress } from '#ui/progress.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { FillDialog } from './fill-dialog.tsx'

/** "Fill from a bibliography…": a person chooses one or several, and sees what they would fill in before anything is. */
export function FillFromFiles({ isDisabled }: { readonly isDisabled: boolean }) {
  const client = useClient()
  const { messages } = useMessages()
  const { fill } = messages.library
  const input = useRef<HTMLInputElement>(null)
  const abort = useRef<AbortController>(null)
  const [progress, setProgress] = useState<HowFar | null>(null)
  const [read, setRead] = useState<ReadBibliographies | null>(null)
  const take = async (chosen: Iterable<File>): Promise<void> => {
    const files = chosenFiles(chosen)
    if (files.length === 0) return
    const controller = new AbortController()
    abort.current = controller
    setProgress({ step: 'read', done: 0, total: files.length, subject: null })
    const found = await readBibliographies(client, files, { signal: controller.signal, onProgress: setProgress })
    setProgress(null)
    setRead(found)
  }
  const stop = (): void => {
    abort.current?.abort()
    setProgress(null)
  }
  return (
    <>
      <Button disabled={isDisabled} icon={BookMarked} onClick={() => input.current?.click()}>
        {fill.act}
      </Button>
      <input
        accept=".bib,.ris,.json"
        data-import="bibliography"
        hidden
        multiple
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          void take(files)
        }}
        ref={input}
        type="file"
      />
      {progress && (
        <Dialog actions={<Button onClick={stop}>{messages.revisions.stop}</Button>} onClose={stop} title={fill.reading}>
          <Progress done={progress.done} label={`\u2068${progress.subject ?? ''}\u2069`} total={progress.total} />
        </Dialog>
      )}
      {read && <FillDialog onClose={() => setRead(null)} read={read} />}
    </>
  )
}
