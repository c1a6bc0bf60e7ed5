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
    // Electron tells here that V8 gave up, which a process does at its heap limit; the exit's code does not say so everywhere.
    let hasAborted = false
    child.on('error', () => {
      hasAborted = true
    })
    return {
      started: new Promise((resolve, reject) => {
        child.once('spawn', () => resolve(child.pid ?? 0))
        child.once('exit', () => reject(new Error('the importer did not start')))
      }),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void child.once('exit', (code) => listener(code, hasAborted ? 'SIGABRT' : null)),
      kill: () => void child.kill(),
    }
  }
