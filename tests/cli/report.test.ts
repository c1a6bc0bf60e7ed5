import { createHash } from 'node:crypto'
import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { done, freshStudy, harbourStudy, type Study, shape } from './command-line.ts'

const exported = z.strictObject({
  file: z.string(),
  dropped: z.array(z.string()),
  incomplete: z.array(z.string()),
})
const boat = 'The boat came in at noon.'

/** A study with two claims, links on both sides and a verdict. */
async function reportStudy(): Promise<Study> {
  const study = await harbourStudy()
  await done(study.run('annotate', 'day', '--source', 'north', '--quote', boat))
  await done(
    study.run(
      ...['annotate', 'day', '--source', 'south', '--quote', 'The boat came in at one o’clock'],
      ...['--claim', boat, '--stance', 'disputes', '--on', 'date', '--speaker', 'Harbour office'],
    ),
  )
  await done(
    study.run(
      'annotate',
      'day',
      '--source',
      'south',
      '--quote',
      'کشتی دوپہر کو آئی۔',
      '--code',
      'noon',
      '--kind',
      'saying',
    ),
  )
  await done(study.run('assess', 'day', boat, '--tag', 'contested', '--rationale', 'One hour lies between them.'))
  return study
}

let study: Study
const verified = async (file: string, project = 'day') => {
  const ran = await study.run('verify', file, project, '--json')
  return { code: ran.code, ...ran.json(shape.verified) }
}
const kindsOf = ({ mismatches }: z.infer<typeof shape.verified>) => [...new Set(mismatches.map(({ kind }) => kind))]

beforeAll(async () => {
  study = await reportStudy()
  for (const format of ['html', 'md'])
    await done(study.run('export', 'day', '--format', format, '--out', `made.${format}`))
})

describe('countermark export', () => {
  it.each(['html', 'md', 'csv'])(
    'writes %s and answers where, what it cannot carry and what is incomplete',
    async (format) => {
      const ran = await study.run('export', 'day', '--format', format, '--out', `out.${format}`, '--json')
      expect(ran.code).toBe(0)
      const answer = ran.json(exported)
      expect(answer.file).toBe(join(study.folder, `out.${format}`))
      expect(answer.incomplete.length).toBeGreaterThan(0)
      expect(answer.dropped.length > 0).toBe(format !== 'html')
      expect(ran.out).not.toMatch(/[\u2066-\u2069]/u)
      const words = await readFile(answer.file, 'utf8')
      expect(words).toContain('The boat came in at noon')
      expect(words).toContain('کشتی دوپہر کو آئی۔')
    },
  )

  it('holds to a scope, in the language of the person', async () => {
    await done(study.runWith({ language: 'ur' }, 'export', 'day', '--format', 'md', '--out', 'ur.md', '--scope', boat))
    const words = await readFile(join(study.folder, 'ur.md'), 'utf8')
    expect(words).toContain('متنازع')
    expect(words).toContain('The boat came in at noon')
    expect(await verified('ur.md')).toMatchObject({ code: 0, mismatches: [] })
    await done(
      study.runWith({ language: 'hi' }, 'export', 'day', '--format', 'html', '--out', 'hi.html', '--scope', boat),
    )
    expect(await readFile(join(study.folder, 'hi.html'), 'utf8')).toContain('विवादित')
    expect(await verified('hi.html')).toMatchObject({ code: 0, mismatches: [] })
    const unknown = await study.run('export', 'day', '--format', 'md', '--out', 'x.md', '--scope', 'no claim', '--json')
    expect([unknown.code, unknown.json(shape.error).error.code]).toEqual([1, 'not-found'])
  })

  it('leaves the full text out for publication where no licence allows it', async () => {
    await done(study.run('export', 'day', '--format', 'html', '--out', 'p.html', '--template', 'publication'))
    const words = await readFile(join(study.folder, 'p.html'), 'utf8')
    expect(words).not.toContain('Nobody rang the bell')
    expect(await readFile(join(study.folder, 'made.html'), 'utf8')).toContain('Nobody rang the bell')
    expect(await verified('p.html')).toMatchObject({ code: 0, mismatches: [] })
  })

  it('says why it could not write, and what is no format', async () => {
    const nowhere = await study.run('export', 'day', '--format', 'md', '--out', 'gone/x.md', '--json')
    expect([nowhere.code, nowhere.json(shape.error).error.code]).toEqual([1, 'file-unwritable'])
    expect(nowhere.err).toContain('its folder is not there')
    for (const given of [
      ['--format', 'docx', '--out', 'x'],
      ['--format', 'md'],
      ['--out', 'x.md'],
    ])
      expect((await study.run('export', 'day', ...given)).code).toBe(2)
    const empty = await freshStudy()
    await done(empty.run('new', 'day', '--title', 'Day'))
    const nothing = await empty.run('export', 'day', '--format', 'md', '--out', 'x.md', '--json')
    expect([nothing.code, nothing.json(shape.error).error.code]).toEqual([1, 'nothing-to-export'])
  })
})

