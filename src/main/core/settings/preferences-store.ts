import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { type Preferences, preferences } from '#contract/commands/project-commands.ts'
import { given } from '#domain/given.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { codeOf } from '../project-files/disk.ts'
import { readSettings, writeSettings } from './json-file.ts'

type Changes = { readonly [K in keyof Preferences]?: Preferences[K] | undefined }

const defaults: Preferences = {
  theme: 'system',
  language: 'en',
  readingSize: 18,
  readingWidth: 64,
  readingFace: 'serif',
  researcherName: '',
  firstSteps: 'not-begun',
}

/** What an earlier version kept lacks what has been added since: that has its default, and the rest stays. */
const stored = z.object({
  preferences: z.preprocess(
    (found) => (typeof found === 'object' && found !== null ? { ...defaults, ...found } : found),
    preferences,
  ),
  machineId: z.uuid(),
})

/** The preferences of this machine, and the id under which its person works in projects. */
export class PreferencesStore {
  readonly #file: string
  #loaded: Promise<z.infer<typeof stored>> | null = null
  #last: Promise<unknown> = Promise.resolve()

  constructor(dataFolder: string) {
    this.#file = join(dataFolder, 'preferences.json')
  }

  /** The preferences as they stand. */
  async get(): Promise<Preferences> {
    return (await this.#load()).preferences
  }

  /** The id of this machine's person, made once. */
  async machineId(): Promise<string> {
    return (await this.#load()).machineId
  }

  /** Changes the preferences that are given. Changes made at once are written one after the other, and none is lost. */
  set(changes: Changes): Promise<Result<Preferences>> {
    const set = this.#last.then(() => this.#set(changes))
    this.#last = set.catch(() => null)
    return set
  }

  async #set(changes: Changes): Promise<Result<Preferences>> {
    const current = await this.#load()
    const next = { ...current, preferences: { ...current.preferences, ...given(changes) } }
    try {
      await writeSettings(this.#file, next)
    } catch (error) {
      if (codeOf(error) === '') throw error
      return fail({ code: 'file-unwritable', file: this.#file, reason: codeOf(error) })
    }
    this.#loaded = Promise.resolve(next)
    return ok(next.preferences)
  }

  #load(): Promise<z.infer<typeof stored>> {
    this.#loaded ??= this.#read()
    return this.#loaded
  }

  async #read(): Promise<z.infer<typeof stored>> {
    const fresh = { preferences: defaults, machineId: randomUUID() }
    const found = await readSettings(this.#file, stored, fresh)
    // Where nothing can be written the defaults hold for this run; the next change of one says that it failed.
    if (found === fresh) await writeSettings(this.#file, fresh).catch(() => null)
    return found
  }
}
