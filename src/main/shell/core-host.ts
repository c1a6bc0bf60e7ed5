import { app, dialog } from 'electron'
import type { CoreSettings, FromCore } from '#contract/link.ts'
import type { Messages } from '#messages/messages.ts'
import { type CoreSupervisor, superviseCore } from './core-supervisor.ts'
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
  /** Lets the core write everything and end; answers the folders that could not be saved. */
  end(): Promise<readonly string[]>
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
    onCrashLoop: () => void explainCrashLoop(options.messages()),
    now: () => performance.now(),
  })
  importers.onEvent((event) => supervisor.send({ kind: 'importer', event }))

  return {
    supervisor,
    end: () =>
      new Promise((resolve) => {
        ended = resolve
        supervisor.letEnd()
        importers.killAll()
        supervisor.send({ kind: 'quit' })
        setTimeout(() => resolve([]), quitDeadline)
      }),
  }
}

async function explainCrashLoop({ dialog: text }: Messages['host']): Promise<void> {
  const { response } = await dialog.showMessageBox({
    type: 'error',
    message: text.coreStopped,
    detail: text.coreStoppedDetail,
    buttons: [text.startAgain, text.quit],
    defaultId: 0,
    cancelId: 1,
  })
  if (response === 0) app.relaunch()
  app.exit(0)
}
