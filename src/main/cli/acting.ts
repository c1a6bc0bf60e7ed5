import { textOfError } from '#messages/error-sentences.ts'
import { CommandFailed } from './command-failed.ts'
import type { CommandLine } from './command-line.ts'
import { type ExitCode, exitCode } from './exit-code.ts'
import { printJson } from './print.ts'

/** Wraps what a command does: its failure is told on standard error (with `--json` also on standard output), its code kept. */
export const acting =
  <A extends readonly unknown[]>(cli: CommandLine, act: (...args: A) => Promise<ExitCode | undefined>) =>
  async (...args: A): Promise<void> => {
    try {
      cli.ended((await act(...args)) ?? exitCode.done)
    } catch (failure) {
      if (!(failure instanceof CommandFailed)) throw failure
      tellFailure(cli, failure)
      cli.ended(failure.exitCode)
    }
  }

function tellFailure({ terminal, messages, json }: CommandLine, { error }: CommandFailed): void {
  const { happened, safe, todo } = textOfError(messages.errors, error)
  terminal.err(`${happened}\n${safe}\n${todo}\n`)
  if (error.code === 'ambiguous-quote')
    for (const { start, end } of error.matches) terminal.err(`  ${messages.cli.range(start, end)}\n`)
  if (error.code === 'ambiguous-reference') for (const id of error.matches) terminal.err(`  ${id}\n`)
  if (json) printJson(terminal, { error })
}
