import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { makePng } from '#tests/core/importing/make-picture.ts'
import { makePdf } from '#tests/core/importing/pdf/make-pdf.ts'
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

  it('opens a protected file with its password, and takes the side of tracked changes that is asked for', async () => {
    const study = await harbourStudy()
    const passwords = { user: 'quay', owner: 'pilot' }
    await study.write('fog.pdf', makePdf([[{ text: 'The fog stayed', x: 50, y: 700 }]], { passwords }))
    expect((await study.run('revise', 'day', 'north', 'fog.pdf')).err).toContain('password-needed')
    await done(study.run('revise', 'day', 'north', 'fog.pdf', '--password', 'quay'))
    expect((await study.run('text', 'day', 'north')).out).toBe('The fog stayed')
    await study.write('dusk.rtf', '{\\rtf1\\ansi The boat came {\\revised in at noon}{\\deleted at dusk}.}')
    await done(study.run('revise', 'day', 'north', 'dusk.rtf', '--tracked-changes', 'rejected'))
    expect((await study.run('text', 'day', 'north')).out).toBe('The boat came at dusk.')
  })

  it('keeps the pictures in the folder of a saved page', async () => {
    const study = await harbourStudy()
    await mkdir(join(study.folder, 'Fog_files'))
    await study.write('Fog_files/quay.png', makePng(60, 40))
    await study.write('Fog.html', '<p>The fog stayed. <img alt="The quay" src="Fog_files/quay.png"></p>')
    await done(study.run('revise', 'day', 'north', 'Fog.html', '--whole-page'))
    const kept = await readdir(join(study.folder, 'day', 'sources'), { recursive: true })
    expect(kept.filter((name) => name.endsWith('.png'))).toHaveLength(1)
  })
})

describe('countermark revisions', () => {
  it('lists every text of a source with when, by whom, why and of which file it was made', async () => {
    const study = await harbourStudy()
    await study.write('edited.txt', `A note of the editor.\n${harbour.north}`)
    await done(study.run('revise', 'day', 'north', 'edited.txt', '--note', 'the second printing'))
    const items = (await study.run('revisions', 'day', 'north', '--json')).json(z.array(z.looseObject({})))
    const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/)
    const made = { at: expect.stringMatching(/^\d{4}-/), by: expect.any(String), format: 'txt' }
    const prints = { fingerprint: sha256, originalFingerprint: sha256, characters: expect.any(Number) }
    expect(items).toEqual([
      { number: 1, current: false, reason: 'imported', note: '', file: 'north.txt', ...made, ...prints },
      {
        number: 2,
        current: true,
        reason: 'replaced',
        note: 'the second printing',
        file: 'edited.txt',
        ...made,
        ...prints,
      },
    ])
    const { out, code } = await study.run('revisions', 'day', 'north')
    expect(code).toBe(0)
    expect(out).toMatch(/2 \(current\).*replaced by a file.*edited\.txt · the second printing/u)
  })

  it('ends with 1 for a source that is not there', async () => {
    const study = await harbourStudy()
    expect((await study.run('revisions', 'day', 'nowhere')).code).toBe(1)
  })
})
