import { describe, expect, it } from 'vitest'
import { addPart, removePart, resizePart } from '#domain/editing/mark-passage.ts'
import { inverted } from '#domain/project/change-set.ts'
import { quotationOf } from '#domain/records/annotation.ts'
import { Workbench } from './workbench.ts'

const text = 'The horn sounded at nine.\nForty came ashore.\nدریا میں کشتی ڈوبی۔'

function marked(quote: string) {
  const bench = new Workbench(text)
  const { annotationId, linkId } = bench.marks(quote)
  const of = () => {
    const annotation = bench.records.get(annotationId)
    if (!annotation) throw new Error('the passage is gone')
    return annotation
  }
  const part = (words: string, partIndex = 0) => ({ annotationId, partIndex, range: bench.range(words), text })
  return { bench, annotationId, linkId, of, part }
}

describe('moving the edges of a passage', () => {
  it('cuts quote and context anew and keeps the links', () => {
    const { bench, of, linkId, annotationId, part } = marked('horn sounded')
    bench.do(resizePart, part('The horn sounded at nine.'))
    expect(of().parts).toMatchObject([
      { start: 0, end: 25, quote: 'The horn sounded at nine.', prefix: '', outcome: 'identical', score: 1 },
    ])
    expect(of().parts[0]?.suffix).toBe(text.slice(25, 57))
    expect(bench.records.get(linkId)?.annotationId).toBe(annotationId)
  })

  it('reaches over paragraphs and into another script', () => {
    const { bench, of, part } = marked('ashore.')
    bench.do(resizePart, part('ashore.\nدریا'))
    expect(quotationOf(of())).toBe('ashore.\nدریا')
  })

  it.each([
    ['nothing', { start: 4, end: 4 }, 'empty-selection'],
    ['edges that crossed', { start: 9, end: 4 }, 'empty-selection'],
    ['words of its other part', { start: 4, end: 30 }, 'overlapping-parts'],
    ['a place beyond the text', { start: 4, end: 4_000 }, 'range-outside-text'],
  ])('refuses %s', (_what, range, code) => {
    const { bench, annotationId } = marked('horn')
    bench.do(addPart, { annotationId, part: bench.range('Forty'), text })
    expect(bench.refusal(resizePart, { annotationId, partIndex: 0, range, text })).toBe(code)
  })

  it('is undone as one change', () => {
    const { bench, of, part } = marked('horn')
    const before = of()
    const edit = resizePart(bench.records, part('The horn'), bench.context())
    if (!edit.ok) throw new Error(edit.error.code)
    bench.records.apply(edit.value.changes)
    expect(quotationOf(of())).toBe('The horn')
    bench.records.apply(inverted(edit.value.changes))
    expect(of()).toEqual(before)
  })

  it('says nothing new about a part that stays', () => {
    const { bench, annotationId, of } = marked('horn')
    bench.do(addPart, { annotationId, part: bench.range('Forty'), text })
    const [first, second] = of().parts
    if (!first || !second) throw new Error('two parts')
    const guessed = { ...second, outcome: 'fuzzy' as const, score: 0.8 }
    bench.records.apply([{ id: annotationId, before: of(), after: { ...of(), parts: [first, guessed] } }])
    bench.do(resizePart, { annotationId, partIndex: 0, range: bench.range('The horn'), text })
    expect(of().parts[1]).toEqual(guessed)
  })
})

describe('a passage in several parts', () => {
  it('gets parts in text order, quoted with […] between them', () => {
    const { bench, annotationId, of } = marked('Forty came')
    bench.do(addPart, { annotationId, part: bench.range('The horn'), text })
    bench.do(addPart, { annotationId, part: bench.range('کشتی'), text })
    expect(quotationOf(of())).toBe('The horn […] Forty came […] کشتی')
  })

  it('refuses a part that shares words with another', () => {
    const { bench, annotationId } = marked('Forty came')
    expect(bench.refusal(addPart, { annotationId, part: bench.range('came ashore'), text })).toBe('overlapping-parts')
  })

  it('loses a part and keeps the others with their links', () => {
    const { bench, annotationId, linkId, of } = marked('Forty came')
    bench.do(addPart, { annotationId, part: bench.range('The horn'), text })
    bench.do(removePart, { annotationId, partIndex: 1 })
    expect(quotationOf(of())).toBe('The horn')
    expect(bench.records.get(linkId)?.annotationId).toBe(annotationId)
  })

  it('never loses its only part, and has no part beyond the last', () => {
    const { bench, annotationId } = marked('Forty came')
    expect(bench.refusal(removePart, { annotationId, partIndex: 0 })).toBe('empty-selection')
    expect(bench.refusal(removePart, { annotationId, partIndex: 1 })).toBe('not-found')
  })
})
