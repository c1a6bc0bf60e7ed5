import { useEffect, useState } from 'react'
import type { IdOf } from '#domain/records/id.ts'
import { type ParagraphNumbers, paragraphNumbers } from '#domain/report/paragraph-numbers.ts'
import type { Client } from './client.ts'
import { readDocument } from './read-document.ts'
import { useClient, useOpenProject } from './use-client.tsx'

/** Source texts that are kept; a claim seldom stands in more. */
const most = 60

/** What was begun is read to its end: the next passage of that source asks for the same. */
const never = new AbortController().signal

const kept = new WeakMap<Client, Map<string, Promise<ParagraphNumbers | null>>>()

/** The text of a source revision with its paragraphs; null while it is read or where it cannot be. Frozen, so read once. */
export function useParagraphs(sourceId: IdOf<'source'>, revision: number): ParagraphNumbers | null {
  const client = useClient()
  const { project } = useOpenProject()
  const [map, setMap] = useState<ParagraphNumbers | null>(null)
  useEffect(() => {
    let isCurrent = true
    void paragraphsOf(client, project, sourceId, revision).then((read) => {
      if (isCurrent) setMap(read)
    })
    return () => {
      isCurrent = false
    }
  }, [client, project, sourceId, revision])
  return map
}

/** The same without React, for an act that cites a place. */
export function paragraphsOf(
  client: Client,
  project: string,
  sourceId: IdOf<'source'>,
  revision: number,
): Promise<ParagraphNumbers | null> {
  const key = `${project}/${sourceId}/${revision}`
  const maps = kept.get(client) ?? new Map<string, Promise<ParagraphNumbers | null>>()
  kept.set(client, maps)
  const known = maps.get(key)
  if (known) return known
  const reading = readDocument(client, { sourceId, revision }, never).then((answer) => {
    if (answer.ok) return paragraphNumbers(answer.value)
    // A failure is not kept: the next time the passage is shown it is read again.
    maps.delete(key)
    return null
  })
  maps.set(key, reading)
  const [oldest] = maps.keys()
  if (maps.size > most && oldest !== undefined) maps.delete(oldest)
  return reading
}
