import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { type Preferences, preferences } from '#contract/commands/project-commands.ts'
import { given } from '#domain/given.ts'
import { fail, ok, type Result } from '#domain/result.ts'
import { codeOf } from '../project-files/disk.ts'
import { readSettings, writeSettings } from './json-file.ts'

const stored = z.object({ preferences: z.record(z.string(), z.unknown()), machineId: z.uuid() })

interface Kept {
  readonly preferences: Preferences
  readonly machineId: string
}

type Changes = { readonly [K in keyof Preferences]?: Preferences[K] | undefined }

const defaults: Preferences = {
  theme: 'system',
  language: 'en',
  readingSize: 18,
  readingWidth: 64,
  readingLeading: 1.7,
  readingFace: 'serif',
  paragraphNumbers: true,
  keys: {},
  researcherName: '',
}

/** The preferences of this machine, and the id under which its person works in projects. */
export class PreferencesStore {
  readonly #file: string
  #loaded: Promise<Kept> | null = null
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

  #load(): Promise<Kept> {
    this.#loaded ??= this.#read()
    return this.#loaded
  }

  async #read(): Promise<Kept> {
    const fresh: Kept = { preferences: defaults, machineId: randomUUID() }
    const found = await readSettings(this.#file, stored, null)
    if (found !== null) return { machineId: found.machineId, preferences: understood(found.preferences) }
    // Where nothing can be written the defaults hold for this run; the next change of one says that it failed.
    await writeSettings(this.#file, fresh).catch(() => null)
    return fresh
  }
}

/** Each preference that is stored and fits; an older file lacks some, a newer one may hold values unknown here. */
function understood(found: Readonly<Record<string, unknown>>): Preferences {
  const fitting = Object.entries(preferences.partial().shape).flatMap(([name, schema]) => {
    const parsed = schema.safeParse(found[name])
    return parsed.success && parsed.data !== undefined ? [[name, parsed.data]] : []
  })
  return preferences.parse({ ...defaults, ...Object.fromEntries(fitting) })
}
