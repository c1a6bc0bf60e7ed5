import { useEffect, useState } from 'react'
import { useClient } from '#client/use-client.tsx'
import type { CommandOutput } from '#contract/commands.ts'
import type { WorkbenchError } from '#domain/errors.ts'
import type { IdOf } from '#domain/records/id.ts'

type Answered<T> = { readonly value: T } | { readonly error: WorkbenchError } | null

/** The text of a revision of a source; null until it is read. */
export function useRevisionText(sourceId: IdOf<'source'>, revision: number): Answered<CommandOutput<'sources.text'>> {
  const client = useClient()
  const [got, setGot] = useState<Answered<CommandOutput<'sources.text'>>>(null)
  useEffect(() => {
    let isCurrent = true
    setGot(null)
    void client.request('sources.text', { sourceId, revision }).then((answer) => {
      if (isCurrent) setGot(answer.ok ? { value: answer.value } : { error: answer.error })
    })
    return () => {
      isCurrent = false
    }
  }, [client, sourceId, revision])
  return got
}

/** What differs between two revisions of a source; null until it is known. */
export function useDifferences(
  sourceId: IdOf<'source'>,
  from: number,
  to: number,
): Answered<CommandOutput<'sources.compare'>> {
  const client = useClient()
  const [got, setGot] = useState<Answered<CommandOutput<'sources.compare'>>>(null)
  useEffect(() => {
    let isCurrent = true
    setGot(null)
    void client.request('sources.compare', { sourceId, from, to }).then((answer) => {
      if (isCurrent) setGot(answer.ok ? { value: answer.value } : { error: answer.error })
    })
    return () => {
      isCurrent = false
    }
  }, [client, sourceId, from, to])
  return got
}
