import './find-bar.css'
import { ChevronDown, ChevronUp, List, Regex, WholeWord, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { mostMatches } from '#domain/text/folded-text.ts'
import type { TextInBlocks } from '#domain/text/text-units.ts'
import type { Interval } from '#editor/interval-index.ts'
import type { FoundPlaces } from '#editor/painted-places.ts'
import { IconButton } from '#ui/icon-button.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { FoundList } from './found-list.tsx'
import { type Finding, useFinding } from './use-finding.ts'

interface FindBarProps {
  /** Null while the text is on its way: what is typed until then is looked for in all of it. */
  readonly map: TextInBlocks | null
  readonly language: string | null
  /** Where finding begins: the top of what can be seen. */
  readonly from: number
  /** How often it was asked for: each time the field takes the focus, with its words selected to be typed over. */
  readonly asked: number
  paragraphAt(offset: number): number | null
  onFound(places: FoundPlaces): void
  onGo(place: Interval): void
  onClose(): void
  /** Told when the focus comes into it and leaves it. */
  onFocus?(isWithin: boolean): void
}

/**
 * Finds words in one source, without regard to case, marks and variants of letters; as whole words or by regular expression.
 * Enter goes on, Shift+Enter back, and the list shows every place with the words around it.
 */
export function FindBar({ map, language, from, asked, paragraphAt, onFound, onGo, onClose, onFocus }: FindBarProps) {
  const { messages } = useMessages()
  const words = messages.reader.find
  const more = messages.reading.find
  const field = useRef<HTMLInputElement>(null)
  const bar = useRef<HTMLElement>(null)
  const faultId = useId()
  const [isListed, setIsListed] = useState(false)
  const finding = useFinding({ text: map?.text ?? null, from, onFound, onGo })
  const { matches, current } = finding.places
  useEffect(() => {
    if (asked === 0) return
    field.current?.focus()
    field.current?.select()
  }, [asked])

  const step = (by: 1 | -1): void => {
    if (matches.length > 0) finding.goTo((current + by + matches.length) % matches.length)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter' && event.target === field.current) step(event.shiftKey ? -1 : 1)
    else if (event.key === 'ArrowDown' && event.target === field.current && isListed && matches.length > 0)
      bar.current?.querySelector<HTMLElement>('[role="option"][tabindex="0"]')?.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const fault = finding.state === 'idle' || finding.state === 'looking' ? null : more.faults[finding.state]
  return (
    <search
      aria-label={words.label}
      className="find-bar"
      onBlur={({ currentTarget, relatedTarget }) => onFocus?.(currentTarget.contains(relatedTarget))}
      onFocus={() => onFocus?.(true)}
      onKeyDown={press}
      ref={bar}
    >
      <div className="find-row">
        <input
          aria-describedby={fault === null ? undefined : faultId}
          aria-invalid={fault !== null}
          aria-label={words.label}
          className="field-control find-field"
          dir="auto"
          onChange={(event) => finding.wish({ typed: event.target.value })}
          placeholder={words.placeholder}
          ref={field}
          type="text"
          value={finding.typed}
        />
        <IconButton
          aria-pressed={finding.isExpression}
          icon={Regex}
          label={more.expression}
          onClick={() => finding.wish({ isExpression: !finding.isExpression })}
          size="small"
        />
        <IconButton
          aria-pressed={finding.isWholeWords}
          icon={WholeWord}
          label={more.wholeWords}
          onClick={() => finding.wish({ isWholeWords: !finding.isWholeWords })}
          size="small"
        />
        <FindCount finding={finding} />
        <IconButton icon={ChevronUp} label={words.previous} onClick={() => step(-1)} size="small" />
        <IconButton icon={ChevronDown} label={words.next} onClick={() => step(1)} size="small" />
        <IconButton
          aria-pressed={isListed}
          icon={List}
          label={more.list}
          onClick={() => setIsListed(!isListed)}
          size="small"
        />
        <IconButton icon={X} label={words.close} onClick={onClose} size="small" />
      </div>
      <p aria-live="polite" className="find-fault" id={faultId}>
        {fault}
      </p>
      {map && isListed && matches.length > 0 && (
        <FoundList
          language={language}
          onGo={finding.goTo}
          paragraphAt={paragraphAt}
          places={finding.places}
          map={map}
        />
      )}
    </search>
  )
}

function FindCount({ finding }: { readonly finding: Finding }) {
  const { messages, format } = useMessages()
  const { matches, current } = finding.places
  const more = messages.reading.find
  const count = (): string => {
    if (finding.state === 'looking') return more.looking
    if (finding.typed.trim() === '' || finding.state !== 'idle') return ''
    if (matches.length === 0) return messages.reader.find.none
    const say = matches.length === mostMatches ? more.countMost : messages.reader.find.count
    return say(format.number(current + 1), format.number(matches.length))
  }
  return (
    <output aria-live="polite" className="find-count">
      {count()}
    </output>
  )
}
