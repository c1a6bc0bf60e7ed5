import type { ProjectReader } from '#domain/project/project-records.ts'
import type { IdOf } from '#domain/records/id.ts'
import type { ClaimStatus, StatusReason } from '#domain/status/status.ts'
import { reasonSentence } from '#messages/reason-sentence.ts'
import { HelpLink } from '#ui/help-link.tsx'
import { StatusChip } from '#ui/status-chip.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { ClaimSection } from './claim-section.tsx'

type LinkIds = readonly IdOf<'evidenceLink'>[]

interface ClaimRuleProps {
  readonly project: ProjectReader
  readonly status: ClaimStatus
  /** Lights the passages that a reason rests on; empty puts them out. `how` says whether they are brought into sight. */
  onLight(linkIds: LinkIds, how: 'glance' | 'go'): void
}

/** What the rule derives, with its reasons, marks and counts. A reason shows the passages that it rests on. */
export function ClaimRule({ project, status, onLight }: ClaimRuleProps) {
  const { messages } = useMessages()
  const words = messages.claims.rule
  const { counts } = status
  return (
    <ClaimSection beside={<StatusChip status={status.status} />} title={words.label}>
      <ul className="claim-reasons">
        {status.reasons.map((reason) => (
          <li key={`${reason.code}/${reason.linkIds.join()}`}>
            <Reason onLight={onLight} reason={reason} sentence={reasonSentence(messages, project, reason)} />
          </li>
        ))}
      </ul>
      {status.marks.length > 0 && (
        <ul aria-label={words.marks} className="claim-tags">
          {status.marks.map((mark) => (
            <li className="claim-tag" key={mark}>
              {messages.status.mark[mark]}
            </li>
          ))}
        </ul>
      )}
      <p className="claim-note">
        {words.counts(messages.common.sources(counts.sources), messages.common.origins(counts.origins))}
        {counts.lookedThrough > 0 && ` · ${words.lookedThrough(counts.lookedThrough)}`}
        {counts.notExamined > 0 && ` · ${words.notExamined(counts.notExamined)}`}
      </p>
      <HelpLink about="rule" at={status.status} />
    </ClaimSection>
  )
}

interface ReasonProps {
  readonly reason: StatusReason
  readonly sentence: string
  onLight: ClaimRuleProps['onLight']
}

function Reason({ reason, sentence, onLight }: ReasonProps) {
  const { messages } = useMessages()
  if (reason.linkIds.length === 0) return sentence
  return (
    <button
      className="claim-reason"
      onBlur={() => onLight([], 'glance')}
      onClick={() => onLight(reason.linkIds, 'go')}
      onFocus={() => onLight(reason.linkIds, 'glance')}
      onPointerEnter={() => onLight(reason.linkIds, 'glance')}
      onPointerLeave={() => onLight([], 'glance')}
      title={messages.claims.rule.showPassages(reason.linkIds.length)}
      type="button"
    >
      {sentence}
    </button>
  )
}
