import { resolve } from 'node:path'
import type { Command } from 'commander'
import type { CommandOutput } from '#contract/commands.ts'
import { acting } from '../acting.ts'
import { CommandFailed, valueOrEnd } from '../command-failed.ts'
import type { CommandLine } from '../command-line.ts'
import { notBlank, withJson } from '../command-options.ts'
import { exitCode } from '../exit-code.ts'
import { printJson } from '../print.ts'
import { withProject } from '../project-session.ts'

type Problem = CommandOutput<'projects.check'>['problems'][number]

/** `doctor DIR [--repair]`: what is wrong with a project on disk. Without `--repair` nothing is written. */
export function addDoctor(program: Command, cli: CommandLine): void {
  const { argument, command, option } = cli.messages.cli
  withJson(program.command('doctor').description(command.doctor), cli)
    .argument('<dir>', argument.project, notBlank)
    .option('--repair', option.repair)
    .action(
      acting(cli, async (dir: string, { repair = false }: { readonly repair?: boolean }) => {
        const before = await problemsOf(cli, dir)
        const problems = repair && before.length > 0 ? await repaired(cli, dir, before) : before
        if (cli.json) printJson(cli.terminal, { problems })
        else
          cli.terminal.out(
            `${cli.messages.cli.problems(problems.length)}\n${problems.map((problem) => problemText(cli, problem)).join('')}`,
          )
        return problems.length === 0 ? exitCode.done : exitCode.checkFailed
      }),
    )
}

/** What is wrong; a project too damaged to open answers with what was found on opening. */
async function problemsOf(cli: CommandLine, dir: string): Promise<readonly Problem[]> {
  try {
    const { problems } = await withProject(cli, dir, 'read', (session) => session.request('projects.check', {}))
    return problems
  } catch (failure) {
    if (failure instanceof CommandFailed && failure.error.code === 'project-damaged')
      return failure.error.problems.map((problem) => ({ ...problem }))
    throw failure
  }
}

/** Recovers what can be proved and answers what is still wrong. */
async function repaired(cli: CommandLine, dir: string, before: readonly Problem[]): Promise<readonly Problem[]> {
  const core = await cli.core()
  await endIfLocked(cli, dir)
  const opened = valueOrEnd(await core.request('projects.recover', { folder: resolve(cli.terminal.folder, dir) }))
  await core.request('projects.close', { project: opened.project })
  for (const { code, detail } of opened.notices)
    cli.terminal.err(`${cli.messages.common.openingNotice(code, detail)}\n`)
  const left = await problemsOf(cli, dir)
  cli.terminal.err(`${cli.messages.cli.repaired(before.length - left.length)}\n`)
  return left
}

/** Ends with who holds the project: what someone else is writing is not to be mended under their hands. */
async function endIfLocked(cli: CommandLine, dir: string): Promise<void> {
  const core = await cli.core()
  const folder = resolve(cli.terminal.folder, dir)
  const opened = await core.request('projects.open', { folder, access: 'write', ifLocked: 'fail' })
  if (opened.ok && opened.value !== null) await core.request('projects.close', { project: opened.value.project })
  if (!opened.ok && opened.error.code === 'project-locked') throw new CommandFailed(opened.error)
}

const problemText = ({ messages }: CommandLine, { code, file, recordId, detail }: Problem): string =>
  `${[`${messages.home.damaged.problem[code]} [${code}]`, file, recordId, detail].filter((each) => each !== null && each !== '').join('  ')}\n`
