import { useCallback, useRef, useState } from 'react'
import type { DocumentHandle } from '#editor/document-handle.ts'
import type { HighlightLayer } from '#editor/highlight-layer.ts'
import { IntervalIndex } from '#editor/interval-index.ts'
import type { MarkedLook } from '#editor/painted-places.ts'
import { isFocusFree } from '#ui/is-focus-free.ts'
import { announce } from '#ui/live-region.tsx'
import { toast } from '#ui/toast.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import type { PaneHandle } from './pane-document.tsx'
import type { ReaderJumps } from './reader-jumps.ts'
import { type SyncMode, useReaderSession } from './reader-session.ts'
import { useLinkedScroll } from './use-linked-scroll.ts'

/** The panes as the screen moves between and within them. */
export interface Panes {
  /** The pane that keys act in: where the mouse or the focus was last. */
  readonly active: number
  activate(index: number): void
  register(index: number, handle: PaneHandle | null): void
  /** Moves the other pane along where both scroll together or by linked passages. */
  scrolled(index: number): void
  /** Chooses how the two scroll, and says so. */
  sync(mode: SyncMode): void
  /** The text that a pane shows; null while it is read. */
  textOf(index: number): DocumentHandle | null
  /** The revision whose text a pane shows; null while it is read. */
  revisionOf(index: number): number | null
  /** Goes to the next or previous highlight of the active pane. */
  step(by: 1 | -1): void
  /** Goes to the next highlight whose claim has no verdict. */
  stepOpen(): void
  /** Puts the focus into the next pane, and from the last one into the inspector. */
  toOther(): void
  focusActive(): void
  activeDocument(): DocumentHandle | null
  clearSelection(): void
  /** Paints the selected words as a highlight and lets them go in the page; what is returned lets them go everywhere else. */
  markSelection(look: MarkedLook): () => void
}

export function usePanes(jumps: ReaderJumps): Panes {
  const session = useReaderSession()
  const { messages, format } = useMessages()
  const handles = useRef<(PaneHandle | null)[]>([null, null])
  const [active, setActive] = useState(0)
  const lead = useRef(0)
  const register = useCallback((index: number, handle: PaneHandle | null) => {
    handles.current[index] = handle
    // Keys that scroll then mean the text that was opened; of two that come in any order, the first.
    if (handle && index === 0 && isFocusFree()) handle.document.focus()
  }, [])
  const activate = useCallback((index: number) => {
    lead.current = index
    setActive(index)
  }, [])
  const follow = useLinkedScroll(
    handles,
    useCallback((index: number) => {
      lead.current = index
    }, []),
  )
  const scrolled = useCallback(
    (index: number) => {
      if (lead.current !== index) return
      const mode = session.sync.get()
      if (mode === 'linked') follow(index)
      if (mode !== 'together') return
      const share = handles.current[index]?.document.scrolledShare()
      if (share !== undefined) handles.current[1 - index]?.document.scrollToShare(share)
    },
    [session, follow],
  )
  const activeHandle = (): PaneHandle | null => handles.current[active] ?? handles.current[0] ?? null
  const goTo = (handle: PaneHandle, sorted: readonly HighlightLayer[], next: HighlightLayer | undefined): void => {
    if (!next?.annotationId) return
    session.focusOn({ annotationId: next.annotationId, linkId: next.linkId }, next.claimId)
    jumps.leave('highlights')
    handle.document.reveal(next, 'middle')
    handle.document.focus()
    const place = messages.reader.highlight.goTo(format.number(sorted.indexOf(next) + 1), format.number(sorted.length))
    announce(messages.reader.highlight.description([place, next.description]))
  }
  return {
    active,
    activate,
    register,
    scrolled,
    textOf: (index) => handles.current[index]?.document ?? null,
    revisionOf: (index) => handles.current[index]?.revision ?? null,
    sync(mode) {
      session.sync.set(mode)
      announce(messages.reading.sync.said[mode])
      scrolled(lead.current)
    },
    step(by) {
      const handle = activeHandle()
      const sorted = highlightsOf(handle)
      if (!handle || sorted.length === 0) {
        toast({ text: handle ? messages.reader.highlight.nothingThere : messages.reader.loading })
        return
      }
      const at = sorted.findIndex(({ isFocused }) => isFocused)
      const { start } = handle.document.visible()
      const ahead = sorted.findIndex((layer) => layer.start >= start)
      const from = at !== -1 ? at + by : by === 1 ? Math.max(0, ahead) : (ahead === -1 ? sorted.length : ahead) - 1
      goTo(handle, sorted, sorted[(from + sorted.length) % sorted.length])
    },
    stepOpen() {
      const handle = activeHandle()
      const sorted = highlightsOf(handle)
      const focused = sorted.find(({ isFocused }) => isFocused)
      const { start } = handle?.document.visible() ?? { start: 0 }
      const after = focused ? sorted.indexOf(focused) + 1 : sorted.findIndex((layer) => layer.start >= start)
      const around = [...sorted.slice(Math.max(0, after)), ...sorted.slice(0, Math.max(0, after))]
      // A verdict that was just given is on its way to these layers: its claim is not open any more.
      const isOpen = (layer: HighlightLayer): boolean =>
        layer.claimId !== null && layer.verdict === null && layer.claimId !== focused?.claimId
      const next = around.find(isOpen)
      if (handle && next) goTo(handle, sorted, next)
      else toast({ text: handle ? messages.reader.highlight.nothingOpen : messages.reader.loading })
    },
    toOther() {
      const open = handles.current.filter((each) => each !== null)
      const at = open.findIndex((each) => each.document.hasFocus())
      const next = open[at + 1]
      if (next) next.document.focus()
      else if (at !== -1) focusInspector() || open[0]?.document.focus()
      else open[0]?.document.focus()
    },
    focusActive: () => activeHandle()?.document.focus(),
    activeDocument: () => activeHandle()?.document ?? null,
    clearSelection() {
      const words = session.selected.get()
      if (words) handles.current[words.pane]?.document.clearSelection()
      session.selected.set(null)
    },
    markSelection(look) {
      const words = session.selected.get()
      const tell = words && handles.current[words.pane]?.document.markSelection(look)
      return () => {
        tell?.()
        session.selected.set(null)
      }
    },
  }
}

/** The highlights of a pane in the order of the text, each once. */
function highlightsOf(handle: PaneHandle | null): readonly HighlightLayer[] {
  const starts = (handle?.layers.current ?? []).filter((each) => each.partIndex === 0 && each.annotationId !== null)
  return new IntervalIndex(starts).sorted
}

/** Puts the focus on the first control of the inspector; false where it is put away or empty. */
function focusInspector(): boolean {
  const control = document.querySelector<HTMLElement>('.inspector :is(button, input, select, [contenteditable])')
  control?.focus()
  return control !== null
}
