import { describe, expect, it } from 'vitest'
import { Client } from '#client/client.ts'
import { documentOf, readAhead } from '#client/documents.ts'
import type { OpenProject } from '#client/open-project.ts'
import { ScriptedApi, settled } from './scripted-api.ts'

const bytes = new TextEncoder().encode(JSON.stringify({ type: 'doc', content: [] }))
const part = { bytes, parts: 1, fingerprint: 'f' }

function started(lastOpen: readonly string[] = []) {
  const api = new ScriptedApi()
  api.always('sources.documentPart', () => part)
  const records = new Map<string, object>([
    ['source:1', { type: 'source', id: 'source:1', currentRevision: 2 }],
    ['source:2', { type: 'source', id: 'source:2', currentRevision: 1 }],
    ['source:3', { type: 'source', id: 'source:3', currentRevision: 1 }],
    ['claim:1', { type: 'claim', id: 'claim:1' }],
  ])
  const referring = () => []
  const open = {
    project: 'p',
    replica: { records: { get: (id: string) => records.get(id), referring } },
    views: { get: () => lastOpen },
  } as unknown as OpenProject
  const asked = () =>
    api.requests('sources.documentPart').map(({ input }) => input as { readonly sourceId: string; revision: number })
  return { api, client: new Client(api), open, asked }
}

describe('reading ahead', () => {
  it('asks for the documents of an address, and whoever shows them then asks for nothing', async () => {
    const { client, open, asked } = started()
    readAhead(client, open, ['source:1', 'source:2'])
    expect(asked()).toMatchObject([
      { sourceId: 'source:1', revision: 2 },
      { sourceId: 'source:2', revision: 1 },
    ])
    expect(await documentOf(client, 'p', 'source:1', 2).answer).toMatchObject({ ok: true })
    expect(asked()).toHaveLength(2)
  })

  it('asks for those that were last open where the address names none', () => {
    const { client, open, asked } = started(['source:3', 'source:2', 'source:1'])
    readAhead(client, open, [])
    expect(asked().map(({ sourceId }) => sourceId)).toEqual(['source:3', 'source:2'])
  })

  it('passes over what is no source of the project', () => {
    const { client, open, asked } = started()
    readAhead(client, open, ['claim:1', 'source:9'])
    expect(asked()).toEqual([])
  })
})

describe('a document at hand', () => {
  it('is read again after a failure, and after nobody waited for it any more', async () => {
    const { api, client, asked } = started()
    api.leaveOpen('sources.documentPart')
    const first = documentOf(client, 'p', 'source:1', 1)
    api.fail(api.last('sources.documentPart'), { code: 'core-restarted' })
    expect(await first.answer).toMatchObject({ ok: false })
    documentOf(client, 'p', 'source:1', 1).abort.abort()
    documentOf(client, 'p', 'source:1', 1)
    await settled()
    expect(asked()).toHaveLength(3)
  })
})
