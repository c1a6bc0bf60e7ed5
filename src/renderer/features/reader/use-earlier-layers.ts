import { useEffect, useMemo, useState } from 'react'
import { useClient, useOpenProject } from '#client/use-client.tsx'
import type { CommandOutput } from '#contract/commands.ts'
import type { WorkbenchError } from '#domain/errors.ts'
import { verdictDiffers } from '#domain/status/verdict-of.ts'
import type { HighlightLayer } from '#editor/highlight-layer.ts'
import { useMessages } from '#ui/use-messages.tsx'
import type { SourceId } from './reader-session.ts'
import { describedBy } from './use-layers.ts'

type Highlights = NonNullable<CommandOutput<'sources.highlights'>['highlights']>

/** The highlights of an earlier revision: on their way, as they stood then, not known any more (null), or why they could not be read. */
export interface EarlierLayers {
  readonly layers: readonly HighlightLayer[]
  readonly state: 'reading' | 'read' | 'gone' | WorkbenchError
}

const none: Highlights = []

/** Asks for the highlights of an earlier revision as they stood when the next one was made. */
export function useEarlierLayers(sourceId: SourceId, revision: number): EarlierLayers {
  const client = useClient()
  const { project } = useOpenProject()
  const { messages } = useMessages()
  const wanted = `${project}/${sourceId}/${revision}`
  const [got, setGot] = useState<{
    readonly of: string
    readonly highlights: Highlights
    readonly state: EarlierLayers['state']
  } | null>(null)
  useEffect(() => {
    const abort = new AbortController()
    void client.request('sources.highlights', { sourceId, revision }, { signal: abort.signal }).then((answer) => {
      if (abort.signal.aborted) return
      const highlights = answer.ok ? answer.value.highlights : none
      const state = answer.ok ? (highlights === null ? 'gone' : 'read') : answer.error
      setGot({ of: wanted, highlights: highlights ?? none, state })
    })
    return () => abort.abort()
  }, [client, sourceId, revision, wanted])
  const isThere = got?.of === wanted
  const highlights = isThere ? got.highlights : none
  const layers = useMemo(() => {
    const describe = describedBy(messages)
    return highlights.map(({ stance, voice, ...each }): HighlightLayer => {
      const { verdict, status } = each
      const differs = verdict !== null && status !== null && verdictDiffers(verdict, status)
      return {
        ...each,
        key: `${each.annotationId}/${each.linkId ?? ''}/${each.partIndex}`,
        stance,
        isReported: voice !== null && voice !== 'own',
        differs,
        isFocused: false,
        isLit: false,
        isPending: false,
        description: describe(
          stance !== null && voice !== null ? { stance, voice } : null,
          status === null ? null : { verdict, status, differs },
        ),
      }
    })
  }, [highlights, messages])
  return { layers, state: isThere ? got.state : 'reading' }
}
