import './choice-dialog.css'
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { classNames } from '#ui/class-names.ts'
import { Dialog } from '#ui/dialog.tsx'
import { useMessages } from '#ui/use-messages.tsx'

/** One line of a choice dialog. */
export interface ChoiceOption {
  readonly id: string
  readonly label: ReactNode
  readonly detail?: ReactNode
}

interface ChoiceDialogProps {
  readonly title: string
  readonly hint: string
  /** What can be chosen for what was typed, best first. */
  optionsFor(typed: string): readonly ChoiceOption[]
  /** What is said where nothing fits. */
  readonly empty?: string
  onChoose(id: string): void
  onClose(): void
}

/** A choice by typing: a field and the list of what fits. Arrow keys move, Enter takes, Escape leaves everything as it was. */
export function ChoiceDialog({ title, hint, optionsFor, empty, onChoose, onClose }: ChoiceDialogProps) {
  const { messages } = useMessages()
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const options = optionsFor(typed.trim())
  const current = options[Math.min(at, options.length - 1)]
  const press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0)
      setAt((options.indexOf(current as ChoiceOption) + step + options.length) % Math.max(1, options.length))
    else if (event.key === 'Enter' && current) onChoose(current.id)
    else return
    event.preventDefault()
  }
  return (
    <Dialog onClose={onClose} title={title}>
      <input
        aria-activedescendant={current ? `${listId}-${current.id}` : undefined}
        aria-autocomplete="list"
        aria-controls={listId}
        aria-expanded="true"
        aria-label={hint}
        autoComplete="off"
        className="field-control choice-field"
        dir="auto"
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={press}
        placeholder={hint}
        role="combobox"
        type="text"
        value={typed}
      />
      <div aria-label={messages.reader.choose.options} className="choice-list" id={listId} role="listbox">
        {options.map((option) => (
          <div
            aria-selected={option === current}
            className={classNames('choice-option', option === current && 'choice-current')}
            id={`${listId}-${option.id}`}
            key={option.id}
            onClick={() => onChoose(option.id)}
            onKeyDown={press}
            role="option"
            tabIndex={-1}
          >
            <span className="choice-label">{option.label}</span>
            {option.detail && <span className="choice-detail">{option.detail}</span>}
          </div>
        ))}
      </div>
      {options.length === 0 && empty && <p className="choice-empty">{empty}</p>}
    </Dialog>
  )
}
