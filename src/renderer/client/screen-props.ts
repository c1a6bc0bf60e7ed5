/** What follows the place in the address: `/read/<source>/<second>?at=12` has two segments and one query key. */
export interface RouteParams {
  readonly segments: readonly string[]
  readonly query: Readonly<Record<string, string>>
}

/** Where in a text one was: see the editor's `TextPlace`. */
interface PlaceInText {
  readonly offset: number
  readonly below: number
}

/** Where in each text one was, by the source's id. */
export type PlacesInTexts = Readonly<Record<string, PlaceInText>>

/**
 * The steps of the window's history, as back and forward lead along them. Beside its address a step knows where in its texts
 * one was; going on within one address can be a step too.
 */
export interface HistorySteps {
  /** Keeps the places with the step where one is. */
  keep(places: PlacesInTexts): void
  /** What was kept with the step where one is; null for one that is new. */
  kept(): PlacesInTexts | null
  /** Adds a step at the same address. */
  add(): void
  /** Hears when back or forward led to a step, before the screen does; until the returned function is called. */
  onReturn(listener: () => void): () => void
}

/** What the frame hands to every screen. Everything else comes from hooks (`useClient`, `useProject`). */
export interface ScreenProps {
  readonly params: RouteParams
  /**
   * Goes to an address ("/claims/claim:…"). `replace` does not leave a step in the history (typing in a filter); it replaces the
   * address that the screen was drawn at, and does nothing once the window has gone on from there.
   */
  navigate(to: string, options?: { readonly replace: boolean }): void
  readonly steps: HistorySteps
}
