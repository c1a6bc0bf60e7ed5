import { type HostCallInput, type ImporterEvent, importerMessage } from '#contract/host.ts'
import { HostFailure } from './host-handlers.ts'
import { residentMemory } from './resident-memory.ts'

/** A started importer process, whichever way its host starts processes. */
export interface ImporterChild {
  /** Resolves once it runs, to its process id. */
  readonly started: Promise<number>
  onMessage(listener: (message: unknown) => void): void
  onExit(listener: (code: number | null, signal: string | null) => void): void
  kill(): void
}

/** How a host starts the importer's program. */
export type ForkImporter = (args: readonly string[], nodeOptions: readonly string[]) => ImporterChild

/** Runs importer processes and watches over them. */
export interface ImporterRunner {
  start(input: HostCallInput<'startImporter'>): Promise<{ readonly pid: number }>
  /** Ends one at once; false when there is none of that name. */
  kill(importId: string): boolean
  killAll(): void
  onEvent(listener: (event: ImporterEvent) => void): () => void
}

/** How often resident memory is looked at, in milliseconds. */
const watchEvery = 250
/** What a process may hold beside its JavaScript heap (program, buffers, stacks), in bytes. */
const besideHeap = 256 * 1024 * 1024

/** A runner over a host's way of forking. */
export function createImporterRunner(fork: ForkImporter): ImporterRunner {
  const running = new Map<string, ImporterChild>()
  const listeners = new Set<(event: ImporterEvent) => void>()
  const tell = (event: ImporterEvent): void => {
    for (const listener of listeners) listener(event)
  }

  return {
    start: async ({ importId, inputFile, outputFile, options, memoryMb }) => {
      if (running.has(importId)) throw new HostFailure('failed', 'an importer of that name is running')
      const child = fork([inputFile, outputFile, options], [`--max-old-space-size=${memoryMb}`])
      running.set(importId, child)
      child.onMessage((raw) => {
        const parsed = importerMessage.safeParse(raw)
        if (parsed.success) tell({ importId, ...parsed.data })
      })
      let stopWatching = (): void => undefined
      let isGone = false
      child.onExit((code, signal) => {
        isGone = true
        stopWatching()
        running.delete(importId)
        tell({ importId, kind: 'exited', code, signal })
      })
      const pid = await child.started.catch((error: unknown) => {
        running.delete(importId)
        throw error
      })
      if (isGone) return { pid }
      stopWatching = watchMemory(pid, memoryMb * 1024 * 1024 + besideHeap, () => {
        tell({ importId, kind: 'over-memory' })
        child.kill()
      })
      return { pid }
    },
    kill: (importId) => {
      const child = running.get(importId)
      child?.kill()
      return child !== undefined
    },
    killAll: () => {
      for (const child of running.values()) child.kill()
    },
    onEvent: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function watchMemory(pid: number, limit: number, onOver: () => void): () => void {
  const timer = setInterval(() => {
    void residentMemory(pid).then((bytes) => {
      if (bytes === null || bytes <= limit) return
      clearInterval(timer)
      onOver()
    })
  }, watchEvery)
  timer.unref()
  return () => clearInterval(timer)
}
