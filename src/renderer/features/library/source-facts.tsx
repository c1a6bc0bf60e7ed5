import { ExternalLink } from 'lucide-react'
import { useClient, useProject } from '#client/use-client.tsx'
import { readFrom } from '#domain/records/revision.ts'
import type { Source } from '#domain/records/source.ts'
import { plainName } from '#domain/text/plain-name.ts'
import { importNoteText } from '#messages/import-note-text.ts'
import { Button } from '#ui/button.tsx'
import { Eyebrow } from '#ui/eyebrow.tsx'
import { toast, useToastError } from '#ui/toast.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { useOpenOriginal } from './use-open-original.ts'

/** What the import fixed: format, file, revision, fingerprints, and what it had to do. Nobody can change it. */
export function SourceFacts({ source }: { readonly source: Readonly<Source> }) {
  const { messages, format } = useMessages()
  const says = messages.library.provenance
  const revisions = useProject((project) => project.referring('revision', source.id))
  const revision = revisions.find(({ number }) => number === source.currentRevision)
  const from = readFrom(revisions, source.currentRevision)
  const { name, format: fileFormat, fingerprint, importNotes } = from?.original ?? firstOriginal(source)
  return (
    <section className="provenance-fixed">
      <Eyebrow level={3}>{says.fixed}</Eyebrow>
      <dl className="provenance-facts">
        <dt>{says.format}</dt>
        <dd>{says.formatName[fileFormat]}</dd>
        <dt>{says.file}</dt>
        <dd>
          <bdi>{plainName(name)}</bdi>
        </dd>
        <dt>{says.revision}</dt>
        <dd>{format.number(source.currentRevision)}</dd>
        <dt>{says.characters}</dt>
        <dd>{format.number(revision?.characters ?? 0)}</dd>
        <dt>{says.fingerprint}</dt>
        <dd className="provenance-mono" dir="ltr">
          {revision?.fingerprint}
        </dd>
        {fingerprint !== null && (
          <>
            <dt>{says.originalFingerprint}</dt>
            <dd className="provenance-mono" dir="ltr">
              {fingerprint}
            </dd>
          </>
        )}
      </dl>
      {fingerprint !== null && <OpenOriginal revision={from?.number ?? 1} source={source} />}
      {importNotes.length > 0 && (
        <>
          <Eyebrow level={3}>{says.importNotes}</Eyebrow>
          <ul className="provenance-notes">
            {importNotes.map((note) => (
              <li key={`${note.code} ${note.detail ?? ''}`}>{importNoteText(messages.importNotes, note)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

const firstOriginal = ({ originalName, format, originalFingerprint, importNotes }: Readonly<Source>) => ({
  name: originalName,
  format,
  fingerprint: originalFingerprint,
  importNotes,
})

/** Lets the system show the bytes that the current text was read from. */
function OpenOriginal({ source, revision }: { readonly source: Readonly<Source>; readonly revision: number }) {
  const client = useClient()
  const { messages } = useMessages()
  const toastError = useToastError()
  const original = useOpenOriginal()
  const says = messages.library.provenance.original
  const open = async (): Promise<void> => {
    const answer = await original.open(source.id, revision)
    if (!answer.ok) return toastError(answer.error)
    const { file, opened } = answer.value
    const show = {
      label: messages.reportScreen.exporting.show,
      run: () => void client.request('host.showInFolder', { file }),
    }
    toast({ text: original.said(answer.value), ...(opened ? {} : { action: show }) })
  }
  return (
    <div className="provenance-original">
      <Button icon={ExternalLink} isIconDirectional onClick={() => void open()}>
        {says.open}
      </Button>
      <p className="provenance-hint">{says.explained}</p>
    </div>
  )
}
