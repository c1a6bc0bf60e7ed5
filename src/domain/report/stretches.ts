/** The place in a file where its own digest stands. */
export const digestPlace = Symbol('the digest of this file')

/** A report file on its way out: its text in stretches, with the places that wait for its digest. */
export type Stretch = string | typeof digestPlace

/** The file with this digest in its places. An empty digest gives the text that the digest is taken of. */
export const joined = (stretches: readonly Stretch[], digest: string): string =>
  stretches.map((stretch) => (stretch === digestPlace ? digest : stretch)).join('')
