import type { ReactNode } from 'react'
import type { ProjectReader } from '#domain/project/project-records.ts'
import type { IdOf } from '#domain/records/id.ts'
import { RichTextView } from '#ui/rich-text-view.tsx'
import { Statement } from '#ui/statement.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { VerdictChip } from '#ui/verdict-chip.tsx'
import { type ClaimEvent, claimHistory } from './claim-history.ts'
import { ClaimSection } from './claim-section.tsx'
import { isolated } from './isolated.ts'

interface ClaimHistoryListProps {
  readonly claimId: IdOf<'claim'>
  readonly project: ProjectReader
}

/** Earlier wordings and every verdict, by whom and when, latest first. */
export function ClaimHistoryList({ claimId, project }: ClaimHistoryListProps) {
  const { messages, format } = useMessages()
  return (
    <ClaimSection title={messages.claims.history.label}>
      <ol className="claim-history">
        {claimHistory(project, claimId).map((event) => (
          <li key={`${event.kind}/${event.at}`}>
            <time className="claim-note" dateTime={event.at}>
              {format.dateTime(event.at)}
            </time>
            <div>
              <EventText event={event} project={project} />
            </div>
          </li>
        ))}
      </ol>
    </ClaimSection>
  )
}

function EventText({ event, project }: { readonly event: ClaimEvent; readonly project: ProjectReader }): ReactNode {
  const { messages } = useMessages()
  const words = messages.claims.history
  switch (event.kind) {
    case 'made':
    case 'reworded': {
      const name = isolated(project.get(event.researcherId)?.name ?? '')
      return (
        <>
          <p className="claim-note">{event.kind === 'made' ? words.made(name) : words.reworded(name)}</p>
          <Statement size="row" text={event.statement} />
        </>
      )
    }
    case 'verdict': {
      const { verdict, reason, rationale, createdBy } = event.assessment
      return (
        <>
          <p>
            <VerdictChip verdict={verdict} />{' '}
            <span className="claim-note">
              {[
                isolated(project.get(createdBy)?.name ?? ''),
                ...(reason === null ? [] : [messages.status.leftOpenReason[reason]]),
              ].join(messages.common.listSeparator)}
            </span>
          </p>
          {rationale && <RichTextView body={rationale} />}
        </>
      )
    }
    case 'taken-back':
      return (
        <p className="claim-note">
          {words.tookBack(
            isolated(project.get(event.assessment.createdBy)?.name ?? ''),
            messages.status.verdict[event.assessment.verdict],
          )}
        </p>
      )
  }
}
