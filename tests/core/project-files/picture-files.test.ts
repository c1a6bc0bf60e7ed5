import { describe, expect, it } from 'vitest'
import { readPicture } from '#core/project-files/picture-files.ts'
import { projectFolder } from '#core/project-files/project-folder.ts'
import { writeSourceFiles } from '#core/project-files/source-files.ts'
import type { SourceDocument } from '#domain/document/document.ts'
import { makePng, pictureOf } from '#tests/core/importing/make-picture.ts'
import { type Fault, faultyDisk } from './faulty-disk.ts'
import { SimulatedDisk } from './simulated-disk.ts'

const sourceId = 'source:00000000-0000-4000-8000-000000000001'
const folder = projectFolder('/home/Ferry.countermark')
const pictures = [makePng(60, 40), makePng(50, 50)].map((bytes, index) => ({
  bytes,
  picture: index === 0 ? pictureOf(bytes, 60, 40) : pictureOf(bytes, 50, 50),
}))
const document: SourceDocument = {
  type: 'doc',
  content: pictures.map(({ picture }) => ({
    type: 'paragraph',
    content: [{ type: 'image', attrs: { alt: 'The quay', title: null, picture } }],
  })),
}

async function written(nth: number, fault: Fault) {
  const under = new SimulatedDisk()
  for (const each of ['/home', folder.root, folder.sources]) {
    await under.makeFolder(each)
    await under.syncFolder('/')
    await under.syncFolder('/home')
  }
  const disk = faultyDisk(under, nth, fault, 'once')
  const result = await writeSourceFiles(disk, folder, {
    sourceId,
    revision: 1,
    document,
    original: null,
    layout: null,
    pictures,
  })
  return { under, result, calls: disk.calls }
}

describe('pictures beside a source', () => {
  it.each(['EIO', 'ENOSPC', 'short-write'] as const)(
    'are whole after a power cut when their source is written, whichever call fails: %s',
    async (fault) => {
      const { calls } = await written(0, fault)
      expect(calls).toBeGreaterThan(20)
      let whole = 0
      for (let nth = 0; nth <= calls; nth += 1) {
        const { under, result } = await written(nth, fault)
        const cut = under.afterPowerCut(() => 0)
        for (const disk of [under, cut])
          for (const { picture, bytes } of pictures) {
            const read = await readPicture(disk, folder, sourceId, picture)
            if (result.ok) expect(read).toEqual({ ok: true, value: bytes })
            // What was not answered may be missing, and is never half a picture.
            else if (read.ok) expect(read.value).toEqual(bytes)
            else expect(read.error.code).toBe('not-found')
          }
        if (result.ok) whole += 1
      }
      expect(whole).toBeGreaterThan(0)
    },
  )

  it('are written again where a write was cut off before', async () => {
    const { under } = await written(0, 'EIO')
    const [first] = pictures
    if (!first) throw new Error('no picture')
    const again = { sourceId, revision: 2, document, original: null, layout: null, pictures } as const
    expect(await writeSourceFiles(under, folder, again)).toEqual({ ok: true, value: null })
    expect((await under.list(folder.pictures(sourceId))).length).toBe(2)
    expect(await readPicture(under, folder, sourceId, first.picture)).toEqual({ ok: true, value: first.bytes })
  })

  it('are never handed on where their header says more than a window can draw', async () => {
    const bomb = makePng(4, 4, { width: 30_000, height: 30_000 })
    const picture = pictureOf(bomb, 30_000, 30_000)
    const under = new SimulatedDisk()
    for (const each of ['/home', folder.root, folder.sources]) await under.makeFolder(each)
    const files = {
      sourceId,
      revision: 1,
      document,
      original: null,
      layout: null,
      pictures: [{ picture, bytes: bomb }],
    } as const
    expect(await writeSourceFiles(under, folder, files)).toEqual({ ok: true, value: null })
    expect(await readPicture(under, folder, sourceId, picture)).toMatchObject({ error: { code: 'format-damaged' } })
  })
})
