import type { WorkbenchError } from '#domain/errors.ts'
import type { Result } from '#domain/result.ts'
import { type ExitCode, exitCodeOf } from './exit-code.ts'

/** An expected failure that ends a command: thrown to where it is told and turned into the exit code. */
export class CommandFailed extends Error {
  readonly error: WorkbenchError
  readonly exitCode: ExitCode

  constructor(error: WorkbenchError, exitCode: ExitCode = exitCodeOf(error)) {
    super(error.code)
    this.error = error
    this.exitCode = exitCode
  }
}

/** The value of a result; a failure ends the command. */
export function valueOrEnd<T>(result: Result<T>): T {
  if (!result.ok) throw new CommandFailed(result.error)
  return result.value
}
