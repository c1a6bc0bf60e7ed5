import './how-it-goes.css'
import type { ReactNode } from 'react'
import { Eyebrow } from '#ui/eyebrow.tsx'
import { Quotation } from '#ui/quotation.tsx'
import { StanceMark } from '#ui/stance-mark.tsx'
import { Statement } from '#ui/statement.tsx'
import { StatusChip } from '#ui/status-chip.tsx'
import { useMessages } from '#ui/use-messages.tsx'
import { VerdictChip } from '#ui/verdict-chip.tsx'

/** The whole work on one invented example, in the signs that the screens use. It steps aside once there are projects. */
export function HowItGoes() {
  const { messages, language } = useMessages()
  const { how } = messages.home
  return (
    <section aria-label={how.title} className="how">
      <div className="how-head">
        <Eyebrow level={2}>{how.title}</Eyebrow>
        <span className="how-label">{how.label}</span>
      </div>
      <ol className="how-steps">
        <Step title={how.steps.mark}>
          <Passage language={language} quote={how.quoteFor} speaker={how.speakerFor} stance="asserts" />
        </Step>
        <Step title={how.steps.tie}>
          <Passage language={language} quote={how.quoteAgainst} speaker={how.speakerAgainst} stance="disputes" />
        </Step>
        <Step title={how.steps.weigh}>
          <Statement size="row" text={how.statement} />
          <span className="how-chips">
            <span className="how-chip">
              <StatusChip status="contested" /> {how.rule}
            </span>
            <span className="how-chip">
              <VerdictChip verdict="contested" /> {how.you}
            </span>
          </span>
        </Step>
      </ol>
    </section>
  )
}

const Step = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <li className="how-step">
    <span className="how-step-title">{title}</span>
    {children}
  </li>
)

interface PassageProps {
  readonly quote: string
  readonly speaker: string
  readonly stance: 'asserts' | 'disputes'
  readonly language: string
}

const Passage = ({ quote, speaker, stance, language }: PassageProps) => (
  <span className="how-passage">
    <StanceMark stance={stance} voice="quoted" />
    <span>
      <Quotation language={language} text={quote} />
      <span className="how-speaker">{speaker}</span>
    </span>
  </span>
)
