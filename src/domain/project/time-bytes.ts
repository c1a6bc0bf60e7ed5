/** Bytes of a moment: milliseconds since 1970 in UTC, the least significant first. */
export const timeBytes = 6

const lowest = 2 ** 32

/** The moment that stands somewhere in bytes, in milliseconds. */
export function timeAt(bytes: Uint8Array, from: number): number {
  const byte = (at: number): number => bytes[from + at] ?? 0
  const low = (byte(0) | (byte(1) << 8) | (byte(2) << 16) | (byte(3) << 24)) >>> 0
  return low + (byte(4) | (byte(5) << 8)) * lowest
}

/** Writes a moment into bytes; false where its text is not what would be made of them again (ISO 8601 in UTC, from 1970 on). */
export function writeTime(text: string, into: Uint8Array, to: number): boolean {
  const time = Date.parse(text)
  if (!(time >= 0) || new Date(time).toISOString() !== text) return false
  for (let at = 0; at < 4; at += 1) into[to + at] = time >>> (8 * at)
  const high = Math.floor(time / lowest)
  into[to + 4] = high
  into[to + 5] = high >>> 8
  return true
}
