import { useEffect, useState } from 'react'
import { documentOf } from '#client/documents.ts'
import { useClient, useOpenProject } from '#client/use-client.tsx'
import type { SourceDocument } from '#domain/document/document.ts'
import type { WorkbenchError } from '#domain/errors.ts'
import { PreparingAhead } from '#editor/prepared-document.ts'
import type { SourceId } from './reader-session.ts'

/** A source's document on its way to the screen. */
export type ReadDocument =
  | {
      readonly state: 'reading'
      /** So much of it as is there; null until that is enough to show, and where it is not made ready to be shown. */
      readonly beginning: SourceDocument | null
    }
  | {
      readonly state: 'read'
      readonly document: SourceDocument
      /** Of a long one, what of it is made ready to be shown first. */
      readonly beginning: SourceDocument | null
    }
  | {
      readonly state: 'failed'
      readonly error: WorkbenchError
      /** What had come of it, where that was enough to show. */
      readonly beginning: SourceDocument | null
      retry(): void
    }

/** Whether a document takes so much longer to show than its beginning that a person would see it. */
const isLong = ({ content }: SourceDocument, beginning: SourceDocument): boolean =>
  content.length > 10 * beginning.content.length

/**
 * The frozen document of a source revision, made ready to be shown while it comes where a language to show it in is given. Read once; a failure is not kept, so
 * that trying again reads again.
 */
export function useSourceDocument(sourceId: SourceId, revision: number, language?: string | null): ReadDocument {
  const client = useClient()
  const { project } = useOpenProject()
  const [attempt, setAttempt] = useState(0)
  const wanted = `${project}/${sourceId}/${revision}/${attempt}`
  const [got, setGot] = useState<{ readonly of: string; readonly read: ReadDocument } | null>(null)
  useEffect(() => {
    let isCurrent = true
    const reading = documentOf(client, project, sourceId, revision)
    reading.waiting += 1
    let begun: SourceDocument | null = null
    const begin = (beginning: SourceDocument): void => {
      begun = beginning
      setGot({ of: wanted, read: { state: 'reading', beginning } })
    }
    const ahead =
      reading.isSettled || language === undefined ? null : new PreparingAhead(reading.arriving, language, begin)
    void reading.answer.then((answer) => {
      if (!isCurrent) return
      if (answer.ok) ahead?.finish(answer.value)
      const read: ReadDocument = answer.ok
        ? { state: 'read', document: answer.value, beginning: begun && isLong(answer.value, begun) ? begun : null }
        : { state: 'failed', error: answer.error, beginning: begun, retry: () => setAttempt((count) => count + 1) }
      setGot({ of: wanted, read })
    })
    return () => {
      isCurrent = false
      ahead?.stop()
      reading.waiting -= 1
      // Another pane may take it up in the same turn.
      queueMicrotask(() => {
        if (reading.waiting === 0 && !reading.isSettled) reading.abort.abort()
      })
    }
  }, [client, project, sourceId, revision, language, wanted])
  return got?.of === wanted ? got.read : { state: 'reading', beginning: null }
}
