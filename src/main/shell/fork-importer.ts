import { utilityProcess } from 'electron'
import type { ForkImporter } from './importer-runner.ts'

/** A way to start importer processes under Electron. They inherit no environment but what a process needs to run. */
export const importerForker =
  (program: string): ForkImporter =>
  (args, nodeOptions) => {
    const { PATH = '', SystemRoot = '', TMPDIR = '', TEMP = '' } = process.env
    const env = Object.fromEntries(
      Object.entries({ PATH, SystemRoot, TMPDIR, TEMP }).filter(([, value]) => value !== ''),
    )
    const child = utilityProcess.fork(program, [...args], {
      serviceName: 'Countermark importer',
      execArgv: [...nodeOptions],
      env,
      stdio: 'ignore',
    })
    // Its exit follows and says what matters.
    child.on('error', () => undefined)
    return {
      started: new Promise((resolve, reject) => {
        child.once('spawn', () => resolve(child.pid ?? 0))
        child.once('exit', () => reject(new Error('the importer did not start')))
      }),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void child.once('exit', (code) => listener(code, null)),
      kill: () => void child.kill(),
    }
  }
