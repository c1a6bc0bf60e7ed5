/** The bytes of a PDF of these objects, the first its catalogue, the second its information: an object is what stands between `obj` and `endobj`. */
export function writePdf(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n'
  const offsets = objects.map((object, at) => {
    const offset = file.length
    file += `${at + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`)
  const count = objects.length + 1
  const table = `xref\n0 ${count}\n0000000000 65535 f \n${entries.join('')}`
  const trailer = `trailer\n<< /Size ${count} /Root 1 0 R /Info 2 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return Uint8Array.from(Buffer.from(file + table + trailer, 'latin1'))
}

/** A stream with its length, and what else its dictionary says. */
export const stream = (content: string, entries = ''): string =>
  `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`

/** A string as UTF-16 in hexadecimal, as PDF writes it beyond Latin letters. */
export const utf16 = (text: string): string => {
  const bytes = Buffer.from(text, 'utf16le').swap16()
  return bytes.toString('hex')
}

/**
 * Objects 4 to 7: a font of glyphs without a program, numbered from 1, that says what each stands for; written in lines, or in columns.
 */
export function glyphFont(meanings: readonly string[], isVertical = false): readonly string[] {
  const map = meanings.map((meaning, at) => `<${code(at)}> <${utf16(meaning)}>`)
  const cmap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange ${map.length} beginbfchar ${map.join(' ')} endbfchar endcmap end end`
  return [
    `<< /Type /Font /Subtype /Type0 /BaseFont /Own /Encoding /Identity-${isVertical ? 'V' : 'H'} /DescendantFonts [5 0 R] /ToUnicode 7 0 R >>`,
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Own /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 6 0 R /DW 600 /DW2 [880 -1000] >>',
    '<< /Type /FontDescriptor /FontName /Own /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 >>',
    stream(cmap),
  ]
}

/** Glyphs of that font as a string, by their places in the list of meanings. */
export const glyphs = (...places: readonly number[]): string => `<${places.map(code).join('')}>`

const code = (at: number): string => (at + 1).toString(16).padStart(4, '0')

/** A PDF of one page that is written in this font. */
export const glyphPdf = (meanings: readonly string[], content: string, isVertical = false): Uint8Array =>
  writePdf([
    '<< /Type /Catalog /Pages 3 0 R >>',
    '<< >>',
    '<< /Type /Pages /Kids [8 0 R] /Count 1 >>',
    ...glyphFont(meanings, isVertical),
    '<< /Type /Page /Parent 3 0 R /MediaBox [0 0 600 800] /Contents 9 0 R /Resources << /Font << /F1 4 0 R >> >> >>',
    stream(content),
  ])
