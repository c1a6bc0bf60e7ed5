import type { z } from 'zod'

/**
 * One name of the table: what goes in, what comes out, and what it needs. `edit` changes the project through the one spine
 * and is answered when its journal line is on disk; `read` needs an open project; `app` needs none.
 */
export interface CommandContract<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly access: 'edit' | 'read' | 'app'
  readonly input: I
  readonly output: O
  /** One sentence for `do --list`. */
  readonly about: string
}

const of =
  (access: CommandContract['access']) =>
  <I extends z.ZodType, O extends z.ZodType>(about: string, input: I, output: O): CommandContract<I, O> => ({
    access,
    about,
    input,
    output,
  })

/** Declares a command that changes the project. */
export const edit = of('edit')
/** Declares a command that only reads the open project. */
export const read = of('read')
/** Declares a command that needs no open project. */
export const app = of('app')
