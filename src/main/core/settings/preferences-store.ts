import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { type Preferences, preferences } from '#contract/commands/project-commands.ts'
import { given } from '#domain/given.ts'
import { readSettings, writeSettings } from './json-file.ts'

const stored = z.object({ preferences, machineId: z.uuid() })

const defaults: Preferences = {
  theme: 'system',
  language: 'en',
  readingSize: 18,
  readingWidth: 64,
  readingFace: 'serif',
  researcherName: '',
}

/** The preferences of this machine, and the id under which its person works in projects. */
export class PreferencesStore {
  readonly #file: string
  #loaded: Promise<z.infer<typeof stored>> | null = null

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

  /** Changes the preferences that are given. */
  async set(changes: { readonly [K in keyof Preferences]?: Preferences[K] | undefined }): Promise<Preferences> {
    const current = await this.#load()
    const next = { ...current, preferences: { ...current.preferences, ...given(changes) } }
    this.#loaded = Promise.resolve(next)
    await writeSettings(this.#file, next)
    return next.preferences
  }

  #load(): Promise<z.infer<typeof stored>> {
    this.#loaded ??= this.#read()
    return this.#loaded
  }

  async #read(): Promise<z.infer<typeof stored>> {
    const fresh = { preferences: defaults, machineId: randomUUID() }
    const found = await readSettings(this.#file, stored, fresh)
    // Where nothing can be kept (a home that can only be read), the work goes on with what was made for this run.
    if (found === fresh) await writeSettings(this.#file, fresh).catch(() => null)
    return found
  }
}
