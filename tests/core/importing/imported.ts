import { importBytes } from '#core/importing/import-bytes.ts'
import type { ImportedDocument, ImportOptions, ImportOutput } from '#core/importing/import-output.ts'
import { readImportOutput } from '#core/importing/read-output.ts'
import { writtenOutput } from '#core/importing/written-output.ts'
import type { BlockNode } from '#domain/document/document.ts'
import type { Result } from '#domain/result.ts'
import { textOf } from '#domain/text/text-map.ts'

const plain: ImportOptions = {
  name: 'account.txt',
  pasted: null,
  wholePage: false,
  encoding: null,
  password: null,
  trackedChanges: 'accepted',
}
const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

/** What an importer says of some bytes or of text in UTF-8. */
export const outputOf = (content: string | Uint8Array, options: Partial<ImportOptions> = {}): Promise<ImportOutput> =>
  importBytes(bytesOf(content), { ...plain, ...options }, () => undefined)

/** An imported document with its text and the codes of its notes. */
export interface Imported extends ImportedDocument {
  readonly text: string
  readonly codes: readonly string[]
  /** The count or detail of a note; undefined where there is none of that code. */
  note(code: string): number | string | null | undefined
}

/** The document that an importer makes of some bytes or of text in UTF-8; throws where it refuses them. */
export async function imported(content: string | Uint8Array, options: Partial<ImportOptions> = {}): Promise<Imported> {
  const output = await outputOf(content, options)
  if (!output.ok) throw new Error(JSON.stringify(output.error))
  return {
    ...output,
    pictures: output.pictures.map(({ picture, bytes }) => ({ picture, bytes: new Uint8Array(bytes) })),
    text: textOf(output.document),
    codes: output.notes.map(({ code }) => code),
    note: (code) => {
      const note = output.notes.find((each) => each.code === code)
      return note === undefined ? undefined : (note.count ?? note.detail)
    },
  }
}

/** What the core makes of an imported document when its process hands it over. */
export function readAgain(read: Imported): Result<ImportOutput, 'invalid'> {
  const { document, metadata, notes, format, layout, pictures } = read
  const written = writtenOutput({ ok: true, document, metadata, notes, format, layout, pictures })
  return readImportOutput(written.json, written.pictures)
}

/** The blocks of a page's body, all of it taken. */
export async function blocksOf(body: string): Promise<readonly BlockNode[]> {
  const { document } = await imported(`<!doctype html><body>${body}`, { name: 'page.html', wholePage: true })
  return document.content
}

/** A paragraph of plain text. */
export const paragraph = (text: string): BlockNode => ({ type: 'paragraph', content: [{ type: 'text', text }] })

/** Sentences enough for a page to have an article: invented, neutral, each with its number. */
export const sentences = (count: number): string =>
  Array.from(
    { length: count },
    (_, n) => `Sentence ${n + 1} tells, with a few commas, how the ferry left the quay.`,
  ).join(' ')
