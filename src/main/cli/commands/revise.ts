import { resolve } from 'node:path'
import type { Command } from 'commander'
import { acting } from '../acting.ts'
import { valueOrEnd } from '../command-failed.ts'
import type { CommandLine } from '../command-line.ts'
import { encodingName, notBlank, oneOf, withWriting } from '../command-options.ts'
import { findSource } from '../find-record.ts'
import { handOverDocument } from '../hand-over.ts'
import { printJson } from '../print.ts'
import { withProject } from '../project-session.ts'
import { shortIds } from '../short-ids.ts'
import { table } from '../table.ts'

interface ReviseOptions {
  readonly note?: string
  readonly wholePage?: boolean
  readonly encoding?: string
  readonly password?: string
  readonly trackedChanges?: 'accepted' | 'rejected'
}

/** `revise DIR SOURCE FILE`: a new revision, with where every marked passage stands in it. */
export function addRevise(program: Command, cli: CommandLine): void {
  const { argument, command, option } = cli.messages.cli
  withWriting(program.command('revise').description(command.revise), cli)
    .argument('<dir>', argument.project, notBlank)
    .argument('<source>', argument.source)
    .argument('<file>', argument.editedFile, notBlank)
    .option('--note <why>', option.revisionNote)
    .option('--whole-page', option.wholePage)
    .option('--encoding <name>', option.encoding, encodingName)
    .option('--password <password>', option.password)
    .addOption(oneOf('--tracked-changes <side>', option.trackedChanges, ['accepted', 'rejected']))
    .action(
      acting(cli, async (dir: string, given: string, file: string, options: ReviseOptions) => {
        const revised = await withProject(cli, dir, 'write', async (session) => {
          const source = valueOrEnd(findSource(await session.records(), given))
          const { uploadId, parts } = await handOverDocument(session, resolve(cli.terminal.folder, file))
          const {
            note = '',
            wholePage = false,
            encoding = null,
            password = null,
            trackedChanges = 'accepted',
          } = options
          const input = { sourceId: source.id, uploadId, note, wholePage, encoding, password, trackedChanges }
          return session.request(
            'sources.replace',
            { ...input, parts: [...parts] },
            {
              onProgress: ({ step, done, total }) => {
                if (step === 'reanchor') cli.terminal.err(`${cli.messages.cli.reanchoring(done, total ?? done)}\n`)
              },
            },
          )
        })
        if (cli.json) printJson(cli.terminal, revised)
        else tell(cli, revised)
        return undefined
      }),
    )
}

function tell(
  cli: CommandLine,
  { revision, annotations }: { readonly revision: number; readonly annotations: readonly Told[] },
): void {
  const { column, range, revised } = cli.messages.cli
  cli.terminal.out(`${revised(revision)}\n`)
  if (annotations.length === 0) return
  const short = shortIds(annotations.map(({ id }) => id))
  cli.terminal.out(
    table(
      [{ heading: column.id }, { heading: column.range }, { heading: column.anchor }],
      annotations.map(({ id, start, end, outcome }) => [
        short(id),
        range(start, end),
        cli.messages.status.anchor[outcome],
      ]),
      cli.terminal.columns,
    ),
  )
}

interface Told {
  readonly id: string
  readonly start: number
  readonly end: number
  readonly outcome: 'identical' | 'moved' | 'fuzzy' | 'orphaned'
}
