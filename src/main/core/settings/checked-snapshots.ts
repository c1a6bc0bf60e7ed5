import { join } from 'node:path'
import { z } from 'zod'
import { formatKey } from '../project-files/format-schema.ts'
import type { CheckedSnapshots } from '../project-files/known-snapshots.ts'
import { readSettings, writeSettings } from './json-file.ts'
import { PackedSnapshotsFolder } from './packed-snapshots.ts'

const stored = z.object({ format: z.string(), hashes: z.array(z.string()) })

/** A project has one snapshot at a time; those of this many projects are known. */
const most = 50

/**
 * What was checked: today's schemas, and that each mark and link stands on its line just as it is written (see held-record.ts). The
 * hashes that an earlier version noted say nothing of the second.
 */
const checkedFor = (): string => `${formatKey()} by line`

/**
 * The hashes of snapshots whose every record this machine has checked under today's schemas, so that a large project is not
 * checked again each time it is opened. Kept with this machine's settings, never in a project: a stranger's folder cannot say
 * of itself that it was checked, and other bytes have another hash. Where it cannot be read or written everything is checked.
 */
export class CheckedSnapshotsFile implements CheckedSnapshots {
  readonly packed: PackedSnapshotsFolder
  readonly #file: string
  #last: Promise<unknown> = Promise.resolve()

  /** @param leastPacked how large a snapshot is at least that is also kept packed, in bytes */
  constructor(dataFolder: string, leastPacked?: number) {
    this.packed = new PackedSnapshotsFolder(dataFolder, leastPacked)
    this.#file = join(dataFolder, 'checked-snapshots.json')
  }

  async has(sha256: string): Promise<boolean> {
    await this.#last
    return (await this.#hashes()).includes(sha256)
  }

  add(sha256: string): Promise<void> {
    const added = this.#last.then(async () => {
      const others = (await this.#hashes()).filter((each) => each !== sha256)
      await writeSettings(this.#file, { format: checkedFor(), hashes: [sha256, ...others].slice(0, most) })
    })
    this.#last = added.catch(() => null)
    return added.catch(() => undefined)
  }

  async #hashes(): Promise<readonly string[]> {
    const { format, hashes } = await readSettings(this.#file, stored, { format: '', hashes: [] })
    return format === checkedFor() ? hashes : []
  }
}
