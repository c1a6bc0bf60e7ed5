import { fail, ok } from '#domain/result.ts'
import type { Handlers } from '../call.ts'
import { importPasted, importUploads } from '../importing/import-sources.ts'

/** Handing over, importing and reading sources. */
export const sourceHandlers = {
  'uploads.begin': async ({ name, bytes }, { core }) => core.uploads.begin(name, bytes),
  'uploads.chunk': async ({ uploadId, index, base64 }, { core }) => core.uploads.chunk(uploadId, index, base64),
  'uploads.drop': async ({ uploadId }, { core }) => ok({ dropped: await core.uploads.drop(uploadId) }),
  'sources.import': async (input, call) => importUploads(call, input),
  'sources.paste': async (input, call) => importPasted(call, input),
  'sources.document': async ({ sourceId, revision }, call) => {
    const read = await call.store.texts.read(sourceId, revision)
    return read.ok ? ok({ document: read.value.document as never, fingerprint: read.value.fingerprint }) : read
  },
  'sources.text': async ({ sourceId, revision }, call) => {
    const source = call.store.records.get(sourceId)
    if (!source) return fail({ code: 'not-found', what: 'source', id: sourceId })
    const number = revision ?? source.currentRevision
    const read = await call.store.texts.read(sourceId, number)
    return read.ok ? ok({ text: read.value.text, fingerprint: read.value.fingerprint, revision: number }) : read
  },
} satisfies Partial<Handlers>
