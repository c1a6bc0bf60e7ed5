import { type ChildProcess, fork } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { type HostCallInput, type HostCallOutput, type ImporterEvent, importerMessage } from '#contract/host.ts'

/** How importers are started where `child_process.fork` is at hand. */
export interface ChildProcessImporterOptions {
  /** The importer's entry: `src/main/core/importer-process.ts` when run from source, the built file otherwise. */
  readonly entry: string
  /** Resident memory beyond the heap that a process may take, in megabytes: its code and the file's bytes. */
  readonly roomMb?: number
}

const watchEvery = 200
const keptOfErrors = 4_096

/**
 * The host's `startImporter` and `killImporter` by `child_process.fork`, for the command line and the hosts that run on Node.
 * The heap is limited by V8; on Linux the resident memory is watched too. A process that runs out of heap is told as
 * `over-memory` before its end.
 */
export class ChildProcessImporter {
  readonly #entry: string
  readonly #roomMb: number
  readonly #running = new Map<string, ChildProcess>()
  readonly #listeners = new Set<(event: ImporterEvent) => void>()

  constructor({ entry, roomMb = 384 }: ChildProcessImporterOptions) {
    this.#entry = entry
    this.#roomMb = roomMb
  }

  /** Hears what importers tell, until the returned function is called. */
  onImporter(listener: (event: ImporterEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Starts a process over one file. Rejects where no process can be started. */
  async start(input: HostCallInput<'startImporter'>): Promise<HostCallOutput<'startImporter'>> {
    const { importId, inputFile, outputFile, options, memoryMb } = input
    const child = fork(this.#entry, [inputFile, outputFile, options], {
      execArgv: [`--max-old-space-size=${memoryMb}`, '--disable-warning=ExperimentalWarning'],
      // Nothing of this process's environment is an importer's business, but for where temporary files may go.
      env: { TMPDIR: process.env.TMPDIR, TEMP: process.env.TEMP, SystemRoot: process.env.SystemRoot },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      windowsHide: true,
    })
    this.#running.set(importId, child)
    this.#listen(importId, child, memoryMb)
    await new Promise<void>((resolve, reject) => {
      child.once('spawn', resolve)
      child.once('error', reject)
    })
    return { pid: child.pid ?? 0 }
  }

  /** Ends a process at once; false where it is not running. */
  async kill(importId: string): Promise<boolean> {
    return this.#running.get(importId)?.kill('SIGKILL') ?? false
  }

  /** Ends every process that still runs, for a host that quits. */
  async killAll(): Promise<void> {
    for (const importId of [...this.#running.keys()]) await this.kill(importId)
  }

  #listen(importId: string, child: ChildProcess, memoryMb: number): void {
    let errors = ''
    let isOverMemory = false
    const overMemory = (): void => {
      if (!isOverMemory) this.#tell({ importId, kind: 'over-memory' })
      isOverMemory = true
    }
    const watch = setInterval(() => {
      void residentMb(child.pid).then((resident) => {
        if (resident > memoryMb + this.#roomMb) overMemory()
      })
    }, watchEvery)
    child.stderr?.setEncoding('utf8')
    child.stderr?.on('data', (text: string) => {
      errors = (errors + text).slice(-keptOfErrors)
    })
    child.on('message', (message) => {
      const parsed = importerMessage.safeParse(message)
      if (parsed.success) this.#tell({ importId, ...parsed.data })
    })
    const gone = (code: number | null, signal: string | null): void => {
      clearInterval(watch)
      if (!this.#running.delete(importId)) return
      if (/heap out of memory|allocation failed/i.test(errors)) overMemory()
      this.#tell({ importId, kind: 'exited', code, signal })
    }
    child.on('error', () => gone(null, null))
    child.on('close', gone)
  }

  #tell(event: ImporterEvent): void {
    for (const listener of [...this.#listeners]) listener(event)
  }
}

/** The resident memory of a process in megabytes; 0 where the system does not tell it in `/proc`. */
async function residentMb(pid: number | undefined): Promise<number> {
  if (process.platform !== 'linux' || pid === undefined) return 0
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1_024
}
