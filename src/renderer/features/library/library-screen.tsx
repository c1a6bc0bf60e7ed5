import './library-screen.css'
import { BookOpenText, ClipboardPaste, FileInput, FolderInput, LibraryBig } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { FileToImport } from '#client/files-to-import.ts'
import { useScreenChrome } from '#client/screen-chrome.ts'
import type { ScreenProps } from '#client/screen-props.ts'
import { useClient, useOpenProject, useProject } from '#client/use-client.tsx'
import type { IdOf } from '#domain/records/id.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { HelpLink } from '#ui/help-link.tsx'
import { PanelLayout } from '#ui/panel-layout.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { keysOf, runCommand, useShortcut } from '#ui/shortcut.ts'
import { TextField } from '#ui/text-field.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { FileInputs } from './file-inputs.tsx'
import { FillFromFiles } from './fill-from-files.tsx'
import { ImportPanel } from './import-panel.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { ProvenancePanel } from './provenance-panel.tsx'
import { SourceList } from './source-list.tsx'
import { arranged, type SourceOrder, sourceRows } from './source-rows.ts'
import { useReadToEnd } from './use-read-to-end.ts'

const orders: readonly SourceOrder[] = ['added', 'title', 'outlet', 'published', 'claims']

/** The sources of the project: what they are, where they come from, and how to bring in more. */
export function LibraryScreen({ params, navigate }: ScreenProps) {
  const client = useClient()
  const { messages, format } = useMessages()
  const { library } = messages
  const isReadOnly = useOpenProject().access === 'read'
  const rows = useProject(sourceRows)
  const [query, setQuery] = useState('')
  const [order, setOrder] = useState<SourceOrder>('added')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [isPasting, setIsPasting] = useState(false)
  const chooseFiles = useRef<() => void>(undefined)
  const chooseFolder = useRef<() => void>(undefined)
  const readToEnd = useReadToEnd()
  const shown = useMemo(() => arranged(rows, query, order, format.compare), [rows, query, order, format])
  const chosen = shown.filter(({ source }) => selected.has(source.id))
  const [first, second] = chosen
  const read = (ids: readonly string[]): void => navigate(`/read/${ids.join('/')}`)
  useScreenChrome({
    subtitle: library.title,
    status:
      chosen.length > 1
        ? library.selected(chosen.length)
        : query === ''
          ? null
          : library.shown(shown.length, rows.length),
  })
  useShortcut(
    'library-read-to-end',
    first && chosen.length === 1 && !isReadOnly ? () => void readToEnd(first.source.id) : null,
  )
  useShortcut('library-edit', first && chosen.length === 1 && !isReadOnly ? editProvenance : null)
  useEffect(() => {
    if (params.query.import !== '1') return
    navigate('/library', { replace: true })
    chooseFiles.current?.()
  }, [params, navigate])
  const start = (files: readonly FileToImport[]): void => {
    if (files.length > 0) void client.imports.start(files)
  }
  const list =
    rows.length === 0 ? (
      <EmptyState
        action={
          <Button disabled={isReadOnly} icon={FileInput} look="primary" onClick={() => chooseFiles.current?.()}>
            {library.import}
          </Button>
        }
        body={
          <>
            {library.empty.body} <HelpLink about="formats" />
          </>
        }
        icon={LibraryBig}
        keys={keysOf('import')}
        title={library.empty.title}
      />
    ) : shown.length === 0 ? (
      <EmptyState
        action={<Button onClick={() => setQuery('')}>{library.clearFilter}</Button>}
        title={library.emptyFilter}
      />
    ) : (
      <SourceList onOpen={(id) => read([id])} onSelect={setSelected} rows={shown} selected={selected} />
    )
  return (
    <PanelLayout
      name="library"
      panel={
        <ProvenancePanel
          key={chosen.map(({ source }) => source.id).join(' ')}
          onRead={(id) => read([id])}
          rows={chosen}
        />
      }
      panelLabel={library.provenance.panel}
    >
      <div className="library">
        <div className="library-tools">
          <Button disabled={isReadOnly} icon={FileInput} onClick={() => chooseFiles.current?.()}>
            {library.import}
          </Button>
          <Button disabled={isReadOnly} icon={FolderInput} onClick={() => chooseFolder.current?.()}>
            {library.importFolder}
          </Button>
          <Button disabled={isReadOnly} icon={ClipboardPaste} onClick={() => setIsPasting(true)}>
            {library.paste}
          </Button>
          <FillFromFiles isDisabled={isReadOnly || rows.length === 0} />
          <span className="library-space" />
          {first && second && chosen.length === 2 && (
            <Button icon={BookOpenText} onClick={() => read([first.source.id, second.source.id])}>
              {library.readTogether}
            </Button>
          )}
          {rows.length > 0 && (
            <div className="library-find">
              <div className="library-filter">
                <TextField
                  label={library.filter}
                  labelLook="hidden"
                  onChange={setQuery}
                  placeholder={library.filter}
                  type="search"
                  value={query}
                />
              </div>
              <div className="library-order">
                <SelectField<SourceOrder>
                  choices={orders.map((value) => ({ value, label: library.sortBy[value] }))}
                  label={library.sort}
                  labelLook="hidden"
                  onChange={setOrder}
                  value={order}
                />
              </div>
            </div>
          )}
        </div>
        <ImportPanel onRead={(id: IdOf<'source'>) => read([id])} />
        <div className="library-body">{list}</div>
        <FileInputs chooseFiles={chooseFiles} chooseFolder={chooseFolder} onFiles={start} />
      </div>
      {isPasting && <PasteDialog onClose={() => setIsPasting(false)} />}
    </PanelLayout>
  )
}

/** Puts the focus into the provenance form; a panel that is put away is brought back first. */
function editProvenance(): void {
  const focusForm = (): boolean => {
    const field = document.querySelector<HTMLElement>('.provenance-form input')
    field?.focus()
    return field !== null
  }
  if (!focusForm() && runCommand('toggle-panel')) requestAnimationFrame(focusForm)
}
