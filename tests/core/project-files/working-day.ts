import { ProjectStore } from '#core/project/project-store.ts'
import type { Disk } from '#core/project-files/disk.ts'
import {
  createProjectStorage,
  type OpenedStorage,
  openProjectStorage,
  recoverProjectStorage,
} from '#core/project-files/project-storage.ts'
import { createClaim } from '#domain/editing/edit-claim.ts'
import type { Result } from '#domain/result.ts'
import { ferryRecords, researcherId } from './ferry-project.ts'
import type { SimulatedDisk } from './simulated-disk.ts'

/** Where the project of a working day stands. */
export const root = '/home/ferry.countermark'
const now = (): number => Date.UTC(2024, 2, 13)
const options = { opener: 'test', takeOver: false, ifLocked: 'fail', access: 'write', now } as const

/**
 * Someone at work on one project on a disk that may fail at any call. It remembers what was acknowledged and what was in
 * memory last, so that what is found on the disk later can be judged.
 */
export class WorkingDay {
  readonly acknowledged: string[] = []
  #memory: readonly string[] = []
  #store: ProjectStore | null = null
  #made = 0
  readonly #disk: Disk
  readonly #under: SimulatedDisk

  /** `disk` is what the work is done on; `under` the disk beneath it, on which nothing fails. */
  constructor(disk: Disk, under: SimulatedDisk) {
    this.#disk = disk
    this.#under = under
  }

  /** Makes the project; false where that failed. */
  async create(): Promise<boolean> {
    return this.#take(
      await createProjectStorage(root, { records: ferryRecords, opener: 'test', now, disk: this.#disk }),
    )
  }

  /** Opens the project, or recovers it; false where both failed. */
  async open(): Promise<boolean> {
    const opened = await openProjectStorage(root, { ...options, disk: this.#disk })
    const isDamaged = !opened.ok && opened.error.code === 'project-damaged' && opened.error.recoverable !== null
    return this.#take(isDamaged ? await recoverProjectStorage(root, { ...options, disk: this.#disk }) : opened)
  }

  /** Makes that many claims at once; where saving failed it is tried again once. */
  async work(count: number): Promise<void> {
    const store = this.#store
    if (!store) return
    const names = Array.from({ length: count }, () => {
      this.#made += 1
      return `claim ${this.#made}`
    })
    const answers = await Promise.all(
      names.map((statement) =>
        store.edit(`request of ${statement}`, 'claims.create', (project, context) =>
          createClaim(project, { statement }, context),
        ),
      ),
    )
    this.acknowledged.push(...names.filter((_, index) => answers[index]?.ok))
    if (store.fault !== null && (await store.retry()).ok) this.acknowledged.push(...namesIn(store))
    this.#memory = namesIn(store)
  }

  /** Closes the project, which writes its snapshot. */
  async close(): Promise<void> {
    await this.#store?.close()
    this.#store = null
  }

  /** The process is gone, without a word. */
  die(): void {
    this.#store = null
    this.#under.forget(`${root}/lock`)
  }

  /** What is wrong with what a disk holds: null where it is a prefix of what was in memory with everything acknowledged. */
  async complaint(disk: SimulatedDisk): Promise<string | null> {
    disk.forget(`${root}/lock`)
    const found = new WorkingDay(disk, disk)
    if (!(await found.open())) return this.acknowledged.length === 0 ? null : 'cannot be opened'
    const names = found.#memory
    const isPrefix = names.every((name, index) => this.#memory[index] === name)
    if (!isPrefix) return `${names} is no prefix of ${this.#memory}`
    const lost = this.acknowledged.filter((name) => !names.includes(name))
    if (lost.length > 0) return `lost ${lost}`
    found.#made = 1_000_000
    await found.work(1)
    await found.close()
    const again = new WorkingDay(disk, disk)
    if (!(await again.open())) return 'cannot be opened a second time'
    await again.close()
    return again.#memory.length === names.length + 1 ? null : `${again.#memory} after one more than ${names}`
  }

  #take(opened: Result<OpenedStorage>): boolean {
    if (!opened.ok) return false
    const store = new ProjectStore({ ...opened.value, listener: { onCommitted: () => {}, onSaving: () => {} }, now })
    store.workAs({ id: researcherId, name: 'Rosa' })
    this.#store = store
    this.#memory = namesIn(store)
    // What was shown as being there must not go again.
    for (const name of this.#memory) if (!this.acknowledged.includes(name)) this.acknowledged.push(name)
    return true
  }
}

const namesIn = (store: ProjectStore): readonly string[] => store.records.all('claim').map(({ statement }) => statement)
