import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { ReportOptions } from '#contract/commands/report-commands.ts'
import { type ReportFormat, reportFormat, reportOptions } from '#contract/commands/report-commands.ts'
import { acting } from '../acting.ts'
import { valueOrEnd } from '../command-failed.ts'
import type { CommandLine } from '../command-line.ts'
import { gathered, notBlank, oneOf, withJson } from '../command-options.ts'
import { exitCode } from '../exit-code.ts'
import { findClaim } from '../find-record.ts'
import { plainSentence } from '../plain-sentence.ts'
import { printJson } from '../print.ts'
import { withProject } from '../project-session.ts'

interface ExportOptions {
  readonly format: ReportFormat
  readonly out: string
  readonly scope: readonly string[]
  readonly template: ReportOptions['purpose']
}

/** `export DIR --format F --out FILE [--scope CLAIM]… [--template T]` and `verify FILE DIR`. */
export function addExportAndVerify(program: Command, cli: CommandLine): void {
  const { argument, command, option } = cli.messages.cli
  withJson(program.command('export').description(command.export), cli)
    .argument('<dir>', argument.project, notBlank)
    .addOption(oneOf('--format <format>', option.format, reportFormat.options).makeOptionMandatory())
    .requiredOption('--out <file>', option.out, notBlank)
    .option('--scope <claim>', option.scope, gathered, [])
    .addOption(oneOf('--template <template>', option.template, ['work', 'publication']).default('work'))
    .action(
      acting(cli, async (dir: string, { format, out, scope, template }: ExportOptions) => {
        const file = resolve(cli.terminal.folder, out)
        const written = await withProject(cli, dir, 'read', async (session) => {
          const project = scope.length === 0 ? null : await session.records()
          const claimIds = project === null ? null : scope.map((given) => valueOrEnd(findClaim(project, given)).id)
          const options = reportOptions.parse({ claimIds, purpose: template, language: cli.language })
          return session.request('report.export', { options, format, file })
        })
        if (written === null) throw new Error('the host was asked for a file that was given')
        const dropped = written.dropped.map(plainSentence)
        const incomplete = written.incomplete.map(plainSentence)
        if (cli.json) printJson(cli.terminal, { file: written.file, dropped, incomplete })
        else {
          cli.terminal.out(`${cli.messages.cli.exported(written.file)}\n`)
          for (const sentence of [...incomplete, ...dropped]) cli.terminal.err(`${sentence}\n`)
        }
        return undefined
      }),
    )
  withJson(program.command('verify').description(command.verify), cli)
    .argument('<file>', argument.report, notBlank)
    .argument('<dir>', argument.project, notBlank)
    .action(
      acting(cli, async (given: string, dir: string) => {
        const file = resolve(cli.terminal.folder, given)
        const found = await withProject(cli, dir, 'read', (session) => session.request('report.verify', { file }))
        if (cli.json) printJson(cli.terminal, found)
        else {
          cli.terminal.out(`${cli.messages.cli.verified(found.checked, found.mismatches.length)}\n`)
          for (const { kind, id, expected, found: instead } of found.mismatches)
            cli.terminal.out(
              `${cli.messages.cli.mismatch(cli.messages.cli.mismatchKind[kind], id, expected, instead)}\n`,
            )
        }
        return found.mismatches.length === 0 ? exitCode.done : exitCode.checkFailed
      }),
    )
}
