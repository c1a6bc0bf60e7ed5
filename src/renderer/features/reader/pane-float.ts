/** What opens from the head of a pane, by its button or by a key. */
export const paneFloats = ['outline', 'reading'] as const
export type PaneFloatName = (typeof paneFloats)[number]

/** One of them, as its button is told. */
export interface PaneFloat {
  readonly isOpen: boolean
  onToggle(isOpen: boolean): void
}
