import { resolve } from 'node:path'
import type { Command } from 'commander'
import { acting } from '../acting.ts'
import { valueOrEnd } from '../command-failed.ts'
import type { CommandLine } from '../command-line.ts'
import { notBlank, withJson } from '../command-options.ts'
import { printJson } from '../print.ts'

/** `new DIR --title T [--researcher NAME]` */
export function addNewProject(program: Command, cli: CommandLine): void {
  const { argument, option, command } = cli.messages.cli
  withJson(program.command('new').description(command.new), cli)
    .argument('<dir>', argument.newFolder, notBlank)
    .requiredOption('--title <title>', option.title, notBlank)
    .option('--researcher <name>', option.researcher, notBlank)
    .action(
      acting(cli, async (dir: string, given: { readonly title: string; readonly researcher?: string }) => {
        const core = await cli.core()
        const folder = resolve(cli.terminal.folder, dir)
        const researcherName = given.researcher ?? null
        const opened = valueOrEnd(await core.request('projects.create', { title: given.title, folder, researcherName }))
        if (opened === null) throw new Error('the host was asked for a folder that was given')
        await core.request('projects.close', { project: opened.project })
        if (cli.json) printJson(cli.terminal, { projectId: opened.projectId })
        else cli.terminal.out(`${cli.messages.cli.created(given.title, opened.folder)}\n`)
        return undefined
      }),
    )
}
