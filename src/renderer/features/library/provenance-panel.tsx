import './provenance-panel.css'
import { BookOpenText, History, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useAskingRevisions } from '#client/use-asking-revisions.ts'
import { useOpenProject } from '#client/use-client.tsx'
import type { IdOf } from '#domain/records/id.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { keysOf } from '#ui/shortcut.ts'
import { SourceName } from '#ui/source-name.tsx'
import { Tooltip } from '#ui/tooltip.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { ManyProvenanceForm } from './many-provenance-form.tsx'
import { ProvenanceForm } from './provenance-form.tsx'
import { RemoveSourceDialog } from './remove-source-dialog.tsx'
import { SourceFacts } from './source-facts.tsx'
import type { SourceRow } from './source-rows.ts'
import { useReadToEnd } from './use-read-to-end.ts'

interface ProvenancePanelProps {
  /** The selected sources: none, one or several. */
  readonly rows: readonly SourceRow[]
  onRead(sourceId: IdOf<'source'>): void
}

/** Where the selected source comes from, to fill in; what was fixed by the import; and what can be done with it. Several are filled in together. */
export function ProvenancePanel({ rows, onRead }: ProvenancePanelProps) {
  const { messages } = useMessages()
  const { library } = messages
  const isReadOnly = useOpenProject().access === 'read'
  const readToEnd = useReadToEnd()
  const askRevisions = useAskingRevisions()
  const [isRemoving, setIsRemoving] = useState(false)
  const [row] = rows
  if (!row) return <EmptyState body={library.readTogetherHint} title={library.provenance.nothing} />
  if (rows.length > 1) {
    return (
      <div className="provenance">
        <div className="provenance-head">
          <h2 className="provenance-title">{library.provenance.together.title(rows.length)}</h2>
          {rows.length !== 2 && <p className="provenance-hint">{library.readTogetherHint}</p>}
        </div>
        <ManyProvenanceForm isReadOnly={isReadOnly} rows={rows} />
      </div>
    )
  }
  const { id, title, language } = row.source
  return (
    <div className="provenance">
      <div className="provenance-head">
        <h2 className="provenance-title">
          <SourceName language={language} title={title} />
        </h2>
        <div className="provenance-acts">
          <Button icon={BookOpenText} onClick={() => onRead(id)}>
            {library.read}
          </Button>
          <Tooltip keys={keysOf('library-read-to-end')} label={library.readToEnd.act}>
            <Button disabled={isReadOnly} onClick={() => void readToEnd(id)}>
              {library.readToEnd.act}
            </Button>
          </Tooltip>
          <Button icon={History} onClick={() => askRevisions(id, 'list')}>
            {messages.revisions.open}
          </Button>
          <Button disabled={isReadOnly} icon={Trash2} look="danger" onClick={() => setIsRemoving(true)}>
            {library.remove.act}
          </Button>
        </div>
        <p className="provenance-hint">{library.readToEnd.explained}</p>
      </div>
      <ProvenanceForm isReadOnly={isReadOnly} row={row} />
      <SourceFacts source={row.source} />
      {isRemoving && <RemoveSourceDialog onClose={() => setIsRemoving(false)} source={row.source} />}
    </div>
  )
}
