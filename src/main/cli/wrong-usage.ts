import type { CommanderError } from 'commander'
import type { CliMessages } from '#messages/en/cli.ts'

/** Arguments that do not fit together: thrown to where it is told; the command ends with wrong usage and nothing is done. */
export class WrongUsage extends Error {
  /** The argument that it is about, as it is given. */
  readonly argument: string

  constructor(argument: string, sentence: string) {
    super(sentence)
    this.argument = argument
  }
}

/** What the parser found wrong, in the language of the table; null where it only showed its help. */
export function wrongUsageOf({ code, message }: CommanderError, { usage }: CliMessages): WrongUsage | null {
  // The parser tells what it found only inside its English sentence: names stand there between single quotation marks.
  const [first = '', second = ''] = [...message.matchAll(/'([^']*)'/gu)].map(([, name]) => name ?? '')
  const listed = (before: RegExp): readonly string[] => before.exec(message)?.[1]?.split(', ') ?? []
  const didYouMean = listed(/\(Did you mean (?:one of )?(.*)\?\)/u)
  switch (code) {
    case 'commander.missingArgument':
    case 'commander.missingMandatoryOptionValue':
      return new WrongUsage(first, usage.missing(first))
    case 'commander.optionMissingArgument':
      return new WrongUsage(first, usage.withoutValue(first))
    case 'commander.invalidArgument': {
      // An option stands before its value there, an argument after it.
      const [name, value] = message.startsWith('error: command-argument') ? [second, first] : [first, second]
      if (value.trim() === '') return new WrongUsage(name, usage.withoutValue(name))
      return new WrongUsage(name, usage.refused(name, value, listed(/Allowed choices are (.*)\.$/u)))
    }
    case 'commander.unknownOption':
      return new WrongUsage(first, usage.unknownOption(first, didYouMean))
    case 'commander.unknownCommand':
      return new WrongUsage(first, usage.unknownCommand(first, didYouMean))
    case 'commander.excessArguments':
      return new WrongUsage(first, usage.tooMany(first))
    default:
      return null
  }
}
