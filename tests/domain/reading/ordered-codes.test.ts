import { expect, test } from 'vitest'
import { orderedCodes } from '#domain/reading/ordered-codes.ts'
import { Dispute } from '../status/dispute.ts'

test('codes stand as they were arranged, new ones last, and ids of codes that are gone do no harm', () => {
  const dispute = new Dispute()
  const [fog, light, speed] = ['fog', 'light', 'speed'].map((name) =>
    dispute.add('code', { name, description: '', parentId: null }),
  )
  const names = (order: readonly string[]) => orderedCodes(dispute.records, order).map(({ name }) => name)
  expect(names([])).toEqual(['fog', 'light', 'speed'])
  expect(names(['code:gone', speed?.id ?? '', fog?.id ?? ''])).toEqual(['speed', 'fog', 'light'])
  expect(light?.name).toBe('light')
})
