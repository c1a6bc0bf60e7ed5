import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What the build is made from, and the files whose age says how old it is; paths from the root of the repository. */
const madeFrom = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json']
const made = ['out/main/shell.cjs', 'out/preload/preload.cjs', 'out/renderer/manifest.json']

/** Whether the build is missing, or older than anything that it is made from. */
export async function isBuildStale(root: string): Promise<boolean> {
  const ages = await Promise.all(made.map((file) => changedAt(join(root, file))))
  const oldest = Math.min(...ages.map((at) => at ?? Number.NEGATIVE_INFINITY))
  const newest = await Promise.all(madeFrom.map((path) => newestIn(join(root, path))))
  return Math.max(...newest) > oldest
}

/** When a file was last changed, in milliseconds since 1970, or null where it is not there. */
async function changedAt(file: string): Promise<number | null> {
  return stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  )
}

/** When the youngest file under a path, or the path itself, was last changed. A folder's own age tells of files taken away. */
async function newestIn(path: string): Promise<number> {
  const own = await stat(path)
  if (!own.isDirectory()) return own.mtimeMs
  const inside = await readdir(path, { recursive: true, withFileTypes: true })
  const ages = await Promise.all(inside.map((entry) => changedAt(join(entry.parentPath, entry.name))))
  return Math.max(own.mtimeMs, ...ages.map((at) => at ?? 0))
}
