import { describe, expect, it } from 'vitest'
import type { FileToImport } from '#client/files-to-import.ts'
import { withPagePictures } from '#client/page-pictures.ts'

const file = (name: string, content = ''): FileToImport => ({ file: new File([content], name), name })
const shape = async (files: readonly FileToImport[]) =>
  (await withPagePictures(files)).map(({ name, parts = [] }) => [name, parts.map((part) => part.name)])

describe('the pictures of a page that is imported', () => {
  it('are those of its folder that it refers to', async () => {
    const html = '<img src="Fog_files/the%20quay.png"><script src="Fog_files/a.js"></script>'
    const parts = ['Fog_files/the quay.png', 'Fog_files/a.js', 'Fog_files/unused.png'].map((name) => file(name))
    expect(await shape([{ ...file('Fog.html', html), parts }])).toEqual([['Fog.html', ['Fog_files/the quay.png']]])
  })

  it('are those that were chosen with it, from whatever folder; others stay files of their own', async () => {
    const files = [
      file('Fog.html', '<img src="Fog_files/quay.png">'),
      file('quay.png'),
      file('lamp.png'),
      file('a.txt'),
    ]
    expect(await shape(files)).toEqual([
      ['Fog.html', ['/quay.png']],
      ['lamp.png', []],
      ['a.txt', []],
    ])
  })

  it('are those beside and below it in a folder that was dropped, not those above or elsewhere', async () => {
    const html = '<img src="a.png"><img src="pictures/b.png"><img src="../c.png"><img src="../Other/d.png">'
    const names = ['In/Pages/a.png', 'In/Pages/pictures/b.png', 'In/c.png', 'In/Other/d.png']
    expect(await shape([file('In/Pages/Fog.html', html), ...names.map((name) => file(name))])).toEqual([
      ['In/Pages/Fog.html', ['a.png', 'pictures/b.png']],
      ['In/c.png', []],
      ['In/Other/d.png', []],
    ])
  })
})
