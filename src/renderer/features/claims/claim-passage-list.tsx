import type { ProjectReader } from '#domain/project/project-records.ts'
import { passagesByStance } from '#domain/reading/claim-passages.ts'
import type { IdOf } from '#domain/records/id.ts'
import { useMessages } from '#ui/use-messages.tsx'
import { ClaimSection } from './claim-section.tsx'
import { PassageItem } from './passage-item.tsx'

interface ClaimPassageListProps {
  readonly claimId: IdOf<'claim'>
  readonly project: ProjectReader
  /** The links that a reason points at just now. */
  readonly lit: ReadonlySet<IdOf<'evidenceLink'>>
  navigate(to: string): void
}

/** The passages of a claim by stance. */
export function ClaimPassageList({ claimId, project, lit, navigate }: ClaimPassageListProps) {
  const { messages } = useMessages()
  const words = messages.claims.passages
  const groups = passagesByStance(project, claimId)
  return (
    <ClaimSection title={words.label}>
      {groups.length === 0 && <p className="claim-note">{words.none}</p>}
      {groups.map(({ stance, passages }) => (
        <div className="passage-group" key={stance}>
          <h4 className="passage-group-title">
            {words.group[stance]} <span className="claim-note">{messages.common.passages(passages.length)}</span>
          </h4>
          <ul className="passage-list">
            {passages.map((passage) => (
              <PassageItem
                isLit={lit.has(passage.link.id)}
                key={passage.link.id}
                navigate={navigate}
                passage={passage}
                project={project}
              />
            ))}
          </ul>
        </div>
      ))}
    </ClaimSection>
  )
}
