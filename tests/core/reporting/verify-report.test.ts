import { createHash } from 'node:crypto'
import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reportOptions } from '#contract/commands/report-commands.ts'
import { type FerryCore, openSample, projectWith, startFerryCore } from './ferry-core.ts'

const options = reportOptions.parse({})
let ferry: FerryCore
let project: string
const reports = { html: '', md: '' }

beforeAll(async () => {
  ferry = await startFerryCore()
  project = await openSample(ferry)
  for (const format of ['html', 'md'] as const) {
    const file = join(ferry.folder, `report.${format}`)
    await ferry.ask('report.export', { options, format, file }, project)
    reports[format] = await readFile(file, 'utf8')
  }
})
afterAll(() => ferry.end())

/** What `verify` says of a file with this text. */
async function verified(text: string, format: 'html' | 'md', of = project) {
  const file = join(ferry.folder, `changed.${format}`)
  await writeFile(file, text)
  return ferry.ask('report.verify', { file }, of)
}

/** The digest of a text that names this digest, taken by hand. */
const digestOf = (text: string, digest: string): string =>
  createHash('sha256').update(text.replaceAll(digest, '')).digest('hex')
const namedDigest = (text: string): string => /"digest": "([0-9a-f]{64})"/.exec(text)?.[1] ?? ''

describe.each(['html', 'md'] as const)('a report as %s', (format) => {
  it('agrees with its project, and names the digest that the file has', async () => {
    const { checked, mismatches } = await verified(reports[format], format)
    expect(mismatches).toEqual([])
    expect(checked).toBeGreaterThan(100)
    const digest = namedDigest(reports[format])
    expect(digestOf(reports[format], digest)).toBe(digest)
  })

  it('is refused when any one character is changed, wherever it stands', async () => {
    const text = reports[format]
    const step = Math.floor(text.length / 60)
    for (let at = 7; at < text.length; at += step) {
      const changed = `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`
      const { mismatches } = await verified(changed, format)
      expect(mismatches.length, `the character at ${at} was changed`).toBeGreaterThan(0)
    }
  })

  it('is refused when a byte order mark or a last line is added', async () => {
    expect((await verified(`\ufeff${reports[format]}`, format)).mismatches).toMatchObject([{ kind: 'file' }])
    expect((await verified(`${reports[format]}\n`, format)).mismatches).toMatchObject([{ kind: 'file' }])
  })

  it('is refused when words were changed together with the digest', async () => {
    const digest = namedDigest(reports[format])
    const changed = reports[format].replace('On one page', 'On this page')
    expect(changed).not.toBe(reports[format])
    const resealed = changed.replaceAll(digest, digestOf(changed, digest))
    const { mismatches } = await verified(resealed, format)
    expect(mismatches).toMatchObject([{ kind: 'file' }])
    expect(mismatches[0]?.expected).toContain('On this page')
  })

  it('is refused when it says that another version made it, with words changed together with the digest', async () => {
    const digest = namedDigest(reports[format])
    const changed = reports[format].replaceAll('9.9.9', '8.8.8').replace('On one page', 'On this page')
    const { mismatches } = await verified(changed.replaceAll(digest, digestOf(changed, digest)), format)
    expect(mismatches).toMatchObject([{ kind: 'file' }])
  })

  it('names the claim when a status in the manifest was changed together with the digest', async () => {
    const digest = namedDigest(reports[format])
    const changed = reports[format].replace('"status": "contested"', '"status": "corroborated"')
    const { mismatches } = await verified(changed.replaceAll(digest, digestOf(changed, digest)), format)
    expect(mismatches).toMatchObject([{ kind: 'record', expected: 'status: corroborated', found: 'status: contested' }])
  })

  it('names the quotation when its visible words were changed together with the digest', async () => {
    const digest = namedDigest(reports[format])
    const [whole, before = '', words = ''] =
      (format === 'html'
        ? /(<q\b[^>]*>)([^<]{20,})/.exec(reports[format])
        : /(<!-- q \S+ \d+ -->)([^<\\&]{20,})/.exec(reports[format])) ?? []
    const changed = reports[format].replace(whole ?? '', `${before}Not ${words}`)
    const { mismatches } = await verified(changed.replaceAll(digest, digestOf(changed, digest)), format)
    expect(mismatches).toMatchObject([{ kind: 'quotation' }])
    expect(mismatches[0]?.expected).toContain('Not ')
  })

  it('still agrees after the project went on, and is held against the records of its own moment', async () => {
    const claims = [...reports[format].matchAll(/"id": "(claim:[0-9a-f-]+)"/g)].map(([, id]) => id as `claim:${string}`)
    const claimId = claims[0]
    if (!claimId) throw new Error('the report has no claim')
    await ferry.ask('claims.edit', { claimId, statement: 'the pier was shorter then' }, project)
    await ferry.ask('assessments.record', { claimId, verdict: 'left-open', rationale: null }, project)
    expect((await verified(reports[format], format)).mismatches).toEqual([])
    await ferry.ask('history.undo', {}, project)
    await ferry.ask('history.undo', {}, project)
    expect((await verified(reports[format], format)).mismatches).toEqual([])
  })
})

describe('what else is checked', () => {
  it('names the source and its quotations when the stored text was changed', async () => {
    const copy = join(ferry.folder, 'Changed.countermark')
    await cp(project, copy, { recursive: true, filter: (from) => !from.endsWith('lock') })
    const [bare = ''] = await readdir(join(copy, 'sources'))
    const document = join(copy, 'sources', bare, '1', 'document.json')
    const json = await readFile(document, 'utf8')
    await writeFile(document, json.replace(/"text":"\p{L}/u, '"text":"§'))
    const opened = await ferry.ask('projects.open', { folder: copy, access: 'read' })
    const { mismatches } = await verified(reports.html, 'html', opened?.project ?? '')
    expect(mismatches).toContainEqual(expect.objectContaining({ kind: 'source', id: `source:${bare}` }))
    await ferry.ask('projects.close', { project: opened?.project ?? '' })
  })

  it('names the source when its original file was changed', async () => {
    const copy = join(ferry.folder, 'Original.countermark')
    await cp(project, copy, { recursive: true, filter: (from) => !from.endsWith('lock') })
    const [bare = ''] = await readdir(join(copy, 'sources'))
    const folder = join(copy, 'sources', bare, '1')
    const original = (await readdir(folder)).find((name) => name.startsWith('original.')) ?? ''
    await writeFile(join(folder, original), 'other bytes')
    const opened = await ferry.ask('projects.open', { folder: copy, access: 'read' })
    const { mismatches } = await verified(reports.html, 'html', opened?.project ?? '')
    expect(mismatches).toMatchObject([{ kind: 'source', id: `source:${bare}` }])
    await ferry.ask('projects.close', { project: opened?.project ?? '' })
  })

  it('says that a report of another project is of another project', async () => {
    const other = await projectWith(ferry, 'The horn sounded at seven.')
    const { mismatches } = await verified(reports.html, 'html', other.project)
    expect(mismatches.map(({ kind }) => kind)).toContain('record')
  })

  it('refuses a file that is no report, and one that is not there', async () => {
    const file = join(ferry.folder, 'shopping.txt')
    await writeFile(file, 'bread, ink')
    expect(await ferry.refusal('report.verify', { file }, project)).toMatchObject({ code: 'report-unreadable' })
    const missing = join(ferry.folder, 'missing.html')
    expect(await ferry.refusal('report.verify', { file: missing }, project)).toMatchObject({
      code: 'file-unreadable',
      reason: 'ENOENT',
    })
  })
})
