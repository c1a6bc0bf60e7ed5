import { type MouseEvent, memo } from 'react'
import type { DraggedPassage } from '#client/dragged-passage.ts'
import type { Claim } from '#domain/records/claim.ts'
import type { IdOf } from '#domain/records/id.ts'
import { verdictDiffers } from '#domain/status/verdict-of.ts'
import { textDirection } from '#domain/text/text-direction.ts'
import { classNames } from '#ui/class-names.ts'
import { DiffersMark } from '#ui/differs-mark.tsx'
import { OriginBars } from '#ui/origin-bars.tsx'
import { StatusChip } from '#ui/status-chip.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { VerdictChip } from '#ui/verdict-chip.tsx'
import type { ClaimStatuses } from './claim-statuses.ts'
import { MarksBadge } from './marks-badge.tsx'
import { usePaintedVerdict } from './pending-verdicts.ts'
import { useClaimDrop } from './use-claim-drop.ts'

type ClaimId = IdOf<'claim'>

interface LedgerRowProps {
  readonly ledger: ClaimStatuses
  /** Of the records: a row is drawn again when it, or anything else here, is another one. */
  readonly version: number
  readonly claimId: ClaimId
  /** From 0, in the order shown. */
  readonly index: number
  /** The one row that can be reached by Tab. */
  readonly isActive: boolean
  readonly isFocus: boolean
  readonly isChosen: boolean
  onClick(event: MouseEvent, claimId: ClaimId): void
  onOpen(claimId: ClaimId): void
  onDropped(passage: DraggedPassage, claim: Readonly<Claim>): void
}

/**
 * One claim of the ledger: statement, kind, the person's verdict, the rule's status with its marks, origins, sources. What only
 * assistive technology hears are names and not hidden elements: those would be laid out and cut off in every scrolled frame.
 */
export const LedgerRow = memo((props: LedgerRowProps) => {
  const { ledger, claimId, index, isActive, isFocus, isChosen, onClick, onOpen, onDropped } = props
  const { messages, format } = useMessages()
  const claim = ledger.project.get(claimId)
  const standing = ledger.verdictOf(claimId)?.verdict ?? null
  const { verdict, isPending } = usePaintedVerdict(claimId, standing)
  const drop = useClaimDrop<HTMLTableRowElement>(claim, onDropped)
  if (!claim) return null
  const { status, marks, counts } = ledger.statusOf(claimId)
  return (
    <tr
      {...drop.handlers}
      aria-rowindex={index + 2}
      aria-selected={isFocus || isChosen}
      className={classNames(
        'ledger-row ledger-columns',
        isFocus && 'ledger-row-focus',
        isChosen && 'ledger-row-chosen',
        drop.isOver && 'is-over',
      )}
      data-claim={claimId}
      onClick={(event) => onClick(event, claimId)}
      onDoubleClick={() => onOpen(claimId)}
      onKeyDown={undefined}
      // Shift takes a range of rows and not the words between.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      tabIndex={isActive ? 0 : -1}
    >
      <td className="ledger-cell-statement" title={claim.statement}>
        <span className="ledger-statement" dir={textDirection(claim.statement)}>
          {claim.statement}
        </span>
      </td>
      <td className="ledger-cell-kind">
        {claim.kindSetBy === null ? (
          <span className="ledger-none">{messages.claims.ledger.kindNotSet}</span>
        ) : (
          messages.status.kind[claim.kind]
        )}
      </td>
      <td className="ledger-cell-verdict">
        {verdict === null ? (
          <span className="ledger-none">
            {messages.claims.ledger.noneYet}
            {isPending && <span className="visually-hidden"> {messages.common.saving.pending}</span>}
          </span>
        ) : (
          <VerdictChip isPending={isPending} verdict={verdict} />
        )}
      </td>
      <td className="ledger-cell-rule">
        <StatusChip isUnderItsName status={status} />
        {verdict !== null && verdictDiffers(verdict, status) && <DiffersMark />}
        <MarksBadge marks={marks} />
      </td>
      <td
        aria-label={messages.common.originsForAgainst(counts.originsFor, counts.originsAgainst)}
        className="ledger-cell-origins"
      >
        <OriginBars con={counts.originsAgainst} pro={counts.originsFor} />
        <span aria-hidden="true" className="ledger-ratio" dir="ltr">
          {`${format.number(counts.originsFor).padStart(2)} : ${format.number(counts.originsAgainst).padEnd(2)}`}
        </span>
      </td>
      <td className="ledger-cell-sources">{format.number(counts.sources)}</td>
    </tr>
  )
})
