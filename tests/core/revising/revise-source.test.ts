import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { reportOptions } from '#contract/commands/report-commands.ts'
import { bareId, type IdOf } from '#domain/records/id.ts'
import type { AnyRecord } from '#domain/records/record.ts'
import { type CoreAtWork, coreAtWork, freshSettings, must, recordsIn } from '../running-core.ts'

const first = [
  'The ferry left the quay at seven, and forty people were on it.',
  'At noon the harbour office counted its boats again and wrote the number down.',
  'In the evening a lamp burned at the end of the pier, as it does every day.',
]
const second = ['A line of the editor.', first[0]?.replace('forty', 'sixty'), first[1]].join('\n')

let work: CoreAtWork
let project: string
let sourceId: IdOf<'source'>
/** A passage of each line. */
let marked: readonly IdOf<'annotation'>[]

const asked = <N extends Parameters<CoreAtWork['core']['request']>[0]>(
  name: N,
  input: Parameters<typeof work.core.request<N>>[1],
) => work.core.request(name, input, { project })

async function handOver(content: string, name = 'courier.txt'): Promise<string> {
  const bytes = Buffer.from(content)
  const { uploadId } = must(await work.core.request('uploads.begin', { name, bytes: bytes.length }))
  must(await work.core.request('uploads.chunk', { uploadId, index: 0, base64: bytes.toString('base64') }))
  return uploadId
}

const partsOf = (records: Readonly<Record<string, AnyRecord>>, id: string | undefined) => {
  const record = records[id ?? '']
  return record?.type === 'annotation' ? record.parts : []
}

beforeEach(async () => {
  work = coreAtWork(await freshSettings())
  const folder = join(work.settings.documentsFolder, 'Ferry.countermark')
  project =
    must(await work.core.request('projects.create', { title: 'Ferry', folder, researcherName: 'Rosa' }))?.project ?? ''
  const pasted = must(await asked('sources.paste', { text: first.join('\n'), html: null, title: 'Courier' }))
  sourceId = pasted.results[0]?.sourceId as IdOf<'source'>
  const text = first.join('\n')
  const made: IdOf<'annotation'>[] = []
  for (const line of first) {
    const start = text.indexOf(line)
    const passage = { sourceId, revision: 1, parts: [{ start, end: start + line.length }] }
    made.push(must(await asked('claims.highlight', { passage })).annotationId)
  }
  marked = made
})

afterEach(() => work.end())

describe('a source that a newer file replaces', () => {
  it('has a second revision, with every passage found again, or told to be lost', async () => {
    const answer = must(await asked('sources.replace', { sourceId, uploadId: await handOver(second), note: 'edited' }))
    expect(answer.revision).toBe(2)
    expect(Object.fromEntries(answer.annotations.map(({ id, outcome }) => [id, outcome]))).toEqual({
      [marked[0] ?? '']: 'fuzzy',
      [marked[1] ?? '']: 'moved',
      [marked[2] ?? '']: 'orphaned',
    })
    const records = await recordsIn(work.core, project)
    expect(records[sourceId]).toMatchObject({ currentRevision: 2 })
    expect(partsOf(records, marked[0])).toMatchObject([
      {
        quote: first[0]?.replace('forty', 'sixty'),
        score: 0.95,
        earlier: { revision: 1, quote: first[0], accepted: false },
      },
    ])
    expect(partsOf(records, marked[2])).toMatchObject([{ quote: first[2], score: 0, earlier: { revision: 1 } }])
    const revision = Object.values(records).find((record) => record.type === 'revision' && record.number === 2)
    expect(revision).toMatchObject({
      reason: 'replaced',
      note: 'edited',
      original: { name: 'courier.txt', format: 'txt' },
    })
  })

  it('keeps its earlier text and both files, which a check finds sound', async () => {
    must(await asked('sources.replace', { sourceId, uploadId: await handOver(second) }))
    expect(must(await asked('sources.text', { sourceId, revision: 1 })).text).toBe(first.join('\n'))
    expect(must(await asked('sources.text', { sourceId, revision: null })).text).toBe(second)
    const place = join(project, 'sources', bareId(sourceId), '2')
    expect(await readFile(join(place, 'original.txt'), 'utf8')).toBe(second)
    const { problems } = must(await asked('projects.check', {}))
    expect(problems.map(({ code }) => code)).toEqual(['orphan'])
  })

  it('is as it was when that is taken back, and the next revision has a number of its own', async () => {
    const before = await recordsIn(work.core, project)
    must(await asked('sources.replace', { sourceId, uploadId: await handOver(second) }))
    must(await asked('history.undo', {}))
    expect(await recordsIn(work.core, project)).toEqual(before)
    const again = must(await asked('sources.replace', { sourceId, uploadId: await handOver(`${second}\nMore.`) }))
    expect(again.revision).toBe(3)
    expect(must(await asked('projects.check', {})).problems.map(({ code }) => code)).toEqual(['orphan'])
  })

  it('has its lost passages back where their words come back', async () => {
    must(await asked('sources.replace', { sourceId, uploadId: await handOver(second) }))
    const { annotations } = must(
      await asked('sources.replace', { sourceId, uploadId: await handOver(first.join('\n')) }),
    )
    expect(annotations.map(({ outcome, score }) => [outcome, score])).toEqual([
      ['identical', 1],
      ['moved', 1],
      ['identical', 1],
    ])
    const records = await recordsIn(work.core, project)
    expect(partsOf(records, marked[2])[0]).not.toHaveProperty('earlier')
  })

  it('is refused a text that it has, or that is another source', async () => {
    const same = await asked('sources.replace', { sourceId, uploadId: await handOver(first.join('\n')) })
    expect(same).toMatchObject({ ok: false, error: { code: 'nothing-to-change' } })
    must(await asked('sources.paste', { text: second, html: null, title: 'Another' }))
    const another = await asked('sources.replace', { sourceId, uploadId: await handOver(second) })
    expect(another).toMatchObject({ ok: false, error: { code: 'text-of-another', title: 'Another' } })
  })

  it('stays as it is where the work is cancelled', async () => {
    const before = await recordsIn(work.core, project)
    const abort = new AbortController()
    abort.abort()
    const input = { sourceId, uploadId: await handOver(second) }
    const answer = await work.core.request('sources.replace', input, { project, signal: abort.signal })
    expect(answer).toMatchObject({ ok: false, error: { code: 'cancelled' } })
    expect(await recordsIn(work.core, project)).toEqual(before)
  })
})

