import './quotation.css'
import { inQuotationMarks } from '#domain/text/quotation-marks.ts'
import { textDirection } from '#domain/text/text-direction.ts'
import { classNames } from './class-names.ts'

interface QuotationProps {
  readonly text: string
  /** The language of the source (a BCP 47 tag), or null where it is unknown. */
  readonly language: string | null
  readonly look?: 'inline' | 'block'
}

/** A source's own words: in the reading face, inside quotation marks, in their own direction. */
export function Quotation({ text, language, look = 'inline' }: QuotationProps) {
  return (
    <bdi>
      <q
        className={classNames('quotation', look === 'block' && 'quotation-block')}
        dir={textDirection(text, language)}
        lang={language ?? undefined}
      >
        {inQuotationMarks(text, language)}
      </q>
    </bdi>
  )
}
