import { describe, expect, it } from 'vitest'
import { Client } from '#client/client.ts'
import { readDocument } from '#client/read-document.ts'
import { documentPartSize } from '#contract/envelope.ts'
import { documentPart } from '#core/project/document-parts.ts'
import type { SourceDocument } from '#domain/document/document.ts'
import { ScriptedApi, settled } from './scripted-api.ts'

const revision = { sourceId: 'source:1' as const, revision: 1 }
const paragraph = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] })
/** A document of so many parts, with characters of several bytes everywhere, so that parts end within one. */
const longDocument = (parts: number): SourceDocument => ({
  type: 'doc',
  content: Array.from({ length: parts }, (_, at) =>
    paragraph(`${at}`.padEnd(at % 2, ' ') + '🌫'.repeat(documentPartSize / 4)),
  ),
})

/** A client whose core hands a document over, but for the parts that a test keeps back. */
function started(document: SourceDocument) {
  const api = new ScriptedApi()
  const bytes = new TextEncoder().encode(JSON.stringify(document))
  const client = new Client(api)
  const answerOf = (index: number, fingerprint = 'f') => ({ ...documentPart(bytes, index), fingerprint })
  const indexes = () => api.requests('sources.documentPart').map(({ input }) => (input as { index: number }).index)
  return { api, client, answerOf, indexes }
}

describe('a document on its way to a window', () => {
  it('comes in parts that each fit a message, and is whole and the same', async () => {
    const document = longDocument(5)
    const { api, client, answerOf, indexes } = started(document)
    const sizes: number[] = []
    api.always('sources.documentPart', ({ index }: { index: number }) => {
      const answer = answerOf(index)
      sizes.push(answer.bytes?.byteLength ?? 0)
      return answer
    })
    expect(await readDocument(client, revision, new AbortController().signal)).toEqual({ ok: true, value: document })
    expect(indexes()).toEqual([...indexes().keys()])
    expect(Math.max(...sizes)).toBeLessThanOrEqual(documentPartSize)
    expect(sizes.length).toBeGreaterThan(4)
  })

  it('is asked for at once as far as its text probably reaches, and no matter if that is too far', async () => {
    const document = longDocument(3)
    const { api, client, answerOf, indexes } = started(document)
    const wanted = { ...revision, characters: 3.1 * documentPartSize }
    const reading = readDocument(client, wanted, new AbortController().signal)
    expect(indexes()).toEqual([0, 1, 2, 3, 4])
    for (const { id, input } of api.requests('sources.documentPart')) {
      const { index } = input as { index: number }
      if (index < 4) api.answer(id, answerOf(index))
      else api.fail(id, { code: 'not-found', what: 'document', id: revision.sourceId })
    }
    expect(await reading).toEqual({ ok: true, value: document })
    expect(indexes()).toHaveLength(5)
  })

  it('that is small is one part', async () => {
    const { api, client, answerOf, indexes } = started({ type: 'doc', content: [paragraph('fog')] })
    api.always('sources.documentPart', ({ index }: { index: number }) => answerOf(index))
    expect(await readDocument(client, revision, new AbortController().signal)).toMatchObject({ ok: true })
    expect(indexes()).toEqual([0])
  })

  it('is not asked for any further once nobody wants it', async () => {
    const { api, client, answerOf, indexes } = started(longDocument(9))
    const abort = new AbortController()
    const reading = readDocument(client, revision, abort.signal)
    api.answer(api.last('sources.documentPart'), answerOf(0))
    await settled()
    const asked = indexes().length
    abort.abort()
    for (const { id, input } of api.requests('sources.documentPart').slice(1))
      api.answer(id, answerOf((input as { index: number }).index))
    expect(await reading).toEqual({ ok: false, error: { code: 'cancelled' } })
    expect(indexes()).toHaveLength(asked)
  })

  it('fails as a whole where one part does, and where two parts are of different texts', async () => {
    const { api, client, answerOf } = started(longDocument(3))
    api.always('sources.documentPart', ({ index }: { index: number }) => answerOf(index, index === 2 ? 'other' : 'f'))
    const signal = new AbortController().signal
    expect(await readDocument(client, revision, signal)).toMatchObject({ ok: false, error: { code: 'not-found' } })
    api.leaveOpen('sources.documentPart')
    const reading = readDocument(client, revision, signal)
    api.answer(api.last('sources.documentPart'), answerOf(0))
    await settled()
    const [, , second] = api.requests('sources.documentPart').slice(-3)
    for (const { id } of api.requests('sources.documentPart')) api.fail(id, { code: 'core-restarted' })
    expect(second).toBeDefined()
    expect(await reading).toEqual({ ok: false, error: { code: 'core-restarted' } })
  })
})
