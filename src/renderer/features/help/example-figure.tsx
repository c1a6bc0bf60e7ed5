import './example-figure.css'
import { withoutFullStop } from '#domain/reading/without-full-stop.ts'
import { reasonSentence } from '#messages/reason-sentence.ts'
import { Eyebrow } from '#ui/eyebrow.tsx'
import { Quotation } from '#ui/quotation.tsx'
import { StanceMark } from '#ui/stance-mark.tsx'
import { Statement } from '#ui/statement.tsx'
import { StatusChip } from '#ui/status-chip.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { type ExamplePassage, examplePassages, silentAccounts } from './example-passages.ts'
import { HelpSection } from './help-section.tsx'
import type { WorkedExample } from './worked-examples.ts'

/** A worked example: an invented claim, what the invented accounts say of it, and what the rule makes of their records. */
export function ExampleFigure({ example }: { readonly example: WorkedExample }) {
  const { messages, format } = useMessages()
  const words = messages.help.rule
  const { id, title, note, project, status } = example
  const { records, claimId } = project
  const claim = records.get(claimId)
  const { lookedThrough, notExamined } = silentAccounts(records, claimId)
  return (
    <HelpSection at={id} level={3} title={title}>
      <figure className="example">
        <figcaption className="example-head">
          <Eyebrow>{messages.help.inventedExample}</Eyebrow>
          {claim && (
            <Statement
              after={claim.kind === 'position' ? ` · ${words.position}` : undefined}
              text={withoutFullStop(claim.statement)}
            />
          )}
        </figcaption>
        <ul aria-label={words.accounts} className="example-passages">
          {examplePassages(records, claimId).map((passage) => (
            <Passage key={passage.key} passage={passage} />
          ))}
          {lookedThrough.length > 0 && (
            <li className="example-silent">{words.lookedThrough(format.list(lookedThrough))}</li>
          )}
          {notExamined.length > 0 && <li className="example-silent">{words.notExamined(format.list(notExamined))}</li>}
        </ul>
        <div className="example-rule">
          <span className="example-says">
            {words.says} <StatusChip status={status.status} />
          </span>
          <ul className="example-reasons">
            {status.reasons.map((reason) => (
              <li key={`${reason.code}/${reason.linkIds.join()}`}>{reasonSentence(messages, records, reason)}</li>
            ))}
          </ul>
          {status.marks.length > 0 && (
            <p className="example-marks">{format.list(status.marks.map((mark) => messages.status.mark[mark]))}</p>
          )}
        </div>
      </figure>
      <p>{note}</p>
    </HelpSection>
  )
}

function Passage({ passage }: { readonly passage: ExamplePassage }) {
  const { messages, language, format } = useMessages()
  const words = messages.help.rule
  const { quote, stance, voice, speaker, accounts, side, agency, isWithdrawn } = passage
  const facts = [
    speaker,
    words.inAccounts(format.list(accounts)),
    agency && words.agency(agency),
    side === 'not-a-party' ? words.noParty : side === 'not-declared' ? null : words.onSide(side),
    isWithdrawn ? words.withdrawn : null,
  ]
  return (
    <li className="example-passage">
      <StanceMark stance={stance} voice={voice} />
      <span>
        <span className={isWithdrawn ? 'example-withdrawn' : undefined}>
          <Quotation language={language} text={quote} />
        </span>
        <span className="example-facts">
          {facts.filter((fact) => fact !== null).join(messages.common.listSeparator)}
        </span>
      </span>
    </li>
  )
}
