import { z } from 'zod'
import { sourceDocument } from '#domain/document/document.ts'
import { keptPicture } from '#domain/document/kept-picture.ts'
import type { WorkbenchError } from '#domain/errors.ts'
import { bibliographyEntry } from '#domain/reading/bibliography-entry.ts'
import { idOf } from '#domain/records/id.ts'
import { importNote, sourceFormat } from '#domain/records/source.ts'
import { app, edit, read } from '../command.ts'

/** The name of a handed-over file, as `uploads.begin` answered it. */
export const uploadId = z.string().regex(/^[0-9a-f-]{36}$/)
/**
 * The pictures that lie beside saved pages: each with its page's upload, its path as seen from the page, and its own upload, or null
 * where it is larger than a picture may be.
 */
export const pageParts = z
  .array(z.strictObject({ of: uploadId, path: z.string().min(1).max(1_000), uploadId: uploadId.nullable() }))
  .max(10_000)
  .default([])
/** One file's outcome; a bulk import answers one for each file and never fails as a whole. */
const importResult = z.strictObject({
  file: z.string(),
  result: z.enum(['imported', 'duplicate', 'failed']),
  sourceId: idOf('source').nullable(),
  title: z.string().nullable(),
  format: sourceFormat.nullable(),
  characters: z.int().nullable(),
  notes: z.array(importNote),
  /** A WorkbenchError, or null. */
  error: (z.looseObject({ code: z.string() }) as unknown as z.ZodType<WorkbenchError>).nullable(),
})
export type ImportResult = z.infer<typeof importResult>

export const sourceCommands = {
  'uploads.begin': app(
    'Begins to hand over a file; its bytes follow in chunks.',
    z.strictObject({ name: z.string().min(1).max(1_000), bytes: z.int().min(0) }),
    z.strictObject({ uploadId }),
  ),
  'uploads.chunk': app(
    'Hands over the next chunk of a file, at most 1 MB, base64.',
    z.strictObject({ uploadId, index: z.int().min(0), base64: z.string().max(1_500_000) }),
    z.strictObject({ received: z.int() }),
  ),
  'uploads.drop': app(
    'Forgets a file that was being handed over.',
    z.strictObject({ uploadId }),
    z.strictObject({ dropped: z.boolean() }),
  ),
  'sources.import': edit(
    'Imports handed-over files, each in a process of its own; answers one result per file. Can be cancelled: what is done stays.',
    z.strictObject({
      uploadIds: z.array(uploadId).min(1).max(2_000),
      wholePage: z.boolean().default(false),
      encoding: z.string().max(40).nullable().default(null),
      /** Opens protected files; it is used for this import and kept nowhere. */
      password: z.string().min(1).max(1_000).nullable().default(null),
      trackedChanges: z.enum(['accepted', 'rejected']).default('accepted'),
      parts: pageParts,
    }),
    z.strictObject({ results: z.array(importResult) }),
  ),
  'sources.paste': edit(
    'Imports pasted text or HTML as a source. What is too long for a message is handed over first, in UTF-8, and named by `upload`.',
    z.strictObject({
      text: z.string().max(5_000_000),
      html: z.string().max(5_000_000).nullable(),
      title: z.string().trim().max(2_000).nullable(),
      upload: z
        .strictObject({ uploadId, holds: z.enum(['text', 'html']) })
        .nullable()
        .default(null),
    }),
    z.strictObject({ results: z.array(importResult) }),
  ),
  'bibliographies.read': read(
    'Reads a handed-over bibliography (BibTeX, RIS, CSL-JSON) and says which sources it knows, by DOI or title. Changes nothing.',
    z.strictObject({ uploadId }),
    z.strictObject({
      entries: z.array(bibliographyEntry),
      /** `entries` are places in the list; what is not certain is for a person to decide. */
      matches: z.array(
        z.strictObject({
          sourceId: idOf('source'),
          by: z.enum(['doi', 'title']),
          entries: z.array(z.int().min(0)),
          isCertain: z.boolean(),
        }),
      ),
    }),
  ),
  'sources.openOriginal': read(
    'Writes a read-only copy of the bytes that a revision was imported from, and lets the system open it; answers where the copy is.',
    z.strictObject({ sourceId: idOf('source'), revision: z.int().min(1) }),
    z.strictObject({ file: z.string(), opened: z.boolean() }),
  ),
  'sources.originalPart': read(
    'One part, from 0, of the bytes that a revision was imported from, base64: windows draw pages from them.',
    z.strictObject({ sourceId: idOf('source'), revision: z.int().min(1), index: z.int().min(0) }),
    z.strictObject({
      base64: z.string(),
      parts: z.int().min(1),
      bytes: z.int().min(0),
      /** Of all the bytes together. */
      sha256: z.string(),
    }),
  ),
  'sources.layoutPart': read(
    'One part, from 0, of the JSON that says where the text of a revision stands on its pages; no parts where that was not kept.',
    z.strictObject({ sourceId: idOf('source'), revision: z.int().min(1), index: z.int().min(0) }),
    z.strictObject({ text: z.string(), parts: z.int().min(0) }),
  ),
  'sources.documentPart': read(
    'One part of the JSON of a frozen document in UTF-8, from 0: windows read documents of any size so. The parts joined are the JSON; a character may begin in one and end in the next.',
    z.strictObject({ sourceId: idOf('source'), revision: z.int().min(1), index: z.int().min(0) }),
    z.strictObject({ bytes: z.instanceof(Uint8Array), parts: z.int().min(1), fingerprint: z.string() }),
  ),
  'sources.picturePart': read(
    'One part, as base64 and from 0, of the bytes of a picture that a source shows; they are what its hash says, and a picture of its type.',
    z.strictObject({
      sourceId: idOf('source'),
      sha256: keptPicture.shape.sha256,
      type: keptPicture.shape.type,
      index: z.int().min(0),
    }),
    z.strictObject({ base64: z.string(), parts: z.int().min(1) }),
  ),
  'sources.document': read(
    'The frozen document of a source revision, whole: for the command line, where no message has a limit.',
    z.strictObject({ sourceId: idOf('source'), revision: z.int().min(1) }),
    z.strictObject({ document: sourceDocument, fingerprint: z.string() }),
  ),
  'sources.text': read(
    'The canonical text of a source revision.',
    z.strictObject({ sourceId: idOf('source'), revision: z.int().min(1).nullable() }),
    z.strictObject({ text: z.string(), fingerprint: z.string(), revision: z.int() }),
  ),
} as const
