import { describe, expect, it } from 'vitest'
import { claimDefaults } from '#domain/records/claim.ts'
import { csvRows } from '#domain/report/csv-rows.ts'
import { Dispute } from '#tests/domain/status/dispute.ts'
import { reportOn } from './ferry-report.ts'

const says = (dispute: Dispute): readonly string[] => reportOn(dispute).claims[0]?.says ?? []

describe('who says a claim', () => {
  it('is the outlet for words in its own voice', () => {
    const dispute = new Dispute()
    const outletId = dispute.outlet('The Courier')
    dispute.says(dispute.source('Ferry in fog', { outletId }), 'asserts')
    expect(says(dispute)).toEqual(['says The Courier, in Ferry in fog'])
  })

  it('is the source where nobody knows the outlet', () => {
    const dispute = new Dispute()
    dispute.says(dispute.source('Ferry in fog'), 'asserts')
    expect(says(dispute)).toEqual(['says Ferry in fog'])
  })

  it('is the speaker for words of another', () => {
    const dispute = new Dispute()
    const speakerId = dispute.speaker('the harbour master')
    dispute.says(dispute.source('Ferry in fog'), 'asserts', { voice: 'quoted', speakerId })
    expect(says(dispute)).toEqual(['says the harbour master, in Ferry in fog'])
  })

  it('is never the outlet for words of a speaker who is not named', () => {
    const dispute = new Dispute()
    const outletId = dispute.outlet('The Courier')
    dispute.says(dispute.source('Ferry in fog', { outletId }), 'asserts', { voice: 'paraphrased' })
    expect(says(dispute)).toEqual(['says a speaker who is not named, in Ferry in fog'])
  })

  it('are those who support it where nobody asserts it, and nobody where it is only disputed', () => {
    const supported = new Dispute()
    supported.says(supported.source('Log'), 'supports')
    expect(says(supported)).toEqual(['says Log'])
    const disputed = new Dispute()
    disputed.says(disputed.source('Log'), 'disputes')
    expect(says(disputed)).toEqual(['nobody here asserts it'])
  })

  it('names each once, and leaves out those whose passages do not count', () => {
    const dispute = new Dispute()
    const log = dispute.source('Log')
    dispute.says(log, 'asserts')
    dispute.says(log, 'asserts')
    dispute.says(dispute.source('Letter'), 'asserts', { orphaned: true })
    expect(says(dispute)).toEqual(['says Log'])
  })
})

describe('the page that answers first', () => {
  const partsOf = (dispute: Dispute) =>
    reportOn(dispute).answers.flatMap(({ groups }) => groups.map(({ part, entries }) => `${part}: ${entries.length}`))

  it('puts what two independent origins say under agreed, and says when a side is not declared', () => {
    const dispute = new Dispute()
    dispute.says(dispute.source('A'), 'asserts')
    dispute.says(dispute.source('B'), 'asserts')
    expect(partsOf(dispute)).toEqual(['agreed-undeclared: 1'])
  })

  it('puts what one side says under one side only', () => {
    const dispute = new Dispute()
    for (const title of ['A', 'B']) {
      const source = dispute.source(title)
      dispute.declare(source, 'operator')
      dispute.says(source, 'asserts')
    }
    expect(partsOf(dispute)).toEqual(['one-side: 1'])
  })

  it('puts what is contested under its question', () => {
    const dispute = new Dispute()
    const question = dispute.add('question', { text: 'Did the horn sound?', note: '' })
    const claim = dispute.records.get(dispute.claimId)
    if (!claim) throw new Error('no claim')
    dispute.records.apply([{ id: claim.id, before: claim, after: { ...claim, questionId: question.id } }])
    dispute.says(dispute.source('A'), 'asserts')
    dispute.says(dispute.source('B'), 'disputes')
    const [contested] = reportOn(dispute).answers.filter(({ groups }) => groups.length > 0)
    expect(contested?.groups.map(({ title }) => title)).toEqual(['Did the horn sound?'])
  })

  it('never says true, false, or a percentage', () => {
    const dispute = new Dispute()
    dispute.says(dispute.source('A'), 'asserts')
    dispute.says(dispute.source('B'), 'disputes')
    const words = JSON.stringify({ ...reportOn(dispute), words: null, manifest: null }).replace(/:(?:true|false)/g, '')
    expect(words).not.toMatch(/\b(?:true|false)\b|\d ?%/i)
  })
})

