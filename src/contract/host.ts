import { z } from 'zod'

/** Why a folder is being chosen. */
export const choicePurpose = z.enum(['open-project', 'new-project', 'copy-project'])
export type ChoicePurpose = z.infer<typeof choicePurpose>

/** A folder as the in-app chooser shows it: its folders, hidden ones left out, projects marked. */
export const listedFolder = z.strictObject({
  folder: z.string(),
  /** The folder above, or null at the top of what may be shown. */
  parent: z.string().nullable(),
  entries: z.array(z.strictObject({ name: z.string(), path: z.string(), kind: z.enum(['folder', 'project']) })),
})
export type ListedFolder = z.infer<typeof listedFolder>

/**
 * What the core may ask of the host that it runs in: one table, the same for Electron, the app window and headless. Calls
 * cross the link as `host-call` and are answered as `host-answer` (see link.ts).
 */
export const hostCalls = {
  /**
   * Prints an HTML report file to a PDF file, A4 with margins, page numbers and the title at the top of every page, without network
   * or script. A null title is a page that draws it itself.
   */
  printToPdf: {
    input: z.strictObject({ htmlFile: z.string(), pdfFile: z.string(), title: z.string().nullable() }),
    output: z.strictObject({ pages: z.int().nullable() }),
  },
  /**
   * Lets the person choose a folder; null when they cancel. For `new-project` and `copy-project` the answer is the folder
   * to be made (named by the person, `suggestedName` offered), for `open-project` one that is there.
   */
  chooseFolder: {
    input: z.strictObject({
      purpose: choicePurpose,
      startIn: z.string().nullable(),
      suggestedName: z.string().max(255).optional(),
    }),
    output: z.string().nullable(),
  },
  /** Lets the person choose where to save; null when they cancel. */
  chooseSaveFile: {
    input: z.strictObject({ suggestedName: z.string(), extension: z.string(), startIn: z.string().nullable() }),
    output: z.string().nullable(),
  },
  /** Lists a folder of the person's home for the in-app chooser; null outside it, and in hosts with native dialogs. */
  listFolder: { input: z.strictObject({ folder: z.string().max(4_000).nullable() }), output: listedFolder.nullable() },
  /** The person's answer in the in-app chooser (`app.choose`), null for cancel; false when no such choice is open. */
  answerChoice: {
    input: z.strictObject({ choiceId: z.string().max(64), path: z.string().max(4_000).nullable() }),
    output: z.boolean(),
  },
  /** Opens an https or mailto address in the system's program after showing its host; answers whether the person agreed. */
  openExternal: { input: z.strictObject({ url: z.string().max(4_000) }), output: z.boolean() },
  /** Shows a written file in the system's file manager. */
  showInFolder: { input: z.strictObject({ file: z.string() }), output: z.boolean() },
  /** Opens a file in the system's program for it; false where that cannot be done. */
  openFile: { input: z.strictObject({ file: z.string() }), output: z.boolean() },
  /** Starts an importer process over one file; progress and exit come back as host events. */
  startImporter: {
    input: z.strictObject({
      importId: z.string(),
      inputFile: z.string(),
      outputFile: z.string(),
      options: z.string(),
      memoryMb: z.int(),
    }),
    output: z.strictObject({ pid: z.int() }),
  },
  /** Ends an importer process at once. */
  killImporter: { input: z.strictObject({ importId: z.string() }), output: z.boolean() },
} as const

export type HostCallName = keyof typeof hostCalls
export type HostCallInput<N extends HostCallName> = z.infer<(typeof hostCalls)[N]['input']>
export type HostCallOutput<N extends HostCallName> = z.infer<(typeof hostCalls)[N]['output']>

/** What an importer process sends its host (`process.parentPort.postMessage` or `process.send`). */
export const importerMessage = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('progress'), done: z.number(), total: z.number().nullable() }),
  z.strictObject({ kind: z.literal('finished') }),
])
export type ImporterMessage = z.infer<typeof importerMessage>

/** What an importer process tells, relayed by the host. */
export type ImporterEvent =
  | { readonly importId: string; readonly kind: 'progress'; readonly done: number; readonly total: number | null }
  | { readonly importId: string; readonly kind: 'finished' }
  | { readonly importId: string; readonly kind: 'exited'; readonly code: number | null; readonly signal: string | null }
  | { readonly importId: string; readonly kind: 'over-memory' }

/** The host as the core sees it. `chooseFolder` and the like may take as long as a person does. */
export interface Host {
  call<N extends HostCallName>(name: N, input: HostCallInput<N>): Promise<HostCallOutput<N>>
  /** Hears importer events until the returned function is called. */
  onImporter(listener: (event: ImporterEvent) => void): () => void
}