describe('a source that someone corrects', () => {
  const paragraph = (text: string) => ({
    type: 'paragraph',
    attrs: { lang: null, dir: null },
    content: [{ type: 'text', text }],
  })
  const corrected = (lines: readonly string[]) => JSON.stringify({ type: 'doc', content: lines.map(paragraph) })

  it('has a revision made of the corrected document', async () => {
    const uploadId = await handOver(corrected(first.map((line) => line.replace('forty', 'fourteen'))))
    const { revision } = must(await asked('sources.correct', { sourceId, revision: 1, uploadId, note: 'a misreading' }))
    expect(revision).toBe(2)
    expect(must(await asked('sources.text', { sourceId, revision: 2 })).text).toContain('fourteen')
  })

  it('is refused what is no document, or was made of an older text', async () => {
    const foreign = await handOver('{"type":"doc","content":[{"type":"script"}]}')
    expect(await asked('sources.correct', { sourceId, revision: 1, uploadId: foreign })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', path: 'document' },
    })
    const deep = await handOver(`{"type":"doc","content":${'['.repeat(100_000)}`)
    expect(await asked('sources.correct', { sourceId, revision: 1, uploadId: deep })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    })
    const late = await handOver(corrected(['Late.']))
    expect(await asked('sources.correct', { sourceId, revision: 2, uploadId: late })).toMatchObject({
      ok: false,
      error: { code: 'stale-revision' },
    })
  })
})

describe('a passage to check', () => {
  const settle = (n: number, settlement: Parameters<typeof asked<'annotations.settle'>>[1]['settlement']) =>
    asked('annotations.settle', { annotationId: marked[n] as IdOf<'annotation'>, partIndex: 0, settlement })

  beforeEach(async () => {
    must(await asked('sources.replace', { sourceId, uploadId: await handOver(second) }))
  })

  it('is taken where it was found, once', async () => {
    must(await settle(0, { kind: 'accept' }))
    const [part] = partsOf(await recordsIn(work.core, project), marked[0])
    expect(part).toMatchObject({ outcome: 'fuzzy', score: 0.95, earlier: { accepted: true } })
    expect(await settle(0, { kind: 'accept' })).toMatchObject({ ok: false, error: { code: 'nothing-to-change' } })
  })

  it('is left an orphan with the words that it had', async () => {
    must(await settle(0, { kind: 'orphan' }))
    const [part] = partsOf(await recordsIn(work.core, project), marked[0])
    expect(part).toMatchObject({ outcome: 'orphaned', score: 0, quote: first[0], start: 0 })
  })

  it('that was lost is left so once, and is not asked about again by the next revision', async () => {
    must(await settle(2, { kind: 'orphan' }))
    expect(await settle(2, { kind: 'orphan' })).toMatchObject({ ok: false, error: { code: 'nothing-to-change' } })
    expect(await settle(2, { kind: 'accept' })).toMatchObject({ ok: false, error: { code: 'nothing-to-change' } })
    must(await asked('sources.replace', { sourceId, uploadId: await handOver(`${second}\nMore.`) }))
    const records = await recordsIn(work.core, project)
    expect(partsOf(records, marked[2])).toMatchObject([{ outcome: 'orphaned', earlier: { accepted: true } }])
    expect(partsOf(records, marked[0])).toMatchObject([{ outcome: 'fuzzy', earlier: { accepted: false } }])
  })

  it('that was lost is put where a person says', async () => {
    const start = second.indexOf('the harbour office')
    must(await settle(2, { kind: 'place', range: { start, end: start + 18 } }))
    const [part] = partsOf(await recordsIn(work.core, project), marked[2])
    expect(part).toMatchObject({ quote: 'the harbour office', outcome: 'identical', score: 1, start })
    expect(part).not.toHaveProperty('earlier')
  })
})

