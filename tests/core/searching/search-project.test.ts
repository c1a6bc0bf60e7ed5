import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CommandInput } from '#contract/commands.ts'
import type { Progress } from '#contract/envelope.ts'
import { richTextOf } from '#domain/records/rich-text.ts'
import { type CoreAtWork, coreAtWork, freshSettings, must } from '#tests/core/running-core.ts'

let at: CoreAtWork
let project: string
beforeEach(async () => {
  at = coreAtWork(await freshSettings())
  const made = must(await at.core.request('projects.create', { title: 'Bells', folder: null, researcherName: null }))
  project = made?.project ?? ''
})
afterEach(() => at.end())

async function paste(title: string, text: string): Promise<`source:${string}`> {
  const { results } = must(await at.core.request('sources.paste', { text, html: null, title }, { project }))
  const sourceId = results[0]?.sourceId
  if (!sourceId) throw new Error('not pasted')
  return sourceId
}
const find = (input: CommandInput<'search.find'>, more: object = {}) =>
  at.core.request('search.find', input, { project, ...more })
const wordsOf = async (input: CommandInput<'search.find'>) =>
  must(await find(input)).hits.map(({ kind, words }) => `${kind} ${words}`)

describe('a search of the project', () => {
  it('finds words in texts, titles, statements, rationales, memos, codes and speakers, and counts them by kind', async () => {
    const sourceId = await paste('The bell of Orrin', 'The bell struck nine.\nA bell, they say.')
    const passage = { sourceId, parts: [{ start: 4, end: 8 }], revision: 1 }
    const { annotationId, claimId } = must(
      await at.core.request(
        'claims.highlight',
        { passage, statement: 'the bell struck', speakerName: 'Ada Bell', voice: 'quoted' },
        { project },
      ),
    )
    must(await at.core.request('codes.apply', { annotationId, codeName: 'bell sounds' }, { project }))
    const note = richTextOf('Ask who heard the bell.')
    must(await at.core.request('memos.write', { subjectId: claimId, body: note }, { project }))
    for (const rationale of [richTextOf('Only one bell.'), note])
      must(await at.core.request('assessments.record', { claimId, verdict: 'contested', rationale }, { project }))
    const answer = must(await find({ words: 'bell' }))
    expect(answer.counts).toEqual({ text: 2, title: 1, statement: 1, rationale: 1, memo: 1, code: 1, speaker: 1 })
    expect(answer.bySource).toEqual({ [sourceId]: 2 })
    expect(answer.unread).toEqual([])
  })

  it('gives offsets at which exactly the words stand in the stored text', async () => {
    const sourceId = await paste('Kashti', `${'کچھ اور۔\n'.repeat(3_000)}کِشتی گھاٹ پر تھی۔`)
    const { text } = must(await at.core.request('sources.text', { sourceId, revision: null }, { project }))
    const { hits } = must(await find({ words: 'كشتي', kinds: ['text'] }))
    expect(hits.map(({ start, end, words }) => [text.slice(start, end), words])).toEqual([['کِشتی', 'کِشتی']])
  })

  it('shows the words around a place as one flowing text where lines were broken by hand', async () => {
    const lines = [
      'The council of Orrin paid',
      'three thousand crowns for the old bell of the',
      'tower, and for the casting of the others.',
    ]
    const html = `<p>Before.</p><p>${lines.join('<br>')}</p><p>After.</p>`
    must(await at.core.request('sources.paste', { text: lines.join('\n'), html, title: 'Broken' }, { project }))
    const { hits } = must(await find({ words: 'bell', kinds: ['text'] }))
    expect(hits).toMatchObject([
      {
        before: 'The council of Orrin paid three thousand crowns for the old ',
        words: 'bell',
        after: ' of the tower, and for the casting of the others.',
      },
    ])
  })

  it('flows over the lines of a short text, too, whose every line is a paragraph of its document', async () => {
    await paste(
      'Short',
      'It rained.\n\nThe council of Orrin paid three thousand crowns for\nthe old bell of the tower.\n\nIt rained.',
    )
    const { hits } = must(await find({ words: 'bell', kinds: ['text'] }))
    expect(hits[0]?.before).toBe('The council of Orrin paid three thousand crowns for the old ')
  })

  it('holds to the kinds and the sources that are wanted', async () => {
    const one = await paste('One', 'fog')
    const two = await paste('Two', 'fog and fog')
    await paste('Fog', 'sun')
    expect(await wordsOf({ words: 'fog', kinds: ['title'] })).toEqual(['title Fog'])
    expect(must(await find({ words: 'fog', sourceIds: [two] })).bySource).toEqual({ [two]: 2 })
    expect(must(await find({ words: 'fog' })).bySource).toEqual({ [one]: 1, [two]: 2 })
  })

  it('holds a regular expression against each line, with and without regard to case', async () => {
    await paste('Sums', 'paid 3,000 crowns\nPAID 4,500 crowns\nunpaid')
    const pattern: CommandInput<'search.find'> = { words: '^paid [\\d,]+', as: 'pattern', kinds: ['text'] }
    expect(await wordsOf(pattern)).toEqual(['text paid 3,000', 'text PAID 4,500'])
    expect(await wordsOf({ ...pattern, isExact: true })).toEqual(['text paid 3,000'])
    expect(await wordsOf({ words: 'paid', as: 'pattern', isWhole: true, kinds: ['text'] })).toEqual([
      'text paid',
      'text PAID',
    ])
  })

  it('says why a pattern cannot be read, and ends one that would never end', async () => {
    await paste('As', `${'a'.repeat(60)}b`)
    expect(await find({ words: '(a', as: 'pattern' })).toMatchObject({
      ok: false,
      error: { code: 'pattern-unreadable' },
    })
    expect(await find({ words: '(a+)+$', as: 'pattern' })).toMatchObject({
      ok: false,
      error: { code: 'pattern-too-slow' },
    })
    expect(await wordsOf({ words: 'a+b', as: 'pattern' })).toHaveLength(1)
  })

  it('lists the first places where there are very many, and counts all', async () => {
    await paste('Many', 'fog '.repeat(5_000))
    const { hits, counts } = must(await find({ words: 'fog', kinds: ['text'] }))
    expect(hits).toHaveLength(200)
    expect(counts.text).toBe(5_000)
  })

  it('tells how far it is, can be stopped, and lets commits through meanwhile', async () => {
    for (const title of ['A', 'B', 'C', 'D'])
      await paste(title, `${title} ${'the fog lifted and fell\n'.repeat(40_000)}`)
    const heard: Progress[] = []
    const stop = new AbortController()
    const search = find({ words: 'fell and rose' }, { onProgress: (each: Progress) => heard.push(each) })
    const order: string[] = []
    void search.then(() => order.push('search'))
    must(
      await at.core
        .request('claims.create', { statement: 'it was foggy' }, { project })
        .finally(() => order.push('commit')),
    )
    await search
    expect(order).toEqual(['commit', 'search'])
    expect(heard.map(({ done, total, subject }) => [done, total, subject])).toEqual([
      [0, 4, 'A'],
      [1, 4, 'B'],
      [2, 4, 'C'],
      [3, 4, 'D'],
    ])
    const stopped = find({ words: 'fell' }, { signal: stop.signal, onProgress: () => stop.abort() })
    expect(await stopped).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  })
})
