import './ledger.css'
import { ListChecks, SearchX } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useScreenChrome } from '#client/screen-chrome.ts'
import type { ScreenProps } from '#client/screen-props.ts'
import { useOpenProject } from '#client/use-client.tsx'
import type { IdOf } from '#domain/records/id.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { announce } from '#ui/live-region.tsx'
import { PanelLayout } from '#ui/panel-layout.tsx'
import { keysOf, useShortcut } from '#ui/shortcut.ts'
import { useMedia } from '#ui/use-media.ts'
import { useMessages } from '#ui/use-messages.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { ClaimPanel } from './claim-panel.tsx'
import { ledgerClaims, ledgerCounts } from './ledger-claims.ts'
import { LedgerGrid } from './ledger-grid.tsx'
import { rememberedPlace, rememberPlace } from './ledger-place.ts'
import { type LedgerOrder, type LedgerQuery, queryOf, searchOf, wholeLedger } from './ledger-query.ts'
import { actedOn, allChosen, focused, nothingSelected } from './ledger-selection.ts'
import { LedgerToolbar } from './ledger-toolbar.tsx'
import { NewClaimDialog } from './new-claim-dialog.tsx'
import { TriageBar } from './triage-bar.tsx'
import { useDerivedAhead, useLedger } from './use-ledger.ts'
import { useTriage } from './use-triage.ts'
import { useVerdictKeys } from './use-verdict-keys.ts'

interface LedgerProps {
  readonly query: ScreenProps['params']['query']
  readonly navigate: ScreenProps['navigate']
}

/** Pixels. In a very wide window the whole page of the claim stands beside the ledger. */
const panelSizes = {
  tight: { name: 'claims.tight', initial: 364, maximum: 420 },
  wide: { name: 'claims', initial: 460, maximum: 720 },
  vast: { name: 'claims.vast', initial: 1120, maximum: 1400 },
} as const

/** The claims ledger with the claim in focus beside it. What is shown, and in which order, stands in the address. */
export function Ledger({ query: address, navigate }: LedgerProps) {
  const { messages, language, format } = useMessages()
  const words = messages.claims
  const view = useLedger()
  useDerivedAhead(view, language)
  const { ledger } = view
  const { replica } = useOpenProject()
  const textField = useRef<HTMLInputElement>(null)
  const [isMaking, setIsMaking] = useState(false)
  const [returns, setReturns] = useState(0)
  const query = useMemo(() => queryOf(new URLSearchParams(address)), [address])
  const [selection, setSelection] = useState(() => {
    const { at } = address
    const left = at?.startsWith('claim:') ? (at as IdOf<'claim'>) : (rememberedPlace(replica)?.focus ?? null)
    return left === null ? nothingSelected : focused(left)
  })
  const order = useMemo(() => ledgerClaims(view.ledger, query, language), [view, query, language])
  const counts = useMemo(() => ledgerCounts(view.ledger), [view])
  const isTight = useMedia('(max-width: 1199px)')
  const isVast = useMedia('(min-width: 2000px)')
  const size = isTight ? panelSizes.tight : isVast ? panelSizes.vast : panelSizes.wide
  const inFocus = ledger.project.get(selection.focus) ?? null
  const acted = actedOn(selection, order)

  const show = (next: LedgerQuery): void => {
    const search = searchOf(next)
    navigate(search === '' ? '/claims' : `/claims?${search}`, { replace: true })
  }
  const sort = (by: LedgerOrder): void => {
    const turned = query.direction === 'ascending' ? 'descending' : 'ascending'
    const first = by === 'last-change' || by === 'sources' ? 'descending' : 'ascending'
    const direction = query.order === by ? turned : first
    show({ ...query, order: by, direction })
    announce(words.sort.by(words.sort[by], words.sort[direction]))
  }
  // What let the choice go goes away with it: the focus returns to the rows.
  const letGo = (): void => {
    setSelection(focused(selection.focus))
    setReturns((count) => count + 1)
  }
  const open = (claimId: IdOf<'claim'>): void => navigate(`/claims/${claimId}`)
  const triage = useTriage({ ledger, order, focus: selection.focus, onGo: (id) => setSelection(focused(id)) })
  useVerdictKeys(acted, triage.given)
  const search = searchOf(query)
  useEffect(
    () => rememberPlace(replica, { order, search, focus: selection.focus }),
    [replica, order, search, selection.focus],
  )
  useShortcut('claims-new', () => setIsMaking(true))
  useShortcut('claims-filter', () => textField.current?.focus())
  const shown = words.ledger.shown(format.number(order.length), format.number(counts.all))
  useAnnouncedAfterTyping(shown, query)
  useScreenChrome({ subtitle: words.title, status: shown })

  // A claim can be made before the first passage is marked.
  const making = isMaking && (
    <NewClaimDialog onClose={() => setIsMaking(false)} onMade={(id) => setSelection(focused(id))} />
  )
  if (counts.all === 0) {
    const hasSources = ledger.project.count('source') > 0
    return (
      <>
        <EmptyState
          action={
            <Button look="primary" onClick={() => navigate(hasSources ? '/read' : '/library?import=1')}>
              {hasSources ? messages.firstSteps.step.read.act : messages.common.act.import}
            </Button>
          }
          body={hasSources ? messages.firstSteps.step.mark.body : messages.firstSteps.noAccounts}
          icon={ListChecks}
          keys={keysOf(hasSources ? 'reader-claim' : 'import')}
          title={words.empty.title}
        />
        {making}
      </>
    )
  }
  return (
    <PanelLayout
      initialWidth={size.initial}
      key={size.name}
      maximum={size.maximum}
      minimum={300}
      name={size.name}
      panel={
        <ClaimPanel
          claim={inFocus}
          form={isVast ? 'page' : 'panel'}
          isOneOfMany={selection.chosen.size > 1}
          ledger={ledger}
          navigate={navigate}
          onGone={(intoId) => setSelection(focused(intoId))}
        />
      }
      panelLabel={words.panel}
    >
      <div className="ledger">
        <LedgerToolbar
          counts={counts}
          onNew={() => setIsMaking(true)}
          onQuery={show}
          onSort={sort}
          query={query}
          textField={textField}
        />
        {selection.chosen.size > 1 && (
          <BulkBar
            claimIds={acted}
            inFocus={inFocus}
            onAll={() => setSelection(allChosen(selection, order))}
            onLetGo={letGo}
            shown={order.length}
          />
        )}
        {order.length === 0 ? (
          <EmptyState
            action={<Button onClick={() => show({ ...wholeLedger, order: query.order })}>{words.filter.clear}</Button>}
            body={words.empty.noMatchBody}
            icon={SearchX}
            keys={keysOf('claims-filter')}
            title={words.empty.noMatch}
          />
        ) : (
          <LedgerGrid
            ledger={ledger}
            onOpen={open}
            onSelect={setSelection}
            onSort={sort}
            order={order}
            query={query}
            returns={returns}
            selection={selection}
            version={view.version}
          />
        )}
        <TriageBar triage={triage} />
      </div>
      {making}
    </PanelLayout>
  )
}

/** Says how many claims are shown once a person stops changing what is; not on opening, when the screen says it itself. */
function useAnnouncedAfterTyping(shown: string, query: LedgerQuery): void {
  const before = useRef(query)
  useEffect(() => {
    if (before.current === query) return
    before.current = query
    const timer = setTimeout(() => announce(shown), 600)
    return () => clearTimeout(timer)
  }, [shown, query])
}
