import { BookOpen, EyeOff } from 'lucide-react'
import type { ProjectReader } from '#domain/project/project-records.ts'
import type { IdOf } from '#domain/records/id.ts'
import { Button } from '#ui/button.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { SourceName } from '#ui/source-name.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { coverageOf, type LookedThrough } from './claim-coverage.ts'
import { ClaimSection } from './claim-section.tsx'
import { isolated } from './isolated.ts'
import { useEdits } from './use-edits.ts'

interface ClaimCoverageListProps {
  readonly claimId: IdOf<'claim'>
  readonly project: ProjectReader
  navigate(to: string): void
}

/** Where the claim was looked for and not found, by whom and when, and the sources that nobody has looked through for it. */
export function ClaimCoverageList({ claimId, project, navigate }: ClaimCoverageListProps) {
  const { messages } = useMessages()
  const words = messages.claims.coverage
  const edit = useEdits()
  const { lookedThrough, notExamined } = coverageOf(project, claimId)
  if (project.count('source') === 0) return null
  return (
    <ClaimSection title={words.label}>
      {lookedThrough.length === 0 && notExamined.length === 0 && <p className="claim-note">{words.everything}</p>}
      {lookedThrough.length > 0 && (
        <>
          <h4 className="claim-subhead">{words.silences}</h4>
          <ul className="coverage-list">
            {lookedThrough.map((looked) => (
              <li key={looked.silence.id}>
                <SourceName language={looked.source.language} title={looked.source.title} />
                <SilenceFacts looked={looked} project={project} />
                <Button
                  look="link"
                  onClick={() => void edit('silences.remove', { silenceId: looked.silence.id }, words.takenBack)}
                >
                  {words.takeBack}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {notExamined.length > 0 && (
        <>
          <h4 className="claim-subhead">{words.notExamined}</h4>
          <ul className="coverage-list">
            {notExamined.map((source) => (
              <li key={source.id}>
                <SourceName language={source.language} title={source.title} />
                <span className="coverage-acts">
                  <IconButton
                    icon={BookOpen}
                    label={`${words.openAndRead}: ${source.title}`}
                    onClick={() => navigate(`/read/${source.id}`)}
                    size="small"
                  />
                  <IconButton
                    icon={EyeOff}
                    label={`${words.lookedThrough}: ${source.title}`}
                    onClick={() => void edit('silences.record', { claimId, sourceId: source.id }, words.recorded)}
                    size="small"
                  />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </ClaimSection>
  )
}

function SilenceFacts({
  looked: { silence, isCurrent },
  project,
}: {
  readonly looked: LookedThrough
  readonly project: ProjectReader
}) {
  const { messages, format } = useMessages()
  const words = messages.claims.coverage
  const name = isolated(project.get(silence.createdBy)?.name ?? '')
  const when = format.dateTime(silence.createdAt)
  return (
    <span className="claim-note">
      {silence.how === 'read-to-the-end' ? words.readToEnd(name, when) : words.by(name, when)}
      {!isCurrent && `; ${words.ofRevision(silence.revision)}`}
    </span>
  )
}
