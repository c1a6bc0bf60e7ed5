import { textOfError } from '#messages/error-sentences.ts'
import { CommandFailed } from './command-failed.ts'
import type { CommandLine } from './command-line.ts'
import { type ExitCode, exitCode } from './exit-code.ts'
import { printJson } from './print.ts'
import { WrongUsage } from './wrong-usage.ts'

/** Wraps what a command does: its failure is told on standard error (with `--json` also on standard output), its code kept. */
export const acting =
  <A extends readonly unknown[]>(cli: CommandLine, act: (...args: A) => Promise<ExitCode | undefined>) =>
  async (...args: A): Promise<void> => {
    try {
      cli.ended((await act(...args)) ?? exitCode.done)
    } catch (failure) {
      if (failure instanceof CommandFailed) tellFailure(cli, failure)
      else if (failure instanceof WrongUsage) tellWrongUsage(cli, failure)
      else throw failure
      cli.ended(failure instanceof CommandFailed ? failure.exitCode : exitCode.wrongUsage)
    }
  }

/** Tells what about the arguments does not fit; as JSON it has the shape of any other failure. */
export function tellWrongUsage(
  { terminal, messages, json }: Pick<CommandLine, 'terminal' | 'messages' | 'json'>,
  { argument, message }: WrongUsage,
): void {
  terminal.err(`${message}\n${messages.cli.usage.seeHelp}\n`)
  if (json) printJson(terminal, { error: { code: 'invalid-input', path: argument, problem: message } })
}

function tellFailure({ terminal, messages, json }: CommandLine, { error }: CommandFailed): void {
  const { happened, safe, todo } = textOfError(messages.errors, error)
  terminal.err(`${happened} [${error.code}]\n${safe}\n${todo}\n`)
  if (error.code === 'ambiguous-quote')
    for (const { start, end } of error.matches) terminal.err(`  ${messages.cli.range(start, end)}\n`)
  if (error.code === 'ambiguous-reference') for (const id of error.matches) terminal.err(`  ${id}\n`)
  if (error.code === 'project-locked' && error.holder.isStale) terminal.err(`${messages.cli.canTakeOver}\n`)
  if (json) printJson(terminal, { error })
}
