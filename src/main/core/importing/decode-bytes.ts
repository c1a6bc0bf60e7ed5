import { fail, ok, type Result } from '#domain/result.ts'

/** Bytes as text, without a byte order mark and with line ends as they came. */
export interface DecodedText {
  readonly text: string
  /** The encoding's name by the Encoding Standard. */
  readonly encoding: string
  /** How many characters could not be decoded and stand as U+FFFD. */
  readonly replaced: number
  /** What told the encoding. */
  readonly by: 'mark' | 'choice' | 'declaration' | 'bytes'
  /** The encoding that the file declares and its bytes contradict, or null. */
  readonly contradicted: string | null
}

/** What is said of a text's encoding: the label that a person chose, and the encoding that the file itself declares. */
export interface EncodingHints {
  readonly chosen?: string | null
  readonly declared?: string | null
}

/**
 * Decodes the bytes of a text. A byte order mark decides; then the encoding that was chosen; then the one that the file
 * declares, unless its bytes contradict it; then what the bytes show. Fails for a chosen label that names no encoding.
 */
export function decodeBytes(
  bytes: Uint8Array,
  { chosen = null, declared = null }: EncodingHints,
): Result<DecodedText, 'unknown-encoding'> {
  const marked = byteOrderMark(bytes)
  if (marked) return ok({ ...decodeAs(bytes.subarray(marked.length), marked.encoding), by: 'mark', contradicted: null })
  if (chosen !== null) {
    const encoding = encodingNamed(chosen)
    if (encoding === null) return fail('unknown-encoding')
    return ok({ ...decodeAs(bytes, encoding), by: 'choice', contradicted: null })
  }
  const named = declared === null ? null : encodingNamed(declared)
  if (named === null) return ok({ ...decodeAs(bytes, guessEncoding(bytes)), by: 'bytes', contradicted: null })
  const shown = encodingDespite(bytes, named)
  return ok({
    ...decodeAs(bytes, shown ?? named),
    by: shown === null ? 'declaration' : 'bytes',
    contradicted: shown === null ? null : named,
  })
}

/**
 * The encoding that bytes are in although they declare another, or null where nothing contradicts the declaration. Saving
 * programs rewrite a page in UTF-8 and leave its old declaration standing; text in another encoding is hardly ever valid UTF-8
 * by chance. A page that claims UTF-8 and is not even nearly so is in what its bytes show.
 */
function encodingDespite(bytes: Uint8Array, declared: string): string | null {
  if (declared === 'utf-8') {
    const shown = tryDecode(bytes, 'utf-8') === null ? guessEncoding(bytes) : 'utf-8'
    return shown === 'utf-8' ? null : shown
  }
  if (!bytes.some((byte) => byte > 0x7f)) return null
  if (tryDecode(bytes, 'utf-8') !== null) return 'utf-8'
  return tryDecode(bytes, declared) === null && (isCutUtf8(bytes) || isDamagedUtf8(bytes)) ? 'utf-8' : null
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
function byteOrderMark(bytes: Uint8Array): { readonly encoding: string; readonly length: number } | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', length: 2 }
  return null
}

function decodeAs(bytes: Uint8Array, encoding: string): Pick<DecodedText, 'text' | 'encoding' | 'replaced'> {
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

/**
 * The encoding that bytes without a mark show: UTF-16 by where its zero bytes stand, UTF-8 where it is valid (but for a few
 * damaged places in a text that is otherwise UTF-8), else Windows-1252, in which every byte means something.
 */
function guessEncoding(bytes: Uint8Array): string {
  const wide = utf16Signs(bytes)
  if (wide.isPlain) return wide.encoding
  if (tryDecode(bytes, 'utf-8') !== null) return 'utf-8'
  if (wide.isPossible && tryDecode(bytes, wide.encoding) !== null) return wide.encoding
  return isCutUtf8(bytes) || isDamagedUtf8(bytes) ? 'utf-8' : 'windows-1252'
}

interface Utf16Signs {
  readonly encoding: 'utf-16le' | 'utf-16be'
  /** No other text has so many of them. */
  readonly isPlain: boolean
  /** There are some, so that bytes which are not UTF-8 may be UTF-16. */
  readonly isPossible: boolean
}

/**
 * Western text in UTF-16 has a zero in nearly every second byte; text in other scripts at least in its spaces and line breaks,
 * which in the wrong byte order would be rare letters. A single zero byte says nothing.
 */
function utf16Signs(bytes: Uint8Array): Utf16Signs {
  const length = Math.min(bytes.length - (bytes.length % 2), 65_536)
  const zeros = { le: 0, be: 0 }
  const gaps = { le: 0, be: 0 }
  for (let at = 0; at < length; at += 2) {
    const first = bytes[at] ?? 0
    const second = bytes[at + 1] ?? 0
    if (second === 0) zeros.le += 1
    if (first === 0) zeros.be += 1
    if (second === 0 && isGap(first)) gaps.le += 1
    if (first === 0 && isGap(second)) gaps.be += 1
  }
  const order = gaps.le + zeros.le > gaps.be + zeros.be ? 'le' : 'be'
  const other = order === 'le' ? 'be' : 'le'
  const units = length / 2
  const isWestern = length >= 4 && zeros[order] > units * 0.4 && zeros[other] * 20 < zeros[order]
  const hasGaps = gaps[order] > 1 && gaps[other] * 10 < gaps[order]
  return {
    encoding: `utf-16${order}`,
    isPlain: isWestern || (hasGaps && gaps[order] > units * 0.04),
    isPossible: hasGaps && gaps[order] > units * 0.001,
  }
}

/** A space or a line break. */
const isGap = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d

/** True for UTF-8 that ends in the middle of a character, told by other characters of several bytes. */
function isCutUtf8(bytes: Uint8Array): boolean {
  try {
    const { length } = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes, { stream: true })
    return bytes.length - length > 3
  } catch {
    return false
  }
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
