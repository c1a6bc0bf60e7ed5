import { z } from 'zod'

const megabyte = 1_000_000

/**
 * What pictures may be at most. A browser needs four bytes for each pixel that it draws: `pixels` keeps one picture below 160 MB, however
 * few bytes it packs into. `count` and `all` are for one document.
 */
export const pictureLimits = {
  count: 500,
  bytes: 20 * megabyte,
  all: 100 * megabyte,
  pixels: 40 * megabyte,
  side: 20_000,
}

/** The formats of pictures that are kept: each is told by its first bytes, holds no program, and refers to nothing outside. */
export const pictureTypes = ['png', 'jpeg', 'gif', 'webp'] as const

const side = z.int().min(1).max(pictureLimits.side)

/**
 * A picture that was kept beside its source. `sha256` is that of its bytes, in lower-case hexadecimal, and names its file; width and
 * height are those of the picture as it is shown upright, in pixels.
 */
export const keptPicture = z
  .strictObject({
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    type: z.enum(pictureTypes),
    width: side,
    height: side,
  })
  .refine(({ width, height }) => width * height <= pictureLimits.pixels)
export type KeptPicture = z.infer<typeof keptPicture>
export type PictureType = KeptPicture['type']

/** Whether a picture of a size and so many bytes is one that may be kept and shown. */
export const isWithinLimits = ({ width, height }: Pick<KeptPicture, 'width' | 'height'>, bytes: number): boolean =>
  bytes <= pictureLimits.bytes &&
  Math.max(width, height) <= pictureLimits.side &&
  width * height <= pictureLimits.pixels

/** The name of a picture's file. */
export const pictureFileName = ({ sha256, type }: Pick<KeptPicture, 'sha256' | 'type'>): string => `${sha256}.${type}`

/** True where two say the same of a picture. */
export const isSamePicture = (a: KeptPicture, b: KeptPicture): boolean =>
  a.sha256 === b.sha256 && a.type === b.type && a.width === b.width && a.height === b.height
