import './reader.css'
import { BookOpen } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useScreenChrome } from '#client/screen-chrome.ts'
import type { ScreenProps } from '#client/screen-props.ts'
import { useOpenProject } from '#client/use-client.tsx'
import { goesOnView } from '#client/use-view.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { PanelLayout } from '#ui/panel-layout.tsx'
import { keysOf, useShortcut } from '#ui/shortcut.ts'
import { stanceOfKeys } from '#ui/stance-keys.ts'
import { useMessages } from '#ui/use-messages.tsx'
import type { BubbleActs } from './bubble-acts.ts'
import { Inspector } from './inspector.tsx'
import type { PaneFloatName } from './pane-float.ts'
import type { PaneActs } from './pane-header.tsx'
import { ReaderDialogs } from './reader-dialogs.tsx'
import { JumpsProvider, ReaderJumps } from './reader-jumps.ts'
import { ReaderPane } from './reader-pane.tsx'
import { type ClaimId, type SourceId, type SyncMode, useReaderSession } from './reader-session.ts'
import { ReaderStatus } from './reader-status.tsx'
import { verdictOfCommand } from './selection-bubble.tsx'
import { useAskedPassage } from './use-asked-passage.ts'
import { useAskedWords } from './use-asked-words.ts'
import { useCaret } from './use-caret.ts'
import { useCiteHere } from './use-cite-here.ts'
import { useOpenSources } from './use-open-sources.ts'
import { usePanes } from './use-panes.ts'
import { usePassageCommands } from './use-passage-commands.ts'
import { useReaderActs } from './use-reader-acts.ts'
import { type ReaderCommand, useReaderKeys } from './use-reader-keys.ts'
import { useStore } from './use-store.ts'
import { useTogglePages } from './use-toggle-pages.ts'

