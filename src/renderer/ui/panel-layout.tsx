import './panel-layout.css'
import { PanelRightClose, PanelRightOpen } from 'lucide-react'
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react'
import { classNames } from './class-names.ts'
import { IconButton } from './icon-button.tsx'
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

const step = 24

/**
 * What is worked on, and an inspector at its inline end that is resized by its edge (mouse, or arrow keys) and put away.
 * Up to 960 px the inspector is a sheet over the content, put away at first.
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
  const clamped = Math.min(Math.max(width, minimum), maximum)
  return (
    <div className="panel-layout">
      <div className="panel-layout-main">{children}</div>
      {isShown ? (
        <aside
          aria-label={panelLabel}
          className={classNames('panel', isNarrow && 'panel-sheet')}
          style={{ inlineSize: clamped }}
        >
          <PanelEdge
            label={messages.common.panel.resize(panelLabel)}
            max={maximum}
            min={minimum}
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

interface PanelEdgeProps {
  readonly label: string
  readonly width: number
  readonly min: number
  readonly max: number
  onResize(width: number): void
}

function PanelEdge({ label, width, min, max, onResize }: PanelEdgeProps) {
  const { direction } = useMessages()
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null)
  const toward = direction === 'ltr' ? -1 : 1
  const resize = (next: number): void => onResize(Math.round(Math.min(Math.max(next, min), max)))
  const drag = (event: PointerEvent): void => {
    if (start.current) resize(start.current.width + toward * (event.clientX - start.current.x))
  }
  const press = (event: KeyboardEvent): void => {
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: width - toward * step,
      ArrowRight: width + toward * step,
      Home: min,
      End: max,
    }
    const next = moves[event.key]
    if (next === undefined) return
    event.preventDefault()
    resize(next)
  }
  return (
    <hr
      aria-label={label}
      aria-orientation="vertical"
      aria-valuemax={max}
      aria-valuemin={min}
      aria-valuenow={width}
      className="panel-edge"
      onKeyDown={press}
      onLostPointerCapture={() => {
        start.current = null
      }}
      onPointerDown={(event) => {
        start.current = { x: event.clientX, width }
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={drag}
      tabIndex={0}
    />
  )
}
