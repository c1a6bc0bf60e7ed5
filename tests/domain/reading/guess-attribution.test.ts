import { describe, expect, it } from 'vitest'
import { guessAttribution } from '#domain/reading/guess-attribution.ts'
import { paragraphsOf } from '#domain/text/paragraphs.ts'
import { textMapOf } from '#domain/text/text-map.ts'

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

  const headed = (heading: string): string => [heading, ...wrapped.split('\n').slice(2)].join('\n')

  it.each([
    ['What the keeper of the lower lock said about the lamp', 'The lamp was lit at nine', 'own'],
    ['What the keeper of the lower lock said about the lamp', 'said about the lamp', 'paraphrased'],
    ['What the keeper of the lower lock said about the lamp,', 'The lamp was lit at nine', 'paraphrased'],
    ['The keeper of the lower lock says of the lamp: it was not there', 'The lamp was lit at nine', 'own'],
  ])('does not count a heading right above a paragraph as a line of it: %s', (heading, quote, voice) => {
    expect(guess(headed(heading), quote).voice).toBe(voice)
  })

  it('counts a line that was broken as one, whatever the next begins with', () => {
    const broken = [
      'It rained.',
      '',
      'The harbour office of the town of Orrin said to everybody who asked about the',
      'Lamps of the lower lock had been lit at nine.',
      '',
    ].join('\n')
    expect(guess(broken, 'Lamps of the lower lock').voice).toBe('paraphrased')
    expect(guess(broken.replace('about the\nLamps', 'that\nlamps'), 'lamps of the lower lock').voice).toBe(
      'paraphrased',
    )
  })

  it('tells a heading by much room alone where a script has no capitals', () => {
    const lines = [
      'نانبائی نے کہا کہ اس دن چوک کی گھڑی نہیں بجی تھی اور',
      'لوگ چوک میں کھڑے رہے اور سب کے سب گھڑی کی طرف دیکھتے رہے تھے',
    ]
    const text = (first: string) => ['بارش ہوئی۔', '', first, ...lines.slice(1), ''].join('\n')
    expect(guess(text(lines[0] ?? ''), 'لوگ چوک میں').voice).toBe('paraphrased')
    const wide = `${lines[1]} اور کوئی اپنے گھر واپس نہیں گیا تھا`
    expect(guess(text(lines[0] ?? '').replace(lines[1] ?? '', wide), 'لوگ چوک میں').voice).toBe('own')
  })

  it('reads in the paragraphs of the document where they are known', () => {
    const heading = 'According to the keeper of the lower lock it was dark'
    const paragraph = ['The lamp of the lower lock was lit at nine on the', 'day that it rained, and nobody was out.']
    const breaks = paragraph.flatMap((text) => [{ type: 'hardBreak' }, { type: 'text', text }]).slice(1)
    const map = textMapOf({
      type: 'doc',
      content: [
        { type: 'heading', content: [{ type: 'text', text: heading }] },
        { type: 'paragraph', content: breaks },
        { type: 'paragraph' },
      ],
    })
    const known = (quote: string) => {
      const start = map.text.indexOf(quote)
      return guessAttribution(map.text, [{ start, end: start + quote.length }], paragraphsOf(map)).voice
    }
    expect(known('nobody was out')).toBe('own')
    expect(known('it was dark')).toBe('paraphrased')
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
