import { describe, expect, it } from 'vitest'
import { speechOf } from '#domain/document/speech.ts'
import { type HighlightClaimInput, highlightClaim } from '#domain/editing/highlight-claim.ts'
import { Workbench } from './workbench.ts'

const text =
  'Warning signals\nThe horn sounded.\nWarning signals\nNo horn, said a passenger.\nWarning signals\nA 👨‍👩‍👧 waited.'

describe('the speaker that a transcript names', () => {
  const bench = new Workbench('Fog came.\nThe ferry left.')
  const spoken = (speaker: string) => ({ lang: null, dir: null, speaker })
  const said = (words: string, speaker: string) => ({
    type: 'paragraph' as const,
    attrs: spoken(speaker),
    content: [{ type: 'text' as const, text: words }],
  })
  const speech = speechOf({ type: 'doc', content: [said('Fog came.', 'Mira'), said('The ferry left.', 'Ben')] })
  const speakerOf = (words: string, given: Partial<HighlightClaimInput> = {}) => {
    const input = bench.highlight(words, given)
    const { linkId } = bench.do(highlightClaim, { ...input, passage: { ...input.passage, speech } })
    const link = bench.records.get(linkId)
    return [link?.voice, link?.voiceBasis, bench.records.get(link?.speakerId ?? null)?.name ?? null]
  }

  it('is guessed for a passage of theirs, and left open where two speak or a person says so', () => {
    expect(speakerOf('Fog came.')).toEqual(['quoted', 'guessed', 'Mira'])
    expect(speakerOf('ferry left')).toEqual(['quoted', 'guessed', 'Ben'])
    expect(speakerOf('came.\nThe')[2]).toBeNull()
    expect(speakerOf('Fog', { speakerName: null })[2]).toBeNull()
  })
})

describe('highlighting a claim', () => {
  it('makes mark, claim and link in one gesture, with the quotation as a verbatim statement', () => {
    const bench = new Workbench(text)
    const { annotationId, claimId, linkId, assessmentId } = bench.marks('The horn sounded.')
    expect(bench.records.get(claimId)).toMatchObject({
      statement: 'The horn sounded.',
      verbatim: true,
      kind: 'fact',
      kindSetBy: null,
    })
    expect(bench.records.get(annotationId)?.parts[0]).toMatchObject({
      quote: 'The horn sounded.',
      prefix: 'Warning signals\n',
      outcome: 'identical',
    })
    expect(bench.records.get(linkId)).toMatchObject({ stance: 'asserts', voice: 'own', voiceBasis: 'guessed' })
    expect(assessmentId).toBeNull()
  })

  it('stays on the third copy of a repeated heading', () => {
    const bench = new Workbench(text)
    const { annotationId } = bench.marks('Warning signals', {}, 2)
    expect(bench.records.get(annotationId)?.parts[0]?.start).toBe(text.lastIndexOf('Warning signals'))
  })

  it('records the verdict in the same change', () => {
    const bench = new Workbench(text)
    const { assessmentId, claimId } = bench.marks('The horn sounded.', { verdict: 'contested' })
    expect(assessmentId && bench.records.get(assessmentId)).toMatchObject({ verdict: 'contested', claimId })
  })

  it('guesses a paraphrase beside a verb of saying and leaves the speaker open', () => {
    const bench = new Workbench(text)
    const { linkId } = bench.marks('No horn')
    expect(bench.records.get(linkId)).toMatchObject({ voice: 'paraphrased', speakerId: null })
  })

  it('names one speaker once, whatever the case', () => {
    const bench = new Workbench(text)
    const first = bench.marks('No horn', { speakerName: 'A passenger', voice: 'quoted' })
    const second = bench.marks('The horn sounded.', { speakerName: ' a  passenger' })
    expect(bench.records.count('speaker')).toBe(1)
    expect(bench.records.get(first.linkId)?.speakerId).toBe(bench.records.get(second.linkId)?.speakerId)
    expect(bench.records.get(first.linkId)?.voiceBasis).toBe('set')
  })

  it('shares one mark between two claims in the same words', () => {
    const bench = new Workbench(text)
    const first = bench.marks('No horn')
    const second = bench.marks('No horn', { statement: 'the horn was silent' })
    expect(second.annotationId).toBe(first.annotationId)
    expect(second.claimId).not.toBe(first.claimId)
  })

  it('refuses to tie the same words to the same claim twice', () => {
    const bench = new Workbench(text)
    const { claimId } = bench.marks('No horn')
    expect(bench.refusal(highlightClaim, bench.highlight('No horn', { claimId }))).toBe('already-linked')
  })

  it('puts codes on the mark, making each once', () => {
    const bench = new Workbench(text)
    const { annotationId } = bench.marks('No horn', { codeNames: ['signals', 'Signals', 'time'] })
    expect(bench.records.referring('coding', annotationId)).toHaveLength(2)
    expect(bench.records.count('code')).toBe(2)
  })

  it.each([
    ['an empty selection', { start: 3, end: 3 }, 'empty-selection'],
    ['white space only', { start: text.indexOf('\n'), end: text.indexOf('\n') + 1 }, 'empty-selection'],
    ['a range beyond the text', { start: 0, end: 5_000 }, 'range-outside-text'],
    ['half of a joined emoji', { start: text.indexOf('A 👨'), end: text.indexOf('A 👨') + 4 }, 'splits-character'],
  ])('refuses %s', (_, part, code) => {
    const bench = new Workbench(text)
    const input = bench.highlight('No horn')
    expect(bench.refusal(highlightClaim, { ...input, passage: { ...input.passage, parts: [part] } })).toBe(code)
  })

  it('refuses a revision that is not the newest, and parts that cross', () => {
    const bench = new Workbench(text)
    const { passage, ...rest } = bench.highlight('No horn')
    expect(bench.refusal(highlightClaim, { ...rest, passage: { ...passage, revision: 2 } })).toBe('stale-revision')
    const parts = [bench.range('The horn sounded.'), bench.range('horn sounded')]
    expect(bench.refusal(highlightClaim, { ...rest, passage: { ...passage, parts } })).toBe('overlapping-parts')
  })

  it('quotes several parts with an ellipsis between them', () => {
    const bench = new Workbench(text)
    const { passage, ...rest } = bench.highlight('The horn')
    const parts = [bench.range('The horn'), bench.range('said a passenger')]
    const { claimId } = bench.do(highlightClaim, { ...rest, passage: { ...passage, parts } })
    expect(bench.records.get(claimId)?.statement).toBe('The horn […] said a passenger')
  })
})
