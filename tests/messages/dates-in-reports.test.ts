import { expect, test } from 'vitest'
import { reportText } from '#messages/ur/report-text.ts'

test('dates stand isolated in the Urdu sentences of a report, so that their figures keep their order', () => {
  const at = '2026-11-26 18:25 UTC'
  const { claims, method, passage, sources } = reportText
  const sentences = [
    reportText.made(at, 'Ada'),
    claims.reworded('Ada', at, 'x'),
    claims.time(at, at, 'x'),
    claims.verdictOf('Ada', at),
    claims.takenBack(at),
    claims.replaced(at),
    claims.restated(at),
    claims.notice('x', 'y', at),
    passage.linkedBy('Ada', at),
    method.readToTheEnd('x', 'Ada', at, 2),
    method.declared('x', 'y', 'Ada', at, null),
    sources.graded('B', 'Ada', at),
    sources.imported('Ada', at, 'x', 'y'),
  ]
  for (const sentence of sentences) {
    expect(sentence).toContain(`\u2068${at}\u2069`)
    expect(sentence.replaceAll(`\u2068${at}\u2069`, '')).not.toContain(at)
  }
})
