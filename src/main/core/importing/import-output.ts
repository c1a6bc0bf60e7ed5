import type { SourceDocument } from '#domain/document/document.ts'
import type { PageLayout } from '#domain/document/page-layout.ts'
import type { BibliographyEntry } from '#domain/reading/bibliography-entry.ts'
import type { ImportNote, SourceFormat } from '#domain/records/source.ts'
import type { PictureFile } from '../project-files/picture-files.ts'
import type { NoteTally } from './note-tally.ts'
import type { PictureShelf } from './picture-shelf.ts'

/** How one file is to be imported; crosses to the importer process as JSON. */
export interface ImportOptions {
  /** The file's name, for its extension. */
  readonly name: string
  /** What was pasted, or null for a file. */
  readonly pasted: 'text' | 'html' | null
  /** HTML: everything on the page instead of its article. */
  readonly wholePage: boolean
  /** The label of an encoding to use instead of guessing, or null. */
  readonly encoding: string | null
  /** What a person gave to open a protected file, or null. Never in the arguments of a process, where others could read it. */
  readonly password: string | null
  /** Which side of tracked changes becomes the text: with all of them accepted, or as it was before them. */
  readonly trackedChanges: 'accepted' | 'rejected'
}

/** The options as they stand in an importer's arguments: the password lies in a file beside the input instead. */
export type ImporterArguments = Omit<ImportOptions, 'password'> & {
  readonly passwordFile: string | null
  /** The file with the JSON list of the parts of a saved page, where it has any: it may be longer than an argument may be. */
  readonly partsFile?: string
  /** What is to be made of the file: a document, or the entries of a bibliography. */
  readonly reads: 'document' | 'bibliography'
}

/** What a document says of itself. Every field is what the file declares, null or empty where it declares nothing. */
export interface ImportedMetadata {
  readonly title: string | null
  /** The first heading or, for pasted text, the first line: a title where none is declared. */
  readonly firstHeading: string | null
  readonly authors: readonly string[]
  /** A partial date (see records/fields.ts). */
  readonly published: string | null
  /** When a saving browser captured the page. */
  readonly captured: string | null
  readonly url: string | null
  readonly siteName: string | null
  readonly language: string | null
  readonly licence: string | null
}

export const noMetadata: ImportedMetadata = {
  title: null,
  firstHeading: null,
  authors: [],
  published: null,
  captured: null,
  url: null,
  siteName: null,
  language: null,
  licence: null,
}

/** A document as an importer read it. */
export interface ImportedDocument {
  readonly document: SourceDocument
  readonly metadata: ImportedMetadata
  readonly notes: readonly ImportNote[]
  readonly format: SourceFormat
  /** Where the text stands on the file's pages; null for formats without drawn pages. */
  readonly layout: PageLayout | null
  /** The pictures that the document shows, each once. */
  readonly pictures: readonly PictureFile[]
}

/** Why an importer could not read a file; the core adds the file's name. */
export interface ImportRefusal {
  readonly code: (typeof refusalCodes)[number]
  readonly detail: string
}

export const refusalCodes = [
  'format-unknown',
  'format-damaged',
  'no-text',
  'output-too-large',
  'archive-unsafe',
  'password-needed',
  'password-wrong',
  'encryption-unsupported',
  'rights-protected',
] as const

/** What a reader of one format makes of a file. */
export interface ReadDocument {
  readonly document: SourceDocument
  readonly metadata: ImportedMetadata
  readonly layout?: PageLayout
}

/** What a reader works on; notes are added to the tally, pictures to the shelf, and how far it has come is told in steps. */
export interface FileToRead {
  readonly bytes: Uint8Array
  readonly options: ImportOptions
  readonly notes: NoteTally
  readonly pictures: PictureShelf
  advance(done: number, total: number): void
}

/** What an importer makes of a file. An importer process writes it as JSON, and the bytes of the pictures to a file beside it. */
export type ImportOutput =
  | ({ readonly ok: true } & ImportedDocument)
  | { readonly ok: false; readonly error: ImportRefusal }

/** The file of the pictures' bytes, one behind the other, beside the output file of an importer process. */
export const picturesFile = (outputFile: string): string => `${outputFile}.pictures`

/** What an importer process writes that read a bibliography. */
export type BibliographyOutput =
  | { readonly ok: true; readonly entries: readonly BibliographyEntry[] }
  | { readonly ok: false; readonly error: ImportRefusal }
