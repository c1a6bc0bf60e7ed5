import { useMemo, useSyncExternalStore } from 'react'
import type { Replica } from '#client/replica.ts'
import { useOpenProject } from '#client/use-client.tsx'
import { type HighlightLayer, layerWith } from '#editor/highlight-layer.ts'
import type { Language, Messages } from '#messages/messages.ts'
import { useMessages } from '#ui/use-messages.tsx'
import { type DescribeLayer, ProjectLayers } from './project-layers.ts'
import { type EdgeAdjustment, type PendingHighlight, type SourceId, sessionOf } from './reader-session.ts'
import { useStore } from './use-store.ts'

interface KnownLayers {
  readonly language: Language
  readonly layers: ProjectLayers
  /** Stops following the replica. */
  stop(): void
}

const known = new WeakMap<Replica, KnownLayers>()

/** The layers of the open project, one for each replica and language: they outlive the screen. */
export function useProjectLayers(): ProjectLayers {
  const { replica, researcherId } = useOpenProject()
  const { language, messages } = useMessages()
  return useMemo(() => {
    const there = known.get(replica)
    if (there?.language === language) return there.layers
    const layers = new ProjectLayers(replica.records, researcherId, describedBy(messages))
    there?.stop()
    const stop = replica.subscribe((change) => layers.forget(change, replica.records))
    known.set(replica, { language, layers, stop })
    return layers
  }, [replica, researcherId, language, messages])
}

/** The layers over a source as they are to be drawn now: with what is in focus, lit, and being saved. */
export function useLayers(sourceId: SourceId): readonly HighlightLayer[] {
  const open = useOpenProject()
  const { messages } = useMessages()
  const session = sessionOf(open)
  const layers = useProjectLayers()
  const list = useSyncExternalStore(open.replica.subscribe, () => layers.layersOf(sourceId))
  const passage = useStore(session.passage)
  const claimId = useStore(session.claimId)
  const pending = useStore(session.pending)
  const adjusting = useStore(session.adjusting)
  const drawn = useMemo(
    () =>
      list.map((saved) => {
        const layer = adjusting && isAdjusted(saved, adjusting) ? layerWith(saved, adjusting.range) : saved
        const isFocused =
          layer.annotationId === passage?.annotationId && (passage.linkId === null || layer.linkId === passage.linkId)
        const isLit = claimId !== null && layer.claimId === claimId
        return isFocused || isLit ? layerWith(layer, { isFocused, isLit }) : layer
      }),
    [list, passage, claimId, adjusting],
  )
  return useMemo(() => {
    const waiting = pending.filter((each) => each.sourceId === sourceId && !isThere(list, each))
    if (waiting.length === 0) return drawn
    return [...drawn, ...waiting.map((each) => pendingLayer(each, messages.reader.highlight.pending))]
  }, [list, drawn, pending, sourceId, messages])
}

const isAdjusted = ({ annotationId, partIndex }: HighlightLayer, adjusting: EdgeAdjustment): boolean =>
  annotationId === adjusting.annotationId && partIndex === adjusting.partIndex

/** The record of a pending highlight may come before the answer: then it is drawn once, as the record. */
const isThere = (layers: readonly HighlightLayer[], { range, stance }: PendingHighlight): boolean =>
  layers.some((layer) => layer.start === range.start && layer.end === range.end && layer.stance === stance)

const pendingLayer = ({ key, range, verdict, stance }: PendingHighlight, description: string): HighlightLayer => ({
  key,
  annotationId: null,
  linkId: null,
  claimId: null,
  partIndex: 0,
  start: range.start,
  end: range.end,
  verdict,
  status: stance === null ? null : 'unexamined',
  stance,
  isReported: false,
  differs: false,
  isFocused: false,
  isLit: false,
  isPending: true,
  description,
})

/** A layer in words: stance and voice, the verdict, the rule. */
export function describedBy({ status, reader, common }: Messages): DescribeLayer {
  const words = reader.highlight
  return (link, looks) => {
    if (link === null || looks === null) return words.plainMark
    const stance =
      link.voice === 'own'
        ? status.stance[link.stance]
        : `${status.stance[link.stance]}${common.listSeparator}${status.voice[link.voice]}`
    const verdict = looks.verdict === null ? words.noVerdict : words.yourVerdict(status.verdict[looks.verdict])
    return words.description([stance, verdict, words.theRule(status.status[looks.status])])
  }
}
