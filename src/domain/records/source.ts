import { z } from 'zod'
import { datedValue, languageTag, longText, recordBase, sha256, shortText } from './fields.ts'
import { idOf } from './id.ts'

/** The formats a source can come in. */
export const sourceFormat = z.enum([
  'txt',
  'md',
  'html',
  'mhtml',
  'docx',
  'odt',
  'rtf',
  'pdf',
  'epub',
  'srt',
  'vtt',
  'paste',
])
export type SourceFormat = z.infer<typeof sourceFormat>

/** What an import did that the person should know and a report can cite: a code with its count or detail. */
export const importNote = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]+$/),
  count: z.int().min(0).nullable(),
  detail: z.string().max(2_000).nullable(),
})
export type ImportNote = z.infer<typeof importNote>

/** An imported document with its provenance. Its text is in its revisions. */
export const source = z.strictObject({
  ...recordBase('source'),
  title: shortText,
  outletId: idOf('outlet').nullable(),
  authors: z.array(shortText).max(100),
  url: z.string().max(4_000).nullable(),
  published: datedValue,
  events: datedValue,
  captured: datedValue,
  language: languageTag.nullable(),
  licence: z.string().max(500).nullable(),
  /** Set by a person who has read the licence: the full text may stand in a report for publication. */
  licenceAllowsFullText: z.boolean(),
  note: longText,
  format: sourceFormat,
  originalName: z.string().max(1_000),
  /** SHA-256 of the bytes as imported; null for pasted text, which has no file. */
  originalFingerprint: sha256.nullable(),
  originalExtension: z.string().regex(/^[a-z0-9]{1,10}$/),
  currentRevision: z.int().min(1),
  originGroupId: idOf('originGroup').nullable(),
  importNotes: z.array(importNote).max(1_000),
})
export type Source = z.infer<typeof source>
