import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import type { RecentProject } from '#contract/link.ts'
import { readSettings, writeSettings } from './json-file.ts'

const remembered = z.object({
  folder: z.string(),
  title: z.string(),
  openedAt: z.string(),
  sources: z.int(),
  claims: z.int(),
  contested: z.int(),
  corroborated: z.int(),
  leftOpen: z.int(),
})
type Remembered = z.infer<typeof remembered>

const most = 20

/** So long the list waits for a folder, in milliseconds: a drive that is not connected may never answer. */
const patience = 1_000

/** Whether a project stands in a folder. */
export type FindsProject = (folder: string) => Promise<boolean>

/** The projects opened on this machine, latest first. */
export class RecentProjects {
  readonly #file: string
  #last: Promise<unknown> = Promise.resolve()

  readonly #isThere: FindsProject

  constructor(dataFolder: string, isThere: FindsProject = exists) {
    this.#isThere = isThere
    this.#file = join(dataFolder, 'recent-projects.json')
  }

  /** The list, with whether each folder is there and answers. */
  async list(): Promise<RecentProject[]> {
    return Promise.all(
      (await this.#read()).map(async (project) => ({
        ...project,
        isMissing: !(await this.#isReached(project.folder)),
      })),
    )
  }

  /** Puts a project at the top of the list. */
  remember(project: Remembered): Promise<void> {
    return this.#change((list) => [project, ...list.filter(({ folder }) => folder !== project.folder)].slice(0, most))
  }

  /** Takes a project off the list. */
  forget(folder: string): Promise<void> {
    return this.#change((list) => list.filter((project) => project.folder !== folder))
  }

  /** Changes are made one after the other: two projects that open at once are both remembered. */
  #change(change: (list: readonly Remembered[]) => readonly Remembered[]): Promise<void> {
    const changed = this.#last.then(async () => writeSettings(this.#file, change(await this.#read())))
    this.#last = changed.catch(() => null)
    return changed
  }

  #isReached(folder: string): Promise<boolean> {
    return Promise.race([this.#isThere(folder), setTimeout(patience, false, { ref: false })])
  }

  #read(): Promise<Remembered[]> {
    return readSettings(this.#file, z.array(remembered), [])
  }
}

const exists = (folder: string): Promise<boolean> =>
  access(join(folder, 'project.json')).then(
    () => true,
    () => false,
  )