describe('an earlier revision', () => {
  it('has its highlights as they stood when the next one was made, whatever happened since', async () => {
    const claims = Object.values(await recordsIn(work.core, project)).filter((record) => record.type === 'claim')
    const [claimId] = claims.map(({ id }) => id as IdOf<'claim'>)
    if (!claimId) throw new Error('no claim')
    must(await asked('assessments.record', { claimId, verdict: 'contested' }))
    must(await asked('sources.replace', { sourceId, uploadId: await handOver(second) }))
    must(await asked('history.undo', {}))
    must(await asked('sources.replace', { sourceId, uploadId: await handOver(second) }))
    must(await asked('assessments.takeBack', { claimId }))
    must(await asked('annotations.remove', { annotationId: marked[1] as IdOf<'annotation'> }))
    const { highlights } = must(await asked('sources.highlights', { sourceId, revision: 1 }))
    const text = first.join('\n')
    expect(highlights?.map(({ start, end }) => text.slice(start, end)).toSorted()).toEqual([...first].toSorted())
    expect(highlights?.map(({ verdict }) => verdict)).toEqual(['contested', null, null])
    expect(highlights).toMatchObject(Array.from(first, () => ({ status: 'unexamined', stance: 'asserts' })))
  })

  it('has none where it never was the current one, or is not there', async () => {
    expect(must(await asked('sources.highlights', { sourceId, revision: 1 })).highlights).toBeNull()
    expect(await asked('sources.highlights', { sourceId, revision: 7 })).toMatchObject({
      ok: false,
      error: { code: 'not-found', what: 'revision' },
    })
  })

  it('keeps the file that it was read from, under its own name', async () => {
    must(await asked('sources.replace', { sourceId, uploadId: await handOver(second, 'second.txt') }))
    const { file } = must(await asked('sources.openOriginal', { sourceId, revision: 2 }))
    expect(file).toMatch(/second\.txt$/)
    expect(await readFile(file, 'utf8')).toBe(second)
  })
})

describe('a report after a revision', () => {
  it('cites for every passage the revision that it is quoted from, and agrees with the project', async () => {
    must(await asked('sources.replace', { sourceId, uploadId: await handOver(second) }))
    const file = join(work.settings.documentsFolder, 'report.html')
    must(await asked('report.export', { options: reportOptions.parse({}), format: 'html', file }))
    const { checked, mismatches } = must(await asked('report.verify', { file }))
    expect(checked).toBeGreaterThan(0)
    expect(mismatches).toEqual([])
    const html = await readFile(file, 'utf8')
    expect(html).toContain('found approximately, score 0.95, checked by nobody yet')
    expect(html).toContain('passage to be checked')
    expect(html).toContain('1 passage found only approximately after a revision')
    const cited = [...html.matchAll(/"revision":\s*(\d)[^{}]*?"outcome":\s*"(\w+)"/gu)].map(([, n, outcome]) => [
      outcome,
      n,
    ])
    expect(cited.toSorted()).toEqual([
      ['fuzzy', '2'],
      ['moved', '2'],
      ['orphaned', '1'],
    ])
  })
})

describe('two revisions', () => {
  it('are compared line by line, with what was taken out and put in', async () => {
    must(await asked('sources.replace', { sourceId, uploadId: await handOver(second) }))
    const { differences, leftOut } = must(await asked('sources.compare', { sourceId, from: 1, to: 2 }))
    expect(leftOut).toBe(0)
    const sides = (kind: 'deleted' | 'inserted') =>
      differences
        .flatMap((each) => (each.kind === 'changed' ? each.parts : []))
        .filter((part) => part.kind === kind)
        .map(({ text }) => text.trim())
    expect(sides('deleted')).toEqual(['forty', first[2]])
    expect(sides('inserted')).toEqual(['A line of the editor.', 'sixty'])
  })
})
