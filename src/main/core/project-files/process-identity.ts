import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { codeOf } from './disk.ts'

/** The start of a process that lives, on a system that does not tell when it started. */
export const startUnknown = 'running'

/** When a process started, in the system's own terms; null when there is no such process, or it has ended. */
export async function processStart(pid: number): Promise<string | null> {
  if (pid <= 0) return null
  try {
    if (process.platform === 'linux') {
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
      const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      // A process that has ended stands there until its parent asks for it, for ever where nobody does.
      return state === 'Z' || state === 'X' ? null : (rest[18] ?? '')
    }
    if (process.platform === 'win32') {
      process.kill(pid, 0)
      return startUnknown
    }
    const { stdout } = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)])
    return stdout.trim() === '' ? null : stdout.trim()
  } catch (error) {
    return codeOf(error) === 'EPERM' ? startUnknown : null
  }
}

/** What tells this boot of the machine from others, or the empty string where the system does not say. */
export async function bootId(): Promise<string> {
  if (process.platform !== 'linux') return ''
  try {
    return (await readFile('/proc/sys/kernel/random/boot_id', 'utf8')).trim()
  } catch (error) {
    if (codeOf(error) === '') throw error
    return ''
  }
}
