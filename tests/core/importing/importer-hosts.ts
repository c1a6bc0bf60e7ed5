import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Host } from '#contract/host.ts'
import { createCommandLineHost } from '#hosts/command-line-host.ts'
import { createImporterRunner } from '#shell/importer-runner.ts'

/** The host of the command line: real importer processes. */
export const realHost = (): Host => createCommandLineHost().host

/** A host whose importer processes do what the file's name says (see misbehaving-importer.ts). */
export function misbehavingHost(): Host {
  const program = fileURLToPath(new URL('./misbehaving-importer.ts', import.meta.url))
  const runner = createImporterRunner((args, nodeOptions) => {
    const child = fork(program, [...args], { execArgv: [...nodeOptions], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
    const { promise: started, resolve } = Promise.withResolvers<number>()
    child.once('spawn', () => resolve(child.pid ?? 0))
    return {
      started,
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void child.once('exit', listener),
      kill: () => void child.kill('SIGKILL'),
    }
  })
  const real = realHost()
  return {
    onImporter: (listener) => {
      const stop = runner.onEvent(listener)
      return () => void stop()
    },
    call: async (name, input) => {
      if (name === 'startImporter') return runner.start(input as never) as never
      if (name === 'killImporter') return runner.kill((input as { readonly importId: string }).importId) as never
      return real.call(name, input)
    },
  }
}

/** A fresh temporary folder. */
export const freshWorkFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'countermark-import-'))

/** What importers left behind in a work folder. */
export async function leftBehind(workFolder: string): Promise<readonly string[]> {
  const folder = join(workFolder, 'imports')
  return existsSync(folder) ? readdir(folder) : []
}
