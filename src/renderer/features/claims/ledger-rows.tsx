import { type ComponentProps, memo } from 'react'
import type { IdOf } from '#domain/records/id.ts'
import { LedgerRow } from './ledger-row.tsx'
import type { LedgerSelection } from './ledger-selection.ts'

/**
 * How many rows stand in a group. What changes in a group is styled, laid out and painted in it alone: with all rows in one, each row
 * that scrolling brought had those drawn before styled and painted again.
 */
export const rowsTogether = 5

interface LedgerRowsProps
  extends Pick<ComponentProps<typeof LedgerRow>, 'ledger' | 'version' | 'onClick' | 'onOpen' | 'onDropped'> {
  readonly order: readonly IdOf<'claim'>[]
  /** The place of the first row of the group, from 0, in the order shown. */
  readonly first: number
  /** The one row that can be reached by Tab. */
  readonly active: IdOf<'claim'> | null
  readonly selection: LedgerSelection
}

/** A group of rows of the ledger that follow each other. Rows are kept by their place. */
export const LedgerRows = memo(({ order, first, active, selection, ...row }: LedgerRowsProps) => (
  <tbody className="ledger-rows">
    {order
      .slice(first, first + rowsTogether)
      .map((claimId, at) => ({ claimId, place: first + at }))
      .map(({ claimId, place }) => (
        <LedgerRow
          {...row}
          claimId={claimId}
          index={place}
          isActive={claimId === active}
          isChosen={selection.chosen.has(claimId)}
          isFocus={claimId === selection.focus}
          key={place}
        />
      ))}
  </tbody>
))
