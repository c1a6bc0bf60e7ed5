import { describe, expect, it } from 'vitest'
import { claimsBearingOn } from '#domain/reading/bearing.ts'
import { guessAttribution } from '#domain/reading/guess-attribution.ts'
import { Workbench } from '../editing/workbench.ts'

const guess = (text: string, quote: string) => {
  const start = text.indexOf(quote)
  return guessAttribution(text, [{ start, end: start + quote.length }])
}

describe('guessing the voice', () => {
  it.each([
    ['The ferry struck the pier at dusk.', 'struck the pier', 'own'],
    ['“There was no horn, not once,” said a teacher.', 'There was no horn', 'quoted'],
    ['"There was no horn," said a teacher.', 'There was no horn', 'quoted'],
    ['"There was no horn." Later it struck the pier. "Never."', 'Later it struck the pier', 'own'],
    ['The harbour office said the horn had worked.', 'the horn had worked', 'paraphrased'],
    ['According to the office, the lamps were lit.', 'the lamps were lit', 'paraphrased'],
    ['The office said so. The lamps were lit.', 'The lamps were lit', 'own'],
    ['He boarded.\nThe office said so.', 'He boarded.', 'own'],
    ['ایک استاد نے کہا کہ بگل نہیں بجا۔ جہاز رکا۔', 'بگل نہیں بجا', 'paraphrased'],
    ['ایک استاد نے کہا کہ بگل نہیں بجا۔ جہاز رکا۔', 'جہاز رکا', 'own'],
    ['ایک استاد: «بگل نہیں بجا»۔', 'بگل نہیں بجا', 'quoted'],
    ['«One» came and «two» went.', 'came and', 'own'],
  ])('%s — %s: %s', (text, quote, voice) => {
    expect(guess(text, quote).voice).toBe(voice)
  })

  it('notices hedging inside the passage only', () => {
    expect(guess('It was reportedly late. It sank.', 'reportedly late').hedged).toBe(true)
    expect(guess('It was reportedly late. It sank.', 'It sank').hedged).toBe(false)
  })
})

describe('claims that a passage may bear on', () => {
  it('come best first, share at least two words, and are no more than asked for', () => {
    const bench = new Workbench(
      'The fog horn sounded before the ferry struck.\nThe pier lamps were lit.\nThe ferry was late.',
    )
    const horn = bench.marks('The fog horn sounded before the ferry struck.')
    bench.marks('The pier lamps were lit.')
    const found = claimsBearingOn(bench.records, 'no fog horn was heard before the ferry hit', 3)
    expect(found[0]?.claim.id).toBe(horn.claimId)
    expect(found.every(({ sharedWords }) => sharedWords.length >= 2)).toBe(true)
    expect(claimsBearingOn(bench.records, 'the', 3)).toEqual([])
  })
})
