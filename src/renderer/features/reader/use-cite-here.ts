import { useOpenProject } from '#client/use-client.tsx'
import type { DocumentHandle } from '#editor/document-handle.ts'
import type { Interval } from '#editor/interval-index.ts'
import { type SourceId, useReaderSession } from './reader-session.ts'
import { useCiting } from './use-citing.ts'
import type { Panes } from './use-panes.ts'

/** Copies a citation of where one is: the selected words, else the passage in focus where it can be seen, else the paragraph that is read. */
export function useCiteHere(panes: Panes, open: readonly SourceId[]): () => void {
  const session = useReaderSession()
  const { replica } = useOpenProject()
  const cite = useCiting()
  return () => {
    const words = session.selected.get()
    const pane = words?.pane ?? panes.active
    const document = panes.textOf(pane) ?? panes.textOf(0)
    const sourceId = words?.sourceId ?? open[pane] ?? open[0]
    if (document === null || sourceId === undefined) return
    const annotation = replica.records.get(session.passage.get()?.annotationId)
    const [part] = annotation?.sourceId === sourceId ? annotation.parts : []
    const revision = panes.revisionOf(pane) ?? panes.revisionOf(0) ?? undefined
    const isHere = annotation?.revision === revision
    cite(
      document,
      sourceId,
      words?.range ?? seenPart(document, isHere ? part : undefined) ?? readParagraph(document),
      revision,
    )
  }
}

function seenPart(document: DocumentHandle, part: Interval | undefined): Interval | null {
  const { start, end } = document.visible()
  return part && part.start >= start && part.start <= end ? part : null
}

function readParagraph(document: DocumentHandle): Interval {
  const offset = document.readingOffset()
  return { start: offset, end: offset }
}
