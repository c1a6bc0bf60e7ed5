import './page-list.css'
import { type Ref, type RefObject, useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react'
import type { PageBox } from '#domain/document/page-layout.ts'
import type { DrawnPassage } from './drawn-passages.ts'
import { type PageGestures, usePageGestures } from './page-gestures.ts'
import { type ListedPage, PageSheet } from './page-sheet.tsx'
import type { PdfFile } from './pdf-file.ts'

/** What may be asked of the pages. */
export interface PageListHandle {
  /** Scrolls until a box can be seen; one that can be seen already stays where it is. */
  reveal(box: PageBox): void
  goTo(page: number): void
  /** A box as it stands in the viewport now; null while it is out of sight. */
  rectOf(box: PageBox): DOMRect | null
  hasPointer(): boolean
}

interface PageListProps {
  readonly file: PdfFile
  readonly pages: readonly ListedPage[]
  readonly label: string
  /** How large pages are beside the widest size that fits. */
  readonly zoom: number
  readonly passages: ReadonlyMap<number, readonly DrawnPassage[]>
  readonly selected: readonly PageBox[]
  readonly ref: Ref<PageListHandle>
  readonly gestures: PageGestures
  /** The pages stand there for the first time. */
  onShown(): void
  /** Says which page, by its index, is being looked at. */
  onPage(index: number): void
}

const noPassages: readonly DrawnPassage[] = []
const noBoxes: readonly PageBox[] = []
/** What scrolls must be reached by keyboard (WCAG 2.1.1); not every Chromium does so by itself. */
const reachable = { tabIndex: 0 }
/** What stands beside the pages, in pixels. */
const margins = 32

/** The pages of a PDF under each other, as large as fits, drawn as they come into sight. */
export function PageList(props: PageListProps) {
  const { file, pages, label, zoom, passages, selected, ref, onPage, onShown } = props
  const scroller = useRef<HTMLDivElement>(null)
  const width = useWidth(scroller)
  const widest = Math.max(...pages.map((page) => page.width))
  const scale = width === 0 ? 0 : (zoom * Math.max(120, width - margins)) / widest
  const near = useNearPages(scroller, pages.length, scale)
  const listening = usePageGestures(scroller, props.gestures)
  useSamePlace(scroller, scale, onShown)
  const isOver = useRef(false)
  const reported = useRef(-1)
  useImperativeHandle(ref, () => {
    const boxIn = (box: PageBox): DOMRect | null => {
      const sheet = scroller.current?.querySelector(`[data-page="${box.page}"]`)?.getBoundingClientRect()
      const page = pages[box.page]
      if (!sheet || !page) return null
      const [x, y] = [sheet.width / page.width, sheet.height / page.height]
      return new DOMRect(sheet.left + box.left * x, sheet.top + box.top * y, box.width * x, box.height * y)
    }
    return {
      reveal(box) {
        const found = boxIn(box)
        const frame = scroller.current?.getBoundingClientRect()
        if (!found || !frame || (found.top >= frame.top + 8 && found.bottom <= frame.bottom - 8)) return
        scroller.current?.scrollBy({ top: found.top - frame.top - frame.height * 0.3 })
      },
      goTo(page) {
        scroller.current?.querySelector(`[data-page="${page}"]`)?.scrollIntoView({ block: 'start' })
      },
      rectOf(box) {
        const found = boxIn(box)
        const frame = scroller.current?.getBoundingClientRect()
        return found && frame && found.bottom > frame.top && found.top < frame.bottom ? found : null
      },
      hasPointer: () => isOver.current,
    }
  }, [pages])
  const scrolled = (): void => {
    const frame = scroller.current?.getBoundingClientRect()
    if (!frame) return
    const at = document
      .elementsFromPoint(frame.left + frame.width / 2, frame.top + frame.height * 0.35)
      .map((each) => each.closest<HTMLElement>('.page-sheet'))
      .find((each) => each !== null)
    const index = Number(at?.dataset.page ?? -1)
    if (index < 0 || index === reported.current) return
    reported.current = index
    onPage(index)
  }
  return (
    <section
      aria-label={label}
      className="page-list"
      onPointerEnter={() => {
        isOver.current = true
      }}
      onPointerLeave={() => {
        isOver.current = false
      }}
      onScroll={scrolled}
      ref={scroller}
      {...reachable}
      {...listening}
    >
      {scale > 0 &&
        pages.map((page) => (
          <PageSheet
            file={file}
            isNear={near.has(page.index)}
            key={page.index}
            page={page}
            passages={passages.get(page.index) ?? noPassages}
            scale={scale}
            selected={selected.length === 0 ? noBoxes : selected.filter((box) => box.page === page.index)}
          />
        ))}
    </section>
  )
}

/** Keeps the same place of the pages in sight when they become larger or smaller. */
function useSamePlace(scroller: RefObject<HTMLElement | null>, scale: number, onShown: () => void): void {
  const before = useRef(0)
  const shown = useRef(onShown)
  shown.current = onShown
  useLayoutEffect(() => {
    const { current } = scroller
    if (!current || scale === 0) return
    if (before.current > 0) current.scrollTop *= scale / before.current
    else shown.current()
    before.current = scale
  }, [scroller, scale])
}

/** The inner width of an element, in pixels, told again when it has stayed the same for a moment. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const { current } = element
    if (!current) return
    setWidth(current.clientWidth)
    let timer: ReturnType<typeof setTimeout>
    const observer = new ResizeObserver(() => {
      clearTimeout(timer)
      timer = setTimeout(() => setWidth(current.clientWidth), 120)
    })
    observer.observe(current)
    return () => {
      clearTimeout(timer)
      observer.disconnect()
    }
  }, [element])
  return width
}

/** The indices of pages no further than a screen from what can be seen. */
function useNearPages(scroller: RefObject<HTMLElement | null>, count: number, scale: number): ReadonlySet<number> {
  const [near, setNear] = useState<ReadonlySet<number>>(new Set())
  useEffect(() => {
    const { current } = scroller
    if (!current || scale === 0) return
    const found = new Set<number>()
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          const index = Number((target as HTMLElement).dataset.page)
          if (isIntersecting) found.add(index)
          else found.delete(index)
        }
        setNear(new Set(found))
      },
      { root: current, rootMargin: '100% 0px' },
    )
    const sheets = current.querySelectorAll('.page-sheet')
    if (sheets.length !== count) return
    for (const sheet of sheets) observer.observe(sheet)
    return () => observer.disconnect()
  }, [scroller, count, scale])
  return near
}
