/** What follows the place in the address: `/read/<source>/<second>?at=12` has two segments and one query key. */
export interface RouteParams {
  readonly segments: readonly string[]
  readonly query: Readonly<Record<string, string>>
}

/** What the frame hands to every screen. Everything else comes from hooks (`useClient`, `useProject`). */
export interface ScreenProps {
  readonly params: RouteParams
  /** Goes to an address ("/claims/claim:…"). `replace` does not leave a step in the history (typing in a filter). */
  navigate(to: string, options?: { readonly replace: boolean }): void
}
