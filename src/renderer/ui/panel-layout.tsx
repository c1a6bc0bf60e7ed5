import './panel-layout.css'
import { PanelRightClose, PanelRightOpen } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { classNames } from './class-names.ts'
import { IconButton } from './icon-button.tsx'
import { PanelEdge } from './panel-edge.tsx'
import { keysOf, useShortcut } from './shortcut.ts'
import { useMedia } from './use-media.ts'
import { useMessages } from './use-messages.tsx'
import { useRemembered } from './use-remembered.tsx'

interface PanelLayoutProps {
  /** Under this name the width, and whether it is shown, are remembered on this machine. */
  readonly name: string
  /** The panel's name for assistive technology and for the button that shows it. */
  readonly panelLabel: string
  readonly panel: ReactNode
  /** Pixels. */
  readonly initialWidth?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly children: ReactNode
}

/**
 * What is worked on, and an inspector at its inline end that is resized by its edge (mouse, or arrow keys; a double click
 * gives the first width back) and put away. Up to 960 px the inspector is a sheet over the content, put away at first: the
 * focus goes into it as it opens, Escape closes it, and the focus goes back.
 */
export function PanelLayout({
  name,
  panelLabel,
  panel,
  initialWidth = 360,
  minimum = 280,
  maximum = 640,
  children,
}: PanelLayoutProps) {
  const { messages } = useMessages()
  const isNarrow = useMedia('(max-width: 960px)')
  const [width, setWidth] = useRemembered(`${name}.width`, initialWidth)
  const [shownWide, setShownWide] = useRemembered(`${name}.shown`, 1)
  const [shownNarrow, setShownNarrow] = useRemembered(`${name}.sheet`, 0)
  const isShown = (isNarrow ? shownNarrow : shownWide) === 1
  const toggle = (): void => (isNarrow ? setShownNarrow(isShown ? 0 : 1) : setShownWide(isShown ? 0 : 1))
  useShortcut('toggle-panel', toggle)
  const layout = useRef<HTMLDivElement>(null)
  useFocusOfSheet(layout, { isShown, isNarrow })
  const press = (event: KeyboardEvent): void => {
    if (!isNarrow || event.key !== 'Escape' || event.defaultPrevented) return
    event.stopPropagation()
    toggle()
  }
  const clamped = Math.min(Math.max(width, minimum), maximum)
  return (
    <div className="panel-layout" ref={layout}>
      <div className="panel-layout-main">{children}</div>
      {isShown ? (
        <aside
          aria-label={panelLabel}
          className={classNames('panel', isNarrow && 'panel-sheet')}
          onKeyDown={press}
          style={{ inlineSize: clamped }}
        >
          <PanelEdge
            label={messages.common.panel.resize(panelLabel)}
            max={maximum}
            min={minimum}
            onReset={() => setWidth(initialWidth)}
            onResize={setWidth}
            width={clamped}
          />
          <div className="panel-body scrolls">{panel}</div>
          <div className="panel-hide">
            <IconButton
              icon={PanelRightClose}
              isIconDirectional
              keys={keysOf('toggle-panel')}
              label={messages.common.panel.hide(panelLabel)}
              onClick={toggle}
              size="small"
            />
          </div>
        </aside>
      ) : (
        <div className="panel-toggle">
          <IconButton
            icon={PanelRightOpen}
            isIconDirectional
            keys={keysOf('toggle-panel')}
            label={messages.common.panel.show(panelLabel)}
            onClick={toggle}
          />
        </div>
      )}
    </div>
  )
}

/** Moves the focus into a panel that was opened, and back where it was when the panel that held it is gone. */
function useFocusOfSheet(
  layout: { readonly current: HTMLElement | null },
  { isShown, isNarrow }: { readonly isShown: boolean; readonly isNarrow: boolean },
): void {
  const wasShown = useRef(isShown)
  const before = useRef<Element | null>(null)
  useEffect(() => {
    if (wasShown.current === isShown) return
    wasShown.current = isShown
    if (isShown) {
      before.current = document.activeElement
      const panel = layout.current?.querySelector('.panel')
      const first = panel?.querySelector<HTMLElement>(
        '.panel-body :is(button, input, select, textarea, a[href]):not(:disabled)',
      )
      const hide = panel?.querySelector<HTMLElement>('.panel-hide button')
      if (isNarrow || !document.activeElement || document.activeElement === document.body) (first ?? hide)?.focus()
    } else if (document.activeElement === null || document.activeElement === document.body) {
      const back = before.current
      const isThere = back instanceof HTMLElement && back.isConnected && back !== document.body
      const show = layout.current?.querySelector<HTMLElement>('.panel-toggle button')
      if (isThere) back.focus({ preventScroll: true })
      else show?.focus()
    }
  }, [layout, isShown, isNarrow])
}
