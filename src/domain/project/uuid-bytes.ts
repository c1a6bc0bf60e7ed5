/** Bytes of a UUID, and characters of one as text. */
export const uuidBytes = 16
export const uuidLength = 36

const hyphen = 45
const digits = Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0))
/** Where in the text the two digits of each byte begin. */
const placeOfByte = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34] as const
const hyphenPlaces = [8, 13, 18, 23] as const

/** The characters of the text that is put together: made once, as this is done a hundred thousand times. */
const characters: number[] = new Array<number>(uuidLength).fill(hyphen)

/** The text of a UUID that stands somewhere in bytes. */
export function uuidAt(bytes: Uint8Array, from: number): string {
  for (let at = 0; at < uuidBytes; at += 1) {
    const byte = bytes[from + at] ?? 0
    const place = placeOfByte[at] ?? 0
    characters[place] = digits[byte >> 4] ?? 0
    characters[place + 1] = digits[byte & 15] ?? 0
  }
  return String.fromCharCode.apply(null, characters)
}

/** Writes a UUID, whose text stands somewhere in another, into bytes; false where that is none in lower case. */
export function writeUuid(text: string, from: number, into: Uint8Array, to: number): boolean {
  for (const place of hyphenPlaces) if (text.charCodeAt(from + place) !== hyphen) return false
  for (let at = 0; at < uuidBytes; at += 1) {
    const place = from + (placeOfByte[at] ?? 0)
    const high = digitOf(text.charCodeAt(place))
    const low = digitOf(text.charCodeAt(place + 1))
    if (high === -1 || low === -1) return false
    into[to + at] = (high << 4) | low
  }
  return true
}

function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48
  return code >= 97 && code <= 102 ? code - 87 : -1
}

/** The hash of a UUID in bytes: the same as of its text. */
export function hashOfUuid(bytes: Uint8Array, from: number): number {
  let hash = seed
  for (let at = from; at < from + uuidBytes; at += 4) {
    const word =
      ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    hash = mixed(hash, word)
  }
  return ended(hash)
}

/** The hash of an id by its end, which is a UUID: eight digits at a time, as if each character were one. In 30 bits, a small number to the engine. */
export function hashOfId(id: string): number {
  let hash = seed
  let word = 0
  let count = 0
  for (let at = Math.max(0, id.length - uuidLength); at < id.length; at += 1) {
    const code = id.charCodeAt(at)
    if (code === hyphen) continue
    word = (word << 4) | ((code & 15) + (code >> 6) * 9)
    count += 1
    if (count % 8 > 0) continue
    hash = mixed(hash, word)
    word = 0
  }
  return ended(count % 8 === 0 ? hash : mixed(hash, word))
}

const seed = 0x811c9dc5

function mixed(hash: number, word: number): number {
  const next = Math.imul(hash ^ word, 0x9e3779b1)
  return next ^ (next >>> 15)
}

function ended(hash: number): number {
  const last = Math.imul(hash, 0x85ebca6b)
  return (last ^ (last >>> 13)) & 0x3fffffff
}
