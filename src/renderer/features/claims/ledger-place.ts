import type { Replica } from '#client/replica.ts'
import type { IdOf } from '#domain/records/id.ts'

type ClaimId = IdOf<'claim'>

/** Where a person left the ledger. */
export interface LedgerPlace {
  /** The claims as they stood there, so that the page of one goes on in the same order. */
  readonly order: readonly ClaimId[]
  /** What was shown and how it was sorted, as in the address. */
  readonly search: string
  readonly focus: ClaimId | null
}

const places = new WeakMap<Replica, LedgerPlace>()

/** Remembers where the ledger of a project is. */
export const rememberPlace = (replica: Replica, place: LedgerPlace): void => void places.set(replica, place)

/** Where the ledger was left; null where it was not shown yet. */
export const rememberedPlace = (replica: Replica): LedgerPlace | null => places.get(replica) ?? null

/** The address that leads from the page of a claim back to the ledger as it was left, with that claim in focus. */
export function addressBack(place: LedgerPlace | null, claimId: ClaimId): string {
  const shown = place === null || place.search === '' ? '' : `${place.search}&`
  return `/claims?${shown}at=${claimId}`
}
