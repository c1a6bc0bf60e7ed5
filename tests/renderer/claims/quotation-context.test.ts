import { describe, expect, it } from 'vitest'
import type { Annotation } from '#domain/records/annotation.ts'
import { paragraphNumbers } from '#domain/report/paragraph-numbers.ts'
import { quotationContext } from '#features/claims/quotation-context.ts'

const paragraphs = (...texts: readonly string[]) =>
  paragraphNumbers({
    type: 'doc',
    content: texts.map((text) =>
      text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] },
    ),
  })

function marking(text: string, ...quotes: readonly string[]): Annotation {
  const at = '2026-01-01T00:00:00.000Z'
  const parts = quotes.map((quote) => {
    const start = text.indexOf(quote)
    const outcome = start === -1 ? ('orphaned' as const) : ('identical' as const)
    return {
      start: Math.max(start, 0),
      end: Math.max(start, 0) + quote.length,
      quote,
      prefix: '',
      suffix: '',
      outcome,
      score: 1,
    }
  })
  return {
    id: 'annotation:1',
    type: 'annotation',
    createdAt: at,
    createdBy: 'researcher:1',
    sourceId: 'source:1',
    revision: 1,
    parts,
  }
}

describe('a quotation in its context', () => {
  const numbers = paragraphs('Fog came. The horn was sounding, he said. Nobody heard it.', '', 'Later the fog lifted.')

  it('stands within its own sentence and paragraph', () => {
    expect(quotationContext(numbers, marking(numbers.map.text, 'horn was sounding'))).toEqual({
      before: 'The ',
      quoted: 'horn was sounding',
      after: ', he said.',
      paragraph: 1,
    })
  })

  it('leaves out the quotation marks of the source that adjoin it, since the page puts its own', () => {
    const said = paragraphs('“We were going fast,” he said. He added: “too fast”.')
    expect(quotationContext(said, marking(said.map.text, 'We were going fast'))).toMatchObject({
      before: '',
      after: ', he said.',
    })
    expect(quotationContext(said, marking(said.map.text, 'too fast'))).toMatchObject({
      before: 'He added: ',
      after: '.',
    })
  })

  it('does not reach into the next paragraph', () => {
    const context = quotationContext(numbers, marking(numbers.map.text, 'Later the fog'))
    expect(context).toMatchObject({ before: '', after: ' lifted.', paragraph: 2 })
  })

  it('joins parts and keeps the context outside them', () => {
    const context = quotationContext(numbers, marking(numbers.map.text, 'horn', 'Nobody'))
    expect(context).toMatchObject({ before: 'The ', quoted: 'horn […] Nobody', after: ' heard it.' })
  })

  it('ends a sentence at the Urdu full stop', () => {
    const urdu = paragraphs('دھند تھی۔ سائرن بج رہا تھا۔ کسی نے نہیں سنا۔')
    expect(quotationContext(urdu, marking(urdu.map.text, 'سائرن'))).toMatchObject({ before: '', after: ' بج رہا تھا۔' })
  })

  it('ends a sentence at the danda, and knows it inside quotation marks', () => {
    const hindi = paragraphs('कोहरा था। सायरन बज रहा था। किसी ने नहीं सुना।')
    expect(quotationContext(hindi, marking(hindi.map.text, 'सायरन'))).toMatchObject({
      before: '',
      after: ' बज रहा था।',
    })
    const said = paragraphs('उसने कहा: “हम तेज़ थे।”')
    expect(quotationContext(said, marking(said.map.text, 'हम तेज़ थे'))).toMatchObject({ after: '।' })
  })

  it('cuts a very long sentence at a word on both sides', () => {
    const long = paragraphs(`${'word '.repeat(100)}here ${'word '.repeat(100)}`)
    const context = quotationContext(long, marking(long.map.text, 'here'))
    expect(context?.before.startsWith('… word')).toBe(true)
    expect(context?.after.endsWith('word …')).toBe(true)
    expect(context?.before.length).toBeLessThan(200)
  })

  it('says nothing of a passage that was not found', () => {
    expect(quotationContext(numbers, marking(numbers.map.text, 'not in the text'))).toBeNull()
  })
})
