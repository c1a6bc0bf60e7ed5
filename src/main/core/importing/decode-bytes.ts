import { fail, ok, type Result } from '#domain/result.ts'

/** Bytes as text, without a byte order mark and with line ends as they came. */
export interface DecodedText {
  readonly text: string
  /** The encoding's name by the Encoding Standard. */
  readonly encoding: string
  /** How many characters could not be decoded and stand as U+FFFD. */
  readonly replaced: number
}

/**
 * Decodes the bytes of a text. A byte order mark decides; then the encoding that was chosen or declared; then what the bytes
 * show: UTF-16 by where its zero bytes or its spaces stand, UTF-8 where it is valid (but for a few damaged places in a text
 * that is otherwise UTF-8), else Windows-1252, in which every byte means something. Fails for a label that names no encoding.
 */
export function decodeBytes(bytes: Uint8Array, label: string | null): Result<DecodedText, 'unknown-encoding'> {
  const marked = byteOrderMark(bytes)
  if (marked) return ok(decodeAs(bytes.subarray(marked.length), marked.encoding))
  if (label === null) return ok(decodeAs(bytes, guessEncoding(bytes)))
  const encoding = encodingNamed(label)
  return encoding === null ? fail('unknown-encoding') : ok(decodeAs(bytes, encoding))
}

/** The standard's name of the encoding with this label, or null. */
export function encodingNamed(label: string): string | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** The encoding that a byte order mark announces, with the length of the mark. */
export function byteOrderMark(bytes: Uint8Array): { readonly encoding: string; readonly length: number } | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', length: 2 }
  return null
}

function decodeAs(bytes: Uint8Array, encoding: string): DecodedText {
  const strict = tryDecode(bytes, encoding)
  if (strict !== null) return { text: strict, encoding, replaced: 0 }
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  return { text, encoding, replaced: text.split('\uFFFD').length - 1 }
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The encoding that bytes without a mark show. */
export function guessEncoding(bytes: Uint8Array): string {
  const wide = guessUtf16(bytes)
  if (wide === 'zeros-le') return 'utf-16le'
  if (wide === 'zeros-be') return 'utf-16be'
  if (tryDecode(bytes, 'utf-8') !== null) return 'utf-8'
  if (wide === 'spaces-le') return 'utf-16le'
  if (wide === 'spaces-be') return 'utf-16be'
  return isDamagedUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

type WideGuess = 'zeros-le' | 'zeros-be' | 'spaces-le' | 'spaces-be' | null

/**
 * Western text in UTF-16 has a zero in every second byte; text in other scripts at least in its spaces and line breaks, which
 * in the wrong byte order would be rare letters.
 */
function guessUtf16(bytes: Uint8Array): WideGuess {
  const length = Math.min(bytes.length - (bytes.length % 2), 65_536)
  if (length < 4 || bytes.length % 2 !== 0) return null
  let zerosEven = 0
  let zerosOdd = 0
  let spacesLe = 0
  let spacesBe = 0
  for (let at = 0; at < length; at += 2) {
    const even = bytes[at] ?? 0
    const odd = bytes[at + 1] ?? 0
    if (even === 0) zerosEven += 1
    if (odd === 0) zerosOdd += 1
    if (odd === 0 && (even === 0x20 || even === 0x0a)) spacesLe += 1
    if (even === 0 && (odd === 0x20 || odd === 0x0a)) spacesBe += 1
  }
  const units = length / 2
  if (zerosOdd > units * 0.4 && zerosEven < units * 0.02) return 'zeros-le'
  if (zerosEven > units * 0.4 && zerosOdd < units * 0.02) return 'zeros-be'
  if (spacesLe > units * 0.04 && spacesBe * 10 < spacesLe) return 'spaces-le'
  if (spacesBe > units * 0.04 && spacesLe * 10 < spacesBe) return 'spaces-be'
  return null
}

/** True for UTF-8 with a few damaged places: far more whole multi-byte characters than broken ones. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  let broken = 0
  let whole = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit === 0xfffd) broken += 1
    else if (unit > 0x7f) whole += 1
  }
  return whole >= 20 && broken * 50 <= whole
}
