import type { Command } from 'commander'
import { acting } from '../acting.ts'
import { annotationItem, inTextOrder } from '../annotation-item.ts'
import { valueOrEnd } from '../command-failed.ts'
import type { CommandLine } from '../command-line.ts'
import { notBlank, withJson } from '../command-options.ts'
import { findSource } from '../find-record.ts'
import { printJson } from '../print.ts'
import { withProject } from '../project-session.ts'
import { shortIds } from '../short-ids.ts'
import { table } from '../table.ts'

/** `annotations DIR [--source SOURCE]` */
export function addAnnotations(program: Command, cli: CommandLine): void {
  const { argument, command, column } = cli.messages.cli
  withJson(program.command('annotations').description(command.annotations), cli)
    .argument('<dir>', argument.project, notBlank)
    .option('--source <source>', argument.source)
    .action(
      acting(cli, async (dir: string, { source: given }: { readonly source?: string }) => {
        const items = await withProject(cli, dir, 'read', async (session) => {
          const project = await session.records()
          const source = given === undefined ? null : valueOrEnd(findSource(project, given))
          const marked = source === null ? project.all('annotation') : project.referring('annotation', source.id)
          return marked.map((each) => annotationItem(project, each)).toSorted(inTextOrder)
        })
        if (cli.json) printJson(cli.terminal, items)
        else {
          const short = shortIds(items.map(({ id }) => id))
          const sources = shortIds(items.map(({ sourceId }) => sourceId))
          cli.terminal.out(
            table(
              [
                { heading: column.id },
                { heading: column.source },
                { heading: column.range },
                { heading: column.anchor },
                { heading: column.claims },
                { heading: column.quotation },
              ],
              items.map(({ id, sourceId, start, end, outcome, claimIds, quote }) => [
                short(id),
                sources(sourceId),
                cli.messages.cli.range(start, end),
                cli.messages.status.anchor[outcome],
                String(claimIds.length),
                quote,
              ]),
              cli.terminal.columns,
            ),
          )
        }
        return undefined
      }),
    )
}
