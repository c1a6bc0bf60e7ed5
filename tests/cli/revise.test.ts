import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { done, harbour, harbourStudy, shape } from './command-line.ts'

const revised = z.strictObject({
  revision: z.int(),
  annotations: z.array(
    z.strictObject({ id: z.string(), outcome: z.string(), score: z.number(), start: z.int(), end: z.int() }),
  ),
})
const quote = 'The boat came in at noon.'

describe('countermark revise', () => {
  it('makes a revision of an edited file and tells where every passage is', async () => {
    const study = await harbourStudy()
    const { annotationId } = (await study.run('annotate', 'day', '--source', 'north', '--quote', quote, '--json')).json(
      shape.annotated,
    )
    const edited = `A note of the editor.\n${harbour.north}`
    await study.write('edited.txt', edited)
    const ran = await study.run('revise', 'day', 'north', 'edited.txt', '--note', 'newer', '--json')
    const start = edited.indexOf(quote)
    expect(ran.json(revised)).toEqual({
      revision: 2,
      annotations: [{ id: annotationId, outcome: 'moved', score: 1, start, end: start + quote.length }],
    })
    expect(ran.code).toBe(0)
    expect((await study.run('text', 'day', 'north')).out).toBe(edited)
    expect((await study.run('text', 'day', 'north', '--revision', '1')).out).toBe(harbour.north)
    const [item] = (await study.run('annotations', 'day', '--json')).json(z.array(shape.annotation))
    expect(item).toMatchObject({ revision: 2, start, quote, outcome: 'moved' })
  })

  it('says in words what became of the passages', async () => {
    const study = await harbourStudy()
    await done(study.run('annotate', 'day', '--source', 'north', '--quote', quote))
    await study.write('edited.txt', harbour.north.replace(quote, ''))
    const { out } = await study.run('revise', 'day', 'north', 'edited.txt')
    expect(out).toContain('Revision 2')
    expect(out).toContain('not found in this revision')
  })

  it('ends with 1 where the text is the same', async () => {
    const study = await harbourStudy()
    await study.write('same.txt', harbour.north)
    const { code, err } = await study.run('revise', 'day', 'north', 'same.txt')
    expect(code).toBe(1)
    expect(err).toContain('It already is so.')
  })
})
