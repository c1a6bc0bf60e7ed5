import { describe, expect, it } from 'vitest'
import { addressOf, places, readAddress } from '#app/address.ts'

describe('an address', () => {
  it('names a place, what is shown in it, and how', () => {
    expect(readAddress('#/read/source:1/source:2?at=12&find=fog%20horn')).toEqual({
      place: 'read',
      params: { segments: ['source:1', 'source:2'], query: { at: '12', find: 'fog horn' } },
    })
  })

  it.each(['', '#', '#/', '/nowhere', '#/nowhere/at/all'])('%j is the first screen', (address) => {
    expect(readAddress(address).place).toBe('home')
  })

  it.each(places)('of %s comes back as it was written', (place) => {
    const route = { place, params: { segments: [], query: { a: 'ب ت', b: '1/2?3#4' } } }
    expect(readAddress(addressOf(route))).toEqual(route)
  })

  it('keeps ids readable, and what would end a part escaped', () => {
    const route = { place: 'claims', params: { segments: ['claim:7', 'a/b?c#d', 'دعویٰ'], query: {} } } as const
    const address = addressOf(route)
    expect(address.startsWith('/claims/claim:7/a%2Fb%3Fc%23d/')).toBe(true)
    expect(readAddress(address)).toEqual(route)
  })

  it('with a broken escape is taken as it stands', () => {
    expect(readAddress('#/claims/50%').params.segments).toEqual(['50%'])
  })
})
