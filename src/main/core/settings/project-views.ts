import { join } from 'node:path'
import { z } from 'zod'
import type { ViewValue } from '#contract/commands/project-commands.ts'
import { bareId, type IdOf } from '#domain/records/id.ts'
import { readSettings, writeSettings } from './json-file.ts'

type Views = Readonly<Record<string, ViewValue>>

const stored = z.record(z.string(), z.union([z.number(), z.boolean(), z.string(), z.array(z.string())]))

/** So many things are remembered of one project; those set longest ago go first. */
const most = 2_000

/**
 * How each project was last looked at on this machine. It is convenience, kept with this machine's settings and never in the
 * project: what cannot be read is forgotten.
 */
export class ProjectViews {
  readonly #folder: string
  #last: Promise<unknown> = Promise.resolve()

  constructor(dataFolder: string) {
    this.#folder = join(dataFolder, 'views')
  }

  async get(project: IdOf<'project'>): Promise<Views> {
    await this.#last
    return readSettings(this.#file(project), stored, {})
  }

  /** Remembers values by name; null forgets one. Where nothing can be written, nothing is remembered. */
  set(project: IdOf<'project'>, changes: Readonly<Record<string, ViewValue | null>>): Promise<void> {
    const set = this.#last.then(() => this.#set(project, changes))
    this.#last = set.catch(() => null)
    return set.catch(() => undefined)
  }

  async #set(project: IdOf<'project'>, changes: Readonly<Record<string, ViewValue | null>>): Promise<void> {
    const file = this.#file(project)
    const before = await readSettings(file, stored, {})
    const others = Object.entries(before).filter(([name]) => !(name in changes))
    const set = Object.entries(changes).filter((entry): entry is [string, ViewValue] => entry[1] !== null)
    await writeSettings(file, Object.fromEntries([...others, ...set].slice(-most)))
  }

  #file(project: IdOf<'project'>): string {
    return join(this.#folder, `${bareId(project)}.json`)
  }
}
