import type { Terminal } from './terminal.ts'

/** One JSON value on a line of standard output. */
export const printJson = (terminal: Terminal, value: unknown): void => terminal.out(`${JSON.stringify(value)}\n`)
