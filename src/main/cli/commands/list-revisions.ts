import type { Command } from 'commander'
import { acting } from '../acting.ts'
import { valueOrEnd } from '../command-failed.ts'
import type { CommandLine } from '../command-line.ts'
import { notBlank, withJson } from '../command-options.ts'
import { findSource } from '../find-record.ts'
import { printJson } from '../print.ts'
import { withProject } from '../project-session.ts'
import { type RevisionItem, revisionItems } from '../revision-item.ts'
import { table } from '../table.ts'

/** `revisions DIR SOURCE`: every text that the source has had. */
export function addRevisions(program: Command, cli: CommandLine): void {
  const { argument, command } = cli.messages.cli
  withJson(program.command('revisions').description(command.revisions), cli)
    .argument('<dir>', argument.project, notBlank)
    .argument('<source>', argument.source)
    .action(
      acting(cli, async (dir: string, given: string) => {
        const items = await withProject(cli, dir, 'read', async (session) => {
          const project = await session.records()
          return revisionItems(project, valueOrEnd(findSource(project, given)))
        })
        if (cli.json) printJson(cli.terminal, items)
        else tell(cli, items)
        return undefined
      }),
    )
}

function tell(cli: CommandLine, items: readonly RevisionItem[]): void {
  const { column } = cli.messages.cli
  const { reason, current } = cli.messages.revisions
  cli.terminal.out(
    table(
      [
        { heading: column.revision },
        { heading: column.made },
        { heading: column.by, most: 24 },
        { heading: column.characters },
        { heading: column.reason },
        { heading: column.file },
      ],
      items.map((item) => [
        item.current ? `${item.number} (${current})` : String(item.number),
        item.at,
        item.by ?? cli.messages.common.unknown,
        String(item.characters),
        reason[item.reason],
        [item.file, item.note].filter(Boolean).join(' · '),
      ]),
      cli.terminal.columns,
    ),
  )
}
