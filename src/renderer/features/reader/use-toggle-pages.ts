import { useOpenProject } from '#client/use-client.tsx'
import { originalOf } from '#domain/reading/original-of.ts'
import { announce } from '#ui/live-region.tsx'
import { toast } from '#ui/toast.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { type SourceId, useReaderSession } from './reader-session.ts'

/** Shows the pages of a source beside its text or puts them away, and says so; says why where it has none. */
export function useTogglePages(): (sourceId: SourceId | undefined) => void {
  const { replica } = useOpenProject()
  const session = useReaderSession()
  const { messages } = useMessages()
  return (sourceId) => {
    const source = replica.records.get(sourceId)
    if (!source) return
    if (originalOf(replica.records, source.id, source.currentRevision)?.format !== 'pdf')
      return toast({ text: messages.pages.none })
    session.togglePages(source.id)
    announce(session.pagesOf.get().includes(source.id) ? messages.pages.shown : messages.pages.hidden)
  }
}
