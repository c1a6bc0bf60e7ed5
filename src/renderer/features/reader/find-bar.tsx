import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { findMatches, foldedText } from '#domain/text/folded-text.ts'
import type { Interval } from '#editor/interval-index.ts'
import { type FoundPlaces, nothingFound } from '#editor/painted-places.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { useMessages } from '#ui/use-messages.tsx'

interface FindBarProps {
  readonly text: string
  /** Where finding begins: the top of what can be seen. */
  readonly from: number
  onFound(places: FoundPlaces): void
  onGo(place: Interval): void
  onClose(): void
}

/** Finds words in one source, without regard to case, marks and variants of letters. Enter goes on, Shift+Enter back. */
export function FindBar({ text, from, onFound, onGo, onClose }: FindBarProps) {
  const { messages, format } = useMessages()
  const words = messages.reader.find
  const field = useRef<HTMLInputElement>(null)
  const folded = useMemo(() => foldedText(text), [text])
  const [typed, setTyped] = useState('')
  const [places, setPlaces] = useState(nothingFound)
  useEffect(() => field.current?.focus(), [])

  const show = (next: FoundPlaces): void => {
    setPlaces(next)
    onFound(next)
    const place = next.matches[next.current]
    if (place) onGo(place)
  }
  const find = (value: string): void => {
    setTyped(value)
    const matches = findMatches(folded, value)
    const ahead = matches.findIndex(({ start }) => start >= from)
    show({ matches, current: matches.length === 0 ? -1 : Math.max(0, ahead) })
  }
  const step = (by: 1 | -1): void => {
    const { matches, current } = places
    if (matches.length > 0) show({ matches, current: (current + by + matches.length) % matches.length })
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const { matches, current } = places
  const count =
    typed.trim() === ''
      ? ''
      : matches.length === 0
        ? words.none
        : words.count(format.number(current + 1), format.number(matches.length))
  return (
    <search aria-label={words.label} className="find-bar">
      <input
        aria-label={words.label}
        className="field-control find-field"
        dir="auto"
        onChange={(event) => find(event.target.value)}
        onKeyDown={press}
        placeholder={words.placeholder}
        ref={field}
        type="text"
        value={typed}
      />
      <output aria-live="polite" className="find-count">
        {count}
      </output>
      <IconButton icon={ChevronUp} label={words.previous} onClick={() => step(-1)} size="small" />
      <IconButton icon={ChevronDown} label={words.next} onClick={() => step(1)} size="small" />
      <IconButton icon={X} label={words.close} onClick={onClose} size="small" />
    </search>
  )
}
