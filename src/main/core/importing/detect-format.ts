/** The formats that are read as text, once their characters are decoded. */
export type TextFormat = 'txt' | 'md' | 'html' | 'srt' | 'vtt'

const byExtension: Readonly<Record<string, TextFormat>> = {
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  mdown: 'md',
  mkd: 'md',
  htm: 'html',
  html: 'html',
  xhtml: 'html',
  xht: 'html',
  srt: 'srt',
  vtt: 'vtt',
}

/**
 * What the files of other formats begin with, so that a wrong extension does not make pages of rubbish; null is any byte. Long
 * enough that no text begins so.
 */
const signatures: readonly (readonly (number | null)[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
  [0x89, 0x50, 0x4e, 0x47],
  [0x47, 0x49, 0x46, 0x38, 0x37, 0x61],
  [0x47, 0x49, 0x46, 0x38, 0x39, 0x61],
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57],
  [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x41],
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66],
  [0xff, 0xfe, 0x00, 0x00],
  [0x00, 0x00, 0xfe, 0xff],
]

/** The formats that are read from their bytes. A ZIP is one of several, which only what it holds can tell. */
export type ByteFormat = 'zip' | 'pdf' | 'rtf' | 'mhtml'

/**
 * The format of bytes that say what they are, whatever the file is called: a local or an empty directory header of ZIP; `%PDF-`, which
 * may stand within the first kilobyte where the file is called a PDF (ISO 32000-1, annex H.3.4.1), or be lost before its first object; `{\\rtf`.
 */
export function byteFormat(bytes: Uint8Array, name: string): ByteFormat | null {
  const head = Buffer.from(bytes.subarray(0, 1_024)).toString('latin1')
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return 'zip'
  if (head.startsWith('%PDF-') || (extensionOf(name) === 'pdf' && /%PDF-|^\s*\d+ \d+ obj\b/m.test(head))) return 'pdf'
  if (head.startsWith('{\\rtf')) return 'rtf'
  return isMimeHead(Buffer.from(bytes.subarray(0, 8_192)).toString('latin1')) ? 'mhtml' : null
}

/** A message of related parts, or one page as a message: nothing but headers until a line is blank, one of them the version of MIME. */
function isMimeHead(top: string): boolean {
  const head = /^(?:\xef\xbb\xbf)?\s*([\s\S]*?)\r?\n\r?\n/.exec(top)?.[1] ?? ''
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  const isHeaded = lines.every((line) => /^[!-9;-~]+:/.test(line)) && /^mime-version\s*:/im.test(head)
  return (
    isHeaded &&
    lines.some((line) => /^content-type\s*:\s*(?:multipart\/(?:related|mixed|alternative)|text\/html)/i.test(line))
  )
}

/** The extension of a file's name in lower case, without the dot; empty where it has none that looks like one (a number does not). */
export const extensionOf = (name: string): string =>
  /[^./\\]\.(?=\d*[A-Za-z])([A-Za-z0-9]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? ''

/** True for bytes that begin as a format that is no text. */
export const hasForeignSignature = (bytes: Uint8Array): boolean =>
  signatures.some((signature) => signature.every((byte, at) => byte === null || bytes[at] === byte))

/** True for a decoded text that is no text: more than a twentieth of its beginning are control characters. */
export function looksBinary(text: string): boolean {
  const sample = text.slice(0, 100_000)
  const controls = sample.match(binaryControls)?.length ?? 0
  return controls > 8 && controls * 20 > sample.length
}

/** Controls that no text holds in number; the escape character and the page break are not among them. */
const binaryControls = new RegExp(
  `[${String.fromCharCode(0)}-${String.fromCharCode(8)}\\u000e-\\u001a\\u001c-\\u001f\\ufffd]`,
  'g',
)

/**
 * The format of a file by its name and its text: a transcript is told by how it begins, else the extension decides; without one the text does; a page saved under another
 * extension (.php, .aspx) is told by how it begins. Null for a format that is not known.
 */
export function detectFormat(name: string, text: string): TextFormat | null {
  const extension = extensionOf(name)
  // A transcript begins as nothing else does; under another name it would be numbers between lines.
  const transcript = transcriptIn(text)
  if (transcript !== null && !/^(?:md|html?)$/.test(extension)) return transcript
  const known = Object.hasOwn(byExtension, extension) ? byExtension[extension] : undefined
  if (known) return known
  if (isPage(text)) return 'html'
  return extension === '' ? 'txt' : null
}

/** A transcript by how it begins: WebVTT's first line, SubRip's number over a timing line. */
function transcriptIn(text: string): 'srt' | 'vtt' | null {
  const top = text.slice(0, 4_000)
  if (/^\uFEFF?WEBVTT(?:[ \t][^\r\n]*)?(?:[\r\n]|$)/.test(top)) return 'vtt'
  const isSubRip = /^\uFEFF?\s*\d{1,9}[ \t]*(?:\r\n?|\n)[ \t]*\d{1,4}:\d{1,2}:\d{1,2}[.,]\d{1,3}[ \t]*-->/.test(top)
  return isSubRip ? 'srt' : null
}

const isPage = (text: string): boolean =>
  /^\s*(<\?xml[^>]*>\s*)?(<!--(?:(?!-->)[\s\S]){0,2000}-->\s*)*<(!doctype\s+html|html[\s>])/i.test(text.slice(0, 4_000))
