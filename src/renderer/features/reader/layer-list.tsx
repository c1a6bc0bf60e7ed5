import { type KeyboardEvent, useEffect, useRef } from 'react'
import { quotationOf } from '#domain/records/annotation.ts'
import type { HighlightLayer } from '#editor/highlight-layer.ts'
import { Eyebrow } from '#ui/eyebrow.tsx'
import { Floating } from '#ui/floating.tsx'
import { announce } from '#ui/live-region.tsx'
import { Quotation } from '#ui/quotation.tsx'
import { StanceMark } from '#ui/stance-mark.tsx'
import { StatusChip } from '#ui/status-chip.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { VerdictChip } from '#ui/verdict-chip.tsx'
import { useRecords } from './use-records.ts'

interface LayerListProps {
  readonly anchor: DOMRect
  /** Outermost first. */
  readonly layers: readonly HighlightLayer[]
  readonly focusedKey: string | null
  /** Opened by its key it takes the focus; after a click the text keeps it. */
  readonly opened: 'by-key' | 'by-click'
  onChoose(layer: HighlightLayer): void
  onClose(): void
}

/** What lies at one place where highlights overlap: each can be chosen here, by arrows too, as well as by clicking on. */
export function LayerList({ anchor, layers, focusedKey, opened, onChoose, onClose }: LayerListProps) {
  const { messages, format } = useMessages()
  const { project } = useRecords()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const beside = (event: PointerEvent): void => {
      if (event.target instanceof Node && !list.current?.contains(event.target)) onClose()
    }
    const press = (event: globalThis.KeyboardEvent): void => {
      if (event.key === 'Escape') onClose()
    }
    document.addEventListener('pointerdown', beside, true)
    document.addEventListener('keydown', press)
    return () => {
      document.removeEventListener('pointerdown', beside, true)
      document.removeEventListener('keydown', press)
    }
  }, [onClose])
  useEffect(() => {
    if (opened === 'by-click') return
    // The box finds its place in a first frame, hidden, and takes no focus before.
    const frame = requestAnimationFrame(() => {
      const items = list.current?.querySelectorAll<HTMLElement>('.layer-item') ?? []
      const current = [...items].find((item) => item.getAttribute('aria-pressed') === 'true') ?? items[0]
      current?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [opened])
  const move = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      // It closes the list and nothing behind it.
      event.stopPropagation()
      onClose()
      return
    }
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    const items: readonly HTMLElement[] = [...(list.current?.querySelectorAll<HTMLElement>('.layer-item') ?? [])]
    const at = items.findIndex((item) => item.matches(':focus'))
    const to = (at + by + items.length) % items.length
    items[to]?.focus()
    announce(messages.marking.layers.place(format.number(to + 1), format.number(items.length)))
  }
  return (
    <Floating anchor={anchor} className="layer-list" prefer="below">
      <section aria-label={messages.reader.layers.label} ref={list} title={messages.reader.layers.next}>
        <Eyebrow>{messages.reader.layers.label}</Eyebrow>
        {layers.map((layer, at) => {
          const link = project.get(layer.linkId)
          const claim = project.get(layer.claimId)
          const annotation = project.get(layer.annotationId)
          return (
            <button
              aria-label={messages.reader.highlight.description([
                claim?.statement ?? messages.reader.layers.noClaim,
                layer.description,
                messages.marking.layers.place(format.number(at + 1), format.number(layers.length)),
              ])}
              aria-pressed={layer.key === focusedKey}
              className="layer-item"
              key={layer.key}
              onClick={() => onChoose(layer)}
              onKeyDown={move}
              type="button"
            >
              {link ? <StanceMark stance={link.stance} voice={link.voice} /> : <span />}
              <span className="layer-words">
                <bdi>{claim?.statement ?? messages.reader.layers.noClaim}</bdi>
                {annotation && (
                  <span className="layer-quote">
                    <Quotation
                      language={project.get(annotation.sourceId)?.language ?? null}
                      text={quotationOf(annotation)}
                    />
                  </span>
                )}
              </span>
              <span className="layer-chips">
                {layer.verdict && <VerdictChip verdict={layer.verdict} />}
                {layer.status && <StatusChip status={layer.status} />}
              </span>
            </button>
          )
        })}
      </section>
    </Floating>
  )
}
