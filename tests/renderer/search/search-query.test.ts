import { expect, it } from 'vitest'
import { addressOf, everything, queryOf, withKind } from '#features/search/search-query.ts'

const read = (address: string) => queryOf(Object.fromEntries(new URLSearchParams(address.split('?')[1] ?? '')))

it('is written into an address and read back', () => {
  const query = {
    ...everything,
    words: 'fog & bell',
    isWhole: true,
    kinds: ['text', 'memo'],
    sourceId: 'source:1',
  } as const
  expect(read(addressOf(query))).toEqual(query)
  expect(addressOf(everything)).toBe('/search')
})

it('passes over what it does not know', () => {
  expect(read('/search?q=fog&kinds=text,smell&in=claim:1&whole=yes')).toEqual({
    ...everything,
    words: 'fog',
    kinds: ['text'],
  })
})

it('goes from everything to the one kind that is chosen, adds others, and back to everything with the last', () => {
  const claims = withKind(everything, 'statement')
  expect(claims.kinds).toEqual(['statement'])
  expect(withKind(claims, 'text').kinds).toEqual(['text', 'statement'])
  expect(withKind(claims, 'statement').kinds).toEqual(everything.kinds)
})
