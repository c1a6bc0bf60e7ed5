import { useEffect, useMemo, useRef } from 'react'
import { textDirection } from '#domain/text/text-direction.ts'
import type { TextInBlocks } from '#domain/text/text-units.ts'
import type { Interval } from '#editor/interval-index.ts'
import type { FoundPlaces } from '#editor/painted-places.ts'
import { useMessages } from '#ui/use-messages.tsx'
import { VirtualList } from '#ui/virtual-list.tsx'
import { foundContext } from './found-context.ts'

interface FoundListProps {
  readonly map: TextInBlocks
  readonly language: string | null
  readonly places: FoundPlaces
  paragraphAt(offset: number): number | null
  onGo(index: number): void
}

const keyOf = ({ start, end }: Interval): string => `${start}-${end}`

/** Every found place with the words around it and its paragraph; the one that is gone to is chosen. */
export function FoundList({ map, language, places, paragraphAt, onGo }: FoundListProps) {
  const { messages, format } = useMessages()
  const { matches, current } = places
  const chosen = matches[current]
  const selected = useMemo(() => new Set(chosen ? [keyOf(chosen)] : []), [chosen])
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const scroller = list.current?.firstElementChild
    const option = list.current?.querySelector('[aria-selected="true"]')
    if (option) option.scrollIntoView({ block: 'nearest' })
    // Rows out of sight are not drawn: their share of the list is near enough.
    else if (scroller) scroller.scrollTop = (current / Math.max(1, matches.length)) * scroller.scrollHeight
  }, [current, matches])
  return (
    <div className="found-list" ref={list}>
      <VirtualList
        items={matches}
        keyOf={keyOf}
        label={messages.reading.find.list}
        onSelect={(place) => onGo(matches.indexOf(place))}
        row={(place) => {
          const { before, words, after } = foundContext(map, place)
          const paragraph = paragraphAt(place.start)
          return (
            <span className="found-row">
              <span
                className="found-words"
                dir={textDirection(before + words + after, language)}
                lang={language ?? undefined}
              >
                {before}
                <mark>{words}</mark>
                {after}
              </span>
              <span className="found-paragraph" dir="ltr">
                ¶{paragraph === null ? '–' : format.number(paragraph)}
              </span>
            </span>
          )
        }}
        rowHeight={36}
        selected={selected}
      />
    </div>
  )
}
