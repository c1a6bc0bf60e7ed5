import type { z } from 'zod'
import type { CommandContract } from './command.ts'
import { annotationCommands } from './commands/annotation-commands.ts'
import { claimCommands } from './commands/claim-commands.ts'
import { projectCommands } from './commands/project-commands.ts'
import { provenanceCommands } from './commands/provenance-commands.ts'
import { reportCommands } from './commands/report-commands.ts'
import { revisionCommands } from './commands/revision-commands.ts'
import { searchCommands } from './commands/search-commands.ts'
import { sourceCommands } from './commands/source-commands.ts'

/** The names table: everything that a window or the command line can ask of the core. */
export const commands = {
  ...projectCommands,
  ...sourceCommands,
  ...provenanceCommands,
  ...annotationCommands,
  ...claimCommands,
  ...revisionCommands,
  ...reportCommands,
  ...searchCommands,
} as const satisfies Record<string, CommandContract>

export type CommandName = keyof typeof commands
/** What a caller passes: defaults may be left out. */
export type CommandInput<N extends CommandName> = z.input<(typeof commands)[N]['input']>
/** What a handler receives, after parsing. */
export type ParsedInput<N extends CommandName> = z.output<(typeof commands)[N]['input']>
export type CommandOutput<N extends CommandName> = z.output<(typeof commands)[N]['output']>

/** True for a name of the table. */
export const isCommandName = (name: string): name is CommandName => Object.hasOwn(commands, name)
