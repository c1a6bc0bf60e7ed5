import './inspector.css'
import { Highlighter, X } from 'lucide-react'
import { whoSays } from '#domain/reading/who-says.ts'
import { withoutFullStop } from '#domain/reading/without-full-stop.ts'
import type { Verdict } from '#domain/records/assessment.ts'
import type { Claim } from '#domain/records/claim.ts'
import { deriveStatus } from '#domain/status/derive-status.ts'
import type { ClaimStatus } from '#domain/status/status.ts'
import { verdictDiffers, verdictOf } from '#domain/status/verdict-of.ts'
import { makersText } from '#messages/makers-text.ts'
import { reasonSentence } from '#messages/reason-sentence.ts'
import { Button } from '#ui/button.tsx'
import { DiffersMark } from '#ui/differs-mark.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Eyebrow } from '#ui/eyebrow.tsx'
import { HelpLink } from '#ui/help-link.tsx'
import { IconButton } from '#ui/icon-button.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { keysOf } from '#ui/shortcut.ts'
import { Statement } from '#ui/statement.tsx'
import { StatusChip } from '#ui/status-chip.tsx'
import { StatusGlyph } from '#ui/status-glyph.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { ClaimPassages } from './claim-passages.tsx'
import { ClaimTargets } from './claim-targets.tsx'
import type { PassageActs } from './passage-acts.ts'
import { PassageDetails } from './passage-details.tsx'
import { useReaderSession } from './reader-session.ts'
import { useReaderActs } from './use-reader-acts.ts'
import { useRecords } from './use-records.ts'
import { useStore } from './use-store.ts'

interface InspectorProps {
  readonly passageActs: PassageActs
  navigate(to: string): void
}

/** Beside the text: the passage in focus, the claim in focus with the person's verdict, what the rule derives, and its passages. */
export function Inspector({ passageActs, navigate }: InspectorProps) {
  const { messages } = useMessages()
  const words = messages.reader.inspector
  const session = useReaderSession()
  const { project } = useRecords()
  const passage = useStore(session.passage)
  const claim = project.get(useStore(session.claimId))
  const annotation = project.get(passage?.annotationId)
  if (!claim && !annotation) {
    return (
      <div className="inspector inspector-empty">
        <EmptyState body={words.noneBody} icon={Highlighter} keys={keysOf('reader-claim')} title={words.none} />
        <ClaimTargets acts={passageActs} />
      </div>
    )
  }
  const status = claim && deriveStatus(project, claim.id)
  return (
    <div className="inspector">
      {claim && status && <ClaimInFocus claim={claim} navigate={navigate} status={status} />}
      {annotation && <PassageDetails acts={passageActs} annotation={annotation} linkId={passage?.linkId ?? null} />}
      {claim && status && <RuleSays status={status} />}
      {claim && <ClaimPassages claimId={claim.id} />}
      <ClaimTargets acts={passageActs} />
    </div>
  )
}

interface ClaimInFocusProps {
  readonly claim: Readonly<Claim>
  readonly status: ClaimStatus
  navigate(to: string): void
}

const order: readonly Verdict[] = ['contested', 'corroborated', 'left-open']

function ClaimInFocus({ claim, status, navigate }: ClaimInFocusProps) {
  const { messages, format } = useMessages()
  const words = messages.reader.inspector
  const session = useReaderSession()
  const acts = useReaderActs()
  const { project, researcherId } = useRecords()
  const own = verdictOf(project, claim.id, researcherId)
  return (
    <section className="inspector-section">
      <div className="inspector-head">
        <Eyebrow level={2}>{words.claimInFocus}</Eyebrow>
        <IconButton icon={X} label={words.letGo} onClick={() => session.claimId.set(null)} size="small" />
      </div>
      <p className="inspector-claim">
        <Statement
          after={makersText(messages.claims.statement, whoSays(project, claim.id))}
          text={withoutFullStop(claim.statement)}
        />
      </p>
      <Segmented
        choices={order.map((each) => ({
          value: each,
          label: messages.status.verdict[each],
          icon: <StatusGlyph of={each} />,
        }))}
        label={words.yourVerdict}
        onChange={(given) => void acts.setVerdict(claim.id, given)}
        value={own?.verdict ?? null}
      />
      <p className="inspector-note">
        {own ? (
          <>
            {words.verdictAt(format.time(own.createdAt))} ·{' '}
            <Button look="link" onClick={() => void acts.takeBack(claim.id)}>
              {words.takeBack}
            </Button>
          </>
        ) : (
          words.noVerdict
        )}
        {' · '}
        <Button look="link" onClick={() => navigate(`/claims/${claim.id}`)}>
          {words.openClaim}
        </Button>
      </p>
      {own && verdictDiffers(own.verdict, status.status) && (
        <p className="inspector-differs">
          <DiffersMark />
          {words.differs(messages.status.status[status.status])}
        </p>
      )}
    </section>
  )
}

function RuleSays({ status }: { readonly status: ClaimStatus }) {
  const { messages } = useMessages()
  const words = messages.reader.inspector
  const { project } = useRecords()
  const { counts } = status
  return (
    <section className="inspector-section">
      <div className="inspector-head">
        <Eyebrow level={2}>{words.theRule}</Eyebrow>
        <StatusChip status={status.status} />
      </div>
      <ul className="inspector-reasons">
        {status.reasons.map((reason) => (
          <li key={`${reason.code}/${reason.linkIds.join()}`}>{reasonSentence(messages, project, reason)}</li>
        ))}
        {counts.notExamined > 0 && <li>{words.notExamined(counts.notExamined)}</li>}
      </ul>
      {status.marks.length > 0 && (
        <ul aria-label={words.marks} className="inspector-marks">
          {status.marks.map((mark) => (
            <li key={mark}>{messages.status.mark[mark]}</li>
          ))}
        </ul>
      )}
      <HelpLink about="rule" at={status.status} />
    </section>
  )
}
