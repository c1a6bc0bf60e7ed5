import { readdir, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/**
 * The files that are meant by files and folders, in the order given; a folder is walked in the order of names. Hidden files,
 * links and project folders inside folders are left out. A path that is not there, or a folder that may not be read, stays in
 * the list, so that it gets its own result.
 */
export async function filesToImport(given: readonly string[], folder: string): Promise<readonly string[]> {
  const files: string[] = []
  for (const path of given) {
    const isFolder = await stat(resolve(folder, path)).then(
      (found) => found.isDirectory(),
      () => false,
    )
    files.push(...(isFolder ? await walked(path, folder) : [path]))
  }
  return files
}

async function walked(path: string, folder: string): Promise<readonly string[]> {
  const entries = await readdir(resolve(folder, path), { withFileTypes: true }).catch(whyUnreadable)
  if (!Array.isArray(entries)) return [path]
  if (entries.some(({ name }) => name === 'open.countermark')) return []
  const files: string[] = []
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) files.push(...(await walked(join(path, entry.name), folder)))
    else if (entry.isFile()) files.push(join(path, entry.name))
  }
  return files
}

/** The system's code for why a folder cannot be read; anything else is a mistake of ours and throws. */
function whyUnreadable(failure: unknown): string {
  if (failure instanceof Error && 'code' in failure) return String(failure.code)
  throw failure
}
