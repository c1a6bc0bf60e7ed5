import { expect, it } from 'vitest'
import { editManyClaims } from '#domain/editing/edit-many-claims.ts'
import { verdictOf } from '#domain/status/verdict-of.ts'
import { Workbench } from './workbench.ts'

const text = 'The horn sounded. The lamps were lit. Forty came ashore.'

function harbour() {
  const bench = new Workbench(text)
  const made = ['The horn sounded', 'The lamps were lit', 'Forty came ashore'].map((words) => bench.marks(words))
  return { bench, claimIds: made.map(({ claimId }) => claimId), annotationIds: made.map((each) => each.annotationId) }
}

it('gives one verdict to many claims, and takes them back from those that have one', () => {
  const { bench, claimIds } = harbour()
  const { researcherId } = bench.context()
  const verdicts = () => claimIds.map((id) => verdictOf(bench.records, id, researcherId)?.verdict ?? null)
  const first = claimIds.slice(0, 2)
  expect(bench.do(editManyClaims, { claimIds: first, change: { do: 'verdict', verdict: 'contested' } })).toEqual({
    changed: 2,
  })
  expect(verdicts()).toEqual(['contested', 'contested', null])
  expect(bench.do(editManyClaims, { claimIds, change: { do: 'take-back' } })).toEqual({ changed: 2 })
  expect(verdicts()).toEqual([null, null, null])
})

it('makes a new question or code once for all of them', () => {
  const { bench, claimIds, annotationIds } = harbour()
  bench.do(editManyClaims, { claimIds, change: { do: 'edit', question: 'What happened?', kind: 'saying' } })
  expect(bench.records.count('question')).toBe(1)
  expect(new Set(claimIds.map((id) => bench.records.get(id)?.questionId)).size).toBe(1)
  expect(claimIds.map((id) => bench.records.get(id)?.kind)).toEqual(['saying', 'saying', 'saying'])
  bench.do(editManyClaims, { claimIds, change: { do: 'code', codeName: 'arrival' } })
  expect(bench.records.count('code')).toBe(1)
  expect(annotationIds.map((id) => bench.records.referring('coding', id).length)).toEqual([1, 1, 1])
})

it('merges many into one that keeps all wordings, and has every passage', () => {
  const { bench, claimIds } = harbour()
  const [into = 'claim:'] = claimIds
  expect(bench.do(editManyClaims, { claimIds, change: { do: 'merge', intoId: into } })).toEqual({ changed: 2 })
  expect(claimIds.filter((id) => bench.records.get(id))).toEqual([into])
  expect(bench.records.referring('evidenceLink', into)).toHaveLength(3)
  expect(bench.records.get(into)?.earlierWordings.map(({ statement }) => statement)).toEqual([
    'The lamps were lit',
    'Forty came ashore',
  ])
})

it('removes many, and nothing where one is not there or nothing would change', () => {
  const { bench, claimIds } = harbour()
  const gone = 'claim:00000000-0000-4000-8000-0000000000ff'
  expect(bench.refusal(editManyClaims, { claimIds: [...claimIds, gone], change: { do: 'remove' } })).toBe('not-found')
  expect(bench.refusal(editManyClaims, { claimIds, change: { do: 'take-back' } })).toBe('nothing-to-change')
  bench.do(editManyClaims, { claimIds: claimIds.slice(1), change: { do: 'remove' } })
  expect(claimIds.filter((id) => bench.records.get(id))).toEqual(claimIds.slice(0, 1))
})