describe('verdicts in a report', () => {
  it('stand all there, those taken back or replaced marked as ended', () => {
    const dispute = new Dispute()
    const give = (verdict: 'contested' | 'corroborated', takenBackAt: string | null) =>
      dispute.add('assessment', { claimId: dispute.claimId, verdict, reason: null, rationale: null, takenBackAt })
    give('contested', null)
    give('corroborated', '2024-03-12T09:00:00.000Z')
    const verdicts = reportOn(dispute).claims[0]?.verdicts ?? []
    expect(verdicts.map(({ word, ended }) => [word, ended !== null])).toEqual([
      ['Contested', true],
      ['Corroborated', true],
    ])
  })

  it('are not called replaced where the same verdict was only given again, with its reasons', () => {
    const dispute = new Dispute()
    const give = (verdict: 'contested' | 'corroborated') =>
      dispute.add('assessment', { claimId: dispute.claimId, verdict, reason: null, rationale: null, takenBackAt: null })
    give('corroborated')
    give('contested')
    give('contested')
    const verdicts = reportOn(dispute).claims[0]?.verdicts ?? []
    expect(verdicts.map(({ ended }) => ended?.replace(/ [\d-]+ .*/, '') ?? null)).toEqual([
      'replaced by a later verdict',
      'given again',
      null,
    ])
  })

  it('are marked where they and the rule differ', () => {
    const dispute = new Dispute()
    dispute.says(dispute.source('A'), 'asserts')
    dispute.add('assessment', {
      claimId: dispute.claimId,
      verdict: 'contested',
      reason: null,
      rationale: null,
      takenBackAt: null,
    })
    expect(reportOn(dispute).claims[0]?.status.differs).toContain('the rule says Unexamined')
  })
})

describe('method and limits', () => {
  const linesOf = (dispute: Dispute): readonly string[] =>
    reportOn(dispute).method.flatMap(({ lines }) => lines.map(({ text }) => text))

  it('say which source nobody is recorded to have read', () => {
    const dispute = new Dispute()
    dispute.source('Letter')
    expect(linesOf(dispute)).toContain('Letter: nothing in this revision is recorded as read.')
  })

  it('name an origin that is cited but not held, with who cites it', () => {
    const dispute = new Dispute()
    const citing = dispute.source('Log')
    dispute.add('originGroup', { name: 'A wire report', kind: 'agency-copy', held: false, citedBy: [citing], note: '' })
    expect(linesOf(dispute)).toContain('A wire report (agency copy): cited by Log, but not held.')
  })

  it('name an allegation without a reply', () => {
    const dispute = new Dispute({
      ...claimDefaults,
      kind: 'allegation',
      allegation: { accuses: 'the operator', reply: 'not-sought' },
    })
    dispute.says(dispute.source('Log'), 'asserts')
    expect(linesOf(dispute)).toContain('Claim 1: accuses the operator; reply not sought.')
  })
})

describe('provenance', () => {
  it('that is incomplete is said of the source and stamped on the report', () => {
    const dispute = new Dispute()
    dispute.source('Letter', { language: null })
    const { incomplete, sources } = reportOn(dispute)
    expect(incomplete).toHaveLength(1)
    expect(sources[0]?.missing).toContain('Language')
  })
})

describe('the order of claims', () => {
  it.each([
    ['created', ['the horn sounded', 'a light burned', 'the bell rang']],
    ['statement', ['a light burned', 'the bell rang', 'the horn sounded']],
    ['status', ['the bell rang', 'the horn sounded', 'a light burned']],
  ] as const)('by %s', (order, expected) => {
    const dispute = new Dispute({ statement: 'the horn sounded' })
    const horn = dispute.claimId
    const add = (statement: string) => dispute.add('claim', { ...claimDefaults, earlierWordings: [], statement }).id
    const light = add('a light burned')
    const bell = add('the bell rang')
    const [a, b] = [dispute.source('A'), dispute.source('B')]
    dispute.says(a, 'asserts', { claimId: horn })
    dispute.says(b, 'asserts', { claimId: horn })
    dispute.says(a, 'asserts', { claimId: light })
    dispute.says(a, 'asserts', { claimId: bell })
    dispute.says(b, 'disputes', { claimId: bell })
    expect(reportOn(dispute, { order }).claims.map(({ statement }) => statement)).toEqual(expected)
  })
})

describe('what nobody has said yet', () => {
  it('is not called agreed across sides where no side is declared', () => {
    const titleOf = (declares: boolean): string | undefined => {
      const dispute = new Dispute()
      for (const [title, side] of [
        ['A', 'operator'],
        ['B', 'passengers'],
      ] as const) {
        const source = dispute.source(title)
        if (declares) dispute.declare(source, side)
        dispute.says(source, 'asserts')
      }
      return reportOn(dispute).answers.find(({ groups }) => groups.length > 0)?.title
    }
    expect(titleOf(true)).toBe('Agreed across sides')
    expect(titleOf(false)).toBe('Said by independent origins')
  })

  it('is not taken for a fact, nor for a reply that is there', () => {
    const dispute = new Dispute()
    dispute.says(dispute.source('A'), 'asserts')
    const tree = reportOn(dispute)
    expect(tree.claims[0]?.facts).toContain('Kind: nobody has set one.')
    expect(csvRows(tree, '')[0]?.kind).toBe('')
    const replies = tree.method.find(({ title }) => title === 'Replies that are missing')
    expect(replies?.lines.map(({ text }) => text)).toEqual([
      'Of 1 claim nobody has set the kind: whether they accuse somebody, and whether a reply is missing, cannot be told.',
    ])
  })
})
