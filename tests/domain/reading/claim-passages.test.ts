import { expect, test } from 'vitest'
import { passagesByStance } from '#domain/reading/claim-passages.ts'
import { Dispute } from '../status/dispute.ts'

test('passages stand by stance in one order, within a stance as they were linked', () => {
  const it = new Dispute()
  const source = it.source('Harbour Courier')
  const disputes = it.says(source, 'disputes')
  const first = it.says(source, 'asserts')
  const second = it.says(source, 'asserts')
  const groups = passagesByStance(it.records, it.claimId)
  expect(groups.map(({ stance, passages }) => [stance, passages.map(({ link }) => link.id)])).toEqual([
    ['asserts', [first.id, second.id]],
    ['disputes', [disputes.id]],
  ])
})

test('passages that do not count are there and say why', () => {
  const it = new Dispute()
  const source = it.source('Harbour Courier')
  it.says(source, 'asserts')
  it.says(source, 'asserts', { orphaned: true })
  it.withdraw(source, [it.says(source, 'asserts')])
  const [group] = passagesByStance(it.records, it.claimId)
  expect(group?.passages.map(({ standing }) => standing)).toEqual(['counted', 'orphaned', 'withdrawn'])
})

test('a claim without passages has no groups', () => {
  const it = new Dispute()
  expect(passagesByStance(it.records, it.claimId)).toEqual([])
})
