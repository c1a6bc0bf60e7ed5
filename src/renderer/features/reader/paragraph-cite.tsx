import './paragraph-cite.css'
import { type CSSProperties, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { DocumentHandle } from '#editor/document-handle.ts'
import { keysOf } from '#ui/shortcut.ts'
import { Tooltip } from '#ui/tooltip.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import type { SourceId } from './reader-session.ts'
import { useCiting } from './use-citing.ts'

interface PointedNumber {
  readonly number: string
  readonly offset: number
  /** A paragraph's number stands at the side where its own writing begins. */
  readonly direction: 'ltr' | 'rtl'
  readonly style: CSSProperties
}

/**
 * The number of a paragraph under the mouse, as a button: it copies a citation of the paragraph. There is one for the number
 * that is pointed at, not one for each of thousands; by key the same is done for the paragraph that is read.
 */
export function ParagraphCite({
  document,
  sourceId,
  revision,
}: {
  readonly document: DocumentHandle
  readonly sourceId: SourceId
  readonly revision: number
}) {
  const { messages } = useMessages()
  const [pointed, setPointed] = useState<PointedNumber | null>(null)
  const cite = useCiting()
  const { page } = document
  useEffect(() => {
    const point = (event: PointerEvent): void => {
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest('.paragraph-cite')) return
      const paragraph = target?.closest<HTMLElement>('p[data-number]') ?? null
      setPointed(paragraph && isBeside(paragraph, event.clientX) ? pointedAt(document, paragraph) : null)
    }
    const leave = (): void => setPointed(null)
    page.addEventListener('pointermove', point)
    page.addEventListener('pointerleave', leave)
    return () => {
      page.removeEventListener('pointermove', point)
      page.removeEventListener('pointerleave', leave)
    }
  }, [page, document])
  if (pointed === null) return null
  const { number, offset, direction, style } = pointed
  const label = messages.reading.cite.act(number)
  return createPortal(
    <div className="paragraph-cite" dir={direction} key={number} style={style}>
      <Tooltip keys={keysOf('reader-cite')} label={label}>
        <button
          aria-label={label}
          className="paragraph-cite-button"
          onClick={() => cite(document, sourceId, { start: offset, end: offset }, revision)}
          tabIndex={-1}
          type="button"
        >
          {number}
        </button>
      </Tooltip>
    </div>,
    page,
  )
}

/** Whether the pointer is over the margin's number of a paragraph, which the browser counts as the paragraph itself. */
function isBeside(paragraph: HTMLElement, x: number): boolean {
  const box = paragraph.getBoundingClientRect()
  return directionOf(paragraph) === 'rtl' ? x > box.right : x < box.left
}

const directionOf = (element: Element): 'ltr' | 'rtl' => (getComputedStyle(element).direction === 'rtl' ? 'rtl' : 'ltr')

/** The place of a number in its page; null where the paragraph is none of the document's. */
function pointedAt(document: DocumentHandle, paragraph: HTMLElement): PointedNumber | null {
  const at = document.offsetOf(paragraph)
  if (at === null) return null
  const page = document.page.getBoundingClientRect()
  const box = paragraph.getBoundingClientRect()
  const direction = directionOf(paragraph)
  const start = direction === 'rtl' ? page.right - box.right : box.left - page.left
  return {
    number: paragraph.dataset.number ?? '',
    offset: at,
    direction,
    style: { insetBlockStart: `${box.top - page.top}px`, insetInlineStart: `${start}px` },
  }
}
