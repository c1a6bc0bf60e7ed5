import { expect, test } from 'vitest'
import { claimsBearingOn } from '#domain/reading/bearing.ts'
import { Workbench } from '../editing/workbench.ts'

const bench = (): Workbench =>
  new Workbench('The fog horn sounded before the ferry struck.\nThe pier lamps were lit.\nThe ferry was late.')

test('claims come best first, share at least two words, and are no more than asked for', () => {
  const it = bench()
  const horn = it.marks('The fog horn sounded before the ferry struck.')
  it.marks('The pier lamps were lit.')
  const found = claimsBearingOn(it.records, 'no fog horn was heard before the ferry hit', 3)
  expect(found[0]?.claim.id).toBe(horn.claimId)
  expect(found.every(({ sharedWords }) => sharedWords.length >= 2)).toBe(true)
  expect(claimsBearingOn(it.records, 'no fog horn was heard before the ferry hit', 1)).toHaveLength(1)
  expect(claimsBearingOn(it.records, 'the', 3)).toEqual([])
})

test('each tells which words it shares, without words that say nothing', () => {
  const it = bench()
  it.marks('The fog horn sounded before the ferry struck.')
  const found = claimsBearingOn(it.records, 'The FERRY and the Horn', 3)
  expect(found.at(0)?.sharedWords).toEqual(['ferry', 'horn'])
})

test('a rare word weighs more than one that every claim has', () => {
  const it = new Workbench(
    'The ferry pier was old.\nThe ferry lamp was old.\nThe ferry pier was closed.\nThe siren failed.',
  )
  for (const line of it.text.split('\n')) it.marks(line)
  const [best] = claimsBearingOn(it.records, 'an old lamp beside the pier', 3)
  expect(best?.claim.statement).toBe('The ferry lamp was old.')
})

test('the words of a claim are those of its passages too, once it was reworded', () => {
  const it = bench()
  const lamps = it.marks('The pier lamps were lit.', { statement: 'visibility was good' })
  expect(claimsBearingOn(it.records, 'lamps on the pier', 3)[0]?.claim.id).toBe(lamps.claimId)
})

test('one word is enough where the passage has only one', () => {
  const it = bench()
  it.marks('The pier lamps were lit.')
  expect(claimsBearingOn(it.records, 'lamps', 3)).toHaveLength(1)
})
