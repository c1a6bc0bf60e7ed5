import { Maximize2, MousePointerClick } from 'lucide-react'
import type { Claim } from '#domain/records/claim.ts'
import type { IdOf } from '#domain/records/id.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Eyebrow } from '#ui/eyebrow.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { Kbd } from '#ui/kbd.tsx'
import { keysOf } from '#ui/shortcut.ts'
import { useMessages } from '#ui/use-messages.tsx'
import type { ClaimStatuses } from './claim-statuses.ts'
import { ClaimView } from './claim-view.tsx'

interface ClaimPanelProps {
  /** In one column, or in two as on the claim's own page. */
  readonly form: 'panel' | 'page'
  readonly claim: Readonly<Claim> | null
  readonly ledger: ClaimStatuses
  /** Whether several claims are chosen with it. */
  readonly isOneOfMany: boolean
  navigate(to: string): void
  onGone(intoId: IdOf<'claim'> | null): void
}

const taught = ['claims-contested', 'claims-corroborated', 'claims-left-open', 'claims-next'] as const

/** The claim in focus beside the ledger; while there is none, it teaches the keys. */
export function ClaimPanel({ claim, form, ledger, isOneOfMany, navigate, onGone }: ClaimPanelProps) {
  const { messages } = useMessages()
  const words = messages.claims
  if (!claim) {
    const names = {
      'claims-contested': messages.status.verdict.contested,
      'claims-corroborated': messages.status.verdict.corroborated,
      'claims-left-open': messages.status.verdict['left-open'],
      'claims-next': words.nextOpen,
    } as const
    return (
      <EmptyState
        action={
          <dl className="claim-keys">
            {taught.map((command) => (
              <div key={command}>
                <dt>
                  <Kbd keys={keysOf(command)} />
                </dt>
                <dd>{names[command]}</dd>
              </div>
            ))}
          </dl>
        }
        body={words.empty.nothingChosenBody}
        icon={MousePointerClick}
        title={words.empty.nothingChosen}
      />
    )
  }
  return (
    <ClaimView
      claim={claim}
      form={form}
      isOneOfMany={isOneOfMany}
      key={claim.id}
      lead={
        <>
          <Eyebrow>{words.claim}</Eyebrow>
          <IconButton
            icon={Maximize2}
            keys="Enter"
            label={words.openPage}
            onClick={() => navigate(`/claims/${claim.id}`)}
            size="small"
          />
        </>
      }
      ledger={ledger}
      navigate={navigate}
      onGone={onGone}
    />
  )
}
