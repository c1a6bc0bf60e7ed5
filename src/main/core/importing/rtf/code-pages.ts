/** Windows character sets of fonts (`\fcharset`) as code pages. */
const charsets: Readonly<Record<number, number>> = {
  0: 1252,
  77: 10_000,
  128: 932,
  129: 949,
  130: 1361,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
}
/** Code pages by the names of the Encoding Standard, which knows no others. */
const labels: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  65001: 'utf-8',
  54936: 'gb18030',
  51932: 'euc-jp',
  20866: 'koi8-r',
}

/** The code page of a font's character set, or null where it follows the document's. */
export const codePageOf = (charset: number): number | null => charsets[charset] ?? null

/** True for a code page that can be read. */
export const isKnownPage = (codePage: number): boolean =>
  Object.hasOwn(labels, codePage) || (codePage >= 1_250 && codePage <= 1_258)

const decoders = new Map<number, TextDecoder>()

/** Bytes as text in a code page; one that is not known is read as Western. What is not valid stands as U+FFFD. */
export function decodedBytes(bytes: readonly number[], codePage: number): string {
  let decoder = decoders.get(codePage)
  if (decoder === undefined) {
    decoder = new TextDecoder(labels[codePage] ?? `windows-${isKnownPage(codePage) ? codePage : 1_252}`)
    decoders.set(codePage, decoder)
  }
  return decoder.decode(Uint8Array.from(bytes))
}
