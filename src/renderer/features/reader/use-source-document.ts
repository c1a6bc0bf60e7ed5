import { useEffect, useState } from 'react'
import type { Client } from '#client/client.ts'
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

type Reading = Promise<Result<{ readonly document: SourceDocument }>>
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
    void read(client, `${project}/${sourceId}/${revision}`, sourceId, revision).then((answer) => {
      if (!isCurrent) return
      const read: ReadDocument = answer.ok
        ? { state: 'read', document: answer.value.document }
        : { state: 'failed', error: answer.error, retry: () => setAttempt((count) => count + 1) }
      setGot({ of: wanted, read })
    })
    return () => {
      isCurrent = false
    }
  }, [client, project, sourceId, revision, wanted])
  return got?.of === wanted ? got.read : { state: 'reading' }
}

function read(client: Client, key: string, sourceId: SourceId, revision: number): Reading {
  const documents = kept.get(client) ?? new Map<string, Reading>()
  kept.set(client, documents)
  const known = documents.get(key)
  if (known) return known
  const reading = client.request('sources.document', { sourceId, revision }).then((answer) => {
    if (!answer.ok) documents.delete(key)
    return answer as Awaited<Reading>
  })
  documents.set(key, reading)
  const [oldest] = documents.keys()
  if (documents.size > most && oldest !== undefined) documents.delete(oldest)
  return reading
}
