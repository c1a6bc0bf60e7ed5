import { spawn } from 'node:child_process'
import { dirname } from 'node:path'

/** Opens an address or a file in the system's own program. False when that program cannot be started. */
export function openInSystem(urlOrFile: string): Promise<boolean> {
  if (process.platform === 'darwin') return start('open', [urlOrFile])
  if (process.platform === 'win32') return start('rundll32', ['url.dll,FileProtocolHandler', urlOrFile])
  return start('xdg-open', [urlOrFile])
}

/** Shows a file in the system's file manager. False when that cannot be started. */
export function showInFileManager(file: string): Promise<boolean> {
  if (process.platform === 'darwin') return start('open', ['-R', file])
  if (process.platform === 'win32') return start('explorer', [`/select,${file}`])
  return start('xdg-open', [dirname(file)])
}

function start(program: string, args: readonly string[]): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const child = spawn(program, [...args], { stdio: 'ignore', detached: true })
  child.once('spawn', () => {
    child.unref()
    resolve(true)
  })
  child.once('error', () => resolve(false))
  return promise
}
