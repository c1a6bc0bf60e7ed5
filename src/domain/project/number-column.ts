/** How many bytes each number of a column takes; none where all are 0. */
export const widths = [0, 1, 2, 4] as const
export type Width = (typeof widths)[number]

/** Whole numbers below 2^32, each in as few bytes as the largest needs, the least significant first. They are read where they lie. */
export class NumberColumn {
  readonly width: Width
  readonly bytes: Uint8Array

  constructor(width: Width, bytes: Uint8Array) {
    this.width = width
    this.bytes = bytes
  }

  static of(numbers: readonly number[]): NumberColumn {
    let most = 0
    for (const each of numbers) if (each > most) most = each
    const width = most === 0 ? 0 : most < 256 ? 1 : most < 65_536 ? 2 : 4
    const bytes = new Uint8Array(numbers.length * width)
    for (const [index, each] of numbers.entries())
      for (let byte = 0; byte < width; byte += 1) bytes[index * width + byte] = each >>> (8 * byte)
    return new NumberColumn(width, bytes)
  }

  at(index: number): number {
    const { width, bytes } = this
    if (width === 0) return 0
    const from = index * width
    const low = bytes[from] ?? 0
    if (width === 1) return low
    const two = low | ((bytes[from + 1] ?? 0) << 8)
    return width === 2 ? two : (two | ((bytes[from + 2] ?? 0) << 16) | ((bytes[from + 3] ?? 0) << 24)) >>> 0
  }
}
