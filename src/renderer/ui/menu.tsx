import './menu.css'
import type { LucideIcon } from 'lucide-react'
import {
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { classNames } from './class-names.ts'
import { Floating } from './floating.tsx'
import { Icon } from './icon.tsx'
import { Kbd } from './kbd.tsx'
import { useEarlyEscape } from './use-early-escape.ts'

export interface MenuItem {
  readonly id: string
  readonly label: ReactNode
  readonly icon?: LucideIcon
  readonly keys?: string
  readonly look?: 'plain' | 'danger'
  readonly isDisabled?: boolean
  /** Set for items that are one of a choice: whether it is the chosen one. */
  readonly isChosen?: boolean
  /** A line before this item. */
  readonly startsGroup?: boolean
  run(): void
}

interface MenuProps {
  readonly label: string
  readonly items: readonly MenuItem[]
  readonly align?: 'start' | 'end'
  /** Draws the button that opens it; spread the attributes on a button. */
  readonly trigger: (attributes: {
    readonly ref: RefObject<HTMLButtonElement | null>
    readonly 'aria-haspopup': 'menu'
    readonly 'aria-expanded': boolean
    readonly 'aria-controls': string | undefined
    onClick(): void
  }) => ReactElement
}

/** A list of acts behind a button. Arrow keys, Home, End and first letters move; Escape closes; the focus goes back. */
export function Menu({ label, items, align = 'start', trigger }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null)
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const close = (): void => {
    setIsOpen(false)
    button.current?.focus()
  }
  return (
    <>
      {trigger({
        ref: button,
        'aria-haspopup': 'menu',
        'aria-expanded': isOpen,
        'aria-controls': isOpen ? id : undefined,
        onClick: () => setIsOpen(!isOpen),
      })}
      {isOpen && (
        <Floating align={align} anchor={button}>
          <MenuList anchor={button} id={id} items={items} label={label} onClose={close} />
        </Floating>
      )}
    </>
  )
}

interface MenuListProps {
  readonly id: string
  readonly label: string
  readonly items: readonly MenuItem[]
  readonly anchor: RefObject<HTMLElement | null>
  onClose(): void
}

function MenuList({ id, label, items, anchor, onClose }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null)
  useEarlyEscape(anchor, onClose)
  useEffect(() => {
    const frame = requestAnimationFrame(() => enabledItems(list.current)[0]?.focus())
    const beside = (event: PointerEvent): void => {
      if (!(event.target instanceof Node)) return
      if (!list.current?.contains(event.target) && !anchor.current?.contains(event.target)) onClose()
    }
    document.addEventListener('pointerdown', beside, true)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('pointerdown', beside, true)
    }
  }, [anchor, onClose])
  const move = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault()
      onClose()
      return
    }
    const all = enabledItems(list.current)
    const next = nextItem(all, all.indexOf(document.activeElement as HTMLElement), event.key)
    if (!next) return
    event.preventDefault()
    next.focus()
  }
  return (
    <div aria-label={label} className="menu scrolls" id={id} onKeyDown={move} ref={list} role="menu" tabIndex={-1}>
      {items.map((item) => (
        <MenuEntry item={item} key={item.id} onClose={onClose} />
      ))}
    </div>
  )
}

function MenuEntry({ item, onClose }: { readonly item: MenuItem; onClose(): void }) {
  const role =
    item.isChosen === undefined ? { role: 'menuitem' } : { role: 'menuitemradio', 'aria-checked': item.isChosen }
  return (
    <>
      {item.startsGroup && <hr className="menu-divider" />}
      <button
        {...role}
        className={classNames('menu-item', item.look === 'danger' && 'menu-item-danger')}
        disabled={item.isDisabled}
        onClick={() => {
          onClose()
          item.run()
        }}
        tabIndex={-1}
        type="button"
      >
        {item.icon && <Icon of={item.icon} />}
        <span className="menu-label">{item.label}</span>
        {item.isChosen && <span aria-hidden="true">✓</span>}
        {item.keys && <Kbd keys={item.keys} />}
      </button>
    </>
  )
}

const enabledItems = (list: HTMLElement | null): readonly HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>('.menu-item:not(:disabled)') ?? []),
]

function nextItem(all: readonly HTMLElement[], at: number, key: string): HTMLElement | undefined {
  if (key === 'ArrowDown') return all[(at + 1) % all.length]
  if (key === 'ArrowUp') return all[(at - 1 + all.length) % all.length]
  if (key === 'Home') return all[0]
  if (key === 'End') return all.at(-1)
  if (key.length !== 1) return undefined
  const after = [...all.slice(at + 1), ...all.slice(0, at + 1)]
  return after.find((each) => each.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()))
}
