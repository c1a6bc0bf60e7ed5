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
    ['“We heard it. It never struck,” he said.', 'It never struck,”', 'quoted'],
    ['“It never struck. We heard it,” he said.', '“It never struck.', 'quoted'],
    ['"We heard it. It never struck." He left.', 'It never struck."', 'quoted'],
    ['"It never struck. We heard it," he said.', '"It never struck.', 'quoted'],
    ['“No,” he said, and left. “Never.”', '“No,” he said, and left.', 'paraphrased'],
    ['“One.” They laughed. “Two.”', 'They laughed. “Two.”', 'own'],
  ])('%s — %s: %s', (text, quote, voice) => {
    expect(guess(text, quote).voice).toBe(voice)
  })

  const wrapped = [
    'What the keeper of the lower lock remembers',
    '',
    'The lamp was lit at nine. “Tell me, my friend,” the pilot of the ferry asked,',
    '“is that the lamp of the upper lock? It was dark when we came in, and nobody',
    'on the quay saw it,” and the keeper of the upper lock said on the next day that',
    'the lamp had been lit at nine. The gates were shut.',
    '',
    'He boarded.',
  ].join('\n')

  it.each([
    ['It was dark when we came in', 'quoted'],
    ['the lamp had been lit at nine', 'paraphrased'],
    ['The gates were shut', 'own'],
    ['The lamp was lit at nine', 'own'],
    ['He boarded', 'own'],
  ])('in a text whose lines were broken reads on over them: %s, %s', (quote, voice) => {
    expect(guess(wrapped, quote).voice).toBe(voice)
  })

  it('keeps lines apart where each is a paragraph', () => {
    const lines =
      'Clock in the square “did not strike”, say neighbours\n12 May 2031\nIt rained on the day, and nobody was out.'
    expect(guess(lines, '12 May 2031').voice).toBe('own')
    expect(guess(lines, 'It rained on the day').voice).toBe('own')
  })

  it('notices hedging inside the passage only', () => {
    expect(guess('It was reportedly late. It sank.', 'reportedly late').hedged).toBe(true)
    expect(guess('It was reportedly late. It sank.', 'It sank').hedged).toBe(false)
  })
})
