import './quotation.css'
import { inQuotationMarks } from '#domain/text/quotation-marks.ts'
import { classNames } from './class-names.ts'

interface QuotationProps {
  readonly text: string
  /** The language of the source (a BCP 47 tag), or null where it is unknown. */
  readonly language: string | null
  readonly look?: 'inline' | 'block'
}

const rightToLeft = new Set(['ur', 'ar', 'fa', 'ps', 'sd', 'ks', 'he', 'yi', 'dv', 'ug', 'ckb'])

/** The writing direction that goes with a language; `auto` where it is unknown, so that the text decides. */
export function directionOf(language: string | null): 'ltr' | 'rtl' | 'auto' {
  if (language === null) return 'auto'
  return rightToLeft.has(language.split('-')[0]?.toLowerCase() ?? '') ? 'rtl' : 'ltr'
}

/** A source's own words: in the reading face, inside quotation marks, in their own direction. */
export function Quotation({ text, language, look = 'inline' }: QuotationProps) {
  return (
    <bdi>
      <q
        className={classNames('quotation', look === 'block' && 'quotation-block')}
        dir={directionOf(language)}
        lang={language ?? undefined}
      >
        {inQuotationMarks(text, language)}
      </q>
    </bdi>
  )
}
