import type { ParsedInput } from '#contract/commands.ts'
import type { SourceDocument } from '#domain/document/document.ts'
import { isSamePicture, type KeptPicture } from '#domain/document/kept-picture.ts'
import type { PageLayout } from '#domain/document/page-layout.ts'
import { picturesOf } from '#domain/document/pictures-of.ts'
import { type RevisedSource, reviseSource } from '#domain/editing/revise-source.ts'
import type { Revision } from '#domain/records/revision.ts'
import type { Source } from '#domain/records/source.ts'
import { fail, type Result } from '#domain/result.ts'
import { textOf } from '#domain/text/text-map.ts'
import type { Call } from '../call.ts'
import { extensionOf } from '../importing/detect-format.ts'
import { partsHandedOver } from '../importing/parts-handed-over.ts'
import { runImporter } from '../importing/run-importer.ts'
import { sha256Of } from '../project-files/disk.ts'
import type { PictureFile } from '../project-files/picture-files.ts'
import { correctedLayout } from './corrected-layout.ts'
import { FoundPassages } from './find-passages.ts'
import { readCorrected } from './read-corrected.ts'
import { uploadedFile } from './uploaded-file.ts'

/** Makes a revision of a handed-over file, read by an importer in a process of its own. */
export async function replaceSource(call: Call, input: ParsedInput<'sources.replace'>): Promise<Result<RevisedSource>> {
  const before = call.store.answerTo(call.id)
  if (before) return before as Promise<Result<RevisedSource>>
  const source = call.store.records.get(input.sourceId)
  if (!source) return fail({ code: 'not-found', what: 'source', id: input.sourceId })
  const upload = await uploadedFile(call, input.uploadId)
  if (!upload.ok) return upload
  const { name, bytes } = upload.value
  const { wholePage, encoding, password, trackedChanges } = input
  const read = await runImporter({
    host: call.core.host,
    workFolder: call.core.settings.dataFolder,
    bytes,
    options: { name, pasted: null, wholePage, encoding, password, trackedChanges },
    parts: await partsHandedOver(call, input.parts),
    signal: call.signal,
    onProgress: (done, total) => call.progress({ step: 'read', done, total, subject: name }),
  })
  for (const part of input.parts) if (part.uploadId !== null) await call.core.uploads.drop(part.uploadId)
  if (!read.ok) return read
  const { document, format, notes, layout, pictures } = read.value
  const extension = plainExtension(name)
  const original = { name, extension, fingerprint: sha256Of(bytes), format, importNotes: [...notes] }
  const made = {
    document,
    reason: 'replaced',
    note: input.note,
    original: { record: original, bytes },
    layout,
    pictures,
  } as const
  return revised(call, 'sources.replace', source, made)
}

/** Makes a revision of a text that a person corrected: the JSON of a document, handed over like a file. */
export async function correctSource(call: Call, input: ParsedInput<'sources.correct'>): Promise<Result<RevisedSource>> {
  const before = call.store.answerTo(call.id)
  if (before) return before as Promise<Result<RevisedSource>>
  const source = call.store.records.get(input.sourceId)
  if (!source) return fail({ code: 'not-found', what: 'source', id: input.sourceId })
  if (source.currentRevision !== input.revision)
    return fail({ code: 'stale-revision', given: input.revision, current: source.currentRevision })
  const upload = await uploadedFile(call, input.uploadId)
  if (!upload.ok) return upload
  const document = readCorrected(upload.value.bytes)
  if (!document.ok) return document
  const layout = await correctedLayout(call, source, textOf(document.value))
  if (!layout.ok) return layout
  const known = await call.store.texts.read(source.id, input.revision)
  if (!known.ok) return known
  const foreign = foreignPicture(document.value, JSON.parse(known.value.json) as SourceDocument)
  if (foreign)
    return fail({ code: 'invalid-input', path: 'document', problem: `picture ${foreign.sha256} is not the source's` })
  const made = {
    document: document.value,
    reason: 'corrected',
    note: input.note,
    original: null,
    layout: layout.value,
    pictures: [],
  } as const
  return revised(call, 'sources.correct', source, made)
}

interface MadeRevision {
  readonly document: SourceDocument
  readonly reason: Revision['reason']
  readonly note: string
  readonly original: { readonly record: NonNullable<Revision['original']>; readonly bytes: Uint8Array } | null
  readonly layout: PageLayout | null
  /** What was read with the text; a corrected text shows what the one before it has. */
  readonly pictures: readonly PictureFile[]
}

/** A picture of a text that the text it was made of does not show; a window cannot bring one. */
const foreignPicture = (made: SourceDocument, of: SourceDocument): KeptPicture | undefined => {
  const known = picturesOf(of)
  return picturesOf(made).find((picture) => !known.some((each) => isSamePicture(each, picture)))
}

/** Looks for every passage in the new text, writes the revision's files, then the one change set that refers to them. */
async function revised(
  call: Call,
  command: 'sources.replace' | 'sources.correct',
  source: Readonly<Source>,
  { document, reason, note, original, layout, pictures }: MadeRevision,
): Promise<Result<RevisedSource>> {
  const text = textOf(document)
  if (text.trim() === '') return fail({ code: 'no-text', file: original?.record.name ?? source.title })
  const fingerprint = sha256Of(text)
  const refused = sameText(call, source, fingerprint)
  if (refused) return refused
  // A number is never used twice: what was taken back stays readable for whoever takes that back.
  const number = await call.store.storage.nextRevision(source.id)
  if (!number.ok) return number
  const found = new FoundPassages(call, source.id, text)
  const first = await found.find()
  if (!first.ok) return first
  const written = await call.store.storage.writeSource({
    sourceId: source.id,
    revision: number.value,
    document,
    original: original && { bytes: original.bytes, extension: original.record.extension },
    layout,
    pictures,
  })
  if (!written.ok) return written
  // What was marked meanwhile; nothing may come between the last look and the edit.
  while (found.open().length > 0) {
    const later = await found.find()
    if (!later.ok) return later
  }
  return call.store.edit(call.id, command, (project, context) =>
    reviseSource(
      project,
      {
        sourceId: source.id,
        number: number.value,
        fingerprint,
        reason,
        note,
        original: original?.record ?? null,
        basedOn: source.currentRevision,
        text,
        foundAt: found.at,
      },
      context,
    ),
  )
}

/** Why a text may not become a revision: it is the current one already, or another source's. An older text of its own may come back. */
function sameText(call: Call, source: Readonly<Source>, fingerprint: string): Result<never> | null {
  const twins = call.store.records.all('revision').filter((revision) => revision.fingerprint === fingerprint)
  if (twins.some(({ sourceId, number }) => sourceId === source.id && number === source.currentRevision))
    return fail({ code: 'nothing-to-change' })
  const other = twins.find(({ sourceId }) => sourceId !== source.id)
  if (!other) return null
  const title = call.store.records.get(other.sourceId)?.title ?? ''
  return fail({ code: 'text-of-another', sourceId: other.sourceId, title })
}

/** The extension under which the file is kept: plain letters and digits, whatever it was called. */
function plainExtension(name: string): string {
  const extension = extensionOf(name).toLowerCase()
  return /^[a-z0-9]{1,10}$/.test(extension) ? extension : 'bin'
}
