import { ExternalLink } from 'lucide-react'
import { useClient, useProject } from '#client/use-client.tsx'
import type { Source } from '#domain/records/source.ts'
import { plainName } from '#domain/text/plain-name.ts'
import { importNoteText } from '#messages/import-note-text.ts'
import { Button } from '#ui/button.tsx'
import { Eyebrow } from '#ui/eyebrow.tsx'
import { toast, useToastError } from '#ui/toast.tsx'
import { useMessages } from '#ui/use-messages.tsx'

/** What the import fixed: format, file, revision, fingerprints, and what it had to do. Nobody can change it. */
export function SourceFacts({ source }: { readonly source: Readonly<Source> }) {
  const { messages, format } = useMessages()
  const says = messages.library.provenance
  const revision = useProject((project) =>
    project.referring('revision', source.id).find(({ number }) => number === source.currentRevision),
  )
  return (
    <section className="provenance-fixed">
      <Eyebrow level={3}>{says.fixed}</Eyebrow>
      <dl className="provenance-facts">
        <dt>{says.format}</dt>
        <dd>{says.formatName[source.format]}</dd>
        <dt>{says.file}</dt>
        <dd>
          <bdi>{plainName(source.originalName)}</bdi>
        </dd>
        <dt>{says.revision}</dt>
        <dd>{format.number(source.currentRevision)}</dd>
        <dt>{says.characters}</dt>
        <dd>{format.number(revision?.characters ?? 0)}</dd>
        <dt>{says.fingerprint}</dt>
        <dd className="provenance-mono" dir="ltr">
          {revision?.fingerprint}
        </dd>
        {source.originalFingerprint !== null && (
          <>
            <dt>{says.originalFingerprint}</dt>
            <dd className="provenance-mono" dir="ltr">
              {source.originalFingerprint}
            </dd>
          </>
        )}
      </dl>
      {source.originalFingerprint !== null && <OpenOriginal source={source} />}
      {source.importNotes.length > 0 && (
        <>
          <Eyebrow level={3}>{says.importNotes}</Eyebrow>
          <ul className="provenance-notes">
            {source.importNotes.map((note) => (
              <li key={`${note.code} ${note.detail ?? ''}`}>{importNoteText(messages.importNotes, note)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** Lets the system show the bytes as they were imported; the project keeps its own. */
function OpenOriginal({ source }: { readonly source: Readonly<Source> }) {
  const client = useClient()
  const { messages } = useMessages()
  const toastError = useToastError()
  const says = messages.library.provenance.original
  const open = async (): Promise<void> => {
    const answer = await client.request('sources.openOriginal', { sourceId: source.id, revision: 1 })
    if (!answer.ok) return toastError(answer.error)
    const { file, opened } = answer.value
    if (opened) return toast({ text: says.opened })
    toast({
      text: says.lies(`\u2068${file}\u2069`),
      action: {
        label: messages.reportScreen.exporting.show,
        run: () => void client.request('host.showInFolder', { file }),
      },
    })
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
