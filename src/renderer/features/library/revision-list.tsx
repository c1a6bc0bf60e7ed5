import { useProject } from '#client/use-client.tsx'
import type { Revision } from '#domain/records/revision.ts'
import type { Source } from '#domain/records/source.ts'
import { Button } from '#ui/button.tsx'
import { useMessages } from '#ui/use-messages.tsx'

interface RevisionListProps {
  readonly source: Readonly<Source>
  onRead(revision: Readonly<Revision>): void
  onCompare(revision: Readonly<Revision>): void
  onOpenFile(revision: Readonly<Revision>): void
}

/** The revisions of a source, newest first: when, by whom, why; each can be read, and an earlier one compared. */
export function RevisionList({ source, onRead, onCompare, onOpenFile }: RevisionListProps) {
  const { messages, format } = useMessages()
  const { revisions } = messages
  const known = useProject((project) =>
    project
      .referring('revision', source.id)
      .toSorted((a, b) => b.number - a.number)
      .map((revision) => ({ revision, by: project.get(revision.createdBy)?.name ?? '' })),
  )
  return (
    <ul aria-label={revisions.list} className="revision-list">
      {known.map(({ revision, by }) => {
        const name = revisions.name(format.number(revision.number))
        const isCurrent = revision.number === source.currentRevision
        return (
          <li className="revision" key={revision.id}>
            <span className="revision-facts">
              <strong>{name}</strong>
              {isCurrent && <span className="revision-current">{revisions.current}</span>}
              <span>
                <time dateTime={revision.createdAt}>{format.dateTime(revision.createdAt)}</time> · <bdi>{by}</bdi> ·{' '}
                {revisions.reason[revision.reason]}
                {revision.original && (
                  <>
                    : <bdi>{revision.original.name}</bdi>
                  </>
                )}
              </span>
              {revision.note && <q dir="auto">{revision.note}</q>}
            </span>
            <span className="revision-acts">
              <Button aria-label={`${revisions.read}: ${name}`} onClick={() => onRead(revision)}>
                {revisions.read}
              </Button>
              {(revision.original || (revision.number === 1 && source.originalFingerprint !== null)) && (
                <Button aria-label={`${revisions.openFile}: ${name}`} onClick={() => onOpenFile(revision)}>
                  {revisions.openFile}
                </Button>
              )}
              {!isCurrent && (
                <Button
                  className="revision-compare"
                  aria-label={`${revisions.compare}: ${name}`}
                  onClick={() => onCompare(revision)}
                >
                  {revisions.compare}
                </Button>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
