import { ArrowLeftRight, BookImage, BookOpenCheck, ChevronDown, Columns2, FileText, Search, X } from 'lucide-react'
import { useProject } from '#client/use-client.tsx'
import type { Source } from '#domain/records/source.ts'
import type { DocumentHandle } from '#editor/document-handle.ts'
import { classNames } from '#ui/class-names.ts'
import { Icon } from '#ui/icon.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { keysOf } from '#ui/shortcut.ts'
import { SourceName } from '#ui/source-name.tsx'
import { Tooltip } from '#ui/tooltip.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { OutlineButton } from './outline.tsx'
import type { PaneFloat, PaneFloatName } from './pane-float.ts'
import { PaneMenu } from './pane-menu.tsx'
import { type SyncMode, useReaderSession } from './reader-session.ts'
import { ReadingMenu } from './reading-menu.tsx'
import { SyncMenu } from './sync-menu.tsx'
import { useHasPages, useShowsPages } from './use-has-pages.ts'

/** What the head of a pane can do. Left out are acts that make no sense for this pane. */
export interface PaneActs {
  onChoose(): void
  onFind(): void
  onReadToEnd(): void
  /** What opens from the head: whether it is open, and how to open and close it. */
  float(name: PaneFloatName): PaneFloat
  /** The text under the head; null while it is read. */
  textOf(): DocumentHandle | null
  readonly onBeside?: (() => void) | undefined
  readonly onSwap?: (() => void) | undefined
  readonly onSync?: ((mode: SyncMode) => void) | undefined
  readonly onClose?: (() => void) | undefined
}

interface PaneHeaderProps {
  readonly source: Readonly<Source>
  /** The revision that is shown. */
  readonly revision: number
  readonly sync: SyncMode
  readonly acts: PaneActs
}

/** Which source a pane shows: title, outlet, date, the outlet's grade, the revision; and what can be done with the pane. */
export function PaneHeader({ source, revision, sync, acts }: PaneHeaderProps) {
  const { messages, format } = useMessages()
  const words = messages.reader.pane
  const session = useReaderSession()
  const hasPages = useHasPages(source)
  const isShown = useShowsPages(source)
  const outlet = useProject((project) => project.get(source.outletId))
  const grade = outlet?.grades.at(-1)?.grade ?? null
  const date = source.published.value === null ? words.noDate : format.partialDate(source.published.value)
  const gradeText = grade === null ? words.notGraded : words.grade(grade)
  const isCurrent = revision === source.currentRevision
  const revisionText = isCurrent
    ? words.revisionLong(revision)
    : messages.revisions.olderLong(format.number(revision), format.number(source.currentRevision))
  return (
    <header className="pane-header">
      <Tooltip label={source.title}>
        <button
          aria-label={`${source.title}. ${words.choose}`}
          className="pane-source"
          onClick={acts.onChoose}
          type="button"
        >
          <Icon of={FileText} size={18} />
          <span className="pane-names">
            <span className="pane-title">
              <SourceName language={source.language} title={source.title} />
              <Icon of={ChevronDown} size={14} />
            </span>
            <span className="pane-outlet" title={outlet?.name}>
              <bdi>{outlet?.name ?? words.noOutlet}</bdi> <span>· {date}</span>
            </span>
          </span>
        </button>
      </Tooltip>
      <span className="pane-grade" title={gradeText}>
        <span aria-hidden="true">{grade ?? '–'}</span>
        <span className="visually-hidden">{gradeText}</span>
      </span>
      <span className={classNames('pane-revision', !isCurrent && 'is-earlier')} title={revisionText}>
        {words.revision(revision)}
      </span>
      <span className="pane-acts">
        <OutlineButton {...acts.float('outline')} revision={revision} source={source} textOf={acts.textOf} />
        <ReadingMenu {...acts.float('reading')} />
        {hasPages && isCurrent && (
          <IconButton
            aria-pressed={isShown}
            icon={BookImage}
            keys={keysOf('reader-pages')}
            label={messages.pages.show}
            onClick={() => session.togglePages(source.id)}
            size="small"
          />
        )}
        <IconButton
          icon={Search}
          keys={keysOf('find')}
          label={messages.reader.find.open}
          onClick={acts.onFind}
          size="small"
        />
        {isCurrent && (
          <IconButton icon={BookOpenCheck} label={words.readToEnd} onClick={acts.onReadToEnd} size="small" />
        )}
        {acts.onBeside && <IconButton icon={Columns2} label={words.beside} onClick={acts.onBeside} size="small" />}
        {acts.onSync && <SyncMenu mode={sync} onChoose={acts.onSync} />}
        {acts.onSwap && <IconButton icon={ArrowLeftRight} label={words.swap} onClick={acts.onSwap} size="small" />}
        <PaneMenu sourceId={source.id} />
        {acts.onClose && <IconButton icon={X} label={words.close} onClick={acts.onClose} size="small" />}
      </span>
    </header>
  )
}
