import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { ImportResult } from '#contract/commands/source-commands.ts'
import type { ParsedInput } from '#contract/commands.ts'
import { Draft } from '#domain/editing/draft.ts'
import { outletNamed } from '#domain/editing/named-records.ts'
import type { DatedValue } from '#domain/records/fields.ts'
import { unknownDate } from '#domain/records/fields.ts'
import type { IdOf } from '#domain/records/id.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { textOf } from '#domain/text/text-map.ts'
import { languages } from '#messages/all-languages.ts'
import type { Call } from '../call.ts'
import { newRecordId } from '../project/new-record-id.ts'
import { extensionOf } from './detect-format.ts'
import type { PagePart } from './html/page-parts.ts'
import type { ImportedDocument, ImportOptions } from './import-output.ts'
import { asLine } from './metadata-values.ts'
import { partsHandedOver } from './parts-handed-over.ts'
import { runImporter } from './run-importer.ts'

/** One document to import: its bytes, and how they are to be read. */
interface Incoming {
  /** The change set's id: the request's with the document's number, so that a request sent again imports nothing twice. */
  readonly id: string
  readonly bytes: Uint8Array
  readonly options: ImportOptions
  /** A title that a person gave, or null. */
  readonly title: string | null
  readonly parts: readonly PagePart[]
}

/**
 * Imports handed-over files one after the other, each in a process of its own and with a change set of its own: a file that
 * fails is one result line, and what was imported before a cancel stays.
 */
export async function importUploads(
  call: Call,
  { uploadIds, parts, ...choices }: ParsedInput<'sources.import'>,
): Promise<Result<{ results: ImportResult[] }>> {
  const results: ImportResult[] = []
  for (const [index, uploadId] of uploadIds.entries()) {
    const before = await importedBefore(call, `${call.id}/${index}`)
    if (before) {
      results.push(before)
      continue
    }
    const upload = await call.core.uploads.take(uploadId)
    if (!upload.ok) {
      results.push(failed(uploadId, upload.error))
      continue
    }
    const { name, path } = upload.value
    call.progress({ step: 'import', done: index, total: uploadIds.length, subject: name })
    const bytes = await readFile(path).catch(codeOf)
    const options: ImportOptions = { name, pasted: null, ...choices }
    const own = parts.filter(({ of }) => of === uploadId)
    const incoming = { id: `${call.id}/${index}`, options, title: null, parts: await partsHandedOver(call, own) }
    results.push(
      typeof bytes === 'string'
        ? failed(name, { code: 'file-unreadable', file: name, reason: bytes })
        : await importOne(call, { ...incoming, bytes }),
    )
    for (const each of [uploadId, ...own.flatMap((part) => part.uploadId ?? [])]) await call.core.uploads.drop(each)
  }
  return ok({ results })
}

/** Imports what was pasted: its HTML where the clipboard had some, else its text. */
export async function importPasted(
  call: Call,
  pasted: ParsedInput<'sources.paste'>,
): Promise<Result<{ results: ImportResult[] }>> {
  const { text, html, title, upload } = pasted
  const id = `${call.id}/0`
  const before = await importedBefore(call, id)
  if (before) return ok({ results: [before] })
  const holds = upload?.holds ?? (html === null ? 'text' : 'html')
  const options: ImportOptions = {
    name: title ?? '',
    pasted: holds,
    wholePage: true,
    encoding: 'utf-8',
    password: null,
    trackedChanges: 'accepted',
  }
  const bytes = upload === null ? ok(bytesOfPasted(html ?? text)) : await handedOver(call, upload.uploadId)
  const result = bytes.ok
    ? await importOne(call, { id, bytes: bytes.value, options, title, parts: [] })
    : failed(options.name, bytes.error)
  if (upload !== null) await call.core.uploads.drop(upload.uploadId)
  return ok({ results: [result] })
}

/** The bytes of an upload. */
async function handedOver(call: Call, uploadId: string): Promise<Result<Uint8Array>> {
  const upload = await call.core.uploads.take(uploadId)
  if (!upload.ok) return upload
  const bytes = await readFile(upload.value.path).catch(codeOf)
  return typeof bytes === 'string'
    ? fail({ code: 'file-unreadable', file: upload.value.name, reason: bytes })
    : ok(bytes)
}

/** UTF-8; what has a half of a surrogate pair, which UTF-8 cannot hold, goes as UTF-16, so that the importer sees and says it. */
function bytesOfPasted(text: string): Uint8Array {
  return text.isWellFormed() ? new TextEncoder().encode(text) : Buffer.from(`\uFEFF${text}`, 'utf16le')
}

/** The result of a document that this very request imported before it was sent again, or null. */
async function importedBefore(call: Call, id: string): Promise<ImportResult | null> {
  const before = await call.store.answerTo(id)
  if (!before?.ok) return null
  const { sourceId } = before.value as { readonly sourceId: IdOf<'source'> }
  const source = call.store.records.get(sourceId)
  const [revision] = call.store.records.referring('revision', sourceId)
  if (!source || !revision) return null
  const { originalName: file, title, format, importNotes } = source
  const { characters } = revision
  return { file, result: 'imported', sourceId, title, format, characters, notes: [...importNotes], error: null }
}

