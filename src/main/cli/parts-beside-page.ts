import { constants } from 'node:fs'
import { open, readdir, realpath } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'
import { pictureLimits } from '#domain/document/kept-picture.ts'
import { isPageName, pageOfParts, picturesReferredIn } from '#domain/document/saved-page-parts.ts'

/** A picture beside a saved page: its path as seen from the page, and its bytes, or null where they are more than a picture may have. */
export interface PartBesidePage {
  readonly path: string
  readonly bytes: Buffer | null
}

/** How deep the folder of a page is looked into, and at how many names. */
const limits = { depth: 4, names: 5_000 }

/**
 * The pictures that a saved page refers to in its own folder beside it. Nothing else is read: no link is followed, no other folder
 * looked into, and no more is taken than pictures may be. What cannot be read is as if it were not there, and the page's note says so.
 */
export async function partsBesidePage(page: string, bytes: Uint8Array): Promise<readonly PartBesidePage[]> {
  if (!isPageName(basename(page))) return []
  const folder = dirname(page)
  const beside = await entriesOf(folder)
  const names = beside.map(({ name }) => name)
  const own = beside.filter((each) => each.isDirectory() && pageOfParts(each.name, names) === basename(page))
  if (own.length === 0) return []
  const isReferredTo = picturesReferredIn(new TextDecoder().decode(bytes))
  const parts: PartBesidePage[] = []
  let left = pictureLimits.all
  for (const { name } of own)
    for (const path of await filesUnder(folder, name)) {
      if (parts.length === pictureLimits.count) return parts
      if (!isReferredTo(basename(path))) continue
      const read = await readWithin(join(folder, name), join(folder, path), Math.min(pictureLimits.bytes, left))
      if (read === null) continue
      if (read !== 'too-large') left -= read.length
      parts.push({ path: path.split(sep).join('/'), bytes: read === 'too-large' ? null : read })
    }
  return parts
}

/** The files under a folder in the order of names, as paths from `root`. Links are neither. */
async function filesUnder(root: string, folder: string): Promise<readonly string[]> {
  const files: string[] = []
  let seen = 0
  const visit = async (path: string, depth: number): Promise<void> => {
    for (const entry of (await entriesOf(join(root, path))).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      seen += 1
      if (seen > limits.names) return
      if (entry.isFile()) files.push(join(path, entry.name))
      else if (entry.isDirectory() && depth < limits.depth) await visit(join(path, entry.name), depth + 1)
    }
  }
  await visit(folder, 0)
  return files
}

/** The bytes of a file that is really within a folder; null for one that is not, is no plain file, or cannot be read. */
async function readWithin(folder: string, path: string, most: number): Promise<Buffer | 'too-large' | null> {
  try {
    const real = await realpath(path)
    if (!real.startsWith(`${await realpath(folder)}${sep}`)) return null
    // A pipe of that name would never end, and a link that was put there meanwhile is not followed.
    const file = await open(real, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
    try {
      const found = await file.stat()
      if (!found.isFile()) return null
      if (found.size > most) return 'too-large'
      const bytes = Buffer.alloc(found.size)
      const { bytesRead } = await file.read(bytes, 0, found.size, 0)
      return bytes.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (failure) {
    return nothingIfRefused(failure, null)
  }
}

const entriesOf = (folder: string) =>
  readdir(folder, { withFileTypes: true }).catch((failure: unknown) => nothingIfRefused(failure, []))

/** What the system refuses has a code; anything else is a mistake of ours and throws. */
function nothingIfRefused<T>(failure: unknown, nothing: T): T {
  if (failure instanceof Error && 'code' in failure) return nothing
  throw failure
}
