import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeFolders, realDisk } from '#core/project-files/disk.ts'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'countermark-disk-'))
})

afterEach(async () => {
  await rm(root, { recursive: true })
})

describe('making folders', () => {
  it('makes the parents that are missing and answers what it made, outermost first', async () => {
    const path = join(root, 'a', 'b', 'c')
    expect(await makeFolders(realDisk, path)).toEqual([join(root, 'a'), join(root, 'a', 'b'), path])
    expect(await makeFolders(realDisk, path)).toEqual([])
  })

  it('gives up under a link whose folder is gone', async () => {
    await symlink(join(root, 'gone'), join(root, 'link'), 'junction')
    await expect(makeFolders(realDisk, join(root, 'link', 'project'))).rejects.toMatchObject({ code: 'ENOENT' })
    expect(await readdir(root)).toEqual(['link'])
  })

  it('gives up where a folder is there and yet none can be made in it', async () => {
    const asked: string[] = []
    const disk = {
      ...realDisk,
      makeFolder: async (path: string) => {
        asked.push(path)
        if (asked.length > 10) throw new Error('asked without end')
        if (path === join(root, 'project')) throw Object.assign(new Error('no such folder'), { code: 'ENOENT' })
        return false
      },
    }
    await expect(makeFolders(disk, join(root, 'project'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
