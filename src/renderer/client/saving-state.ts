import type { SavingFault } from '#contract/events.ts'

/** What the status line says of saving. `at` is null until something was saved in this window. */
export type SavingState =
  | { readonly kind: 'saved'; readonly at: string | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly fault: SavingFault }

/** What the saving state is derived from. */
export interface SavingFacts {
  /** Edits that were sent and not answered yet. */
  readonly openEdits: number
  readonly fault: SavingFault | null
  readonly savedAt: string | null
}

/** A fault outweighs everything: nothing may look saved while the disk refuses. */
export function savingState({ openEdits, fault, savedAt }: SavingFacts): SavingState {
  if (fault !== null) return { kind: 'failed', fault }
  if (openEdits > 0) return { kind: 'saving' }
  return { kind: 'saved', at: savedAt }
}
