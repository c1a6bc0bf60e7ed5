import '#editor/highlights.css'
import './help-specimen.css'
import type { Verdict } from '#domain/records/assessment.ts'
import type { Stance } from '#domain/records/evidence-link.ts'
import type { Status } from '#domain/status/status.ts'
import { layerAttributes } from '#editor/highlight-attributes.ts'
import { useMessages } from '#ui/use-messages.tsx'

interface HelpSpecimenProps {
  readonly status: Status | null
  readonly verdict?: Verdict | null
  readonly stance?: Stance | null
  readonly look?: 'own' | 'reported'
  readonly differs?: 'differs' | 'agrees'
  /** What assistive technology says of it. */
  readonly description: string
}

/** An invented sentence, highlighted exactly as the reader draws it. */
export function HelpSpecimen({
  status,
  verdict = null,
  stance = null,
  look = 'own',
  differs = 'agrees',
  description,
}: HelpSpecimenProps) {
  const { messages, language, direction } = useMessages()
  const {
    nodeName: _,
    class: className,
    ...attributes
  } = layerAttributes(
    {
      key: 'specimen',
      annotationId: null,
      linkId: null,
      claimId: null,
      partIndex: 0,
      start: 0,
      end: 0,
      verdict,
      status,
      stance,
      isReported: look === 'reported',
      differs: differs === 'differs',
      isFocused: false,
      isLit: false,
      isPending: false,
      description,
    },
    { slot: 0, isStart: true, isEnd: true },
  )
  return (
    <p
      className="help-specimen"
      data-script={language === 'ur' ? 'nastaliq' : undefined}
      dir={direction}
      lang={language}
    >
      <mark {...attributes} className={className}>
        {messages.help.statuses.specimen}
      </mark>
    </p>
  )
}