describe('countermark verify', () => {
  it.each(['html', 'md'])('passes a report in %s as it was written', async (format) => {
    const found = await verified(`made.${format}`)
    expect(found).toMatchObject({ code: 0, mismatches: [] })
    expect(found.checked).toBeGreaterThan(8)
    expect((await study.run('verify', `made.${format}`, 'day')).out).toBe(
      `${found.checked} items checked: everything matches.\n`,
    )
  })

  it('passes after the project went on, because a report is held to its own moment', async () => {
    await done(study.run('do', 'day', 'claims.create', '{"statement":"A later claim."}'))
    expect(await verified('made.html')).toMatchObject({ code: 0, mismatches: [] })
    await done(study.run('do', 'day', 'history.undo'))
  })

  it('ends with 4 and names the file where one character of the report was changed', async () => {
    const words = await readFile(join(study.folder, 'made.html'), 'utf8')
    await study.write('changed.html', words.replace('One hour lies', 'One hour lias'))
    const found = await verified('changed.html')
    expect([found.code, kindsOf(found)]).toEqual([4, ['file']])
    const ran = await study.run('verify', 'changed.html', 'day')
    expect([ran.code, ran.out]).toEqual([
      4,
      expect.stringContaining('1 does not match.\nfile changed.html\n  expected: '),
    ])
  })

  it('names the quotation where its words in the report were changed', async () => {
    const words = await readFile(join(study.folder, 'made.md'), 'utf8')
    await study.write('changed.md', words.replaceAll('at one o’clock', 'at two o’clock'))
    const found = await verified('changed.md')
    expect([found.code, kindsOf(found)]).toEqual([4, expect.arrayContaining(['file', 'quotation'])])
  })

  it('names the record where a status was changed together with the digest', async () => {
    const words = await readFile(join(study.folder, 'made.md'), 'utf8')
    const digest = /"digest": "([0-9a-f]{64})"/.exec(words)?.[1] ?? ''
    const claimed = words.replace('"status": "contested"', '"status": "corroborated"')
    expect(claimed).not.toBe(words)
    const resealed = createHash('sha256').update(claimed.replaceAll(digest, '')).digest('hex')
    await study.write('resealed.md', claimed.replaceAll(digest, resealed))
    const found = await verified('resealed.md')
    expect([found.code, kindsOf(found)]).toEqual([4, ['record']])
    expect(found.mismatches[0]).toMatchObject({ id: expect.stringMatching(/^claim:/) })
  })

  it('names the source where one character of its text or of its original was changed on disk', async () => {
    for (const ending of ['document.json', 'original.txt']) {
      await cp(join(study.folder, 'day'), join(study.folder, ending), { recursive: true })
      const sources = join(study.folder, ending, 'sources')
      const files = await readdir(sources, { recursive: true })
      for (const file of files.filter((each) => each.endsWith(ending))) {
        const words = await readFile(join(sources, file), 'utf8')
        await writeFile(join(sources, file), words.replace('o’clock', 'o clock'))
      }
      const found = await verified('made.html', ending)
      expect(found.code).toBe(4)
      expect(kindsOf(found)).toContain('source')
      expect(kindsOf(found)).not.toContain('file')
    }
  })

  it('ends with 1 for what is no report and with 3 for what is no project', async () => {
    await done(study.run('export', 'day', '--format', 'csv', '--out', 'made.csv'))
    const other = await study.run('verify', 'made.csv', 'day', '--json')
    expect([other.code, other.json(shape.error).error.code]).toEqual([1, 'report-unreadable'])
    expect(other.err).toContain('it holds no manifest')
    const gone = await study.run('verify', 'gone.html', 'day', '--json')
    expect([gone.code, gone.json(shape.error).error.code]).toEqual([1, 'file-unreadable'])
    expect((await study.run('verify', 'made.html', 'night')).code).toBe(3)
  })
})
