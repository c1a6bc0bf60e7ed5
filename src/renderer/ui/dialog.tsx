import './dialog.css'
import { X } from 'lucide-react'
import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { classNames } from './class-names.ts'
import { IconButton } from './icon-button.tsx'
import { showDialog } from './open-dialogs.ts'
import { useMessages } from './use-messages.tsx'

interface DialogProps {
  readonly title: string
  /** Called on Escape and on the close button; on a click beside the dialog only where nothing can be typed into it. */
  onClose(): void
  /** With it the dialog is a form: Enter in a field does it. */
  onSubmit?(): void
  /** The acts, in the foot. */
  readonly actions?: ReactNode
  readonly width?: 'normal' | 'wide'
  readonly children: ReactNode
}

/**
 * A modal dialog on the browser's own `<dialog>`: it keeps the focus, makes the rest inert, closes on Escape. The focus begins
 * in what carries `data-first-focus`, else in the first field, else on the first act, and goes back to where it was. Shown
 * as long as it is mounted.
 */
export function Dialog({ title, onClose, onSubmit, actions, width = 'normal', children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const { messages } = useMessages()
  useEffect(() => {
    const dialog = element.current
    const before = document.activeElement
    if (!dialog) return
    const close = showDialog(dialog)
    begin(dialog)
    return () => {
      close()
      // A page of text is taller than the window: scrolling it into view would move what was being read.
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onSubmit?.()
  }
  const content = (
    <>
      <div className="dialog-head">
        <h2 className="dialog-title" id={titleId}>
          {title}
        </h2>
        <IconButton icon={X} label={messages.common.close} onClick={onClose} />
      </div>
      <div className="dialog-body scrolls">{children}</div>
      {actions && <div className="dialog-foot">{actions}</div>}
    </>
  )
  return (
    <dialog
      aria-labelledby={titleId}
      className={classNames('dialog', width === 'wide' && 'dialog-wide')}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onKeyDown={(event) => event.stopPropagation()}
      onPointerDown={(event) => {
        if (event.target === element.current && !onSubmit) onClose()
      }}
      ref={element}
    >
      {onSubmit ? (
        <form className="dialog-form" onSubmit={submit}>
          {content}
        </form>
      ) : (
        content
      )}
    </dialog>
  )
}

/** Without this the browser would begin on the button that closes the dialog, which comes first. */
function begin(dialog: HTMLElement): void {
  const body = dialog.querySelector<HTMLElement>('.dialog-body')
  const first =
    dialog.querySelector<HTMLElement>('[data-first-focus]') ??
    body?.querySelector<HTMLElement>(':is(input, textarea, select):enabled') ??
    dialog.querySelector<HTMLElement>('.dialog-foot button:enabled')
  // What is only read can be longer than the window, and is scrolled by keys only where it can have the focus.
  if (
    body &&
    body.scrollHeight > body.clientHeight &&
    body.querySelector('a, button, input, textarea, select') === null
  )
    body.tabIndex = 0
  if (first) first.focus()
  else if (body?.tabIndex === 0) body.focus()
}
