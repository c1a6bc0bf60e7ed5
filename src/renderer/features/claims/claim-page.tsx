import { ArrowLeft, SearchX } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { useScreenChrome } from '#client/screen-chrome.ts'
import type { ScreenProps } from '#client/screen-props.ts'
import { useOpenProject } from '#client/use-client.tsx'
import type { IdOf } from '#domain/records/id.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { isFocusFree } from '#ui/is-focus-free.ts'
import { keysOf } from '#ui/shortcut.ts'
import { useMessages } from '#ui/use-messages.tsx'
import { ClaimView } from './claim-view.tsx'
import { ledgerClaims } from './ledger-claims.ts'
import { addressBack, rememberedPlace } from './ledger-place.ts'
import { wholeLedger } from './ledger-query.ts'
import { TriageBar } from './triage-bar.tsx'
import { useLedger } from './use-ledger.ts'
import { useTriage } from './use-triage.ts'
import { useVerdictKeys } from './use-verdict-keys.ts'

interface ClaimPageProps {
  readonly claimId: IdOf<'claim'>
  /** Words that a search found in it. */
  readonly found: string | null
  readonly navigate: ScreenProps['navigate']
}

/** The page of one claim; where it was removed or merged, it says so and how it comes back. */
export function ClaimPage({ claimId, found, navigate }: ClaimPageProps) {
  const { messages, language } = useMessages()
  const words = messages.claims
  const { ledger } = useLedger()
  const { replica } = useOpenProject()
  const order = useMemo(
    () => rememberedPlace(replica)?.order ?? ledgerClaims(ledger, wholeLedger, language),
    [replica, ledger, language],
  )
  const triage = useTriage({ ledger, order, focus: claimId, onGo: (id) => navigate(`/claims/${id}`) })
  const claim = ledger.project.get(claimId)
  useVerdictKeys(claim ? [claim.id] : [], triage.given)
  useScreenChrome({ subtitle: words.claim })
  const page = useRef<HTMLDivElement>(null)
  // Keys that scroll then mean the page that was opened.
  useEffect(() => {
    if (isFocusFree()) page.current?.focus({ preventScroll: true })
  }, [])
  const back = (
    <Button
      icon={ArrowLeft}
      isIconDirectional
      look="quiet"
      onClick={() => navigate(addressBack(rememberedPlace(replica), claimId))}
    >
      {words.backToLedger}
    </Button>
  )
  if (!claim) {
    return (
      <EmptyState
        action={back}
        body={words.empty.goneBody}
        icon={SearchX}
        keys={keysOf('undo')}
        title={words.empty.gone}
      />
    )
  }
  return (
    <div className="claim-place">
      <div className="claim-page-scroller scrolls" ref={page} tabIndex={-1}>
        <ClaimView
          claim={claim}
          form="page"
          found={found}
          lead={back}
          ledger={ledger}
          navigate={navigate}
          onGone={(intoId) => navigate(intoId === null ? '/claims' : `/claims/${intoId}`, { replace: true })}
        />
      </div>
      <TriageBar triage={triage} />
    </div>
  )
}
