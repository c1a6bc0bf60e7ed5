import { expect, test } from 'vitest'
import { linkedAt, linkedPassages } from '#features/reader/linked-passages.ts'
import { aLayer } from './a-layer.ts'

const claim = (digit: string) => ({ claimId: `claim:00000000-0000-4000-8000-00000000000${digit}` }) as const

test('a passage leads to the first passage of its claim in the other source', () => {
  const here = [aLayer('b', 500, claim('1')), aLayer('a', 40, claim('2')), aLayer('alone', 60, claim('3'))]
  const there = [aLayer('x', 900, claim('1')), aLayer('y', 300, claim('1')), aLayer('z', 10, claim('2'))]
  const linked = linkedPassages(here, there)
  expect(linked.map(({ layer, target }) => [layer.key, target.start])).toEqual([
    ['a', 10],
    ['b', 300],
  ])
})

test('further parts of a passage and passages without a claim lead nowhere', () => {
  const here = [aLayer('a', 0, { ...claim('1'), partIndex: 1 }), aLayer('b', 9, { claimId: null })]
  expect(linkedPassages(here, [aLayer('x', 0, claim('1'))])).toEqual([])
})

test('the reader is at the last passage that was scrolled past, and at none above the first', () => {
  const linked = linkedPassages(
    [aLayer('a', 1_000, claim('1')), aLayer('b', 2_000, claim('2'))],
    [aLayer('x', 0, claim('1')), aLayer('y', 5, claim('2'))],
  )
  const at = (offset: number) => linkedAt(linked, offset, null)?.layer.key ?? null
  expect([0, 999, 1_000, 1_999, 2_500].map(at)).toEqual([null, null, 'a', 'a', 'b'])
})

test('of two passages in one line the one in focus is meant', () => {
  const focused = 'annotation:00000000-0000-4000-8000-00000000000a'
  const linked = linkedPassages(
    [aLayer('a', 1_000, { ...claim('1'), annotationId: focused }), aLayer('b', 1_030, claim('2'))],
    [aLayer('x', 0, claim('1')), aLayer('y', 5, claim('2'))],
  )
  expect(linkedAt(linked, 1_050, focused)?.layer.key).toBe('a')
  expect(linkedAt(linked, 990, focused)?.layer.key).toBe('a')
  expect(linkedAt(linked, 2_000, focused)?.layer.key).toBe('b')
  expect(linkedAt(linked, 1_050, null)?.layer.key).toBe('b')
})
