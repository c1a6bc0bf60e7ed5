import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { ImportResult } from '#contract/commands/source-commands.ts'
import type { WorkbenchError } from '#domain/errors.ts'
import { textOfError } from '#messages/error-sentences.ts'
import { acting } from '../acting.ts'
import { CommandFailed } from '../command-failed.ts'
import type { CommandLine } from '../command-line.ts'
import { encodingName, noneBlank, notBlank, oneOf, withWriting } from '../command-options.ts'
import { exitCode } from '../exit-code.ts'
import { filesToImport } from '../files-to-import.ts'
import { handOverDocument } from '../hand-over.ts'
import { printJson } from '../print.ts'
import { type ProjectSession, withProject } from '../project-session.ts'

/** After how many files it is told how far the import is. */
const step = 16

/** `import DIR FILE…` */
export function addImport(program: Command, cli: CommandLine): void {
  const { argument, command, option } = cli.messages.cli
  withWriting(program.command('import').description(command.import), cli)
    .argument('<dir>', argument.project, notBlank)
    .argument('<file...>', argument.files, noneBlank)
    .option('--whole-page', option.wholePage)
    .option('--encoding <name>', option.encoding, encodingName)
    .option('--password <password>', option.password)
    .addOption(oneOf('--tracked-changes <side>', option.trackedChanges, ['accepted', 'rejected']))
    .action(
      acting(cli, async (dir: string, given: readonly string[], options: ImportOptions) => {
        const files = await filesToImport(given, cli.terminal.folder)
        if (files.length === 0) cli.terminal.err(`${cli.messages.cli.nothingToImport}\n`)
        return withProject(cli, dir, 'write', async (session) => {
          let failed = 0
          for (const [done, file] of files.entries()) {
            if (done % step === 0) cli.terminal.err(`${cli.messages.cli.importing(done, files.length)}\n`)
            const result = await importFile(cli, session, file, options)
            if (result.result === 'failed') failed += 1
            tell(cli, result)
          }
          return failed === 0 ? exitCode.done : exitCode.inputFailed
        })
      }),
    )
}

interface ImportOptions {
  readonly wholePage?: boolean
  readonly encoding?: string
  readonly password?: string
  readonly trackedChanges?: 'accepted' | 'rejected'
}

/** Imports one file and answers its result line, so that what is told is what is done even where the process is killed. */
async function importFile(
  cli: CommandLine,
  session: ProjectSession,
  file: string,
  { wholePage = false, encoding, password, trackedChanges = 'accepted' }: ImportOptions,
): Promise<ImportResult> {
  try {
    const { uploadId, parts } = await handOverDocument(session, resolve(cli.terminal.folder, file))
    const choices = { wholePage, encoding: encoding ?? null, password: password ?? null, trackedChanges }
    const { results } = await session.request('sources.import', {
      uploadIds: [uploadId],
      parts: [...parts],
      ...choices,
    })
    const [result] = results
    if (result === undefined) throw new Error('an import answers one result per file')
    return { ...result, file }
  } catch (failure) {
    return failedResult(file, errorOf(failure, file))
  }
}

function errorOf(failure: unknown, file: string): WorkbenchError {
  if (failure instanceof CommandFailed) return failure.error
  const code = failure instanceof Error && 'code' in failure ? String(failure.code) : null
  if (code === null) throw failure
  return { code: 'file-unreadable', file, reason: code }
}

const failedResult = (file: string, error: WorkbenchError): ImportResult => ({
  file,
  result: 'failed',
  sourceId: null,
  title: null,
  format: null,
  characters: null,
  notes: [],
  error: { ...error },
})

function tell(cli: CommandLine, result: ImportResult): void {
  if (cli.json) {
    printJson(cli.terminal, result)
    return
  }
  const { outcome } = cli.messages.cli
  cli.terminal.out(`${outcome[result.result]}\t${result.file}${result.title === null ? '' : `\t${result.title}`}\n`)
  if (result.error !== null) {
    const { happened, todo } = textOfError(cli.messages.errors, result.error as WorkbenchError)
    cli.terminal.err(`${happened} ${todo}\n`)
  }
}
