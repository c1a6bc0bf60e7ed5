import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ForkImporter } from '#shell/importer-runner.ts'

const program = fileURLToPath(new URL('../core/importer-process.ts', import.meta.url))

/** Starts the importer's program as a child of this Node. It inherits no environment but what a process needs to run. */
export const forkImporter: ForkImporter = (args, nodeOptions) => {
  const child = fork(program, [...args], {
    execArgv: [...nodeOptions],
    env: {
      PATH: process.env.PATH,
      SystemRoot: process.env.SystemRoot,
      TMPDIR: process.env.TMPDIR,
      TEMP: process.env.TEMP,
    },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  })
  const { promise: started, resolve, reject } = Promise.withResolvers<number>()
  child.once('spawn', () => resolve(child.pid ?? 0))
  child.once('error', reject)
  return {
    started,
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  }
}
