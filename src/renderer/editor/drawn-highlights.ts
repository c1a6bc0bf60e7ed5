import { type EditorState, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { DrawnHighlights } from './highlight-decorations.ts'
import type { HighlightLayer } from './highlight-layer.ts'
import type { Interval } from './interval-index.ts'

/** Where the editor's state holds them. */
export const highlightsKey = new PluginKey<DrawnHighlights>('highlights')

/** What a transaction tells the highlights. */
export interface Told {
  /** The layers to be drawn from now on. */
  readonly layers?: readonly HighlightLayer[]
  /** The sections that are near now. */
  readonly near?: Interval
  /** Further sections to draw, near or not. */
  readonly also?: Interval
}

/** The highlights of an editor as they are drawn now. */
export const highlightsIn = (state: EditorState): DrawnHighlights | undefined => highlightsKey.getState(state)

/** A transaction that has these layers drawn instead of the ones before. */
export const drawLayers = ({ tr }: EditorState, layers: readonly HighlightLayer[]): Transaction =>
  tr.setMeta(highlightsKey, { layers } satisfies Told)
