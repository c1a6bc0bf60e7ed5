import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Disk, realDisk } from '#core/project-files/disk.ts'
import type { OpenedStorage } from '#core/project-files/project-storage.ts'
import { createProjectStorage } from '#core/project-files/project-storage.ts'
import { CheckedSnapshotsFile } from '#core/settings/checked-snapshots.ts'
import { lineOf } from '#domain/project/held-record.ts'
import { largeProject } from '#tests/bench/large-project.ts'
import { damage, rewriteSnapshot } from './damaged-project.ts'
import { append, freshFolder, reopened, stateWith, value } from './ferry-project.ts'

const linesOf = (opened: OpenedStorage): readonly string[] => opened.project.held().map(lineOf)

/** A project with some hundred marks, and what this machine knows of snapshots: small ones are kept packed too. */
async function setUp(records = largeProject(300)) {
  const data = await freshFolder()
  const folder = await freshFolder()
  await value(await createProjectStorage(folder, { records, opener: 'test', now: Date.now })).storage.close()
  return { data, folder, checked: new CheckedSnapshotsFile(data, 0), packs: join(data, 'packed-snapshots') }
}

/** A disk on which nobody may read the snapshot whole: whoever opens a project from it had it packed. */
const withoutWhole: Disk = {
  ...realDisk,
  read: (path) => {
    if (path.endsWith('project.json')) throw new Error('the snapshot was read whole')
    return realDisk.read(path)
  },
}

const packIn = async (packs: string): Promise<string> => {
  const [name = '', ...others] = await readdir(packs)
  expect(others).toEqual([])
  return join(packs, name)
}

