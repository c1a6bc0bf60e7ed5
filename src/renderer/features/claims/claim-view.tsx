import './claim-view.css'
import { type ReactNode, useRef, useState } from 'react'
import type { Claim } from '#domain/records/claim.ts'
import type { IdOf } from '#domain/records/id.ts'
import { classNames } from '#ui/class-names.ts'
import { ClaimActs } from './claim-acts.tsx'
import { ClaimCircumstances } from './claim-circumstances.tsx'
import { ClaimCoverageList } from './claim-coverage-list.tsx'
import { ClaimDiscrepancies } from './claim-discrepancies.tsx'
import { ClaimHistoryList } from './claim-history-list.tsx'
import { ClaimMemo } from './claim-memo.tsx'
import { ClaimNotices } from './claim-notices.tsx'
import { ClaimPassageList } from './claim-passage-list.tsx'
import { ClaimRule } from './claim-rule.tsx'
import { ClaimStatement } from './claim-statement.tsx'
import type { ClaimStatuses } from './claim-statuses.ts'
import { ClaimVerdict } from './claim-verdict.tsx'
import { type Dropped, DroppedPassage } from './dropped-passage.tsx'
import { useClaimDrop } from './use-claim-drop.ts'
import { useFoundWords } from './use-found-words.ts'

type LinkId = IdOf<'evidenceLink'>

interface ClaimViewProps {
  readonly claim: Readonly<Claim>
  readonly ledger: ClaimStatuses
  /** In one column beside the ledger, or as a page of its own. */
  readonly form: 'panel' | 'page'
  /** Words to mark wherever they stand here. */
  readonly found?: string | null
  /** Whether several claims are chosen with it. */
  readonly isOneOfMany?: boolean
  /** Stands at the very top: where it is, and the way on. */
  readonly lead: ReactNode
  navigate(to: string): void
  onGone(intoId: IdOf<'claim'> | null): void
}

const nothingLit: ReadonlySet<LinkId> = new Set()

/** Everything about one claim: beside the ledger and on its own page the same parts in the same order. */
export function ClaimView({
  claim,
  ledger,
  form,
  found = null,
  isOneOfMany = false,
  lead,
  navigate,
  onGone,
}: ClaimViewProps) {
  const { project, researcherId } = ledger
  const status = ledger.statusOf(claim.id)
  const view = useRef<HTMLDivElement>(null)
  const [dropped, setDropped] = useState<Dropped | null>(null)
  const drop = useClaimDrop<HTMLDivElement>(claim, (passage, onto) => setDropped({ passage, claim: onto }))
  useFoundWords(view, found)
  const [lit, setLit] = useState(nothingLit)
  const light = (linkIds: readonly LinkId[], how: 'glance' | 'go'): void => {
    setLit(linkIds.length === 0 ? nothingLit : new Set(linkIds))
    const [first] = linkIds
    if (how === 'go' && first !== undefined)
      view.current?.querySelector(`[data-link="${first}"]`)?.scrollIntoView({ block: 'center' })
  }
  const same = { claimId: claim.id, project }
  return (
    <div
      {...drop.handlers}
      className={classNames('claim-view', form === 'page' && 'claim-page', drop.isOver && 'is-over')}
      ref={view}
    >
      {dropped && <DroppedPassage {...dropped} onClose={() => setDropped(null)} />}
      <div className="claim-main">
        <header className="claim-section claim-head">
          <div className="claim-lead">
            {lead}
            <ClaimActs claim={claim} isOneOfMany={isOneOfMany} onGone={onGone} project={project} />
          </div>
          <ClaimStatement claim={claim} key={claim.id} project={project} />
          <ClaimCircumstances claim={claim} key={`circumstances/${claim.id}`} />
        </header>
        <ClaimVerdict claim={claim} project={project} researcherId={researcherId} status={status} />
        {form === 'panel' && <ClaimRule onLight={light} project={project} status={status} />}
        <ClaimPassageList {...same} lit={lit} navigate={navigate} />
        <ClaimDiscrepancies {...same} />
        <ClaimNotices {...same} />
        {form === 'panel' && <Beside {...same} navigate={navigate} />}
      </div>
      {form === 'page' && (
        <div className="claim-beside">
          <ClaimRule onLight={light} project={project} status={status} />
          <Beside {...same} navigate={navigate} />
        </div>
      )}
    </div>
  )
}

interface BesideProps {
  readonly claimId: IdOf<'claim'>
  readonly project: ClaimStatuses['project']
  navigate(to: string): void
}

function Beside({ claimId, project, navigate }: BesideProps) {
  return (
    <>
      <ClaimCoverageList claimId={claimId} navigate={navigate} project={project} />
      <ClaimMemo claimId={claimId} key={claimId} project={project} />
      <ClaimHistoryList claimId={claimId} project={project} />
    </>
  )
}
