import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { manifestFormat } from '#domain/report/manifest.ts'
import { htmlStretches } from '#domain/report/render-html.ts'
import { markdownStretches } from '#domain/report/render-markdown.ts'
import { joined } from '#domain/report/stretches.ts'
import { reportWords } from '#messages/report-words.ts'
import { Dispute } from '#tests/domain/status/dispute.ts'
import { reportOn } from './ferry-report.ts'

/** What the reports of a small dispute are, in both languages and formats, under each number of the manifest's format. */
const known: Readonly<Record<string, string>> = {
  'countermark-report/1': 'e8321213c1cb351be494f5107601682a46d8996dfddce2dfb989bd7bfc4fd4fc',
  'countermark-report/2': '752ec762f763065e3ad024777f23176766c6d1e57341fc9abe08d51fd484a5f2',
}

function smallDispute(): Dispute {
  const dispute = new Dispute()
  const courier = dispute.source('Courier', { outletId: dispute.outlet('The Courier') })
  dispute.says(courier, 'asserts')
  dispute.says(dispute.source('Log'), 'disputes', { voice: 'quoted', speakerId: dispute.speaker('a passenger') })
  dispute.silent(dispute.source('Letter'))
  return dispute
}

describe('the number of the manifest format', () => {
  it('stands for every character of a report: whatever changes one needs a new number, or reports made before fail verify', () => {
    const dispute = smallDispute()
    const hash = createHash('sha256')
    for (const language of ['en', 'ur'] as const) {
      const tree = { ...reportOn(dispute, { language }), words: reportWords(language) }
      for (const stretches of [htmlStretches(tree), markdownStretches(tree)]) hash.update(joined([...stretches], ''))
    }
    expect(hash.digest('hex')).toBe(known[manifestFormat])
  })
})
