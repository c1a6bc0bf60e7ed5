import { useProject } from '#client/use-client.tsx'
import type { Source } from '#domain/records/source.ts'
import { importNoteText } from '#messages/import-note-text.ts'
import { Eyebrow } from '#ui/eyebrow.tsx'
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
          <bdi>{source.originalName}</bdi>
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
