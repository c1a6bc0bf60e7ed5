import { z } from 'zod'
import { type SourceDocument, sourceDocument } from '#domain/document/document.ts'
import { isSamePicture, type KeptPicture, keptPicture, pictureLimits } from '#domain/document/kept-picture.ts'
import { pageLayout } from '#domain/document/page-layout.ts'
import { picturesOf } from '#domain/document/pictures-of.ts'
import { bibliographyEntry } from '#domain/reading/bibliography-entry.ts'
import { languageTag, partialDate, shortText } from '#domain/records/fields.ts'
import { importNote, sourceFormat } from '#domain/records/source.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { isPicture, type PictureFile } from '../project-files/picture-files.ts'
import { type BibliographyOutput, type ImportOutput, refusalCodes } from './import-output.ts'
import { bibliographyLimits, nodeDepthLimit } from './limits.ts'
import type { WrittenPicture } from './written-output.ts'

const metadata = z.strictObject({
  title: shortText.nullable(),
  firstHeading: shortText.nullable(),
  authors: z.array(shortText).max(100),
  published: partialDate.nullable(),
  captured: partialDate.nullable(),
  url: z.string().max(4_000).nullable(),
  siteName: shortText.nullable(),
  language: languageTag.max(40).nullable(),
  licence: z.string().max(500).nullable(),
})

const refusal = z.strictObject({
  ok: z.literal(false),
  error: z.strictObject({ code: z.enum(refusalCodes), detail: z.string().max(1_000) }),
})

const writtenPicture = z.strictObject({
  ...keptPicture.shape,
  bytes: z.int().min(1).max(pictureLimits.bytes),
})

const importOutput = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    document: sourceDocument,
    metadata,
    notes: z.array(importNote).max(1_000),
    format: sourceFormat,
    layout: pageLayout.nullable(),
    pictures: z.array(writtenPicture).max(pictureLimits.count),
  }),
  refusal,
])

const bibliographyOutput = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), entries: z.array(bibliographyEntry).min(1).max(bibliographyLimits.entries) }),
  refusal,
])

/**
 * Reads what an importer wrote, as hostile: the process parsed a foreign file and may have been taken over by it. Own keys and
 * known nodes only, nested no deeper than what we can walk. `bytes` are those of the pictures, which are told and measured again.
 */
export function readImportOutput(json: string, bytes: Uint8Array = new Uint8Array()): Result<ImportOutput, 'invalid'> {
  const value = parsed(json)
  if (value === undefined || isDeeperThan(value, nodeDepthLimit * 2 + 20)) return fail('invalid')
  const read = importOutput.safeParse(value)
  if (!read.success) return fail('invalid')
  if (!read.data.ok) return ok(read.data)
  const pictures = readPictures(read.data.document, read.data.pictures, bytes)
  return pictures === null ? fail('invalid') : ok({ ...read.data, pictures })
}

/** The pictures of a document with their bytes; null where one is not what is said of it, or another than those that are shown. */
function readPictures(
  document: SourceDocument,
  written: readonly WrittenPicture[],
  bytes: Uint8Array,
): readonly PictureFile[] | null {
  const pictures: PictureFile[] = []
  let at = 0
  for (const { bytes: length, ...picture } of written) {
    const own = bytes.slice(at, at + length)
    at += length
    if (own.length !== length || !isPicture(own, picture)) return null
    pictures.push({ picture, bytes: own })
  }
  const shown = picturesOf(document)
  const isKnown = (each: KeptPicture): boolean => pictures.some(({ picture }) => isSamePicture(picture, each))
  return at === bytes.length && shown.length === pictures.length && shown.every(isKnown) ? pictures : null
}

/** Reads what an importer wrote of a bibliography, as hostile too. */
export function readBibliographyOutput(json: string): Result<BibliographyOutput, 'invalid'> {
  const read = bibliographyOutput.safeParse(parsed(json))
  return read.success ? ok(read.data) : fail('invalid')
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** True for JSON nested deeper than a limit, found without recursion. */
function isDeeperThan(value: unknown, limit: number): boolean {
  let level: unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > limit) return true
    const next: unknown[] = []
    for (const each of level) {
      if (typeof each !== 'object' || each === null) continue
      for (const child of Array.isArray(each) ? each : Object.values(each))
        if (typeof child === 'object') next.push(child)
    }
    level = next
  }
  return false
}
