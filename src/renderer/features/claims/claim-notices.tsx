import type { ProjectReader } from '#domain/project/project-records.ts'
import type { IdOf } from '#domain/records/id.ts'
import type { Notice } from '#domain/records/notice.ts'
import { SourceName } from '#ui/source-name.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { ClaimSection } from './claim-section.tsx'

interface ClaimNoticesProps {
  readonly claimId: IdOf<'claim'>
  readonly project: ProjectReader
}

/** The corrections, retractions and replies that bear on a passage of the claim; nothing where there are none. */
export function ClaimNotices({ claimId, project }: ClaimNoticesProps) {
  const { messages, format } = useMessages()
  const words = messages.claims.notices
  const notices = noticesOn(project, claimId)
  if (notices.length === 0) return null
  return (
    <ClaimSection title={words.label}>
      <ul className="coverage-list">
        {notices.map((notice) => {
          const source = project.get(notice.sourceId)
          return (
            <li className="claim-notice" key={notice.id}>
              <p>
                <strong>{words.kind[notice.kind]}</strong>{' '}
                <span className="claim-note">
                  {[
                    notice.withdraws ? words.withdraws : words.bears,
                    ...(notice.annotationIds === null ? [words.wholeSource] : []),
                    ...(notice.date.value === null ? [] : [format.partialDate(notice.date.value)]),
                  ].join(messages.common.listSeparator)}
                </span>
              </p>
              {source && <SourceName language={source.language} title={source.title} />}
              <p dir="auto">{notice.text}</p>
            </li>
          )
        })}
      </ul>
    </ClaimSection>
  )
}

/** The notices on a source of the claim that name one of its passages or the whole source. */
function noticesOn(project: ProjectReader, claimId: IdOf<'claim'>): readonly Readonly<Notice>[] {
  const passages = project.referring('evidenceLink', claimId).map((link) => project.get(link.annotationId))
  const marked = new Set(passages.map((passage) => passage?.id))
  const sources = [...new Set(passages.map((passage) => passage?.sourceId))]
  return sources
    .flatMap((sourceId) => (sourceId ? project.referring('notice', sourceId) : []))
    .filter((notice) => notice.annotationIds === null || notice.annotationIds.some((id) => marked.has(id)))
}
