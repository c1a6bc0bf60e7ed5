import { useEffect } from 'react'
import { shortened } from '#domain/text/shortened.ts'
import { nextStop, type TextUnit, unitAt } from '#domain/text/text-units.ts'
import type { DocumentHandle } from '#editor/document-handle.ts'
import type { CommandId } from '#ui/key-table.ts'
import { announce } from '#ui/live-region.tsx'
import { keysOf } from '#ui/shortcut.ts'
import { useMessages } from '#ui/use-messages.tsx'
import { useReaderSession } from './reader-session.ts'
import { spokenSelection } from './spoken-selection.ts'
import { useStore } from './use-store.ts'

/** The caret of caret mode, by keys. */
export interface Caret {
  /** Switches caret mode on or off and says so. */
  toggle(): void
  /** Moves or extends by keys in stored form; answers whether they were for the caret. */
  press(keys: string): boolean
  /** Leaves caret mode; false where it is off. */
  leave(): boolean
}

type CaretCommand = Extract<CommandId, `reader-caret-${string}`>

/** Left and right are where they are on the screen, in a script from the right too. */
const visual: Readonly<Partial<Record<CaretCommand, readonly ['left' | 'right', 'character' | 'word']>>> = {
  'reader-caret-left': ['left', 'character'],
  'reader-caret-right': ['right', 'character'],
  'reader-caret-word-left': ['left', 'word'],
  'reader-caret-word-right': ['right', 'word'],
}
const steps: Readonly<Partial<Record<CaretCommand, readonly [TextUnit, 1 | -1]>>> = {
  'reader-caret-sentence-back': ['sentence', -1],
  'reader-caret-sentence-on': ['sentence', 1],
  'reader-caret-paragraph-back': ['paragraph', -1],
  'reader-caret-paragraph-on': ['paragraph', 1],
}
const takes: Readonly<Partial<Record<CaretCommand, TextUnit>>> = {
  'reader-caret-take-sentence': 'sentence',
  'reader-caret-take-paragraph': 'paragraph',
}
const commands = [...Object.keys(visual), ...Object.keys(steps), ...Object.keys(takes)] as readonly CaretCommand[]

/** What is said of a sentence or paragraph that the caret came to, in characters. */
const mostSaid = 240
/** A selection that still grows is said once it rests. */
const restMs = 250

/** Moves the caret of the document that has the focus; what is selected is said when it rests. */
export function useCaret(documentInFocus: () => DocumentHandle | null): Caret {
  const { messages } = useMessages()
  const words = messages.marking.caret
  const session = useReaderSession()
  const isCaret = useStore(session.isCaret)
  // Heard, and not drawn: the whole screen asks for the caret, and would be drawn again with every selection.
  useEffect(() => {
    if (!isCaret) return
    let said: string | undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    const hear = (): void => {
      const quote = session.selected.get()?.quote
      if (quote === said) return
      said = quote
      clearTimeout(timer)
      if (quote !== undefined) timer = setTimeout(() => announce(spokenSelection(quote, words)), restMs)
    }
    hear()
    const stop = session.selected.subscribe(hear)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [isCaret, session, words])

  const switchTo = (isOn: boolean): void => {
    session.isCaret.set(isOn)
    announce(isOn ? words.on : words.off)
  }
  const step = (handle: DocumentHandle, unit: TextUnit, by: 1 | -1, extend: boolean): void => {
    const { anchor, head } = handle.caret()
    const to = nextStop(handle.map, head, { unit, stopsAt: 'start', by })
    handle.setCaret({ anchor: extend ? anchor : to, head: to })
    const there = unitAt(handle.map, to, unit)
    if (!extend && there) announce(shortened(handle.map.text.slice(there.start, there.end), mostSaid))
  }
  const take = (handle: DocumentHandle, unit: TextUnit): void => {
    const { anchor, head } = handle.caret()
    const at = Math.min(anchor, head)
    // On an empty line, which the arrows stop at, what comes after it is meant.
    const there =
      unitAt(handle.map, at, unit) ??
      unitAt(handle.map, nextStop(handle.map, at, { unit, stopsAt: 'start', by: 1 }), unit)
    if (there) handle.setCaret({ anchor: there.start, head: there.end })
  }
  return {
    toggle: () => switchTo(!session.isCaret.get()),
    press(pressed) {
      const handle = documentInFocus()
      if (!session.isCaret.get() || !handle?.hasFocus()) return false
      // The full stop of an Urdu or Hindi layout is on the same key.
      const keys = pressed === '۔' || pressed === '।' ? '.' : pressed
      const plain = keys.replace('Shift+', '')
      const command = commands.find((id) => keysOf(id) === keys) ?? commands.find((id) => keysOf(id) === plain)
      if (!command) return false
      const extend = keys !== keysOf(command)
      const moved = visual[command]
      const stepped = steps[command]
      const taken = takes[command]
      if (moved) document.getSelection()?.modify(extend ? 'extend' : 'move', ...moved)
      else if (stepped) step(handle, ...stepped, extend)
      else if (taken) take(handle, taken)
      return true
    },
    leave() {
      if (!session.isCaret.get()) return false
      switchTo(false)
      return true
    },
  }
}
