import type { Command } from 'commander'
import { acting } from '../acting.ts'
import type { CommandLine } from '../command-line.ts'
import { notBlank, withJson } from '../command-options.ts'
import { printJson } from '../print.ts'
import { withProject } from '../project-session.ts'
import { shortIds } from '../short-ids.ts'
import { sourceItem } from '../source-item.ts'
import { table } from '../table.ts'

/** `sources DIR` */
export function addSources(program: Command, cli: CommandLine): void {
  const { argument, command, column } = cli.messages.cli
  withJson(program.command('sources').description(command.sources), cli)
    .argument('<dir>', argument.project, notBlank)
    .action(
      acting(cli, async (dir: string) => {
        const items = await withProject(cli, dir, 'read', async (session) => {
          const project = await session.records()
          return project.all('source').map((source) => sourceItem(project, source))
        })
        if (cli.json) printJson(cli.terminal, items)
        else {
          const short = shortIds(items.map(({ id }) => id))
          cli.terminal.out(
            table(
              [
                { heading: column.id },
                { heading: column.format },
                { heading: column.characters },
                { heading: column.date },
                { heading: column.outlet, most: 24 },
                { heading: column.title },
              ],
              items.map(({ id, format, characters, date, outlet, title }) => [
                short(id),
                format,
                String(characters),
                date ?? cli.messages.common.unknown,
                outlet ?? cli.messages.common.unknown,
                title,
              ]),
              cli.terminal.columns,
            ),
          )
        }
        return undefined
      }),
    )
}
