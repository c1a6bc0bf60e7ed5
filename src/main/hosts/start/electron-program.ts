import { access, constants } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { runProgram } from './run-program.ts'

/** How long Electron's program may take to come from its release site, in minutes. */
export const fetchLimit = 5

/** Where Electron's program is inside a folder of its distribution. */
const namesIn: Partial<Record<NodeJS.Platform, string>> = {
  darwin: join('Electron.app', 'Contents', 'MacOS', 'Electron'),
  win32: 'electron.exe',
}

/**
 * Electron's program: in the folder that `ELECTRON_OVERRIDE_DIST_PATH` names, else in the `electron` package; null where it is
 * not there. The package's own `index.js` is not asked, because it fetches what it does not find.
 */
export async function electronProgram(
  env: NodeJS.ProcessEnv = process.env,
  packageFolder: string | null = electronPackage(),
): Promise<string | null> {
  const named = env.ELECTRON_OVERRIDE_DIST_PATH
  const folder = named ? named : packageFolder === null ? null : join(packageFolder, 'dist')
  if (folder === null) return null
  const program = join(folder, namesIn[process.platform] ?? 'electron')
  return access(program, constants.X_OK).then(
    () => program,
    () => null,
  )
}

/** Fetches the program with the package's own installer; null where that did not work within the limit. */
export async function fetchElectron(root: string): Promise<string | null> {
  const folder = electronPackage()
  if (folder === null) return null
  const end = await runProgram(process.execPath, [join(folder, 'install.js')], {
    folder: root,
    timeLimit: fetchLimit * 60_000,
    isQuiet: true,
  })
  return end.kind === 'exit' && end.code === 0 ? electronProgram({}, folder) : null
}

function electronPackage(): string | null {
  try {
    return dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  } catch {
    return null
  }
}
