import type { CoreSettings, FromCore } from '#contract/link.ts'
import type { Messages } from '#messages/messages.ts'
import { type CoreSupervisor, superviseCore } from './core-supervisor.ts'
import { explainCrashLoop } from './crash-loop.ts'
import { forkCore } from './fork-core.ts'
import { importerForker } from './fork-importer.ts'
import { answerHostCall, type HostHandlers } from './host-handlers.ts'
import { createImporterRunner } from './importer-runner.ts'
import type { PreviewShelf } from './preview-shelf.ts'
import { printerOver } from './print-to-pdf.ts'
import type { ShellFiles } from './shell-files.ts'
import type { WindowRegistry } from './window-registry.ts'

/** What the shell gives the core's side of it. */
export interface CoreHostOptions {
  readonly files: ShellFiles
  readonly settings: CoreSettings
  readonly previews: PreviewShelf
  readonly dialogs: Omit<HostHandlers, 'printToPdf' | 'startImporter' | 'killImporter'>
  messages(): Messages['host']
  deliver: WindowRegistry['deliver']
  onProjects(message: Extract<FromCore, { kind: 'projects' }>): void
  onPreferences(message: Extract<FromCore, { kind: 'preferences' }>): void
}

/** The core's process with all that is done for it. */
export interface CoreHost {
  readonly supervisor: CoreSupervisor
  /**
   * Lets the core write everything and close; answers the folders that could not be saved. Where there are any, nothing was
   * closed and the core works on.
   */
  end(): Promise<readonly string[]>
  /** Gives the core up with what it could not save. */
  abandon(): void
}

/** How long the core may take to write its snapshots, in milliseconds; its journal is on the disk long before. */
const quitDeadline = 15_000

/** Starts the core's process, answers its calls and watches over it. */
export function startCoreHost(options: CoreHostOptions): CoreHost {
  const importers = createImporterRunner(importerForker(options.files.importer))
  const handlers: HostHandlers = {
    ...options.dialogs,
    printToPdf: printerOver(options.previews),
    startImporter: (input) => importers.start(input),
    killImporter: async ({ importId }) => importers.kill(importId),
  }
  let ended: ((unsaved: readonly string[]) => void) | null = null
  const supervisor = superviseCore({
    settings: options.settings,
    start: () => forkCore(options.files.core),
    toWindow: options.deliver,
    onMessage: (message) => {
      switch (message.kind) {
        case 'ready':
          // A core that died while it was closing is closed once more, or what it had open would stay open.
          if (ended !== null) supervisor.send({ kind: 'quit' })
          return
        case 'host-call':
          void answerHostCall(handlers, message).then((answer) => supervisor.send(answer))
          return
        case 'preview':
          options.previews.put(message.previewId, message.html)
          return
        case 'projects':
          options.onProjects(message)
          return
        case 'preferences':
          options.onPreferences(message)
          return
        case 'quit-done':
          ended?.(message.unsaved)
      }
    },
    onCrashLoop: () => void explainCrashLoop(options.messages(), 'coreStopped'),
    now: () => performance.now(),
  })
  importers.onEvent((event) => supervisor.send({ kind: 'importer', event }))

  const abandon = (): void => {
    supervisor.letEnd()
    importers.killAll()
  }
  return {
    supervisor,
    abandon,
    end: async () => {
      const unsaved = await new Promise<readonly string[]>((resolve) => {
        const late = setTimeout(() => resolve([]), quitDeadline)
        ended = (left) => {
          clearTimeout(late)
          resolve(left)
        }
        supervisor.send({ kind: 'quit' })
      })
      ended = null
      if (unsaved.length === 0) abandon()
      return unsaved
    },
  }
}
