import { useCallback } from 'react'
import { useOpenProject } from '#client/use-client.tsx'
import type { DocumentHandle } from '#editor/document-handle.ts'
import type { Interval } from '#editor/interval-index.ts'
import { copyText } from '#ui/copy-text.ts'
import { announce } from '#ui/live-region.tsx'
import { toast } from '#ui/toast.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { citationOf, citedPlace } from './citation.ts'
import type { SourceId } from './reader-session.ts'

/** Copies a citation of the place of a range, of the current revision where none is named, and says what was copied or that it was not. */
export function useCiting(): (
  document: DocumentHandle,
  sourceId: SourceId,
  range: Interval,
  revision?: number,
) => void {
  const { messages, format } = useMessages()
  const { replica } = useOpenProject()
  return useCallback(
    (document, sourceId, range, revision) => {
      const words = messages.reading.cite
      const project = replica.records
      const source = project.get(sourceId)
      const place = citedPlace(document, range)
      if (!source || place.paragraph === null) {
        toast({ text: words.none })
        return
      }
      const citation = citationOf({ messages, format }, project, source, {
        ...place,
        revision: revision ?? source.currentRevision,
      })
      const said = copyText(citation) ? words.copied(citation) : words.notCopied
      toast({ text: said })
      announce(said)
    },
    [messages, format, replica],
  )
}
