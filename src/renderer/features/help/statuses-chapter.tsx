import './statuses-chapter.css'
import { verdict } from '#domain/records/assessment.ts'
import { stance } from '#domain/records/evidence-link.ts'
import { marks, type Status } from '#domain/status/status.ts'
import { DiffersMark } from '#ui/differs-mark.tsx'
import { Eyebrow } from '#ui/eyebrow.tsx'
import { StanceMark } from '#ui/stance-mark.tsx'
import { StatusChip } from '#ui/status-chip.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { VerdictChip } from '#ui/verdict-chip.tsx'
import { HelpSection } from './help-section.tsx'
import { HelpSpecimen } from './help-specimen.tsx'
import { ruleOrder } from './worked-examples.ts'

/** What every line, fill, glyph and sign says, each drawn as it is drawn elsewhere. */
export function StatusesChapter() {
  const { messages } = useMessages()
  const words = messages.help.statuses
  return (
    <>
      <p className="help-lead">{words.lead}</p>
      <HelpSection at="byRule" title={words.byRule}>
        {ruleOrder.toReversed().map((status) => (
          <StatusPart key={status} status={status} />
        ))}
      </HelpSection>
      <Verdicts />
      <HelpSection at="stances" title={words.stances}>
        <p>{words.stancesBody}</p>
        <dl className="help-terms">
          {stance.options.map((each) => (
            <div className="help-term" key={each}>
              <dt className="help-term-head">
                <StanceMark stance={each} /> <span aria-hidden="true">{messages.status.stance[each]}</span>
              </dt>
              <dd>{words.stanceOf[each]}</dd>
            </div>
          ))}
          <div className="help-term">
            <dt className="help-term-head">
              <StanceMark stance="disputes" voice="quoted" />{' '}
              <span aria-hidden="true">{messages.status.inAnothersWords}</span>
            </dt>
            <dd>
              <HelpSpecimen
                description={messages.status.inAnothersWords}
                look="reported"
                stance="disputes"
                status="contested"
              />
            </dd>
          </div>
        </dl>
      </HelpSection>
      <HelpSection at="marks" title={words.marks}>
        <p>{words.marksBody}</p>
        <dl className="help-terms">
          {marks.map((each) => (
            <div className="help-term" key={each}>
              <dt className="help-term-head">{messages.status.mark[each]}</dt>
              <dd>{messages.reportText.method.markMeanings[each]}</dd>
            </div>
          ))}
        </dl>
      </HelpSection>
    </>
  )
}

function StatusPart({ status }: { readonly status: Status }) {
  const { messages } = useMessages()
  const words = messages.help.statuses
  const { line, means, doesNot, changes } = words.of[status]
  return (
    <HelpSection at={status} level={3} title={<StatusChip status={status} />}>
      <HelpSpecimen description={line} stance="asserts" status={status} />
      <p className="help-caption">
        {words.drawn}: {line}
      </p>
      <dl className="help-terms">
        <div className="help-term">
          <dt className="help-term-head">{words.means}</dt>
          <dd>{means}</dd>
        </div>
        <div className="help-term">
          <dt className="help-term-head">{words.doesNot}</dt>
          <dd>{doesNot}</dd>
        </div>
        <div className="help-term">
          <dt className="help-term-head">{words.changes}</dt>
          <dd>{changes}</dd>
        </div>
      </dl>
    </HelpSection>
  )
}

function Verdicts() {
  const { messages } = useMessages()
  const words = messages.help.statuses
  const { verdictByPerson, verdict: verdictWords } = messages.status
  return (
    <HelpSection at="verdicts" title={words.verdicts}>
      <p>{words.verdictsBody}</p>
      {verdict.options.map((each) => (
        <div className="statuses-verdict" key={each}>
          <span>
            <VerdictChip verdict={each} />
          </span>
          <HelpSpecimen
            description={verdictByPerson(verdictWords[each])}
            status={each === 'left-open' ? 'unexamined' : each}
            verdict={each}
          />
          <p>{words.verdictOf[each]}</p>
        </div>
      ))}
      <div className="statuses-verdict">
        <Eyebrow>{messages.status.noVerdict}</Eyebrow>
        <HelpSpecimen description={words.noVerdict} status="unexamined" />
        <p>{words.noVerdict}</p>
      </div>
      <div className="statuses-verdict">
        <span className="statuses-differs">
          <VerdictChip verdict="corroborated" /> <StatusChip status="contested" /> <DiffersMark />
        </span>
        <HelpSpecimen description={words.differs} differs="differs" status="contested" verdict="corroborated" />
        <p>{words.differs}</p>
      </div>
    </HelpSection>
  )
}