/** The reader: one or two sources side by side, and beside them the claim and the passage in focus. */
export function ReaderScreen({ params, navigate, steps }: ScreenProps) {
  const { messages } = useMessages()
  const words = messages.reader
  const session = useReaderSession()
  const { views } = useOpenProject()
  const acts = useReaderActs()
  const jumps = useMemo(() => new ReaderJumps(steps), [steps])
  const panes = usePanes(jumps)
  const sources = useOpenSources(params, navigate)
  const commands = usePassageCommands(panes)
  const caret = useCaret(panes.activeDocument)
  const { setDialog, setChoosingStance } = commands
  const sync = useStore(session.sync)
  const [finding, setFinding] = useState({ pane: 0, asks: 0 })
  const offered = useRef<readonly ClaimId[]>([])
  const citeHere = useCiteHere(panes, sources.open)
  const [floating, setFloating] = useState<{ readonly pane: number; readonly name: PaneFloatName } | null>(null)
  useAskedPassage(params, jumps)
  useAskedWords(params)
  // Heard, and not drawn: words are selected and let go with every highlight, and most of the screen says nothing of them.
  useEffect(
    () =>
      session.selected.subscribe(() => {
        if (session.selected.get() === null) setChoosingStance(false)
      }),
    [session, setChoosingStance],
  )

  const togglePages = useTogglePages()
  /** A key of a way to scroll takes it, and pressed again lets it go. */
  const toggleSync = (mode: SyncMode): void => panes.sync(session.sync.get() === mode ? 'apart' : mode)
  const run = (command: ReaderCommand): void => {
    if (command === 'reader-next') panes.step(1)
    else if (command === 'reader-next-open') panes.stepOpen()
    else if (command === 'reader-previous') panes.step(-1)
    else if (command === 'reader-other-pane') panes.toOther()
    else if (command === 'reader-sync') toggleSync('together')
    else if (command === 'reader-sync-linked') toggleSync('linked')
    else if (command === 'reader-cite') citeHere()
    else if (command === 'reader-outline') setFloating({ pane: panes.active, name: 'outline' })
    else if (command === 'reader-reading') setFloating({ pane: panes.active, name: 'reading' })
    else if (command === 'reader-pages') togglePages(sources.open[panes.active] ?? sources.open[0])
    else if (command === 'reader-caret') {
      caret.toggle()
      panes.focusActive()
    } else {
      const isOnPassage = session.selected.get() === null && session.passage.get() !== null
      commands.run(command)
      if (isOnPassage && verdictOfCommand(command) && views.get(goesOnView, false)) panes.stepOpen()
    }
  }
  const leave = (): boolean => {
    if (commands.isChoosingStance) commands.setChoosingStance(false)
    else if (session.selected.get()) panes.clearSelection()
    else if (session.askedWords.get()) session.askedWords.set(null)
    else if (!session.letGo()) return caret.leave()
    return true
  }
  /** Whether letters are meant for a find bar that comes with its text: they must not act on the passage in focus. */
  const isAwaitingFind = (): boolean =>
    finding.asks > 0 && finding.pane === panes.active && panes.textOf(panes.active) === null && !session.selected.get()
  const press = (keys: string): boolean => {
    if (keys === 'Escape') return leave()
    if (caret.press(keys)) return true
    if (keys === 'Alt+ArrowDown' || keys === 'Alt+ArrowUp') {
      panes.step(keys === 'Alt+ArrowDown' ? 1 : -1)
      return true
    }
    if (isAwaitingFind() && keys.length === 1) return true
    if (!commands.isChoosingStance || !session.selected.get()) return false
    const chosen = stanceOfKeys(keys)
    const claim = offered.current[Number(keys) - 1]
    if (chosen) commands.takeStance(chosen)
    else if (claim) session.claimId.set(claim)
    else return false
    return true
  }
  useReaderKeys({ onKey: press, onCommand: run })
  const findIn = useCallback(
    (pane: number) => setFinding((was) => ({ pane, asks: was.pane === pane ? was.asks + 1 : 1 })),
    [],
  )
  const find = useCallback(() => findIn(panes.active), [findIn, panes.active])
  useShortcut('find', sources.open.length > 0 ? find : null)

  const findKeys = keysOf('find')
  const isTwo = sources.open.length === 2
  useScreenChrome({
    subtitle: sources.open.length === 0 ? null : isTwo ? words.subtitleTwo : words.subtitleOne,
    status: useMemo(() => <ReaderStatus />, []),
    commands: useMemo(
      () => [
        { id: 'reader-find', label: words.find.open, keys: findKeys, run: find },
        {
          id: 'reader-outline',
          label: messages.reading.outline.label,
          keys: keysOf('reader-outline'),
          run: () => setFloating({ pane: panes.active, name: 'outline' }),
        },
        {
          id: 'reader-reading',
          label: messages.reading.looks.label,
          keys: keysOf('reader-reading'),
          run: () => setFloating({ pane: panes.active, name: 'reading' }),
        },
        { id: 'reader-beside', label: words.pane.beside, run: () => setDialog({ kind: 'source', pane: 1 }) },
      ],
      [words, messages, find, panes.active, setDialog, findKeys],
    ),
  })

  const { toCurrent } = sources
  const latestToCurrent = useRef(toCurrent)
  latestToCurrent.current = toCurrent
  const leaveRevision = useMemo(
    () => ({ first: () => latestToCurrent.current(0), second: () => latestToCurrent.current(1) }),
    [],
  )

  const bubble: BubbleActs = {
    isChoosingStance: commands.isChoosingStance,
    onCommand: run,
    onStance: commands.takeStance,
    onClaim: (id) => {
      session.claimId.set(id)
      setChoosingStance(true)
    },
    onOffered: useCallback((ids: readonly ClaimId[]) => {
      offered.current = ids
    }, []),
  }
  const paneActs = (index: number, sourceId: SourceId): PaneActs => ({
    onChoose: () => setDialog({ kind: 'source', pane: index }),
    onFind: () => findIn(index),
    onReadToEnd: () => void acts.readToTheEnd(sourceId),
    onBeside: isTwo || sources.count < 2 ? undefined : () => setDialog({ kind: 'source', pane: 1 }),
    onSync: isTwo && index === 1 ? panes.sync : undefined,
    float: (name) => ({
      isOpen: floating?.pane === index && floating.name === name,
      onToggle: (isOpen) => setFloating(isOpen ? { pane: index, name } : null),
    }),
    textOf: () => panes.textOf(index),
    onSwap: isTwo && index === 1 ? sources.swap : undefined,
    onClose: isTwo ? () => sources.close(index) : undefined,
  })

  if (sources.count === 0) {
    const act = (
      <Button look="primary" onClick={() => navigate('/library?import=1')}>
        {messages.common.act.import}
      </Button>
    )
    return (
      <EmptyState
        action={act}
        body={messages.firstSteps.noAccounts}
        icon={BookOpen}
        keys={keysOf('import')}
        title={words.empty.title}
      />
    )
  }
  return (
    <PanelLayout
      initialWidth={344}
      name="reader"
      panel={
        <Inspector
          navigate={navigate}
          passageActs={{
            onSpeaker: (linkId) => setDialog({ kind: 'speaker', linkId }),
            onCode: (about) => setDialog({ kind: 'code', about }),
            onLink: (about) => setDialog({ kind: 'claim', about }),
            onCommand: commands.onFocus,
            onDrop: (about, claimId) => setDialog({ kind: 'stance-to', about, claimId }),
          }}
        />
      }
      panelLabel={words.inspector.label}
    >
      <h1 className="visually-hidden">{words.title}</h1>
      <JumpsProvider value={jumps}>
        <div className="reader-panes" data-panes={sources.open.length}>
          {sources.open.map((sourceId, index) => (
            <ReaderPane
              acts={paneActs(index, sourceId)}
              bubble={bubble}
              index={index}
              isActive={panes.active === index && isTwo}
              asksToFind={finding.pane === index ? finding.asks : 0}
              // A pane keeps its place and its text when the other one is closed or swapped.
              key={sourceId}
              onActive={panes.activate}
              onFindClosed={() => setFinding({ pane: index, asks: 0 })}
              onReady={panes.register}
              onScrolled={panes.scrolled}
              onCurrent={index === 0 ? leaveRevision.first : leaveRevision.second}
              revision={sources.revisions[index] ?? null}
              sourceId={sourceId}
              sync={sync}
            />
          ))}
        </div>
      </JumpsProvider>
      {commands.dialog && (
        <ReaderDialogs
          dialog={commands.dialog}
          onClose={() => setDialog(null)}
          onSource={sources.show}
          onUsed={panes.clearSelection}
          openSources={sources.open}
        />
      )}
    </PanelLayout>
  )
}
