import { useEffect, useState } from 'react'
import type { Client } from '#client/client.ts'
import { readDocument } from '#client/read-document.ts'
import { useClient, useOpenProject } from '#client/use-client.tsx'
import type { SourceDocument } from '#domain/document/document.ts'
import type { WorkbenchError } from '#domain/errors.ts'
import type { Result } from '#domain/result.ts'
import type { SourceId } from './reader-session.ts'

/** A source's document on its way to the screen. */
export type ReadDocument =
  | { readonly state: 'reading' }
  | { readonly state: 'read'; readonly document: SourceDocument }
  | { readonly state: 'failed'; readonly error: WorkbenchError; retry(): void }

/** Documents kept at hand: both panes, and the ones just left. */
const most = 6

interface Reading {
  readonly answer: Promise<Result<SourceDocument>>
  readonly abort: AbortController
  /** How many panes wait for it; when none does any more it is not read on. */
  waiting: number
  isSettled: boolean
}
const kept = new WeakMap<Client, Map<string, Reading>>()

/** The frozen document of a source revision. Read once; a failure is not kept, so that trying again reads again. */
export function useSourceDocument(sourceId: SourceId, revision: number): ReadDocument {
  const client = useClient()
  const { project } = useOpenProject()
  const [attempt, setAttempt] = useState(0)
  const wanted = `${project}/${sourceId}/${revision}/${attempt}`
  const [got, setGot] = useState<{ readonly of: string; readonly read: ReadDocument } | null>(null)
  useEffect(() => {
    let isCurrent = true
    const reading = begun(client, `${project}/${sourceId}/${revision}`, sourceId, revision)
    reading.waiting += 1
    void reading.answer.then((answer) => {
      if (!isCurrent) return
      const read: ReadDocument = answer.ok
        ? { state: 'read', document: answer.value }
        : { state: 'failed', error: answer.error, retry: () => setAttempt((count) => count + 1) }
      setGot({ of: wanted, read })
    })
    return () => {
      isCurrent = false
      reading.waiting -= 1
      // Another pane may take it up in the same turn.
      queueMicrotask(() => {
        if (reading.waiting === 0 && !reading.isSettled) reading.abort.abort()
      })
    }
  }, [client, project, sourceId, revision, wanted])
  return got?.of === wanted ? got.read : { state: 'reading' }
}

function begun(client: Client, key: string, sourceId: SourceId, revision: number): Reading {
  const documents = kept.get(client) ?? new Map<string, Reading>()
  kept.set(client, documents)
  const known = documents.get(key)
  if (known && !known.abort.signal.aborted) return known
  const abort = new AbortController()
  const answer = readDocument(client, { sourceId, revision }, abort.signal).then((read) => {
    reading.isSettled = true
    if (!read.ok && documents.get(key) === reading) documents.delete(key)
    return read
  })
  const reading: Reading = { answer, abort, waiting: 0, isSettled: false }
  documents.set(key, reading)
  const [oldest] = documents.keys()
  if (documents.size > most && oldest !== undefined) documents.delete(oldest)
  return reading
}
