import { memo } from 'react'
import type { Store } from '#client/store.ts'
import type { DocumentHandle } from '#editor/document-handle.ts'
import type { HighlightLayer } from '#editor/highlight-layer.ts'
import type { Interval } from '#editor/interval-index.ts'
import { Minimap } from './minimap.tsx'
import type { ReaderJumps } from './reader-jumps.ts'
import { useStore } from './use-store.ts'

interface PaneMinimapProps {
  readonly handle: DocumentHandle | null
  readonly layers: readonly HighlightLayer[]
  readonly visible: Store<Interval>
  readonly jumps: ReaderJumps
  onFocus(layer: HighlightLayer): void
}

/** The minimap beside a text. Draws with every scrolled frame, so it watches the visible stretch by itself. */
export const PaneMinimap = memo(({ handle, jumps, layers, visible, onFocus }: PaneMinimapProps) => {
  const shown = useStore(visible)
  if (handle === null) return <div className="minimap" />
  return (
    <Minimap
      layers={layers}
      length={handle.map.text.length}
      onGo={(layer) => {
        jumps.leave('minimap')
        onFocus(layer)
        handle.reveal(layer, 'middle')
      }}
      onScrollTo={(offset) => {
        jumps.leave('minimap')
        handle.reveal({ start: offset, end: offset }, 'middle')
      }}
      visible={shown}
    />
  )
})
