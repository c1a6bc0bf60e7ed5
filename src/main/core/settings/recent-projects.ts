import { access } from 'node:fs/promises'
import { join } from 'node:path'
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

/** The projects opened on this machine, latest first. */
export class RecentProjects {
  readonly #file: string

  constructor(dataFolder: string) {
    this.#file = join(dataFolder, 'recent-projects.json')
  }

  /** The list, with whether each folder is still there. */
  async list(): Promise<RecentProject[]> {
    return Promise.all(
      (await this.#read()).map(async (project) => ({ ...project, isMissing: !(await exists(project.folder)) })),
    )
  }

  /** Puts a project at the top of the list. */
  async remember(project: Remembered): Promise<void> {
    const others = (await this.#read()).filter(({ folder }) => folder !== project.folder)
    // A list that cannot be kept is no reason not to open a project.
    await writeSettings(this.#file, [project, ...others].slice(0, most)).catch(() => null)
  }

  /** Takes a project off the list. */
  async forget(folder: string): Promise<void> {
    await writeSettings(
      this.#file,
      (await this.#read()).filter((project) => project.folder !== folder),
    )
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
