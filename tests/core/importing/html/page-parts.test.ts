import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { PagePart } from '#core/importing/html/page-parts.ts'
import { importBytes } from '#core/importing/import-bytes.ts'
import { picturesOf } from '#domain/document/pictures-of.ts'
import { dataAddress, makePng, pictureOf } from '../make-picture.ts'

const quay = makePng(60, 40)
const known = pictureOf(quay, 60, 40)

/** What comes of a page with images at these addresses, and a picture that came with it under a path. */
async function shown(addresses: readonly string[], path: string, options: { pasted?: 'html'; isTooLarge?: true } = {}) {
  const file = join(await mkdtemp(join(tmpdir(), 'countermark-parts-')), 'upload')
  await writeFile(file, quay)
  const parts: readonly PagePart[] = [{ path, file: options.isTooLarge ? null : file }]
  const html = `<p>Fog. ${addresses.map((src) => `<img alt="The quay" src="${src}">`).join(' ')}</p>`
  const { pasted = null } = options
  const how = { name: 'Fog.html', pasted, wholePage: true, encoding: null, password: null } as const
  const output = await importBytes(
    new TextEncoder().encode(html),
    { ...how, trackedChanges: 'accepted' },
    () => undefined,
    parts,
  )
  if (!output.ok) throw new Error(output.error.code)
  const note = (code: string): number => output.notes.find((each) => each.code === code)?.count ?? 0
  return {
    pictures: picturesOf(output.document),
    notBeside: note('images-not-beside'),
    leftOut: note('images-left-out'),
    tooLarge: note('images-too-large'),
  }
}

describe('the pictures beside a saved page', () => {
  it.each([
    ['Fog_files/quay.png', 'Fog_files/quay.png'],
    ['./Fog_files/quay.png', 'Fog_files/quay.png'],
    ['Fog_files\\quay.png', 'Fog_files/quay.png'],
    ['Fog_files/the%20quay.png', 'Fog_files/the quay.png'],
    ['Fog_files/quay.png?width=200#top', 'Fog_files/quay.png'],
    ['Fog_files/kai\u0308.png', 'Fog_files/ka\u00ef.png'],
    ['%D8%AF%DA%BE%D9%86%D8%AF_files/quay.png', 'دھند_files/quay.png'],
    ['Fog_files/a%zz.png', 'Fog_files/a%zz.png'],
    ['Fog_files/quay.png', '/quay.png'],
  ])('are found where the page says: %s', async (address, path) => {
    expect(await shown([address], path)).toMatchObject({ pictures: [known], notBeside: 0 })
  })

  it('are the first of an image’s addresses that is there', async () => {
    expect(
      await shown(['https://quay.example/a.png" srcset="Fog_files/quay.png 2x'], 'Fog_files/quay.png'),
    ).toMatchObject({ pictures: [known], leftOut: 0 })
  })

  it.each([
    '../quay.png',
    'Fog_files/../quay.png',
    'Fog_files/..%2fquay.png',
    'quay.png',
    'Fog_files/other.png',
    'Other_files/quay.png',
  ])('are missed, and no file is looked for, where another place is meant: %s', async (address) => {
    expect(await shown([address], 'Fog_files/quay.png')).toMatchObject({ pictures: [], notBeside: 1, leftOut: 0 })
  })

  it.each(['/etc/quay.png', 'file:///quay.png', 'https://quay.example/Fog_files/quay.png', '//quay.example/quay.png'])(
    'are not what lies elsewhere: %s',
    async (address) => {
      expect(await shown([address], '/quay.png')).toMatchObject({ pictures: [], notBeside: 0, leftOut: 1 })
    },
  )

  it('are counted where they are missing, and named as too large where they are', async () => {
    const three = ['Fog_files/1.png', 'Fog_files/2.png', 'Fog_files/3.png', dataAddress(quay)]
    expect(await shown(three, 'Fog_files/quay.png')).toMatchObject({ pictures: [known], notBeside: 3 })
    expect(await shown(['Fog_files/quay.png'], 'Fog_files/quay.png', { isTooLarge: true })).toMatchObject({
      pictures: [],
      notBeside: 0,
      tooLarge: 1,
    })
  })

  it('belong to a page alone, not to what is pasted', async () => {
    expect(await shown(['Fog_files/quay.png'], 'Fog_files/quay.png', { pasted: 'html' })).toMatchObject({
      pictures: [],
      notBeside: 0,
      leftOut: 1,
    })
  })
})
