import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { partsBesidePage } from '#cli/parts-beside-page.ts'
import { pictureLimits } from '#domain/document/kept-picture.ts'
import { makePng, pictureOf } from '#tests/core/importing/make-picture.ts'
import { done, freshStudy, shape } from './command-line.ts'

const quay = makePng(60, 40)

async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'countermark-page-'))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  return folder
}

const found = async (folder: string, page: string, html: string): Promise<readonly [string, number | null][]> =>
  (await partsBesidePage(join(folder, page), new TextEncoder().encode(html))).map(({ path, bytes }) => [
    path,
    bytes?.length ?? null,
  ])

describe('what is read beside a saved page', () => {
  it('is what it refers to in its own folder', async () => {
    const folder = await folderWith({
      'Fog.html': '',
      'Fog_files/quay.png': quay,
      'Fog_files/deep/the bell.png': quay,
      'Fog_files/unused.png': quay,
      'Fog_files/script.js': 'alert(1)',
      'Other_files/lamp.png': quay,
      'lamp.png': quay,
    })
    const html = 'Fog_files/quay.png Fog_files/deep/the%20bell.png Other_files/lamp.png ../lamp.png Fog_files/script.js'
    expect(await found(folder, 'Fog.html', html)).toEqual([
      ['Fog_files/deep/the bell.png', quay.length],
      ['Fog_files/quay.png', quay.length],
    ])
    expect(await found(folder, 'Fog.txt', html)).toEqual([])
    expect(await found(folder, 'Gone.html', html)).toEqual([])
  })

  it('is never behind a link, whether of a file or of a folder', async () => {
    const outside = await folderWith({ 'secret.png': quay })
    const folder = await folderWith({ 'Fog.html': '', 'Fog_files/quay.png': quay, 'Bell.html': '' })
    await symlink(join(outside, 'secret.png'), join(folder, 'Fog_files', 'linked.png'))
    await symlink(outside, join(folder, 'Fog_files', 'deep'))
    await symlink(outside, join(folder, 'Bell_files'))
    const html = 'quay.png linked.png deep/secret.png Bell_files/secret.png'
    expect(await found(folder, 'Fog.html', html)).toEqual([['Fog_files/quay.png', quay.length]])
    expect(await found(folder, 'Bell.html', html)).toEqual([])
  })

  it('is no pipe, which would never end', async () => {
    const folder = await folderWith({ 'Fog.html': '', 'Fog_files/quay.png': quay })
    await promisify(execFile)('mkfifo', [join(folder, 'Fog_files', 'pipe.png')])
    expect(await found(folder, 'Fog.html', 'quay.png pipe.png')).toEqual([['Fog_files/quay.png', quay.length]])
  })

  it('is no more than pictures may be', async () => {
    const folder = await folderWith({ 'Fog.html': '', 'Fog_files/vast.png': '' })
    await truncate(join(folder, 'Fog_files', 'vast.png'), pictureLimits.bytes + 1)
    expect(await found(folder, 'Fog.html', 'vast.png')).toEqual([['Fog_files/vast.png', null]])
    const names = Array.from({ length: pictureLimits.count + 5 }, (_, n) => `p${n}.png`)
    const many = await folderWith({ 'Fog.html': '', ...Object.fromEntries(names.map((n) => [`Fog_files/${n}`, 'x'])) })
    expect(await found(many, 'Fog.html', names.join(' '))).toHaveLength(pictureLimits.count)
  })
})

describe('countermark import, of a saved page with its folder', () => {
  it('keeps the pictures of the folder beside the source, and says how many are not there', async () => {
    const study = await freshStudy()
    await done(study.run('new', 'day', '--title', 'Day'))
    await mkdir(join(study.folder, 'pages', 'Fog-Dateien'), { recursive: true })
    await study.write('pages/Fog-Dateien/quay.png', quay)
    const images = ['./Fog-Dateien/quay.png', 'Fog-Dateien/gone.png', 'Fog-Dateien/../../secret.png']
    await study.write('secret.png', quay)
    await study.write('pages/Fog.html', `<p>Fog. ${images.map((src) => `<img alt="it" src="${src}">`).join('')}</p>`)
    const ran = await study.run('import', 'day', 'pages', '--json')
    const lines = ran.lines(shape.imported)
    expect(lines.map(({ file, result }) => [file, result])).toEqual([[join('pages', 'Fog.html'), 'imported']])
    expect(ran.out).toContain('{"code":"images-not-beside","count":2,"detail":null}')
    const kept = await readdir(join(study.folder, 'day', 'sources'), { recursive: true })
    const pictures = kept.filter((name) => name.endsWith('.png'))
    expect(pictures).toHaveLength(1)
    expect(pictures[0]).toContain(pictureOf(quay, 60, 40).sha256)
  })
})
