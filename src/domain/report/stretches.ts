/** The place in a file where its own digest stands. */
export const digestPlace = Symbol('the digest of this file')
/** The place in an HTML file where the faces of the scripts that stand in it go. */
export const facesPlace = Symbol('the faces of this file')

/** A report file on its way out: its text in stretches, with the places that wait for what only the whole tells. */
export type Stretch = string | typeof digestPlace | typeof facesPlace

/** The file with this digest and these faces in their places. An empty digest gives the text that the digest is taken of. */
export const joined = (stretches: readonly Stretch[], digest: string, faces = ''): string =>
  stretches
    .map((stretch) => {
      if (stretch === digestPlace) return digest
      return stretch === facesPlace ? faces : stretch
    })
    .join('')
