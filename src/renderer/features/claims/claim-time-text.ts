import type { ClaimTime } from '#domain/records/claim.ts'
import { partialDate } from '#domain/records/fields.ts'
import type { ClaimsMessages } from '#messages/en/claims.ts'

/** The time of a claim in words, as precisely as it is known. `shown` writes a partial date in the interface's language. */
export function claimTimeText(
  words: ClaimsMessages['time'],
  shown: (value: string) => string,
  { from, to, basis }: ClaimTime,
): string {
  if (from === null && to === null) return words.unknown
  const range =
    from !== null && to !== null && from !== to ? words.range(shown(from), shown(to)) : shown(from ?? to ?? '')
  return basis === 'inferred' ? words.inferred(range) : range
}

/** Whether a person typed a date that a record can keep; an empty field is one. */
export const isPartialDate = (typed: string): boolean =>
  typed.trim() === '' || partialDate.safeParse(typed.trim()).success
