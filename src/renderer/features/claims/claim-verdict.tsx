import type { ProjectReader } from '#domain/project/project-records.ts'
import { type Assessment, leftOpenReason } from '#domain/records/assessment.ts'
import type { Claim } from '#domain/records/claim.ts'
import type { IdOf } from '#domain/records/id.ts'
import type { RichText } from '#domain/records/rich-text.ts'
import type { ClaimStatus } from '#domain/status/status.ts'
import { researchersDiffer, verdictDiffers, verdictsOf } from '#domain/status/verdict-of.ts'
import { Button } from '#ui/button.tsx'
import { DiffersMark } from '#ui/differs-mark.tsx'
import { Eyebrow } from '#ui/eyebrow.tsx'
import { RichTextView } from '#ui/rich-text-view.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { VerdictChip } from '#ui/verdict-chip.tsx'
import { ClaimSection } from './claim-section.tsx'
import { isolated } from './isolated.ts'
import { usePaintedVerdict } from './pending-verdicts.ts'
import { useEdits } from './use-edits.ts'
import { VerdictButtons } from './verdict-buttons.tsx'
import { WrittenPart } from './written-part.tsx'

interface ClaimVerdictProps {
  readonly claim: Readonly<Claim>
  readonly project: ProjectReader
  readonly researcherId: IdOf<'researcher'>
  readonly status: ClaimStatus
}

/** The verdict of the researcher at work with its rationale, what sets it apart from the rule, and what others say. */
export function ClaimVerdict({ claim, project, researcherId, status }: ClaimVerdictProps) {
  const { messages, format } = useMessages()
  const words = messages.claims.verdict
  const edit = useEdits()
  const standing = verdictsOf(project, claim.id)
  const own = standing.find((each) => each.createdBy === researcherId) ?? null
  const { verdict, isPending } = usePaintedVerdict(claim.id, own?.verdict ?? null)
  const others = standing.filter((each) => each.createdBy !== researcherId)
  const record = (given: Pick<Assessment, 'verdict' | 'reason' | 'rationale'>, said: string): void => {
    void edit('assessments.record', { claimId: claim.id, ...given }, said)
  }
  return (
    <ClaimSection title={words.label}>
      <VerdictButtons
        given={verdict}
        isPending={isPending}
        onGive={(given) =>
          record({ verdict: given, reason: null, rationale: null }, words.recorded(messages.status.verdict[given]))
        }
      />
      {isPending ? (
        <p className="claim-note">{words.saving}</p>
      ) : own === null ? (
        <p className="claim-note">{words.none}</p>
      ) : (
        <p className="claim-note">
          {words.since(format.dateTime(own.createdAt))}{' '}
          <Button look="link" onClick={() => void edit('assessments.takeBack', { claimId: claim.id }, words.takenBack)}>
            {words.takeBack}
          </Button>
        </p>
      )}
      {own !== null && !isPending && verdictDiffers(own.verdict, status.status) && (
        <p className="claim-differs">
          <DiffersMark />
          {words.differs(messages.status.verdict[own.verdict], messages.status.status[status.status])}
        </p>
      )}
      {own?.verdict === 'left-open' && !isPending && (
        <SelectField
          choices={[
            { value: 'none', label: words.noReason },
            ...leftOpenReason.options.map((each) => ({
              value: each as string,
              label: messages.status.leftOpenReason[each],
            })),
          ]}
          label={words.leftOpenReason}
          onChange={(chosen) =>
            record(
              {
                verdict: 'left-open',
                reason: leftOpenReason.options.find((each) => each === chosen) ?? null,
                rationale: own.rationale,
              },
              words.recorded(messages.status.verdict['left-open']),
            )
          }
          value={own.reason ?? 'none'}
        />
      )}
      {own !== null && (
        <Rationale
          isHidden={isPending}
          key={`${claim.id}/${own.verdict}`}
          onSave={(rationale) => record({ verdict: own.verdict, reason: own.reason, rationale }, words.rationaleSaved)}
          own={own}
          project={project}
        />
      )}
      {others.length > 0 && (
        <OtherVerdicts isDisagreed={researchersDiffer(standing)} others={others} project={project} />
      )}
    </ClaimSection>
  )
}

interface RationaleProps {
  readonly own: Readonly<Assessment>
  readonly project: ProjectReader
  /** While another verdict is being saved: what was begun here is kept, should that fail. */
  readonly isHidden: boolean
  onSave(rationale: RichText | null): void
}

function Rationale({ own, project, isHidden, onSave }: RationaleProps) {
  const { messages } = useMessages()
  const words = messages.claims.verdict
  const earlier = project
    .referring('assessment', own.claimId)
    .findLast((each) => each.createdBy === own.createdBy && each.id !== own.id && each.rationale !== null)
  return (
    <div className="claim-rationale" hidden={isHidden}>
      <Eyebrow>{words.rationale}</Eyebrow>
      <WrittenPart
        addLabel={words.writeRationale}
        editLabel={words.editRationale}
        hint={words.rationaleHint}
        label={words.rationale}
        onSave={onSave}
        value={own.rationale}
      />
      {own.rationale === null && earlier?.rationale && (
        <Button look="link" onClick={() => onSave(earlier.rationale)}>
          {words.bringOver}
        </Button>
      )}
    </div>
  )
}

interface OtherVerdictsProps {
  readonly others: readonly Readonly<Assessment>[]
  readonly isDisagreed: boolean
  readonly project: ProjectReader
}

function OtherVerdicts({ others, isDisagreed, project }: OtherVerdictsProps) {
  const { messages, format } = useMessages()
  const words = messages.claims.verdict
  return (
    <div className="claim-others">
      <Eyebrow>{words.others}</Eyebrow>
      {isDisagreed && (
        <p className="claim-differs">
          <DiffersMark />
          {words.researchersDiffer}
        </p>
      )}
      {others.map((each) => (
        <div key={each.id}>
          <p>
            <VerdictChip verdict={each.verdict} />{' '}
            <span className="claim-note">
              {words.otherSays(isolated(project.get(each.createdBy)?.name ?? ''), format.dateTime(each.createdAt))}
              {each.reason !== null && `${messages.common.listSeparator}${messages.status.leftOpenReason[each.reason]}`}
            </span>
          </p>
          {each.rationale && <RichTextView body={each.rationale} />}
        </div>
      ))}
    </div>
  )
}
