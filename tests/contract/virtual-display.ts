import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { hasDisplay } from '#hosts/start/next-door.ts'

/** A display to show windows on. */
export interface Display {
  close(): void
}

/** Part of the system, where it is there at all. */
const displayServer = 'Xvfb'

/** The display that is there, else one of Xvfb that this process's children are shown on; null where there is neither. */
export async function virtualDisplay(): Promise<Display | null> {
  if (hasDisplay(process.platform, process.env)) return { close: () => undefined }
  const child = spawn(displayServer, ['-displayfd', '3', '-nolisten', 'tcp', '-screen', '0', '1440x900x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const started = await Promise.race([
    once(child.stdio[3] as Readable, 'data').then(([number]) => String(number).trim()),
    once(child, 'error').then(() => null),
    once(child, 'exit').then(() => null),
  ])
  if (started === null) return null
  process.env.DISPLAY = `:${started}`
  return {
    close: () => {
      delete process.env.DISPLAY
      child.kill()
    },
  }
}
