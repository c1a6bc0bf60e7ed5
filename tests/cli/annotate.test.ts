import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { done, harbour, harbourStudy, type Study, shape } from './command-line.ts'

const annotationsOf = async (study: Study, ...more: readonly string[]) =>
  (await study.run('annotations', 'day', ...more, '--json')).json(z.array(shape.annotation))
const claimsOf = async (study: Study) => (await study.run('claims', 'day', '--json')).json(z.array(shape.claim))
const statusOf = async (study: Study, claim: string) =>
  (await study.run('status', 'day', claim, '--json')).json(shape.claim)

describe('countermark annotate', () => {
  it('makes a claim in the words of the quotation, asserted, where nothing else is said', async () => {
    const study = await harbourStudy()
    const ran = await study.run(
      'annotate',
      'day',
      '--source',
      'north',
      '--quote',
      'The boat came in at noon.',
      '--json',
    )
    expect(ran.code).toBe(0)
    const { annotationId, claimId, linkId, assessmentId } = ran.json(shape.annotated)
    expect([annotationId, claimId, linkId, assessmentId]).toEqual([
      expect.stringMatching(/^annotation:/),
      expect.stringMatching(/^claim:/),
      expect.stringMatching(/^evidenceLink:/),
      null,
    ])
    const start = harbour.north.indexOf('The boat')
    expect(await annotationsOf(study)).toEqual([
      {
        id: annotationId,
        sourceId: expect.stringMatching(/^source:/),
        revision: 1,
        start,
        end: start + 'The boat came in at noon.'.length,
        quote: 'The boat came in at noon.',
        outcome: 'identical',
        score: 1,
        claimIds: [claimId],
        codes: [],
      },
    ])
    expect(await claimsOf(study)).toMatchObject([
      { id: claimId, statement: 'The boat came in at noon.', kind: 'fact', verdicts: [], status: 'unexamined' },
    ])
  })

  it('guesses voice and speaker from the words around, as the app does, until they are given', async () => {
    const study = await harbourStudy()
    const quote = ['annotate', 'day', '--source', 'north', '--quote', 'Nobody rang the bell', '--json']
    await done(study.run(...quote))
    const guessed = await statusOf(study, 'Nobody rang the bell')
    expect(guessed.marks).toContain('speaker-not-named')
    await done(study.run(...quote, '--statement', 'No bell was rung.', '--speaker', 'Ada Brenn'))
    const named = await statusOf(study, 'No bell was rung.')
    expect(named.marks).not.toContain('speaker-not-named')
    expect(named.reasons.map(({ sentence }) => sentence)).toContain('For: Ada Brenn, in 1 source.')
    await done(study.run(...quote, '--statement', 'The paper says so.', '--voice', 'own'))
    expect((await statusOf(study, 'The paper says so.')).marks).not.toContain('speaker-not-named')
  })

  it('joins a claim with a stance on one thing in it, and gives a verdict in the same change', async () => {
    const study = await harbourStudy()
    const boat = 'The boat came in at noon.'
    await done(study.run('annotate', 'day', '--source', 'north', '--quote', boat))
    const ran = await study.run(
      ...['annotate', 'day', '--source', 'south', '--quote', 'The boat came in at one o’clock', '--claim', boat],
      ...['--stance', 'disputes', '--on', 'date', '--speaker', 'Harbour office', '--tag', 'contested', '--json'],
    )
    expect(ran.json(shape.annotated).assessmentId).toMatch(/^assessment:/)
    const [claim, ...others] = await claimsOf(study)
    expect(others).toEqual([])
    expect(claim).toMatchObject({ status: 'contested', counts: { sources: 2, originsFor: 1, originsAgainst: 1 } })
    expect(claim?.verdicts).toMatchObject([{ researcher: 'Rosa', verdict: 'contested' }])
    expect(claim?.reasons.map(({ sentence }) => sentence)).toContain('Disputed on: date.')
    expect((await study.run('do', 'day', 'history.undo')).json(z.unknown())).toEqual({ undone: 'claims.highlight' })
    expect((await claimsOf(study))[0]).toMatchObject({ status: 'unexamined', verdicts: [] })
  })

  it('answers no claim and no link only where nothing but codes are given', async () => {
    const study = await harbourStudy()
    const bell = ['annotate', 'day', '--source', 'south', '--quote', 'The bell rang twice.', '--json']
    const coded = (await study.run(...bell, '--code', 'the bell', '--code', 'noise')).json(shape.annotated)
    expect(coded).toMatchObject({ claimId: null, linkId: null, assessmentId: null })
    expect(await claimsOf(study)).toEqual([])
    const both = (await study.run(...bell, '--code', 'the bell', '--kind', 'saying')).json(shape.annotated)
    expect(both.claimId).not.toBeNull()
    expect(await annotationsOf(study, '--source', 'south')).toMatchObject([{ codes: ['noise', 'the bell'] }])
    expect(await annotationsOf(study, '--source', 'north')).toEqual([])
    expect(await claimsOf(study)).toMatchObject([{ kind: 'saying' }])
  })

  it('refuses words that stand more than once with every place, and writes nothing', async () => {
    const study = await harbourStudy()
    const known = ['annotate', 'day', '--source', 'north', '--quote', 'What is known', '--json']
    const ran = await study.run(...known)
    const first = harbour.north.indexOf('What is known')
    const second = harbour.north.lastIndexOf('What is known')
    const length = 'What is known'.length
    expect(ran.code).toBe(1)
    expect(ran.json(shape.error).error).toEqual({
      code: 'ambiguous-quote',
      quote: 'What is known',
      matches: [
        { start: first, end: first + length },
        { start: second, end: second + length },
      ],
    })
    for (const place of [`${first}–${first + length}`, `${second}–${second + length}`]) expect(ran.err).toContain(place)
    expect(await annotationsOf(study)).toEqual([])
    await done(study.run(...known, '--prefix', 'noon.\n\n'))
    await done(study.run(...known, '--suffix', '\n\nIt was'))
    expect((await annotationsOf(study)).map(({ start }) => start)).toEqual([first, second])
  })

  it('anchors words over paragraphs, with an Urdu full stop and by offsets', async () => {
    const study = await harbourStudy()
    const over = 'It was fog۔ The boat came in at noon.\n\nWhat is known'
    await done(study.run('annotate', 'day', '--source', 'north', '--quote', over.replaceAll('\n', '\r\n')))
    const start = harbour.south.indexOf('کشتی')
    await done(study.run('annotate', 'day', '--source', 'south', '--start', `${start}`, '--end', `${start + 4}`))
    expect((await annotationsOf(study)).map(({ quote }) => quote).toSorted()).toEqual([over, 'کشتی'].toSorted())
  })

  it.each([
    ['a passage that is named twice', ['--quote', 'fog', '--start', '1', '--end', '2']],
    ['a passage that is named by half', ['--start', '1']],
    ['offsets with a prefix', ['--start', '1', '--end', '3', '--prefix', 'x']],
    ['no passage', []],
    ['a claim and a statement', ['--quote', 'fog', '--claim', 'x', '--statement', 'y']],
    ['a stance that is none', ['--quote', 'fog', '--stance', 'likes']],
    ['a verdict that a highlight cannot give', ['--quote', 'fog', '--tag', 'left-open']],
    ['an offset that is no number', ['--start', 'one', '--end', '3']],
  ])('takes %s for wrong usage', async (_, given) => {
    const study = await harbourStudy()
    const ran = await study.run('annotate', 'day', '--source', 'north', ...given, '--json')
    expect([ran.code, ran.json(shape.error).error.code]).toEqual([2, 'invalid-input'])
    expect(ran.err).not.toBe('')
    expect(await annotationsOf(study)).toEqual([])
  })

  it.each([
    ['quote-not-found', ['--quote', 'It was clear.']],
    ['range-outside-text', ['--start', '3', '--end', '3000']],
    ['empty-selection', ['--start', '3', '--end', '3']],
    ['not-found', ['--quote', 'It was fog', '--claim', 'no such claim']],
  ])('ends with 1 and %s where the input does not fit the project', async (code, given) => {
    const study = await harbourStudy()
    const ran = await study.run('annotate', 'day', '--source', 'north', ...given, '--json')
    expect([ran.code, ran.json(shape.error).error.code]).toEqual([1, code])
    expect(await annotationsOf(study)).toEqual([])
  })

  it('refuses to tie the same passage to the same claim again', async () => {
    const study = await harbourStudy()
    const fog = ['annotate', 'day', '--source', 'north', '--quote', 'It was fog۔', '--json']
    await done(study.run(...fog))
    const again = await study.run(...fog, '--claim', 'It was fog۔')
    expect([again.code, again.json(shape.error).error.code]).toEqual([1, 'already-linked'])
  })
})
