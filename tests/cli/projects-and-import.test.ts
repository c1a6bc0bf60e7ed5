import { createHash } from 'node:crypto'
import { mkdir, readdir, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { makeDocx, para, run } from '#tests/core/importing/docx/make-docx.ts'
import { makePdf } from '#tests/core/importing/pdf/make-pdf.ts'
import { done, freshStudy, harbour, harbourStudy, shape } from './command-line.ts'

describe('countermark new', () => {
  it('makes a project and answers its id and nothing else', async () => {
    const study = await freshStudy()
    const ran = await study.run('new', 'ferry', '--title', 'Ferry', '--json')
    expect(ran.code).toBe(0)
    expect(ran.json(z.strictObject({ projectId: z.string() })).projectId).toMatch(/^project:[0-9a-f-]{36}$/)
    expect(ran.err).toBe('')
    expect(await readdir(join(study.folder, 'ferry'))).toContain('project.json')
  })

  it('makes the folders above it, and takes spaces, Urdu and pictures in a path', async () => {
    const study = await freshStudy()
    const project = 'ایک منصوبہ/Ferry 🚢 day'
    await done(study.run('new', project, '--title', 'بندرگاہ 🚢'))
    expect((await study.run('sources', project, '--json')).json(z.array(shape.source))).toEqual([])
  })

  it('leaves a folder that holds anything as it is', async () => {
    const study = await freshStudy()
    await mkdir(join(study.folder, 'full'))
    await study.write('full/letter.txt', 'mine')
    const ran = await study.run('new', 'full', '--title', 'Ferry', '--json')
    expect([ran.code, ran.json(shape.error).error.code]).toEqual([1, 'project-not-empty'])
    expect(await readdir(join(study.folder, 'full'))).toEqual(['letter.txt'])
  })

  it('works where settings of this machine cannot be kept', async () => {
    const study = await freshStudy()
    await study.write('.settings', 'a file where the folder of settings would be')
    await done(study.run('new', 'day', '--title', 'Day', '--researcher', 'Rosa'))
    await done(study.run('do', 'day', 'claims.create', '{"statement":"It was fog."}'))
    await done(study.run('assess', 'day', 'It was fog.', '--tag', 'contested'))
    const [claim] = (await study.run('claims', 'day', '--json')).json(z.array(shape.claim))
    expect(claim?.verdicts).toMatchObject([{ researcher: 'Rosa', verdict: 'contested' }])
  })

  it('records verdicts of that project under the researcher it was made for, whoever made the next one', async () => {
    const study = await freshStudy()
    for (const [folder, researcher] of [
      ['first', 'Rosa'],
      ['second', 'Tomas'],
    ] as const) {
      await done(study.run('new', folder, '--title', folder, '--researcher', researcher))
      await done(study.run('do', folder, 'claims.create', '{"statement":"It was fog."}'))
    }
    await done(study.run('assess', 'first', 'It was fog.', '--tag', 'contested'))
    const [claim] = (await study.run('claims', 'first', '--json')).json(z.array(shape.claim))
    expect(claim?.verdicts.map(({ researcher }) => researcher)).toEqual(['Rosa'])
  })
})

describe('countermark import', () => {
  it('tells one line a file as it goes, and ends with 1 where one failed while the rest is imported', async () => {
    const study = await freshStudy()
    await done(study.run('new', 'day', '--title', 'Day'))
    await study.write('north.txt', harbour.north)
    await study.write('noise.bin', new Uint8Array([0, 159, 146, 150, 0, 1, 2, 3]))
    const ran = await study.run('import', 'day', 'north.txt', 'gone.txt', 'noise.bin', 'north.txt', '--json')
    expect(ran.code).toBe(1)
    const lines = ran.lines(shape.imported)
    expect(lines.map(({ file, result, error }) => [file, result, error?.code ?? null])).toEqual([
      ['north.txt', 'imported', null],
      ['gone.txt', 'failed', 'file-unreadable'],
      ['noise.bin', 'failed', 'format-unknown'],
      ['north.txt', 'duplicate', null],
    ])
    expect(lines[0]).toMatchObject({ format: 'txt', characters: harbour.north.length })
    expect(ran.err).not.toBe('')
    expect((await study.run('sources', 'day', '--json')).json(z.array(shape.source))).toHaveLength(1)
  })

  it('refuses a file beyond what an import takes without reading it', async () => {
    const study = await freshStudy()
    await done(study.run('new', 'day', '--title', 'Day'))
    await study.write('vast.txt', '')
    await truncate(join(study.folder, 'vast.txt'), 3_000_000_000)
    const ran = await study.run('import', 'day', 'vast.txt', '--json')
    expect([ran.code, ran.lines(shape.imported)[0]?.error]).toMatchObject([
      1,
      { code: 'file-too-large', bytes: 3_000_000_000 },
    ])
  })

  it('walks a folder by name, past hidden files and projects, and gives the paths as they were given', async () => {
    const study = await freshStudy()
    await done(study.run('new', 'papers/day', '--title', 'Day'))
    await mkdir(join(study.folder, 'papers', 'خبریں 📰'))
    await study.write('papers/b.txt', 'The second paper.')
    await study.write('papers/a.md', '# The first paper\n\nIts words.')
    await study.write('papers/.hidden.txt', 'Nobody reads this.')
    await study.write('papers/خبریں 📰/ا.txt', 'بندرگاہ کی خبر۔')
    const ran = await study.run('import', 'papers/day', 'papers', '--json')
    expect(ran.code).toBe(0)
    expect(ran.lines(shape.imported).map(({ file, result }) => [file, result])).toEqual([
      [join('papers', 'a.md'), 'imported'],
      [join('papers', 'b.txt'), 'imported'],
      [join('papers', 'خبریں 📰', 'ا.txt'), 'imported'],
    ])
  })

  it('says that there was nothing in a folder without documents', async () => {
    const study = await freshStudy()
    await done(study.run('new', 'papers/day', '--title', 'Day'))
    const ran = await study.run('import', 'papers/day', 'papers', '--json')
    expect([ran.code, ran.out]).toEqual([0, ''])
    expect(ran.err).toContain('No file is in these folders')
  })

  it('opens a protected PDF with the password that is given', async () => {
    const study = await freshStudy()
    await done(study.run('new', 'day', '--title', 'Day'))
    const passwords = { user: 'quay', owner: 'pilot' }
    await study.write('fog.pdf', makePdf([[{ text: 'The fog stayed', x: 50, y: 700 }]], { passwords }))
    for (const [given, code] of [
      [[], 'password-needed'],
      [['--password', 'pier'], 'password-wrong'],
    ] as const) {
      const ran = await study.run('import', 'day', 'fog.pdf', ...given, '--json')
      expect(ran.code).toBe(1)
      expect(ran.out).toContain(code)
      expect(ran.out + ran.err).not.toContain('pier')
    }
    await done(study.run('import', 'day', 'fog.pdf', '--password', 'quay'))
    expect((await study.run('text', 'day', 'fog')).out).toBe('The fog stayed')
  })

  it('reads an encoding that is given, and refuses one that nobody can decode before anything is done', async () => {
    const study = await freshStudy()
    await done(study.run('new', 'day', '--title', 'Day'))
    await study.write('cafe.txt', new Uint8Array([0x63, 0x61, 0x66, 0xe9]))
    expect((await study.run('import', 'day', 'cafe.txt', '--encoding', 'imaginary', '--json')).code).toBe(2)
    await done(study.run('import', 'day', 'cafe.txt', '--encoding', 'windows-1252'))
    expect((await study.run('text', 'day', 'cafe')).out).toBe('café')
  })

  it('takes the side of tracked changes that is asked for', async () => {
    const study = await freshStudy()
    await done(study.run('new', 'day', '--title', 'Day'))
    const body = para(`${run('The ferry')}<w:ins>${run(' left again')}</w:ins>`)
    await study.write('ferry.docx', await makeDocx({ body }))
    expect((await study.run('import', 'day', 'ferry.docx', '--tracked-changes', 'both')).code).toBe(2)
    const line = z.looseObject({ characters: z.number(), notes: z.array(z.looseObject({ code: z.string() })) })
    const before = await study.run('import', 'day', 'ferry.docx', '--tracked-changes', 'rejected', '--json')
    expect(before.lines(line)).toMatchObject([
      {
        title: 'ferry (before its tracked changes)',
        characters: 'The ferry'.length,
        notes: [{ code: 'tracked-changes-rejected' }],
      },
    ])
    const after = await study.run('import', 'day', 'ferry.docx', '--json')
    expect(after.lines(line)).toMatchObject([{ title: 'ferry', characters: 'The ferry left again'.length }])
  })
})

describe('countermark sources, text and document', () => {
  it('list every source with its provenance, null where nobody has said', async () => {
    const study = await harbourStudy()
    const [north, south] = (await study.run('sources', 'day', '--json')).json(z.array(shape.source))
    expect(north).toMatchObject({
      title: 'north',
      outlet: null,
      authors: [],
      date: null,
      licence: null,
      note: '',
      revision: 1,
      characters: harbour.north.length,
      fingerprint: createHash('sha256').update(harbour.north).digest('hex'),
    })
    await done(
      study.run(
        'do',
        'day',
        'sources.describe',
        JSON.stringify({
          sourceId: south?.id,
          outletName: 'The South Gazette',
          authors: ['Mina Rao'],
          published: { value: '2024-03-12', basis: 'stated' },
          captured: { value: '2024-03-13', basis: 'stated' },
          url: 'https://south-gazette.example/notes',
          language: 'en',
          licence: 'Invented',
          note: 'By hand.',
        }),
      ),
    )
    const [, described] = (await study.run('sources', 'day', '--json')).json(z.array(shape.source))
    expect(described).toMatchObject({
      outlet: 'The South Gazette',
      authors: ['Mina Rao'],
      date: '2024-03-12',
      capturedOn: '2024-03-13',
      url: 'https://south-gazette.example/notes',
      language: 'en',
      licence: 'Invented',
      note: 'By hand.',
    })
    const asTable = await study.run('sources', 'day')
    expect(asTable.out.split('\n')[1]).toContain('north')
  })

  it('give the text exactly, with nothing before or after it', async () => {
    const study = await harbourStudy()
    const ran = await study.run('text', 'day', 'north')
    expect([ran.out, ran.err]).toEqual([harbour.north, ''])
    const found = (await study.run('text', 'day', 'north', '--json')).json(shape.text)
    expect(found).toEqual({
      text: harbour.north,
      fingerprint: createHash('sha256').update(harbour.north).digest('hex'),
      revision: 1,
    })
  })

  it('take line ends, byte order marks and encodings as declared, and change nothing else', async () => {
    const study = await freshStudy()
    await done(study.run('new', 'day', '--title', 'Day'))
    const words = '  One 🚢 line \n\n\ttwo۔\n\n'
    await study.write('dos.txt', words.replaceAll('\n', '\r\n'))
    await study.write('bom.txt', `\ufeff${words}.`)
    await study.write('wide.txt', Buffer.from(`\ufeff${words}..`, 'utf16le'))
    await done(study.run('import', 'day', 'dos.txt', 'bom.txt', 'wide.txt'))
    for (const [title, expected] of [
      ['dos', words],
      ['bom', `${words}.`],
      ['wide', `${words}..`],
    ] as const)
      expect((await study.run('text', 'day', title)).out).toBe(expected)
  })

  it('give the document as JSON whether asked or not, and a revision only where there is one', async () => {
    const study = await harbourStudy()
    const ran = await study.run('document', 'day', 'south')
    expect(ran.json(z.looseObject({ type: z.literal('doc'), content: z.array(z.unknown()) })).content.length).toBe(6)
    const none = await study.run('text', 'day', 'south', '--revision', '2', '--json')
    expect([none.code, none.json(shape.error).error]).toMatchObject([1, { code: 'not-found', what: 'revision' }])
  })

  it('find a source by a beginning of its id or its title, and tell every match where it is not clear', async () => {
    const study = await harbourStudy()
    const [north] = (await study.run('sources', 'day', '--json')).json(z.array(shape.source))
    expect((await study.run('text', 'day', north?.id.slice(0, 'source:'.length + 8) ?? '')).out).toBe(harbour.north)
    expect((await study.run('text', 'day', ' NORTH ')).out).toBe(harbour.north)
    const unclear = await study.run('text', 'day', 'source:', '--json')
    expect(unclear.code).toBe(1)
    expect(unclear.json(shape.error).error).toMatchObject({
      code: 'ambiguous-reference',
      matches: [expect.stringMatching(/^source:/), expect.stringMatching(/^source:/)],
    })
    const unknown = await study.run('text', 'day', 'east', '--json')
    expect([unknown.code, unknown.json(shape.error).error.code]).toEqual([1, 'not-found'])
  })
})
