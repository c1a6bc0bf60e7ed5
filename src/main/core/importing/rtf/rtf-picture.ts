import { pictureLimits } from '#domain/document/kept-picture.ts'
import type { FoundPicture } from '../picture-shelf.ts'

/** The bytes of a picture as RTF writes them: two hexadecimal digits a byte, with line ends anywhere (RTF 1.9.1, "Pictures"). */
export class RtfPicture {
  readonly #digits: string[] = []
  #length = 0

  /** Takes a piece of what stands in the picture's group. */
  add(bytes: readonly number[]): void {
    // Beyond the limit only the length counts: it tells that the picture is too large.
    if (this.#length <= 2 * pictureLimits.bytes) this.#digits.push(Buffer.from(bytes).toString('latin1'))
    this.#length += bytes.length
  }

  /** What was written; null for nothing, or for anything but digits. */
  found(): FoundPicture {
    if (this.#length > 2.2 * pictureLimits.bytes) return 'too-large'
    const digits = this.#digits.join('').replace(/\s+/g, '')
    return digits === '' || !/^[\da-f]+$/i.test(digits) ? null : new Uint8Array(Buffer.from(digits, 'hex'))
  }
}
