import { codePoint } from 'dingbat-to-unicode'

/** The character that a typeface of symbols shows for a number, or null where it is not known. */
export function symbolOf(font: string, code: number): string | null {
  // Word moves the characters of such typefaces into a private area (ISO/IEC 29500-1, 17.3.3.30).
  const own = isPrivate(code) ? code - 0xf000 : code
  const known = codePoint(font, own)?.string ?? codePoint(font, code)?.string
  if (known !== undefined) return known
  if (isPrivate(code) || !Number.isSafeInteger(code) || code < 0x20 || code > 0x10ffff) return null
  return code >= 0xd800 && code <= 0xdfff ? null : String.fromCodePoint(code)
}

/** True for the private area that Word moves symbols to. */
export const isPrivate = (code: number): boolean => code >= 0xf000 && code <= 0xf0ff
