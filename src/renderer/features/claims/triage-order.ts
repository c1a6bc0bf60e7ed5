import type { Replica } from '#client/replica.ts'
import type { IdOf } from '#domain/records/id.ts'

type ClaimId = IdOf<'claim'>
const orders = new WeakMap<Replica, readonly ClaimId[]>()

/** Remembers the claims as the ledger shows them, so that the page of one goes on in the same order. */
export const rememberOrder = (replica: Replica, order: readonly ClaimId[]): void => void orders.set(replica, order)

/** The claims as the ledger showed them last; null where it was not shown yet. */
export const rememberedOrder = (replica: Replica): readonly ClaimId[] | null => orders.get(replica) ?? null
