import { memo, useEffect, useRef, useState } from 'react'
import type { PageBox } from '#domain/document/page-layout.ts'
import { classNames } from '#ui/class-names.ts'
import { useMessages } from '#ui/use-messages.tsx'
import { signOf } from '../highlight-attributes.ts'
import type { DrawnPassage } from './drawn-passages.ts'
import type { PageSize, PdfFile } from './pdf-file.ts'

/** A page of a list: its size in points, and its number as it is printed. */
export interface ListedPage extends PageSize {
  readonly page: string
  /** From 0. */
  readonly index: number
}

interface PageSheetProps {
  readonly file: PdfFile
  readonly page: ListedPage
  /** Pixels to the point. */
  readonly scale: number
  /** Whether it is near what can be seen, so that it is worth drawing. */
  readonly isNear: boolean
  readonly passages: readonly DrawnPassage[]
  readonly selected: readonly PageBox[]
}

/** One page as it is printed, with the highlights on it. */
export const PageSheet = memo(function Sheet(props: PageSheetProps) {
  const { file, page, scale, isNear, passages, selected } = props
  const { index } = page
  const { messages } = useMessages()
  const words = messages.pages
  const holder = useRef<HTMLDivElement>(null)
  const [isFailed, setFailed] = useState(false)
  useEffect(() => {
    if (!isNear) {
      holder.current?.replaceChildren()
      return
    }
    const canvas = document.createElement('canvas')
    const drawing = file.draw(index, canvas, scale * devicePixelRatio)
    void drawing.done.then((how) => {
      if (how === 'cancelled') return
      setFailed(how === 'failed')
      // What was drawn at another size stands until now, so that nothing flickers.
      if (how === 'drawn') holder.current?.replaceChildren(canvas)
    })
    return () => drawing.cancel()
  }, [file, index, scale, isNear])
  // A page's places count from its left edge, whatever language is around it.
  return (
    <section
      aria-label={words.page(page.page)}
      className="page-sheet"
      data-page={index}
      data-scale={scale}
      dir="ltr"
      style={{ inlineSize: page.width * scale, blockSize: page.height * scale }}
    >
      <div aria-label={words.drawn(page.page)} className="page-picture" ref={holder} role="img" />
      {isFailed && <p className="page-failed">{words.pageFailed}</p>}
      {passages.map(({ layer, box, isStart }) => (
        <mark
          aria-description={isStart ? layer.description : undefined}
          className={classNames(
            'page-passage',
            `page-verdict-${layer.verdict ?? 'none'}`,
            `page-line-${layer.status ?? 'none'}`,
            layer.isFocused && 'is-focused',
            layer.isLit && 'is-lit',
            layer.isPending && 'is-pending',
          )}
          data-layer={layer.key}
          data-sign={isStart && layer.stance ? signOf(layer.stance, layer.isReported) : undefined}
          key={`${layer.key} ${box.left} ${box.top}`}
          style={placeOf(box, page)}
        />
      ))}
      {selected.map((box) => (
        <span className="page-selected" key={`${box.left} ${box.top}`} style={placeOf(box, page)} />
      ))}
    </section>
  )
})

const share = (part: number, whole: number): string => `${(100 * part) / Math.max(1, whole)}%`

const placeOf = (box: PageBox, { width, height }: PageSize) => ({
  insetInlineStart: share(box.left, width),
  insetBlockStart: share(box.top, height),
  inlineSize: share(box.width, width),
  blockSize: share(box.height, height),
})
