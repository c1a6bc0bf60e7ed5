import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { JSDOM } from 'jsdom'
import Papa from 'papaparse'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type ReportOptions, reportOptions } from '#contract/commands/report-commands.ts'
import { HostCallFailed } from '#core/host-call-failed.ts'
import { type FerryCore, openSample, projectWith, startFerryCore } from './ferry-core.ts'

const options = (given: Partial<ReportOptions> = {}): ReportOptions => reportOptions.parse(given)
let ferry: FerryCore
let project: string
let count = 0

beforeAll(async () => {
  ferry = await startFerryCore()
  project = await openSample(ferry)
})
afterAll(() => ferry.end())

async function exported(format: 'html' | 'md' | 'csv', given: Partial<ReportOptions> = {}, of = project) {
  count += 1
  const file = join(ferry.folder, `out-${count}.${format}`)
  const answer = await ferry.ask('report.export', { options: options(given), format, file }, of)
  return { incomplete: answer?.incomplete ?? [], dropped: answer?.dropped ?? [], text: await readFile(file, 'utf8') }
}

describe('an HTML report', () => {
  it('quotes nothing that does not stand in its source at the place it gives', async () => {
    const { text } = await exported('html')
    const { document } = new JSDOM(text).window
    const manifest = JSON.parse(document.querySelector('template')?.innerHTML ?? '') as {
      readonly quotations: readonly {
        readonly linkId: string
        readonly part: number
        readonly sourceId: `source:${string}`
        readonly start: number
        readonly end: number
      }[]
    }
    const shown = [...document.querySelectorAll('q[data-link]')]
    expect(shown.length).toBeGreaterThanOrEqual(manifest.quotations.length)
    for (const { linkId, part, sourceId, start, end } of manifest.quotations) {
      const source = await ferry.ask('sources.text', { sourceId, revision: null }, project)
      const quotes = shown.filter(
        (each) => each.getAttribute('data-link') === linkId && each.getAttribute('data-part') === String(part),
      )
      expect(quotes.length).toBeGreaterThan(0)
      for (const each of quotes) expect(each.textContent).toBe(source.text.slice(start, end))
    }
  })

  it('carries the sources for work, and for publication only those whose licence allows it', async () => {
    const { document } = new JSDOM((await exported('html')).text).window
    const { sources } = JSON.parse(document.querySelector('template')?.innerHTML ?? '') as {
      readonly sources: readonly { readonly id: `source:${string}` }[]
    }
    const [{ id: sourceId } = { id: 'source:' as const }] = sources
    await ferry.ask('sources.describe', { sourceId, licenceAllowsFullText: false }, project)
    const work = await exported('html')
    const publication = await exported('html', { purpose: 'publication' })
    const textsIn = (html: string): number => new JSDOM(html).window.document.querySelectorAll('.source .text').length
    expect(textsIn(work.text)).toBeGreaterThan(textsIn(publication.text))
    expect(work.dropped).toEqual([])
    expect(publication.dropped).toHaveLength(1)
  })

  it('leads from every passage to its highlight and back', async () => {
    const { document } = new JSDOM((await exported('html')).text).window
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
    expect(links.length).toBeGreaterThan(100)
    for (const link of links) expect(document.getElementById(link.hash.slice(1)), link.hash).not.toBeNull()
    expect(document.querySelectorAll('.text a.sign').length).toBeGreaterThan(10)
  })

  it('carries the faces of the scripts in it, and none in a report that is all Latin', async () => {
    const faces = (html: string): number => html.split('@font-face').length - 1
    expect(faces((await exported('html')).text)).toBe(2)
    const at = await projectWith(ferry, 'The horn sounded.', 'Latin')
    await ferry.ask('claims.create', { statement: 'the horn sounded' }, at.project)
    expect(faces((await exported('html', {}, at.project)).text)).toBe(0)
  })

  it('is stamped invented and incomplete where it is', async () => {
    const { text, incomplete } = await exported('html')
    const { document } = new JSDOM(text).window
    expect(document.querySelector('.stamp.invented')).not.toBeNull()
    expect(document.querySelectorAll('article .stamp.incomplete')).toHaveLength(incomplete.length)
  })

  it('asks nothing of the network and holds no script, whatever stands in the records', async () => {
    const hostile = '</template></q><script>alert(1)</script><img src=x onerror=alert(1)>'
    const at = await projectWith(ferry, `The log says ${hostile} and no more.`, `Log ${hostile}`)
    const text = (await ferry.ask('sources.text', { sourceId: at.sourceId, revision: null }, at.project)).text
    const passage = { sourceId: at.sourceId, revision: 1, parts: [{ start: 0, end: text.length }] }
    await ferry.ask('claims.highlight', { passage, statement: hostile, speakerName: hostile }, at.project)
    const { document } = new JSDOM((await exported('html', {}, at.project)).text).window
    expect(document.querySelectorAll('script, img, iframe, object, embed, link, base, form')).toHaveLength(0)
    const attributes = [...document.querySelectorAll('*')].flatMap((each) => [...each.attributes])
    expect(attributes.filter(({ name }) => name.startsWith('on'))).toEqual([])
    const addresses = attributes.filter(({ name }) => ['src', 'href', 'action'].includes(name))
    expect(addresses.filter(({ value }) => !value.startsWith('#'))).toEqual([])
    expect(document.querySelector('q')?.textContent).toBe(text)
    expect(document.querySelector('.statement bdi')?.textContent).toBe(hostile)
  })
})

