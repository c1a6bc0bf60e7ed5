import type { BibliographyEntry } from '#domain/reading/bibliography-entry.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { decodeBytes } from '../decode-bytes.ts'
import { extensionOf } from '../detect-format.ts'
import type { ImportRefusal } from '../import-output.ts'
import { bibliographyLimits } from '../limits.ts'

/**
 * The entries of a bibliography in BibTeX, RIS or CSL-JSON, told by the file's name and, for other names, by its first sign. Runs in the
 * importer process. Fails with `format-unknown`, `format-damaged` (`too-large`, `too-many-entries`) or `no-text` where there is no entry.
 */
export async function readBibliography(
  bytes: Uint8Array,
  name: string,
): Promise<Result<readonly BibliographyEntry[], ImportRefusal>> {
  if (bytes.length > bibliographyLimits.bytes) return fail({ code: 'format-damaged', detail: 'too-large' })
  const decoded = decodeBytes(bytes, { chosen: null, declared: null })
  if (!decoded.ok) return fail({ code: 'format-unknown', detail: 'encoding' })
  const entries = await entriesOf(decoded.value.text, extensionOf(name))
  if (entries === null) return fail({ code: 'format-unknown', detail: '' })
  if (entries.length === 0) return fail({ code: 'no-text', detail: '' })
  if (entries.length > bibliographyLimits.entries) return fail({ code: 'format-damaged', detail: 'too-many-entries' })
  return ok(entries)
}

async function entriesOf(text: string, extension: string): Promise<readonly BibliographyEntry[] | null> {
  const start = text.trimStart()
  if (extension === 'json' || /^[[{]/.test(start)) return (await import('./read-csl.ts')).readCsl(text)
  if (extension === 'ris' || /^TY {1,2}- /.test(start)) return (await import('./read-ris.ts')).readRis(text)
  if (extension === 'bib' || start.startsWith('@')) return (await import('./read-bibtex.ts')).readBibtex(text)
  return null
}
