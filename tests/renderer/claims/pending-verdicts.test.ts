import { expect, it, vi } from 'vitest'
import { PendingVerdicts } from '#features/claims/pending-verdicts.ts'

const one = 'claim:1'
const two = 'claim:2'

it('paints a verdict from when it is given until it is there, and says so', () => {
  const pending = new PendingVerdicts()
  const heard = vi.fn()
  pending.subscribe(heard)
  expect(pending.of(one)).toBeUndefined()
  const takeOff = pending.paint([one, two], 'contested')
  expect([pending.of(one), pending.of(two)]).toEqual(['contested', 'contested'])
  takeOff()
  expect([pending.of(one), pending.of(two)]).toEqual([undefined, undefined])
  expect(heard).toHaveBeenCalledTimes(2)
})

it('paints the latest of several, a verdict taken back among them, whichever is answered first', () => {
  const pending = new PendingVerdicts()
  const first = pending.paint([one], 'contested')
  const second = pending.paint([one], null)
  expect(pending.of(one)).toBeNull()
  first()
  expect(pending.of(one)).toBeNull()
  second()
  expect(pending.of(one)).toBeUndefined()
})