async function importOne(call: Call, incoming: Incoming): Promise<ImportResult> {
  const { bytes, options, parts } = incoming
  const originalFingerprint = options.pasted === null ? sha256(bytes) : null
  const twin = isReadAsItComes(options)
    ? call.store.records.all('source').find(
        (source) =>
          originalFingerprint !== null &&
          source.originalFingerprint === originalFingerprint &&
          // A source that is the other side of its changes is not what the same bytes give as they come.
          !source.importNotes.some(({ code }) => code === 'tracked-changes-rejected'),
      )
    : undefined
  if (twin) return duplicate(options.name, twin.id)
  const read = await runImporter({
    host: call.core.host,
    workFolder: call.core.settings.dataFolder,
    bytes,
    options,
    parts,
    signal: call.signal,
    onProgress: (done, total) => call.progress({ step: 'read', done, total, subject: options.name }),
  })
  if (!read.ok) return failed(options.name, read.error)
  const text = textOf(read.value.document)
  const fingerprint = sha256(text)
  const same = call.store.records.all('revision').find((revision) => revision.fingerprint === fingerprint)
  if (same) return duplicate(options.name, same.sourceId)
  return added(call, incoming, read.value, { text, fingerprint, originalFingerprint })
}

/**
 * True where the same bytes give the same text as before. A person who asks for the whole page, another encoding or the other side of the changes was not content
 * with what came of them; then only the text tells a duplicate.
 */
const isReadAsItComes = ({ wholePage, encoding, trackedChanges }: ImportOptions): boolean =>
  !wholePage && encoding === null && trackedChanges === 'accepted'

interface Fingerprints {
  readonly text: string
  readonly fingerprint: string
  readonly originalFingerprint: string | null
}

/** Writes the source's files, then the change set that refers to them. */
async function added(
  call: Call,
  { id, bytes, options, title }: Incoming,
  read: ImportedDocument,
  { text, fingerprint, originalFingerprint }: Fingerprints,
): Promise<ImportResult> {
  const sourceId = newRecordId('source')
  const extension = originalExtension(options)
  const written = await call.store.storage.writeSource({
    sourceId,
    revision: 1,
    document: read.document,
    original: { bytes, extension },
    layout: read.layout,
    pictures: read.pictures,
  })
  if (!written.ok) return failed(options.name, written.error)
  const { metadata } = read
  const named = asLine(title) ?? metadata.title ?? metadata.firstHeading ?? nameWithoutExtension(options.name)
  const shown = await titleOfSide(call, named, read)
  const committed = await call.store.edit(id, 'sources.import', (project, context) => {
    const draft = new Draft(project, {
      ...context,
      newId: (type) => (type === 'source' ? (sourceId as never) : context.newId(type)),
    })
    draft.create('source', {
      title: shown,
      outletId: metadata.siteName === null ? null : outletNamed(project, draft, metadata.siteName),
      authors: [...metadata.authors],
      url: metadata.url,
      published: stated(metadata.published),
      events: unknownDate,
      captured: stated(metadata.captured),
      language: metadata.language,
      licence: metadata.licence,
      licenceAllowsFullText: false,
      note: '',
      format: read.format,
      originalName: options.name,
      originalFingerprint,
      originalExtension: extension,
      currentRevision: 1,
      originGroupId: null,
      importNotes: [...read.notes],
    })
    draft.create('revision', { sourceId, number: 1, fingerprint, characters: text.length, reason: 'imported' })
    return ok(draft.done({ sourceId }))
  })
  if (!committed.ok) return failed(options.name, committed.error)
  return {
    file: options.name,
    result: 'imported',
    sourceId: committed.value.sourceId,
    title: shown,
    format: read.format,
    characters: text.length,
    notes: [...read.notes],
    error: null,
  }
}

/** The title says it where a text is the one before its tracked changes: the other side has the same name. */
async function titleOfSide(call: Call, title: string, { notes }: ImportedDocument): Promise<string> {
  if (!notes.some(({ code }) => code === 'tracked-changes-rejected')) return title
  const { language } = await call.core.preferences.get()
  return languages[language].library.importing.beforeChanges(asLine(title, 1_900) ?? title)
}

const stated = (value: string | null): DatedValue => (value === null ? unknownDate : { value, basis: 'stated' })

const nothing = { sourceId: null, title: null, format: null, characters: null, notes: [] } as const

const failed = (file: string, error: ImportResult['error']): ImportResult => ({
  ...nothing,
  file,
  result: 'failed',
  notes: [],
  error,
})

const duplicate = (file: string, sourceId: IdOf<'source'>): ImportResult => ({
  ...nothing,
  file,
  result: 'duplicate',
  sourceId,
  notes: [],
  error: null,
})

/** The extension under which the original bytes are kept: plain letters and digits, whatever the file was called. */
function originalExtension({ name, pasted }: ImportOptions): string {
  if (pasted !== null) return pasted === 'html' ? 'html' : 'txt'
  const extension = extensionOf(name).toLowerCase()
  return /^[a-z0-9]{1,10}$/.test(extension) ? extension : 'bin'
}

/** The last part of the path, without its extension. */
const nameWithoutExtension = (name: string): string =>
  asLine((name.split(/[/\\]/).at(-1) ?? '').replace(/\.[^.]+$/, '')) ?? 'Untitled'

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')
