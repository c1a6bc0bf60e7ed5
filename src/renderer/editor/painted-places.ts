import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { TextMap } from '#domain/text/text-map.ts'
import { highlightsIn } from './drawn-highlights.ts'
import { sectionsIn } from './drawn-sections.ts'
import type { Interval } from './interval-index.ts'

/** Places found by the find bar, and which of them is the current one. */
export interface FoundPlaces {
  readonly matches: readonly Interval[]
  readonly current: number
}

/** What is painted over a document besides its highlights. */
interface PaintedPlaces extends FoundPlaces {
  /** The words that keys and the bubble act on. */
  readonly selected: Interval | null
}

export const nothingFound: FoundPlaces = { matches: [], current: -1 }

const nothingPainted: PaintedPlaces = { ...nothingFound, selected: null }

export const paintedKey = new PluginKey<PaintedPlaces>('painted')

/**
 * Paints found places and selected words that a transaction carries under `paintedKey`, as CSS highlights: over the text as
 * it stands, so that no highlight is cut in two and no Urdu word loses the joins of its letters, as by elements around them.
 */
export const paintedPlaces = (map: TextMap): Plugin<PaintedPlaces> =>
  new Plugin<PaintedPlaces>({
    key: paintedKey,
    state: {
      init: () => nothingPainted,
      apply: (transaction, painted): PaintedPlaces => transaction.getMeta(paintedKey) ?? painted,
    },
    view: (mounted) => {
      let clear = paint(mounted, map)
      return {
        update(view, before) {
          if (isPaintedAlike(before, view.state)) return
          clear()
          clear = paint(view, map)
        },
        destroy: () => clear(),
      }
    },
  })

/** True where what is painted, and the nodes that it is painted over, are the same in two states. */
function isPaintedAlike(before: EditorState, after: EditorState): boolean {
  const [was, is] = [highlightsIn(before), highlightsIn(after)]
  const painted = paintedKey.getState(after)
  if (painted !== paintedKey.getState(before) || was?.near !== is?.near || was?.index !== is?.index) return false
  // Selected words may reach out of what is near, over text and highlights that are drawn later.
  return painted?.selected == null || (was?.set === is?.set && sectionsIn(before) === sectionsIn(after))
}

/** Paints what is to be seen in a view; the returned function takes the paint off again. */
function paint(view: EditorView, map: TextMap): () => void {
  const { matches, current, selected } = paintedKey.getState(view.state) ?? nothingPainted
  const painted: (readonly [Highlight, StaticRange])[] = []
  const add = (name: PaintName, place: Interval): void => {
    const start = view.domAtPos(map.toPosition(place.start), 1)
    const end = view.domAtPos(map.toPosition(place.end), -1)
    const range = new StaticRange({
      startContainer: start.node,
      startOffset: start.offset,
      endContainer: end.node,
      endOffset: end.offset,
    })
    const highlight = registered(name)
    highlight.add(range)
    painted.push([highlight, range])
  }
  if (selected) add('selected-words', selected)
  // Sections that are not near may yet be drawn, which would leave the paint over nodes that are no longer there.
  const near = highlightsIn(view.state)?.near ?? { start: 0, end: map.text.length }
  for (const [at, match] of matches.entries())
    if (match.start < near.end && match.end > near.start) add(at === current ? 'found-current' : 'found', match)
  return () => {
    for (const [highlight, range] of painted) highlight.delete(range)
    for (const look of markedLooks) for (const [, range] of painted) registered(`marked-${look}`).delete(range)
  }
}

/** How words look in the moment in which a highlight is made of them: by the verdict, else by what the rule says of a single passage. */
const markedLooks = ['contested', 'corroborated', 'left-open', 'unexamined', 'none'] as const
export type MarkedLook = (typeof markedLooks)[number]

/**
 * Paints the selected words as the highlight that is made of them, before anything else is done for it: no element of the text changes and
 * nothing is laid out. It stays until the editor is told of the highlight, or that nothing is selected.
 */
export function paintMarked(look: MarkedLook): void {
  const selected = registered('selected-words')
  const marked = registered(`marked-${look}`)
  for (const words of [...selected]) {
    selected.delete(words)
    marked.add(words)
  }
}

type PaintName = 'selected-words' | 'found' | 'found-current' | `marked-${MarkedLook}`
/** What is painted over what, where places meet. */
const priorities: Partial<Record<PaintName, number>> = { found: 1, 'found-current': 2 }

/** One highlight of each name serves every document in the window. */
function registered(name: PaintName): Highlight {
  const known = CSS.highlights.get(name)
  if (known) return known
  const made = new Highlight()
  made.priority = priorities[name] ?? 0
  CSS.highlights.set(name, made)
  return made
}
