import { type ImportedMetadata, noMetadata } from '../import-output.ts'
import { asDate, asLanguage, asLine } from '../metadata-values.ts'
import type { NoteTally } from '../note-tally.ts'
import { childNamed, textIn, type XmlElement } from '../xml/xml-element.ts'

/**
 * What a document's core properties say of it (ISO/IEC 29500-2, clause 11). When the file was made is no date of publication and
 * is only noted.
 */
export function coreMetadata(core: XmlElement | null, notes: NoteTally): ImportedMetadata {
  if (core === null) return noMetadata
  const textAt = (name: string): string | null => {
    const element = childNamed(core, name)
    return element ? asLine(textIn(element)) : null
  }
  const made = asDate(textAt('dcterms:created'))
  if (made !== null) notes.say('file-made', made.slice(0, 10))
  return {
    ...noMetadata,
    title: textAt('dc:title'),
    authors: (textAt('dc:creator') ?? '').split(';').flatMap((author) => asLine(author) ?? []),
    published: asDate(textAt('dcterms:issued')),
    language: asLanguage(textAt('dc:language')),
    licence: textAt('dc:rights'),
  }
}
