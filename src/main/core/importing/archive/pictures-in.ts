import { pictureLimits } from '#domain/document/kept-picture.ts'
import type { FoundPicture } from '../picture-shelf.ts'
import type { Archive } from './open-archive.ts'

/**
 * The parts of these names, to be looked at as pictures: as many and as much as pictures may be. A text is never lost for a picture: one
 * that is damaged or unpacks to more than it may is passed over, and what pictures take does not count towards the parts of the text.
 */
export async function picturesIn(
  archive: Archive,
  names: Iterable<string>,
): Promise<ReadonlyMap<string, FoundPicture>> {
  const found = new Map<string, FoundPicture>()
  let left = pictureLimits.all
  for (const name of new Set(names)) {
    const most = found.size < pictureLimits.count ? Math.min(pictureLimits.bytes, left) : 0
    const picture = await archive.readApart(name, most)
    if (picture !== null && picture !== 'too-large') left -= picture.length
    found.set(name, picture)
  }
  return found
}
