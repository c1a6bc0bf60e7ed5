import { describe, expect, it } from 'vitest'
import { guessAttribution } from '#domain/reading/guess-attribution.ts'

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
    ['نانبائی بولا: ”گھڑی نہیں بجی۔“ سب ہنسے۔ ”کبھی نہیں۔“', 'گھڑی نہیں بجی', 'quoted'],
    ['نانبائی بولا: ”گھڑی نہیں بجی۔“ سب ہنسے۔ ”کبھی نہیں۔“', 'سب ہنسے', 'own'],
    ['“One,” they laughed. “Two.”', 'they laughed', 'own'],
  ])('%s — %s: %s', (text, quote, voice) => {
    expect(guess(text, quote).voice).toBe(voice)
  })

  it('notices hedging inside the passage only', () => {
    expect(guess('It was reportedly late. It sank.', 'reportedly late').hedged).toBe(true)
    expect(guess('It was reportedly late. It sank.', 'It sank').hedged).toBe(false)
  })
})
