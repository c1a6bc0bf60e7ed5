import { extname } from 'node:path'
import type { FromCore, ToCore } from '#contract/link.ts'
import { serveLink } from './serve-link.ts'

/** What Electron gives a utility process to speak through; a forked child of another host has `process.send` instead. */
interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void
}

const parentPort = (process as NodeJS.Process & { readonly parentPort?: ParentPort }).parentPort

serveLink(
  {
    send(message: FromCore) {
      // When the other end is gone the core still closes its projects; what it says then has nobody to hear it.
      if (parentPort) parentPort.postMessage(message)
      else if (process.connected) process.send?.(message, undefined, undefined, () => undefined)
    },
    onMessage(listener) {
      if (parentPort) parentPort.on('message', ({ data }) => listener(data as ToCore))
      else process.on('message', (message) => listener(message as ToCore))
    },
    onClose(listener) {
      process.once('disconnect', listener)
      process.once('SIGTERM', listener)
    },
  },
  () => process.exit(0),
  new URL(`./worker-entry${extname(import.meta.url)}`, import.meta.url),
)
