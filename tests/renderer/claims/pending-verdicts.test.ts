import { expect, it, vi } from 'vitest'
import { ClaimStatuses } from '#features/claims/claim-statuses.ts'
import { PendingVerdicts } from '#features/claims/pending-verdicts.ts'
import { isAim } from '#features/claims/use-triage.ts'
import { SmallProject } from './small-project.ts'

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

it('is heard by the going through claims: one whose verdict is being saved is not without, one that is being taken back is', () => {
  const project = new SmallProject()
  const source = project.source('First')
  const [horn, lamp] = ['the horn sounded', 'the lamps were lit'].map(
    (statement) => project.passage(source.id, { statement }).claimId,
  )
  if (horn === undefined || lamp === undefined) throw new Error('no claims')
  project.verdict(lamp, 'contested')
  const ledger = new ClaimStatuses(project.records, project.me)
  const pending = new PendingVerdicts()
  const open = () => [horn, lamp].filter((id) => isAim(ledger, pending, id, 'open'))
  expect(open()).toEqual([horn])
  const given = pending.paint([horn], 'left-open')
  const takenBack = pending.paint([lamp], null)
  expect(open()).toEqual([lamp])
  given()
  takenBack()
  expect(open()).toEqual([horn])
})
