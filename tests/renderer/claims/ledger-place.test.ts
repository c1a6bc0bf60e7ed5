import { expect, test } from 'vitest'
import { addressBack } from '#features/claims/ledger-place.ts'

const claim = 'claim:00000000-0000-4000-8000-000000000001'

test('the way back from a claim keeps what the ledger showed, with the claim in focus', () => {
  const place = { order: [], search: 'status=contested&sort=statement-ascending', focus: null }
  expect(addressBack(place, claim)).toBe(`/claims?status=contested&sort=statement-ascending&at=${claim}`)
  expect(addressBack({ ...place, search: '' }, claim)).toBe(`/claims?at=${claim}`)
  expect(addressBack(null, claim)).toBe(`/claims?at=${claim}`)
})
