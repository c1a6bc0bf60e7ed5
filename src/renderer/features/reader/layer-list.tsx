import { useEffect, useRef } from 'react'
import type { HighlightLayer } from '#editor/highlight-layer.ts'
import { Eyebrow } from '#ui/eyebrow.tsx'
import { Floating } from '#ui/floating.tsx'
import { StanceMark } from '#ui/stance-mark.tsx'
import { StatusChip } from '#ui/status-chip.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { useRecords } from './use-records.ts'

interface LayerListProps {
  readonly anchor: DOMRect
  /** Outermost first. */
  readonly layers: readonly HighlightLayer[]
  readonly focusedKey: string | null
  onChoose(layer: HighlightLayer): void
  onClose(): void
}

/** What lies under a click where highlights overlap: each can be chosen here as well as by clicking on. */
export function LayerList({ anchor, layers, focusedKey, onChoose, onClose }: LayerListProps) {
  const { messages } = useMessages()
  const { project } = useRecords()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const beside = (event: PointerEvent): void => {
      if (event.target instanceof Node && !list.current?.contains(event.target)) onClose()
    }
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onClose()
    }
    document.addEventListener('pointerdown', beside, true)
    document.addEventListener('keydown', press)
    return () => {
      document.removeEventListener('pointerdown', beside, true)
      document.removeEventListener('keydown', press)
    }
  }, [onClose])
  return (
    <Floating anchor={anchor} className="layer-list" prefer="below">
      <section aria-label={messages.reader.layers.label} ref={list} title={messages.reader.layers.next}>
        <Eyebrow>{messages.reader.layers.label}</Eyebrow>
        {layers.map((layer) => {
          const link = project.get(layer.linkId)
          const claim = project.get(layer.claimId)
          return (
            <button
              aria-pressed={layer.key === focusedKey}
              className="layer-item"
              key={layer.key}
              onClick={() => onChoose(layer)}
              type="button"
            >
              {link ? <StanceMark stance={link.stance} voice={link.voice} /> : <span />}
              <bdi>{claim?.statement ?? messages.reader.layers.noClaim}</bdi>
              {layer.status && <StatusChip status={layer.status} />}
            </button>
          )
        })}
      </section>
    </Floating>
  )
}
