import { useEffect, useMemo, useRef, useState } from 'react'
import { wholeWordsOf } from '#domain/searching/whole-words.ts'
import { type FoundPlace, findMatches, foldedText } from '#domain/text/folded-text.ts'
import { readExpression } from '#editor/find-expression.ts'
import type { Interval } from '#editor/interval-index.ts'
import { type FoundPlaces, nothingFound } from '#editor/painted-places.ts'
import type { Messages } from '#messages/messages.ts'
import { ExpressionFinder } from './expression-finder.ts'
import { findThread } from './find-thread.ts'

/** What is looked for: words, or a regular expression; anywhere, or as whole words. */
export interface FindWish {
  readonly typed: string
  readonly isExpression: boolean
  readonly isWholeWords: boolean
}

/** Why nothing is found, where that is not because the words are not there. */
export type FindFault = keyof Messages['reading']['find']['faults']

interface FindingOptions {
  /** Null while it is on its way. */
  readonly text: string | null
  /** Where finding begins: the top of what can be seen. */
  readonly from: number
  onFound(places: FoundPlaces): void
  onGo(place: Interval): void
}

/** Finding in one text, as the find bar shows it. */
export interface Finding extends FindWish {
  readonly places: FoundPlaces
  readonly state: 'idle' | 'looking' | FindFault
  wish(changes: Partial<FindWish>): void
  /** Goes to the place of this index. */
  goTo(index: number): void
}

const nothing: FindWish = { typed: '', isExpression: false, isWholeWords: false }

export function useFinding({ text: given, from, onFound, onGo }: FindingOptions): Finding {
  const text = given ?? ''
  const folded = useMemo(() => foldedText(text), [text])
  const finder = useMemo(() => new ExpressionFinder(text, findThread), [text])
  const [wished, setWished] = useState(nothing)
  const [places, setPlaces] = useState(nothingFound)
  const [state, setState] = useState<Finding['state']>('idle')
  useEffect(() => () => finder.stop(), [finder])
  const start = useRef(from)

  const show = (next: FoundPlaces): void => {
    setPlaces(next)
    onFound(next)
    const place = next.matches[next.current]
    if (place) onGo(place)
  }
  const found = (matches: readonly FoundPlace[], { isWholeWords }: FindWish): void => {
    const areWhole = wholeWordsOf(text)
    const kept = isWholeWords ? matches.filter((place) => !place.isWidened && areWhole(place)) : matches
    const ahead = kept.findIndex((each) => each.start >= start.current)
    setState('idle')
    show({ matches: kept, current: kept.length === 0 ? -1 : Math.max(0, ahead) })
  }
  const find = (next: FindWish): void => {
    finder.stop()
    if (given === null) {
      setState(next.typed === '' ? 'idle' : 'looking')
      return
    }
    if (!next.isExpression || next.typed === '') {
      found(findMatches(folded, next.typed), next)
      return
    }
    const read = readExpression(next.typed)
    if ('fault' in read) {
      setState(read.fault)
      show(nothingFound)
      return
    }
    setState('looking')
    finder.find(next.typed, (answer) => {
      if (answer !== 'slow') found(answer, next)
      else {
        setState('slow')
        show(nothingFound)
      }
    })
  }
  const findWished = useRef(() => {})
  findWished.current = () => {
    if (given === null || wished.typed === '') return
    start.current = from
    find(wished)
  }
  const isThere = given !== null
  const wasThere = useRef(isThere)
  useEffect(() => {
    if (isThere && !wasThere.current) findWished.current()
    wasThere.current = isThere
  }, [isThere])
  return {
    ...wished,
    places,
    state,
    wish(changes) {
      const next = { ...wished, ...changes }
      setWished(next)
      find(next)
    },
    goTo: (index) => show({ ...places, current: index }),
  }
}
