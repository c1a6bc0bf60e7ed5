import type { Command } from 'commander'
import { acting } from '../acting.ts'
import { valueOrEnd } from '../command-failed.ts'
import type { CommandLine } from '../command-line.ts'
import { notBlank, wholeNumber, withJson } from '../command-options.ts'
import { findSource } from '../find-record.ts'
import { printJson } from '../print.ts'
import { withProject } from '../project-session.ts'

/** `text DIR SOURCE [--revision N]` and `document DIR SOURCE`: the frozen evidence, exactly, with nothing added. */
export function addTextAndDocument(program: Command, cli: CommandLine): void {
  const { argument, command, option } = cli.messages.cli
  withJson(program.command('text').description(command.text), cli)
    .argument('<dir>', argument.project, notBlank)
    .argument('<source>', argument.source)
    .option('--revision <n>', option.revision, wholeNumber)
    .action(
      acting(cli, async (dir: string, given: string, { revision }: { readonly revision?: number }) => {
        const found = await withProject(cli, dir, 'read', async (session) => {
          const source = valueOrEnd(findSource(await session.records(), given))
          return session.request('sources.text', { sourceId: source.id, revision: revision ?? null })
        })
        if (cli.json) printJson(cli.terminal, found)
        else cli.terminal.out(found.text)
        return undefined
      }),
    )
  withJson(program.command('document').description(command.document), cli)
    .argument('<dir>', argument.project, notBlank)
    .argument('<source>', argument.source)
    .action(
      acting(cli, async (dir: string, given: string) => {
        const { document } = await withProject(cli, dir, 'read', async (session) => {
          const source = valueOrEnd(findSource(await session.records(), given))
          return session.request('sources.document', { sourceId: source.id, revision: source.currentRevision })
        })
        printJson(cli.terminal, document)
        return undefined
      }),
    )
}
