import { expect, test } from 'vitest'
import { speakerBesideSource, whoSays } from '#domain/reading/who-says.ts'
import { linksOfClaim } from '#domain/status/weighed-links.ts'
import { Dispute } from '../status/dispute.ts'

test('a source that speaks for itself is named by its outlet, else by its title', () => {
  const it = new Dispute()
  it.says(it.source('Fog at the pier', { outletId: it.outlet('Harbour Courier') }), 'asserts')
  it.says(it.source('A leaflet'), 'asserts')
  expect(whoSays(it.records, it.claimId)).toEqual({ names: ['Harbour Courier', 'A leaflet'], isTied: true })
})

test('a speaker goes before the outlet, and a quoted voice without a speaker is never the outlet', () => {
  const it = new Dispute()
  const source = it.source('Fog at the pier', { outletId: it.outlet('Harbour Courier') })
  it.says(source, 'asserts', { voice: 'quoted', speakerId: it.speaker('harbour master') })
  it.says(source, 'asserts', { voice: 'quoted' })
  expect(whoSays(it.records, it.claimId).names).toEqual(['harbour master', null])
})

test('those who assert it make it, and those who support it only where nobody asserts it', () => {
  const it = new Dispute()
  it.says(it.source('Supporting'), 'supports')
  it.says(it.source('Disputing'), 'disputes')
  expect(whoSays(it.records, it.claimId).names).toEqual(['Supporting'])
  it.says(it.source('Asserting'), 'asserts')
  expect(whoSays(it.records, it.claimId).names).toEqual(['Asserting'])
})

test('one maker in many passages is named once, and nobody makes a claim that no passage is tied to', () => {
  const it = new Dispute()
  expect(whoSays(it.records, it.claimId)).toEqual({ names: [], isTied: false })
  const source = it.source('Twice')
  it.says(source, 'asserts')
  it.says(source, 'asserts', { orphaned: true })
  expect(whoSays(it.records, it.claimId).names).toEqual(['Twice'])
})

test('beside the title of its source, a source that speaks for itself is not named a second time', () => {
  const it = new Dispute()
  it.says(it.source('A leaflet'), 'asserts')
  it.says(it.source('A letter'), 'asserts', { voice: 'quoted' })
  it.says(it.source('Fog at the pier', { outletId: it.outlet('Harbour Courier') }), 'asserts')
  const { counted } = linksOfClaim(it.records, it.claimId)
  expect(counted.map((each) => speakerBesideSource(it.records, each))).toEqual([undefined, null, 'Harbour Courier'])
})
