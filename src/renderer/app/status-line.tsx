import './status-line.css'
import { CircleAlert, CircleCheck, CircleDashed, Eye, WifiOff } from 'lucide-react'
import { useDeferredValue, useSyncExternalStore } from 'react'
import { useShownChrome } from '#client/screen-chrome.ts'
import { useClient, useMaybeProject, useOpenProject, useProject, useSaving } from '#client/use-client.tsx'
import { verdictTallyOf } from '#client/verdict-tally.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { toast, useToastError } from '#ui/toast.tsx'
import { Tooltip } from '#ui/tooltip.tsx'
import { undoneText } from '#ui/undone-text.ts'
import { useMessages } from '#ui/use-messages.tsx'

/** The foot of the window: the truth about saving, what there is, what the screen says, and that nothing leaves. */
export function StatusLine() {
  const { messages } = useMessages()
  const project = useMaybeProject()
  const { status } = useShownChrome()
  return (
    <footer className="status-line">
      {project ? (
        <>
          <SavingPart isReadOnly={project.access === 'read'} />
          <LastChange />
          <Counts />
        </>
      ) : (
        <span className="status-line-promise">
          {messages.common.appName} · {messages.common.saving.noProject}
        </span>
      )}
      <span className="status-line-space" />
      {status && <span className="status-line-part status-line-screen">{status}</span>}
      <Tooltip label={messages.common.offlineExplained} prefer="above">
        <span className="status-line-part">
          <Icon of={WifiOff} size={14} />
          <span className="status-line-offline">{messages.common.offline}</span>
        </span>
      </Tooltip>
    </footer>
  )
}

function SavingPart({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const { messages, format } = useMessages()
  const client = useClient()
  const now = useSaving()
  // The words and the sign follow what was done: a key's highlight does not wait until they are drawn.
  const saving = useDeferredValue(now)
  const isCatchingUp = useSyncExternalStore(client.isCatchingUp.subscribe, client.isCatchingUp.get)
  const says = messages.common.saving
  const [icon, kind, words] = isReadOnly
    ? ([Eye, 'read', says.readOnly] as const)
    : isCatchingUp
      ? ([CircleDashed, 'saving', says.restarting] as const)
      : saving.kind === 'failed'
        ? ([CircleAlert, 'failed', `${says.failed}: ${messages.status.savingFault[saving.fault]}`] as const)
        : saving.kind === 'saving'
          ? ([CircleDashed, 'saving', says.saving] as const)
          : ([CircleCheck, 'saved', saving.at === null ? says.saved : says.savedAt(format.time(saving.at))] as const)
  const kindNow = isReadOnly ? 'read' : isCatchingUp ? 'saving' : now.kind
  return (
    <span className={`status-line-part status-line-${kind}`} data-saving={kindNow} role="status">
      <Icon of={icon} size={14} />
      {words}
    </span>
  )
}

/**
 * What was changed last, with its undo. It stands here for every command alike, because a toast on each highlight would be
 * noise, and a toast is gone when one looks up; acts that surprise have their toast besides. Once anything else has changed
 * the project it would take back something else, so it goes.
 */
function LastChange() {
  const client = useClient()
  const { replica } = useOpenProject()
  const { messages } = useMessages()
  const sayError = useToastError()
  const last = useSyncExternalStore(client.lastEdit.subscribe, client.lastEdit.get)
  const sequence = useSyncExternalStore(replica.subscribe, () => replica.sequence)
  if (last === null || last.sequence !== sequence) return null
  const labels: Readonly<Record<string, string>> = messages.status.command
  const what = labels[last.command] ?? last.command
  const undo = async (): Promise<void> => {
    const undone = await client.undoAt(last.sequence)
    if (!undone.ok) sayError(undone.error)
    else toast({ text: undoneText(messages, undone.value), matter: 'undo' })
  }
  return (
    <span className="status-line-part status-line-last">
      <span className="status-line-what">{what}</span>
      <Button aria-label={messages.common.undoThat(what)} look="link" onClick={() => void undo()}>
        {messages.common.undo}
      </Button>
    </span>
  )
}

function Counts() {
  const { messages } = useMessages()
  const { counts } = verdictTallyOf(useOpenProject())
  const sources = useProject((records) => records.count('source'))
  const tally = useDeferredValue(useSyncExternalStore(counts.subscribe, counts.get))
  const { claims, contested, corroborated, 'left-open': leftOpen } = tally
  const without = claims - contested - corroborated - leftOpen
  return (
    <>
      <span className="status-line-sources">{messages.common.sources(sources)}</span>
      <span className="status-line-shrinks">
        {claims === 0
          ? messages.common.claims(0)
          : messages.common.tally(claims, contested, corroborated, leftOpen, without)}
      </span>
    </>
  )
}
