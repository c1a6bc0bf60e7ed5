import type { ErrorCode, WorkbenchError } from '#domain/errors.ts'

/** What the command line ends with, as scripts read it. */
export const exitCode = {
  done: 0,
  /** Something in the input failed; the rest was done and reported. */
  inputFailed: 1,
  wrongUsage: 2,
  cannotOpen: 3,
  /** A check did not hold. */
  checkFailed: 4,
} as const
export type ExitCode = (typeof exitCode)[keyof typeof exitCode]

const cannotOpen: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'project-not-found',
  'project-locked',
  'project-damaged',
  'project-newer',
  'project-read-only',
  'project-not-open',
])

/** The exit code that goes with a failure. */
export function exitCodeOf({ code }: WorkbenchError): ExitCode {
  if (cannotOpen.has(code)) return exitCode.cannotOpen
  return code === 'invalid-input' || code === 'unknown-command' ? exitCode.wrongUsage : exitCode.inputFailed
}
