import { type Command, InvalidArgumentError, Option } from 'commander'
import type { CommandLine } from './command-line.ts'

/** The option that every command with results has. */
export const withJson = (command: Command, { messages }: CommandLine): Command =>
  command.option('--json', messages.cli.option.json)

/** The option that every command which changes a project has besides. */
export const withWriting = (command: Command, cli: CommandLine): Command =>
  withJson(command, cli).option('--take-over', cli.messages.cli.option.takeOver)

/** An option that takes one of a closed list of values. */
export const oneOf = (flags: string, about: string, values: readonly string[]): Option =>
  new Option(flags, about).choices(values)

/** Reads what may not be blank: an unset variable of a script would else name the folder it runs in. */
export function notBlank(given: string): string {
  if (given.trim() === '') throw new InvalidArgumentError('')
  return given
}

/** Gathers arguments of which none may be blank. */
export const noneBlank = (given: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  notBlank(given),
]

/** Reads a whole number of zero or more. */
export function wholeNumber(given: string): number {
  if (!/^\d{1,15}$/.test(given)) throw new InvalidArgumentError('')
  return Number(given)
}

/** Reads the name of an encoding that can be decoded. */
export function encodingName(given: string): string {
  try {
    return new TextDecoder(given).encoding
  } catch (failure) {
    if (failure instanceof RangeError) throw new InvalidArgumentError('')
    throw failure
  }
}

/** Gathers an option that may be given more than once. */
export const gathered = (given: string, before: readonly string[]): readonly string[] => [...before, given]
