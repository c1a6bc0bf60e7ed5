import type { IdOf } from '#domain/records/id.ts'

type ClaimId = IdOf<'claim'>

/** The row in focus, the row a range began at, and the rows chosen for an act on several. */
export interface LedgerSelection {
  readonly focus: ClaimId | null
  readonly anchor: ClaimId | null
  readonly chosen: ReadonlySet<ClaimId>
}

export const nothingSelected: LedgerSelection = { focus: null, anchor: null, chosen: new Set() }

/** Puts the focus on a claim and forgets the chosen rows. */
export const focused = (claimId: ClaimId | null): LedgerSelection => ({
  focus: claimId,
  anchor: claimId,
  chosen: new Set(),
})

/** The claim `step` rows away from the focus, held within the list; the first or last where nothing has the focus. */
export function claimAway(order: readonly ClaimId[], focus: ClaimId | null, step: number): ClaimId | null {
  const at = focus === null ? -1 : order.indexOf(focus)
  if (at === -1) return (step >= 0 ? order[0] : order.at(-1)) ?? null
  return order[Math.min(Math.max(at + step, 0), order.length - 1)] ?? null
}

/** Puts the focus on a claim and chooses every row from the anchor to it. */
export function extendedTo(
  selection: LedgerSelection,
  order: readonly ClaimId[],
  claimId: ClaimId | null,
): LedgerSelection {
  if (claimId === null) return selection
  const anchor = selection.anchor ?? selection.focus ?? claimId
  const from = Math.max(order.indexOf(anchor), 0)
  const to = order.indexOf(claimId)
  return { focus: claimId, anchor, chosen: new Set(order.slice(Math.min(from, to), Math.max(from, to) + 1)) }
}

/** Chooses a row, or lets it go if it was chosen, and puts the focus there. */
export function toggled(selection: LedgerSelection, claimId: ClaimId): LedgerSelection {
  const chosen = new Set(selection.chosen)
  if (!chosen.delete(claimId)) chosen.add(claimId)
  return { focus: claimId, anchor: claimId, chosen }
}

/** Chooses every row. */
export const allChosen = (selection: LedgerSelection, order: readonly ClaimId[]): LedgerSelection => ({
  focus: selection.focus ?? order[0] ?? null,
  anchor: selection.anchor ?? order[0] ?? null,
  chosen: new Set(order),
})

/** What an act applies to: the chosen rows, else the row in focus. */
export const actedOn = (selection: LedgerSelection, order: readonly ClaimId[]): readonly ClaimId[] => {
  if (selection.chosen.size > 0) return order.filter((id) => selection.chosen.has(id))
  return selection.focus === null ? [] : [selection.focus]
}

/** The first claim after the focus, around the end, for which nothing has been said yet; null when there is none. */
export function nextWithout(
  order: readonly ClaimId[],
  focus: ClaimId | null,
  isAssessed: (claimId: ClaimId) => boolean,
): ClaimId | null {
  const at = focus === null ? -1 : order.indexOf(focus)
  const around = [...order.slice(at + 1), ...order.slice(0, at + 1)]
  return around.find((id) => !isAssessed(id)) ?? null
}
