import { spawn } from 'node:child_process'

/** How a program that was started has ended: with a code, by a signal, or by not starting at all. */
export type ProgramEnd =
  | { readonly kind: 'exit'; readonly code: number }
  | { readonly kind: 'signal'; readonly signal: string }
  | { readonly kind: 'no-start'; readonly reason: string }

/** How a program is run. */
export interface RunOptions {
  readonly folder: string
  /** After so many milliseconds it is ended; never where left out. */
  readonly timeLimit?: number
  /** Nothing of what it prints is shown. */
  readonly isQuiet?: boolean
}

/** Runs a program to its end. What asks this process to end is passed on to it. */
export function runProgram(
  program: string,
  args: readonly string[],
  { folder, timeLimit, isQuiet = false }: RunOptions,
): Promise<ProgramEnd> {
  const { promise, resolve } = Promise.withResolvers<ProgramEnd>()
  const child = spawn(program, [...args], {
    cwd: folder,
    stdio: isQuiet ? 'ignore' : 'inherit',
    ...(timeLimit === undefined ? {} : { timeout: timeLimit, killSignal: 'SIGKILL' as const }),
  })
  const passOn = (signal: NodeJS.Signals): void => void child.kill(signal)
  const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of passedOn) process.on(signal, passOn)
  const ended = (end: ProgramEnd): void => {
    for (const signal of passedOn) process.off(signal, passOn)
    resolve(end)
  }
  child.once('error', (error) => ended({ kind: 'no-start', reason: error.message }))
  child.once('exit', (code, signal) => {
    ended(code === null ? { kind: 'signal', signal: signal ?? '' } : { kind: 'exit', code })
  })
  return promise
}
