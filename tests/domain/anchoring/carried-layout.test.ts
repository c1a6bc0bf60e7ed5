import { describe, expect, it } from 'vitest'
import { alignTexts, type TextRun } from '#domain/anchoring/align-texts.ts'
import { carriedLayout } from '#domain/anchoring/carried-layout.ts'
import { boxesOf, type PageLayout, pageLayout } from '#domain/document/page-layout.ts'

const lines = ['The ferry left the quay at noon.', 'Nobody on the pier saw it turn.', 'The bell rang twice after that.']
const before = lines.join('\n')
const layout: PageLayout = {
  pages: [{ page: '1', width: 600, height: 800 }],
  runs: lines.map((line, at) => {
    const start = before.indexOf(line)
    return [start, start + line.length, 0, 50, 100 + 14 * at, 200, 12, 0]
  }),
}

function commonOf(after: string): readonly TextRun[] {
  const steps = alignTexts(before, after)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

describe('the layout of a corrected text', () => {
  const after = before.replace('Nobody on the pier saw it turn.', 'Nobody on the long pier saw it turn back.')
  const carried = carriedLayout(layout, before, commonOf(after))
  const placeOf = (words: string) => {
    const start = after.indexOf(words)
    return boxesOf(carried, after, { start, end: start + words.length })
  }

  it('keeps what did not change where it stood, at its new offsets', () => {
    expect(placeOf('The bell rang twice after that.')).toEqual([
      { page: 0, left: 50, top: 128, width: 200, height: 12 },
    ])
    expect(placeOf('Nobody on the')[0]).toMatchObject({ page: 0, left: 50, top: 114 })
  })

  it('places nothing for words that were not in the file', () => {
    expect(placeOf('back')).toEqual([])
    expect(placeOf('long')).toEqual([])
  })

  it('is a layout that can be kept, and the same one where nothing changed', () => {
    expect(pageLayout.safeParse(carried).success).toBe(true)
    expect(carriedLayout(layout, before, commonOf(before))).toEqual(layout)
    expect(carriedLayout(layout, before, []).runs).toEqual([])
  })
})
