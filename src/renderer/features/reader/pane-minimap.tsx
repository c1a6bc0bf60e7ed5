import { memo } from 'react'
import type { Store } from '#client/store.ts'
import type { DocumentHandle } from '#editor/document-handle.ts'
import type { HighlightLayer } from '#editor/highlight-layer.ts'
import type { Interval } from '#editor/interval-index.ts'
import { Minimap } from './minimap.tsx'
import type { ReaderJumps } from './reader-jumps.ts'
import { useReaderSession } from './reader-session.ts'
import { useStore } from './use-store.ts'

interface PaneMinimapProps {
  /** Null while the text is on its way. */
  readonly handle: DocumentHandle | null
  /** Length of the text; null while that is not known. */
  readonly length: number | null
  readonly layers: readonly HighlightLayer[]
  readonly visible: Store<Interval>
  readonly jumps: ReaderJumps
  onFocus(layer: HighlightLayer): void
}

/** The minimap beside a text. Draws with every scrolled frame, so it watches the visible stretch by itself. */
export const PaneMinimap = memo(({ handle, length, jumps, layers, visible, onFocus }: PaneMinimapProps) => {
  const session = useReaderSession()
  const shown = useStore(visible)
  if (length === null) return <div className="minimap" />
  return (
    <Minimap
      layers={layers}
      length={length}
      onGo={(layer) => {
        if (handle) jumps.leave('minimap')
        onFocus(layer)
        if (handle) handle.reveal(layer, 'middle')
        else session.wanted.set(layer.annotationId)
      }}
      onScrollTo={(offset) => {
        if (!handle) return
        jumps.leave('minimap')
        handle.reveal({ start: offset, end: offset }, 'middle')
      }}
      visible={shown}
    />
  )
})
