import { execFile } from 'node:child_process'
import { access, constants } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

/** The oldest Chromium that Countermark's window is shown in. */
export const oldestChromium = 130

/** An installed browser of the Chromium family. */
export interface InstalledChromium {
  readonly executable: string
  readonly name: string
}

const run = promisify(execFile)

/**
 * The first installed Chrome, Chromium or Edge that is not known to be too old, or null. `COUNTERMARK_CHROMIUM` names one
 * outright, of whatever age.
 */
export async function findChromium(env: NodeJS.ProcessEnv = process.env): Promise<InstalledChromium | null> {
  const named = env.COUNTERMARK_CHROMIUM
  if (named !== undefined && named !== '')
    return (await isExecutable(named)) ? { executable: named, name: 'Chromium' } : null
  for (const candidate of candidates(env)) if (await isUsable(candidate.executable)) return candidate
  return null
}

async function isUsable(executable: string): Promise<boolean> {
  if (!(await isExecutable(executable))) return false
  const version = await chromiumVersion(executable)
  return version === null || version >= oldestChromium
}

/** The major version that a browser says it is, or null where asking is not possible (Windows) or it does not say. */
export async function chromiumVersion(executable: string): Promise<number | null> {
  if (process.platform === 'win32') return null
  try {
    const { stdout } = await run(executable, ['--version'], { timeout: 10_000 })
    return majorVersion(stdout)
  } catch {
    return null
  }
}

/** The major number in a text such as "Chromium 156.0.8078.79", or null. */
export function majorVersion(text: string): number | null {
  const found = /(\d+)\.\d+\.\d+/.exec(text)?.[1]
  return found === undefined ? null : Number(found)
}

function candidates(env: NodeJS.ProcessEnv): readonly InstalledChromium[] {
  if (process.platform === 'darwin') return macCandidates(env)
  if (process.platform === 'win32') return windowsCandidates(env)
  const names = [
    ['google-chrome-stable', 'Google Chrome'],
    ['google-chrome', 'Google Chrome'],
    ['chromium', 'Chromium'],
    ['chromium-browser', 'Chromium'],
    ['microsoft-edge-stable', 'Microsoft Edge'],
    ['microsoft-edge', 'Microsoft Edge'],
  ] as const
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return names.flatMap(([file, name]) => folders.map((folder) => ({ executable: join(folder, file), name })))
}

function macCandidates(env: NodeJS.ProcessEnv): readonly InstalledChromium[] {
  const folders = ['/Applications', join(env.HOME ?? '/', 'Applications')]
  const names = ['Google Chrome', 'Chromium', 'Microsoft Edge']
  return folders.flatMap((folder) =>
    names.map((name) => ({ executable: join(folder, `${name}.app`, 'Contents', 'MacOS', name), name })),
  )
}

function windowsCandidates(env: NodeJS.ProcessEnv): readonly InstalledChromium[] {
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  )
  const files = [
    [join('Google', 'Chrome', 'Application', 'chrome.exe'), 'Google Chrome'],
    [join('Chromium', 'Application', 'chrome.exe'), 'Chromium'],
    [join('Microsoft', 'Edge', 'Application', 'msedge.exe'), 'Microsoft Edge'],
  ] as const
  return folders.flatMap((folder) => files.map(([file, name]) => ({ executable: join(folder, file), name })))
}

async function isExecutable(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  )
}
