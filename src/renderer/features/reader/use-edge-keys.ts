import { useEffect } from 'react'
import { type Edge, steppedEdge } from '#domain/editing/moved-edge.ts'
import type { Annotation } from '#domain/records/annotation.ts'
import { nextStop, type TextUnit } from '#domain/text/text-units.ts'
import type { DocumentHandle } from '#editor/document-handle.ts'
import { textOfError } from '#messages/error-sentences.ts'
import { announce } from '#ui/live-region.tsx'
import { keysOfEvent } from '#ui/shortcut.ts'
import { useMessages } from '#ui/use-messages.tsx'
import { type EdgeAdjustment, useReaderSession } from './reader-session.ts'
import { problemWithPart } from './use-edge-drag.ts'
import { useReaderActs } from './use-reader-acts.ts'
import { useStore } from './use-store.ts'

/** Words that are said of an edge: enough to know where it is. */
const wordsSaid = 4

/**
 * Adjusts the edges of the passage in focus with keys, from the command until Enter or Escape: arrows move the end, with Alt
 * the start; with Ctrl by words, up and down by sentences; Tab goes to the next part. Every move is said.
 */
export function useEdgeKeys(handle: DocumentHandle, annotation: Readonly<Annotation>): void {
  const { messages, format } = useMessages()
  const session = useReaderSession()
  const acts = useReaderActs()
  const adjusting = useStore(session.adjusting)
  useEffect(() => {
    if (adjusting?.by !== 'keys' || adjusting.annotationId !== annotation.id) return
    const { map } = handle
    const words = messages.marking.edges
    const move = (edge: Edge, unit: TextUnit, by: 1 | -1): void => {
      const range = steppedEdge(map, adjusting.range, { edge, unit, by })
      const problem = problemWithPart(map.text, annotation, adjusting.partIndex, range)
      if (problem) {
        announce(problem.code === 'empty-selection' ? words.empty : textOfError(messages.errors, problem).happened)
        return
      }
      session.adjusting.set({ ...adjusting, range })
      const said = wordsAt(handle, range[edge], edge)
      announce(edge === 'start' ? words.startsWith(said) : words.endsWith(said))
    }
    const leave = (): void => {
      session.adjusting.set(null)
      handle.focus()
    }
    const press = (event: KeyboardEvent): void => {
      const keys = keysOfEvent(event)
      const arrow = /^(Mod\+)?(Alt\+)?(?:Shift\+)?Arrow(Left|Right|Up|Down)$/.exec(keys)
      // Other commands with Ctrl or a function key keep their meaning.
      if (!arrow && (keys.startsWith('Mod+') || /F\d+$/.test(keys))) return
      event.preventDefault()
      event.stopPropagation()
      if (arrow) {
        const [, mod, alt, direction = ''] = arrow
        const edge = alt ? 'start' : 'end'
        const isUpright = direction === 'Up' || direction === 'Down'
        const forward = handle.isRightToLeft(Math.max(0, adjusting.range[edge] - 1)) ? 'Left' : 'Right'
        const unit = isUpright ? 'sentence' : mod ? 'word' : 'grapheme'
        move(edge, unit, direction === forward || direction === 'Down' ? 1 : -1)
      } else if (keys === 'Enter') {
        const { partIndex, range } = adjusting
        void acts.moveEdges(annotation.id, partIndex, range).then(leave)
      } else if (keys === 'Escape') {
        leave()
        announce(words.cancelled)
      } else if (keys === 'Tab') {
        const next = adjustmentOf(annotation, (adjusting.partIndex + 1) % annotation.parts.length)
        session.adjusting.set(next)
        announce(words.part(format.number(next.partIndex + 1), format.number(annotation.parts.length)))
      }
    }
    document.addEventListener('keydown', press, true)
    return () => document.removeEventListener('keydown', press, true)
  }, [adjusting, handle, annotation, session, acts, messages, format])
}

/** A part of a passage with its edges as they are, ready to be moved with keys. */
export function adjustmentOf(annotation: Readonly<Annotation>, partIndex: number): EdgeAdjustment {
  const { start = 0, end = 0 } = annotation.parts[partIndex] ?? {}
  return { annotationId: annotation.id, partIndex, range: { start, end }, by: 'keys' }
}

/** The first or last words of a passage at an edge of it. */
function wordsAt({ map }: DocumentHandle, at: number, edge: Edge): string {
  let to = at
  const by = edge === 'start' ? 1 : -1
  for (let word = 0; word < wordsSaid; word += 1)
    to = nextStop(map, to, { unit: 'word', stopsAt: by === 1 ? 'end' : 'start', by })
  return map.text.slice(Math.min(at, to), Math.max(at, to)).replaceAll('\n', ' ')
}
