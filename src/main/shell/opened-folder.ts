import { statSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'

/** The project folder that a path stands for: the folder itself or its `open.countermark`; null for anything else. */
export function projectFolderOf(path: string): string | null {
  if (!path.endsWith('.countermark')) return null
  // A project may be named "open", so that what is there decides before its name does.
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return path
  return basename(path) === 'open.countermark' ? dirname(path) : null
}

/** The project named on a command line (relative to the folder it was typed in), or null. */
export function projectOnCommandLine(args: readonly string[], workingFolder: string): string | null {
  const named = args.slice(1).filter((arg) => !arg.startsWith('-'))
  for (const arg of named.toReversed()) {
    const folder = projectFolderOf(resolve(workingFolder, arg))
    if (folder !== null) return folder
  }
  return null
}
