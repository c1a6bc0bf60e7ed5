import type { PDFDocumentProxy } from 'pdfjs-dist/types/src/pdf.d.ts'
import { type ImportedMetadata, noMetadata } from '../import-output.ts'
import { asDate, asLanguage, asLine } from '../metadata-values.ts'

/** What the document information and the XMP packet of a PDF say; XMP where both do. */
export async function pdfMetadata(pdf: PDFDocumentProxy): Promise<ImportedMetadata> {
  const { info, metadata } = await pdf.getMetadata()
  const said = info as Readonly<Record<string, unknown>>
  const declared = (name: string): string | null => {
    const value: unknown = metadata?.get(name)
    return asLine(Array.isArray(value) ? value.join('; ') : typeof value === 'string' ? value : null)
  }
  const stated = (name: string): string | null => {
    const value = said[name]
    return asLine(typeof value === 'string' ? value : null)
  }
  const authors = declared('dc:creator') ?? stated('Author')
  return {
    ...noMetadata,
    title: declared('dc:title') ?? stated('Title'),
    authors: (authors ?? '')
      .split(';')
      .map((author) => author.trim())
      .filter((author) => author !== ''),
    published: asDate(declared('dc:date')) ?? asDate(declared('xmp:createdate')) ?? pdfDate(stated('CreationDate')),
    language: asLanguage(declared('dc:language')) ?? asLanguage(stated('Language')),
    licence: declared('dc:rights'),
  }
}

/** A date of ISO 32000-1, 7.9.4 ("D:20240305142500+01'00'") as a partial date, or null. */
export function pdfDate(value: string | null): string | null {
  const found = /^D?:?(\d{4})(\d{2})?(\d{2})?(?:(\d{2})(\d{2})(\d{2})?)?\s*(Z|[+-]\d{2})?'?(\d{2})?'?/.exec(value ?? '')
  if (!found) return null
  const [, year, month, day, hour, minute, second, zone, zoneMinutes = '00'] = found
  const date = [year, month, day].filter((part) => part !== undefined).join('-')
  if (day === undefined || hour === undefined || zone === undefined) return asDate(date)
  return asDate(`${date}T${hour}:${minute}:${second ?? '00'}${zone === 'Z' ? 'Z' : `${zone}:${zoneMinutes}`}`)
}
