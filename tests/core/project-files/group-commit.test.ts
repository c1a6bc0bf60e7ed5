import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ProjectStore } from '#core/project/project-store.ts'
import type { Disk } from '#core/project-files/disk.ts'
import { realDisk } from '#core/project-files/disk.ts'
import { decodeLine } from '#core/project-files/journal-line.ts'
import { createClaim } from '#domain/editing/edit-claim.ts'
import { created, freshFolder, reopened, researcherId, statementsOf, value } from './ferry-project.ts'

/** The real disk, with what was done to the journal noted in order. */
function watched(): { readonly disk: Disk; readonly done: string[] } {
  const done: string[] = []
  const disk: Disk = {
    ...realDisk,
    async open(path, flags) {
      const file = await realDisk.open(path, flags)
      if (!path.endsWith('journal.jsonl')) return file
      return {
        ...file,
        write: async (text) => {
          done.push('write')
          await file.write(text)
        },
        syncData: async () => {
          await file.syncData()
          done.push('sync')
        },
      }
    },
  }
  return { disk, done }
}

describe('a burst of a thousand edits', () => {
  it('keeps its order, shares its syncs, and answers none before its line is synced', async () => {
    const folder = await freshFolder()
    const { disk, done } = watched()
    const opened = await created(folder, disk)
    // The clock of this machine goes backwards all the while.
    let time = Date.UTC(2024, 2, 13)
    const store = new ProjectStore({
      ...opened,
      listener: { onCommitted: () => done.push('answer'), onSaving: () => {} },
      now: () => {
        time -= 60_000
        return time
      },
    })
    store.workAs({ id: researcherId, name: 'Rosa' })
    const names = Array.from({ length: 1_000 }, (_, index) => `claim ${index}`)
    const edits = names.map((statement) =>
      store.edit(`request of ${statement}`, 'claims.create', (project, its) =>
        createClaim(project, { statement }, its),
      ),
    )
    for (const result of await Promise.all(edits)) value(result)
    const syncs = done.filter((each) => each === 'sync').length
    expect(syncs).toBeLessThan(50)
    expect(done.filter((each) => each === 'write')).toHaveLength(syncs)
    expect(done.filter((each) => each === 'answer')).toHaveLength(1_000)
    expect(done.slice(0, 3)).toEqual(['write', 'sync', 'answer'])
    await store.close()

    const lines = (await readFile(join(folder, 'history', '1-1000.jsonl'), 'utf8')).trimEnd().split('\n')
    const read = lines.map((line) => decodeLine(line)?.changeSet)
    expect(read.map((changeSet) => changeSet?.sequence)).toEqual(names.map((_, index) => index + 1))
    const times = read.map((changeSet) => changeSet?.at ?? '')
    expect(times).toEqual(times.toSorted())
    expect(new Set(times).size).toBe(1_000)
    const again = value(await reopened(folder))
    expect(statementsOf(again)).toEqual(names)
    await again.storage.close()
  })
})
