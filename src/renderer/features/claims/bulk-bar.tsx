import './bulk-bar.css'
import { X } from 'lucide-react'
import { useRef, useState } from 'react'
import { useClient, useOpenProject } from '#client/use-client.tsx'
import { type Verdict, verdict } from '#domain/records/assessment.ts'
import { type ClaimKind, claimKind } from '#domain/records/claim.ts'
import type { IdOf } from '#domain/records/id.ts'
import { Button } from '#ui/button.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { Menu } from '#ui/menu.tsx'
import { Progress } from '#ui/progress.tsx'
import { StatusGlyph } from '#ui/status-glyph.tsx'
import { toast, useToastError } from '#ui/toast.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { bulkEdit } from './bulk-edit.ts'

type ClaimId = IdOf<'claim'>

interface BulkBarProps {
  readonly claimIds: readonly ClaimId[]
  onLetGo(): void
}

/** Acts on several chosen claims: one command each, with progress, and one way back for all that was done. */
export function BulkBar({ claimIds, onLetGo }: BulkBarProps) {
  const client = useClient()
  const { replica } = useOpenProject()
  const { messages } = useMessages()
  const words = messages.claims.bulk
  const toastError = useToastError()
  const stop = useRef<AbortController | null>(null)
  const [progress, setProgress] = useState<{ readonly done: number; readonly total: number } | null>(null)

  const undo = async (steps: number, at: number): Promise<void> => {
    for (let step = 0; step < steps; step += 1) {
      const undone = step === 0 ? await client.undoAt(at) : await client.request('history.undo', {})
      if (!undone.ok) return toastError(undone.error)
      if (undone.value === null) return toast({ text: messages.common.undoPassed })
    }
  }
  const run = async (edit: (claimId: ClaimId) => ReturnType<typeof client.request>): Promise<void> => {
    stop.current = new AbortController()
    const outcome = await bulkEdit({
      items: claimIds,
      edit,
      onProgress: (done, total) => setProgress({ done, total }),
      signal: stop.current.signal,
    })
    setProgress(null)
    const at = replica.sequence
    const [failure] = outcome.failed.filter(({ error }) => error.code !== 'nothing-to-change')
    if (failure) toastError(failure.error)
    toast({
      text: words.done(outcome.done.length),
      ...(failure && { detail: words.failed(outcome.failed.length, claimIds.length) }),
      action: { label: messages.common.undo, run: () => void undo(outcome.done.length, at) },
    })
  }
  const setVerdict = (given: Verdict): Promise<void> =>
    run((claimId) => client.request('assessments.record', { claimId, verdict: given }))
  const setKind = (kind: ClaimKind): Promise<void> => run((claimId) => client.request('claims.edit', { claimId, kind }))

  return (
    <div aria-label={words.label} className="bulk-bar" role="toolbar">
      {progress ? (
        <>
          <Progress done={progress.done} label={words.label} total={progress.total} />
          <Button onClick={() => stop.current?.abort()}>{words.stop}</Button>
        </>
      ) : (
        <>
          <strong>{words.chosen(claimIds.length)}</strong>
          {verdict.options.map((given) => (
            <Button key={given} onClick={() => void setVerdict(given)}>
              <StatusGlyph of={given} />
              {messages.status.verdict[given]}
            </Button>
          ))}
          <Menu
            items={claimKind.options.map((kind) => ({
              id: kind,
              label: messages.status.kind[kind],
              run: () => void setKind(kind),
            }))}
            label={words.setKind}
            trigger={(attributes) => <Button {...attributes}>{words.setKind}</Button>}
          />
          <IconButton icon={X} keys="Escape" label={words.letGo} onClick={onLetGo} />
        </>
      )}
    </div>
  )
}
