import type { Stance } from '#domain/records/evidence-link.ts'
import type { ClaimId } from './reader-session.ts'
import type { ReaderCommand } from './use-reader-keys.ts'

/** What the bubble shows and does besides the words it stands at: the same in every pane. */
export interface BubbleActs {
  /** While a stance is being chosen its keys are shown, and the digits choose the claim. */
  readonly isChoosingStance: boolean
  onCommand(command: ReaderCommand): void
  onStance(stance: Stance): void
  onClaim(claimId: ClaimId): void
  /** Hears which claims are offered, in their order, so that the digits mean what is shown. */
  onOffered(claimIds: readonly ClaimId[]): void
}
