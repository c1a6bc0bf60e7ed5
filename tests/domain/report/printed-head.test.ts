import { describe, expect, it } from 'vitest'
import { printedHead } from '#domain/report/printed-head.ts'
import { printedStretches } from '#domain/report/render-html.ts'
import { joined } from '#domain/report/stretches.ts'
import { reportWords } from '#messages/report-words.ts'
import { Dispute } from '#tests/domain/status/dispute.ts'
import { reportOn } from './ferry-report.ts'

describe('the line at the top of printed pages', () => {
  it('is drawn by the page itself in a report in Hindi, in the face that the page carries, and in no other', () => {
    const dispute = new Dispute()
    dispute.says(dispute.source('Log'), 'asserts')
    const printed = (language: 'en' | 'ur' | 'hi'): string =>
      joined([...printedStretches({ ...reportOn(dispute, { language }), words: reportWords(language) }, '')], '')
    expect(printed('hi')).toMatch(/@top-left\{content:"[^"]+";font:8px 'IBM Plex Sans Devanagari'/u)
    expect(printed('en')).not.toContain('@top-left')
    expect(printed('ur')).not.toContain('@top-left')
  })

  it('holds any title as words: none ends the string or the style', () => {
    expect(printedHead('a "b" \\ </style>\n')).toContain('content:"a \\22 b\\22  \\5c  \\3c /style>\\a "')
  })
})
