import type { Host } from '#contract/host.ts'
import { HostCallFailed } from '#core/host-call-failed.ts'
import { HostFailure, type HostHandlers, hostInProcess } from '#shell/host-handlers.ts'
import { createImporterRunner } from '#shell/importer-runner.ts'
import { forkImporter } from './fork-importer.ts'

/** The host of a core that has nobody in front of it, and the way to end what it started. */
export interface CommandLineHost {
  readonly host: Host
  /** Ends importers that are still running. */
  end(): void
}

/**
 * What the core may ask for on the command line: importers, and printing by a browser that is loaded and started only then.
 * Nothing prompts, so every choice is answered as cancelled and nothing is opened outside.
 */
export function createCommandLineHost(): CommandLineHost {
  const importers = createImporterRunner(forkImporter)
  const handlers: HostHandlers = {
    printToPdf: async (input) => {
      const { printWithBrowser } = await import('./browser-printer.ts')
      return printWithBrowser(input)
    },
    chooseFolder: async () => null,
    chooseSaveFile: async () => null,
    listFolder: async () => null,
    answerChoice: async () => false,
    openExternal: async () => false,
    openFile: async () => false,
    showInFolder: async () => false,
    startImporter: (input) => importers.start(input),
    killImporter: async ({ importId }) => importers.kill(importId),
  }
  const inProcess = hostInProcess(handlers, (listener) => importers.onEvent(listener))
  const host: Host = {
    onImporter: (listener) => inProcess.onImporter(listener),
    call: (name, input) =>
      inProcess.call(name, input).catch((failure: unknown) => {
        throw failure instanceof HostFailure ? new HostCallFailed(failure.code, failure.message) : failure
      }),
  }
  return { host, end: () => importers.killAll() }
}