describe('a CSV report', () => {
  it('has one line for each link and one for a claim without any, and names the digest in each', async () => {
    const { data, errors } = Papa.parse<Record<string, string>>((await exported('csv')).text, {
      header: true,
      skipEmptyLines: true,
    })
    expect(errors).toEqual([])
    const links = new Set(data.flatMap(({ linkId }) => (linkId ? [linkId] : [])))
    expect(links.size).toBeGreaterThan(40)
    expect(data.every(({ digest }) => /^[0-9a-f]{64}$/.test(digest ?? ''))).toBe(true)
    expect(new Set(data.map(({ digest }) => digest)).size).toBe(1)
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\n=1', '＝1+1', '＠SUM(A1)'])(
    'lets no spreadsheet take %j for a formula',
    async (words) => {
      const at = await projectWith(ferry, 'The horn sounded.', `Formula ${count}`)
      await ferry.ask('claims.create', { statement: `${words}` }, at.project)
      const { data } = Papa.parse<Record<string, string>>((await exported('csv', {}, at.project)).text, {
        header: true,
      })
      expect(data[0]?.statement).toBe(`'${words.trim()}`)
    },
  )
})

describe('a Markdown report', () => {
  it('says what it cannot carry', async () => {
    expect((await exported('md')).dropped).toHaveLength(2)
  })
})

describe('in Urdu', () => {
  it('is written from right to left, with the same records', async () => {
    const english = await exported('html', { title: 'Log' })
    const urdu = await exported('html', { title: 'Log', language: 'ur' })
    const { document } = new JSDOM(urdu.text).window
    expect(document.documentElement.getAttribute('dir')).toBe('rtl')
    const claims = (html: string): number => new JSDOM(html).window.document.querySelectorAll('.claim').length
    expect(claims(urdu.text)).toBe(claims(english.text))
  })
})

describe('in Hindi', () => {
  it('is written in Devanagari, with the same records, in faces of its own and without spaced letters', async () => {
    const english = await exported('html', { title: 'Log' })
    const hindi = await exported('html', { title: 'Log', language: 'hi' })
    const { documentElement } = new JSDOM(hindi.text).window.document
    expect([documentElement.lang, documentElement.dir]).toEqual(['hi', 'ltr'])
    const claims = (html: string): number => new JSDOM(html).window.document.querySelectorAll('.claim').length
    expect(claims(hindi.text)).toBe(claims(english.text))
    const faces = (html: string): readonly string[] =>
      [...html.matchAll(/@font-face\{font-family:'([^']+)'/gu)].map(([, name = '']) => name)
    expect(faces(hindi.text).filter((name) => name.includes('Devanagari'))).toEqual([
      'Noto Serif Devanagari',
      'IBM Plex Sans Devanagari',
      'IBM Plex Sans Devanagari',
    ])
    expect(faces(english.text)).not.toContain('IBM Plex Sans Devanagari')
    expect(hindi.text).toContain('.kicker,.stamp b,.stamp-word{letter-spacing:0}')
    expect(english.text).not.toContain('.kicker,.stamp b,.stamp-word{letter-spacing:0}')
  })

  it('says the same in Markdown', async () => {
    const { text } = await exported('md', { title: 'Log', language: 'hi' })
    expect(text).toContain('दावा यह कि')
    expect(text).toMatch(/[\u0900-\u097f]।/u)
  })
})

describe('what is refused', () => {
  it('a report about nothing', async () => {
    const at = await projectWith(ferry, 'Nobody claims anything.', 'Empty')
    const refused = ferry.refusal('report.preview', { options: options() }, at.project)
    expect(await refused).toEqual({ code: 'nothing-to-export' })
    expect(await ferry.refusal('report.preview', { options: options({ claimIds: [] }) }, project)).toEqual({
      code: 'nothing-to-export',
    })
  })

  it('a claim that is not there', async () => {
    const claimId = 'claim:00000000-0000-4000-8000-00000000dead' as const
    expect(await ferry.refusal('report.preview', { options: options({ claimIds: [claimId] }) }, project)).toEqual({
      code: 'not-found',
      what: 'claim',
      id: claimId,
    })
  })

  it('a report that would leave the text of a source out, and names the source', async () => {
    const at = await projectWith(ferry, 'The horn sounded.', 'Lost text')
    const passage = { sourceId: at.sourceId, revision: 1, parts: [{ start: 0, end: 8 }] }
    await ferry.ask('claims.highlight', { passage }, at.project)
    await ferry.ask('projects.close', { project: at.project })
    const [bare = ''] = await readdir(join(at.project, 'sources'))
    const document = join(at.project, 'sources', bare, '1', 'document.json')
    const file = join(ferry.folder, 'lost.html')
    const lost = { code: 'source-text-lost', title: 'The harbour log', revision: 1, reason: '' }
    const refused = async (state: 'damaged' | 'missing'): Promise<void> => {
      const asked = { options: options() }
      expect(await ferry.refusal('report.preview', asked, at.project)).toEqual({ ...lost, state })
      const order = { ...asked, format: 'html', file } as const
      expect(await ferry.refusal('report.export', order, at.project)).toEqual({ ...lost, state })
    }
    await writeFile(document, '{"type":')
    await ferry.ask('projects.open', { folder: at.project })
    await refused('damaged')
    await rm(document)
    await refused('missing')
    expect((await readdir(ferry.folder)).filter((name) => name.includes('lost.html'))).toEqual([])
  })

  it('a place that cannot be written to, leaving nothing behind', async () => {
    const folder = join(ferry.folder, 'a folder')
    await mkdir(join(folder, 'taken.html'), { recursive: true })
    const file = join(folder, 'taken.html')
    expect(await ferry.refusal('report.export', { options: options(), format: 'html', file }, project)).toMatchObject({
      code: 'file-unwritable',
      file,
    })
    expect(await readdir(folder)).toEqual(['taken.html'])
  })

  it('cancelled work, leaving the earlier file as it was', async () => {
    const file = join(ferry.folder, 'earlier.html')
    await writeFile(file, 'earlier')
    const stop = new AbortController()
    stop.abort()
    const answer = await ferry.core.request(
      'report.export',
      { options: options(), format: 'html', file },
      { project, signal: stop.signal },
    )
    expect(answer).toEqual({ ok: false, error: { code: 'cancelled' } })
    expect(await readFile(file, 'utf8')).toBe('earlier')
  })
})

describe('what a window and a host do', () => {
  let other: FerryCore | null = null
  afterEach(async () => {
    await other?.end()
    other = null
  })

  it('publishes a preview under an id of its own', async () => {
    const answer = await ferry.ask('report.preview', { options: options() }, project)
    const published = ferry.published.find(
      (message) => message.kind === 'preview' && message.previewId === answer.previewId,
    )
    expect(published?.kind === 'preview' && published.html?.length).toBeGreaterThan(100_000)
  })

  it('says that there is no printer where the host has none', async () => {
    other = await startFerryCore((host) => ({
      ...host,
      call: async (name, input) => {
        if (name === 'printToPdf') throw new HostCallFailed('no-printer', 'none here')
        return host.call(name, input)
      },
    }))
    const at = await projectWith(other, 'The horn sounded.')
    await other.ask('claims.create', { statement: 'the horn sounded' }, at.project)
    const file = join(other.folder, 'report.pdf')
    expect(await other.refusal('report.export', { options: options(), format: 'pdf', file }, at.project)).toEqual({
      code: 'no-printer',
    })
    expect((await readdir(other.folder)).filter((name) => name.includes('report'))).toEqual([])
  })

  it('answers null where the person cancels the choice of a place', async () => {
    const answer = await ferry.ask('report.export', { options: options(), format: 'html', file: null }, project)
    expect(answer).toBeNull()
  })
})
