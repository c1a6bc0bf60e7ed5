import type { Command } from 'commander'
import { z } from 'zod'
import { type CommandInput, type CommandName, commands, isCommandName } from '#contract/commands.ts'
import { acting } from '../acting.ts'
import { CommandFailed, valueOrEnd } from '../command-failed.ts'
import type { CommandLine } from '../command-line.ts'
import { notBlank, withWriting } from '../command-options.ts'
import { printJson } from '../print.ts'
import { withProject } from '../project-session.ts'
import { WrongUsage } from '../wrong-usage.ts'

/** `do DIR COMMAND JSON` and `do --list`: any command of the contract. Its answer is JSON always. */
export function addDo(program: Command, cli: CommandLine): void {
  const { argument, command, option } = cli.messages.cli
  withWriting(program.command('do').description(command.do), cli)
    .argument('[dir]', argument.project, notBlank)
    .argument('[command]', argument.command)
    .argument('[json]', argument.json)
    .option('--list', option.list)
    .action(
      acting(
        cli,
        async (
          dir: string | undefined,
          name: string | undefined,
          json: string | undefined,
          { list = false }: { readonly list?: boolean },
        ) => {
          if (list) {
            printJson(cli.terminal, listed())
            return undefined
          }
          if (dir === undefined || name === undefined)
            throw new WrongUsage(dir === undefined ? 'dir' : 'command', cli.messages.cli.usage.doWhat)
          if (!isCommandName(name)) throw new CommandFailed({ code: 'unknown-command', name })
          const input = parsed(json === '-' ? await cli.terminal.readInput() : (json ?? '{}'))
          printJson(cli.terminal, await done(cli, dir, name, input))
          return undefined
        },
      ),
    )
}

/** The names table with the JSON Schema of each input and output. */
const listed = (): unknown =>
  Object.entries(commands).map(([name, { access, about, input, output }]) => ({
    name,
    access,
    about,
    input: z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }),
    output: z.toJSONSchema(output, { io: 'output', unrepresentable: 'any' }),
  }))

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (failure) {
    const problem = failure instanceof Error ? failure.message : ''
    throw new CommandFailed({ code: 'invalid-input', path: '', problem })
  }
}

/** Does a command where it belongs: without a project, beside an open app, or as the one writer. */
async function done<N extends CommandName>(cli: CommandLine, dir: string, name: N, input: unknown): Promise<unknown> {
  const given = input as CommandInput<N>
  const { access } = commands[name]
  if (access === 'app') return valueOrEnd(await (await cli.core()).request(name, given))
  return withProject(cli, dir, access === 'edit' ? 'write' : 'read', (session) => session.request(name, given))
}
