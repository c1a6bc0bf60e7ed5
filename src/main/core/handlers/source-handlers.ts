import type { IdOf } from '#domain/records/id.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import type { Call, Handlers } from '../call.ts'
import { matchedBibliography } from '../importing/bibliography/matched-bibliography.ts'
import { importPasted, importUploads } from '../importing/import-sources.ts'
import { documentPart, partOf } from '../project/document-parts.ts'
import type { SourceText } from '../project/source-texts.ts'

/** Handing over, importing and reading sources. */
export const sourceHandlers = {
  'uploads.begin': async ({ name, bytes }, { core }) => core.uploads.begin(name, bytes),
  'uploads.chunk': async ({ uploadId, index, base64 }, { core }) => core.uploads.chunk(uploadId, index, base64),
  'uploads.drop': async ({ uploadId }, { core }) => ok({ dropped: await core.uploads.drop(uploadId) }),
  'sources.import': async (input, call) => importUploads(call, input),
  'sources.paste': async (input, call) => importPasted(call, input),
  'bibliographies.read': async ({ uploadId }, call) => matchedBibliography(call, uploadId),
  'sources.openOriginal': async ({ sourceId, revision }, { core, store }) => {
    const source = store.records.get(sourceId)
    if (!source) return fail({ code: 'not-found', what: 'source', id: sourceId })
    const original = await store.storage.readOriginal(sourceId, revision)
    if (!original.ok) return original
    const of = store.records.referring('revision', sourceId).find(({ number }) => number === revision)?.original
    const named = of ? { title: source.title, originalName: of.name, format: of.format } : source
    const copy = await core.originals.write(named, original.value)
    if (!copy.ok) return copy
    return ok({ file: copy.value, opened: await core.host.call('openFile', { file: copy.value }) })
  },
  'sources.originalPart': async ({ sourceId, revision, index }, { store }) => {
    const part = await store.pages.originalPart(sourceId, revision, index)
    if (!part.ok) return part
    return part.value === null
      ? fail({ code: 'not-found', what: 'original', id: `${sourceId} ${index}` })
      : ok(part.value)
  },
  'sources.layoutPart': async ({ sourceId, revision, index }, call) => {
    const read = await frozen(call, sourceId, revision)
    if (!read.ok) return read
    const layout = await call.store.pages.layout(sourceId, revision, read.value.fingerprint)
    if (!layout.ok) return layout
    if (layout.value === null) return ok({ text: '', parts: 0 })
    const part = partOf(layout.value, index)
    return part === null ? fail({ code: 'not-found', what: 'layout', id: `${sourceId} ${index}` }) : ok(part)
  },
  'sources.document': async ({ sourceId, revision }, call) => {
    const read = await frozen(call, sourceId, revision)
    return read.ok ? ok({ document: JSON.parse(read.value.json), fingerprint: read.value.fingerprint }) : read
  },
  'sources.documentPart': async ({ sourceId, revision, index }, call) => {
    const read = await frozen(call, sourceId, revision)
    if (!read.ok) return read
    const part = documentPart(read.value.bytes, index)
    if (part === null) return fail({ code: 'not-found', what: 'document', id: `${sourceId} ${index}` })
    return ok({ ...part, fingerprint: read.value.fingerprint })
  },
  'sources.picturePart': async ({ sourceId, sha256, type, index }, { store }) => {
    if (!store.records.get(sourceId)) return fail({ code: 'not-found', what: 'source', id: sourceId })
    return store.pictures.part(sourceId, { sha256, type }, index)
  },
  'sources.text': async ({ sourceId, revision }, call) => {
    const read = await frozen(call, sourceId, revision)
    return read.ok
      ? ok({ text: read.value.text, fingerprint: read.value.fingerprint, revision: read.value.revision })
      : read
  },
} satisfies Partial<Handlers>

/** What a revision of a source holds; its current one where none is named. */
async function frozen(call: Call, sourceId: IdOf<'source'>, revision: number | null): Promise<Result<SourceText>> {
  const source = call.store.records.get(sourceId)
  if (!source) return fail({ code: 'not-found', what: 'source', id: sourceId })
  const number = revision ?? source.currentRevision
  const isThere = call.store.records.referring('revision', sourceId).some((each) => each.number === number)
  if (!isThere) return fail({ code: 'not-found', what: 'revision', id: String(number) })
  return call.store.texts.read(sourceId, number)
}