describe('a snapshot that this machine keeps packed', () => {
  it('opens with the records that the snapshot holds, in their order, without reading its lines', async () => {
    const { folder, checked } = await setUp()
    const first = value(await reopened(folder, { checked }))
    const lines = linesOf(first)
    await first.storage.close()
    const again = value(await reopened(folder, { checked, disk: withoutWhole }))
    expect(linesOf(again)).toEqual(lines)
    expect(again.project.missing()).toEqual([])
    await again.storage.close()
  })

  it('follows what was changed: the last snapshot of a session is packed when it closes, read and changed marks too', async () => {
    const { folder, checked } = await setUp()
    const first = value(await reopened(folder, { checked }))
    first.project.all('annotation')
    await append(first, 1, 3)
    const state = stateWith(first, 3)
    value(await first.storage.snapshotNow(state))
    await first.storage.close()
    const again = value(await reopened(folder, { checked, disk: withoutWhole }))
    expect(new Set(linesOf(again))).toEqual(new Set(state().records.map(lineOf)))
    expect(again.sequence).toBe(3)
    await append(again, 4, 1)
    await again.storage.close()
    const last = value(await reopened(folder, { checked, disk: withoutWhole }))
    expect(last.project.count('claim')).toBe(again.project.count('claim') + 1)
    await last.storage.close()
  })

  it('cannot be read by anyone who does not have the project', async () => {
    const { folder, checked, packs } = await setUp()
    await value(await reopened(folder, { checked })).storage.close()
    const bytes = await readFile(await packIn(packs), 'latin1')
    expect(bytes.length).toBeGreaterThan(10_000)
    for (const word of ['fog horn', 'statement', 'annotation', 'Rosa']) expect(bytes).not.toContain(word)
  })

  it.each([
    ['a byte of it is another', (path: string) => changeByte(path, 5_000)],
    ['the last part is gone', async (path: string) => truncate(path, (await readFile(path)).length - 20)],
    ['its end is gone', async (path: string) => truncate(path, (await readFile(path)).length - 300)],
    ['nothing is in it', (path: string) => writeFile(path, '')],
    ['it is no such file', (path: string) => writeFile(path, 'statement '.repeat(1_000))],
  ])('is made anew where %s', async (_, harm) => {
    const { folder, checked, packs } = await setUp()
    const first = value(await reopened(folder, { checked }))
    const lines = linesOf(first)
    await first.storage.close()
    const path = await packIn(packs)
    await harm(path)
    const again = value(await reopened(folder, { checked }))
    expect(linesOf(again)).toEqual(lines)
    expect(again.notices).toEqual([])
    await again.storage.close()
    await value(await reopened(folder, { checked, disk: withoutWhole })).storage.close()
  })

  it('says nothing of a snapshot that was damaged since, wherever that is', async () => {
    const { folder, checked } = await setUp()
    const first = value(await reopened(folder, { checked }))
    await first.storage.close()
    await damage(join(folder, 'project.json'), 'statement 7', 'statement 8')
    const again = value(await reopened(folder, { checked }))
    expect(again.notices.map(({ code }) => code)).toEqual(['snapshot-hash'])
    await again.storage.close()
  })

  it('is not taken for a snapshot that ends in another way', async () => {
    const { folder, checked } = await setUp()
    await value(await reopened(folder, { checked })).storage.close()
    const path = join(folder, 'project.json')
    await writeFile(path, (await readFile(path, 'utf8')).replace(/\]\}\n$/, ']} '))
    expect(value(await reopened(folder, { checked })).notices.map(({ code }) => code)).toEqual(['snapshot-hash'])
  })

  it('is not taken for an earlier snapshot of its project', async () => {
    const { folder, checked } = await setUp()
    const earlier = await readFile(join(folder, 'project.json'))
    const first = value(await reopened(folder, { checked }))
    const lines = linesOf(first)
    await append(first, 1, 2)
    value(await first.storage.snapshotNow(stateWith(first, 2)))
    await first.storage.close()
    const copy = await freshFolder()
    await mkdir(copy, { recursive: true })
    await writeFile(join(copy, 'project.json'), earlier)
    await writeFile(join(copy, 'open.countermark'), await readFile(join(folder, 'open.countermark')))
    const opened = value(await reopened(copy, { checked }))
    expect(linesOf(opened)).toEqual(lines)
    await opened.storage.close()
  })

  it('is not kept of one in which an id stands twice', async () => {
    const { folder, checked, packs } = await setUp()
    await rewriteSnapshot(folder, (records) => [
      ...records,
      ...records.filter(({ type }) => type === 'claim').slice(0, 1),
    ])
    const opened = value(await reopened(folder, { checked }))
    expect(opened.project.count('claim')).toBe(30)
    await opened.storage.close()
    expect(await readdir(packs)).toEqual([])
    const again = value(await reopened(folder, { checked }))
    expect(again.project.count('claim')).toBe(30)
    await again.storage.close()
  })

  it('is kept of the four projects that were closed last', async () => {
    const { data, folder, checked, packs } = await setUp()
    await value(await reopened(folder, { checked })).storage.close()
    const first = await packIn(packs)
    for (let count = 1; count <= 4; count += 1) {
      const records = largeProject(60).map((record) =>
        record.type === 'project' ? { ...record, id: otherProject(count) } : record,
      )
      const next = await freshFolder()
      await value(await createProjectStorage(next, { records, opener: 'test', now: Date.now })).storage.close()
      await value(await reopened(next, { checked: new CheckedSnapshotsFile(data, 0) })).storage.close()
    }
    const names = await readdir(packs)
    expect(names).toHaveLength(4)
    expect(names.map((name) => join(packs, name))).not.toContain(first)
  })

  it('is not kept of a small project, which opens as fast without', async () => {
    const { data, folder, packs } = await setUp()
    await value(await reopened(folder, { checked: new CheckedSnapshotsFile(data) })).storage.close()
    expect(await readdir(packs).catch(() => [])).toEqual([])
  })
})

const otherProject = (count: number) => `project:00000000-0000-4000-8000-00000000010${count}` as const

async function changeByte(path: string, at: number): Promise<void> {
  const bytes = await readFile(path)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  await writeFile(path, bytes)
}
