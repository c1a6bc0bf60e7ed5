import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SourceDocument } from '#domain/document/document.ts'
import { picturesOf } from '#domain/document/pictures-of.ts'
import { bareId, type IdOf } from '#domain/records/id.ts'
import { makeDocx, para, run } from '#tests/core/importing/docx/make-docx.ts'
import { dataAddress, makePng, pictureOf } from '#tests/core/importing/make-picture.ts'
import { type CoreAtWork, coreAtWork, freshSettings, must } from '../running-core.ts'

const [quay, bell] = [makePng(60, 40), makePng(50, 50, undefined, 0x20)]
const [quayPicture, bellPicture] = [pictureOf(quay, 60, 40), pictureOf(bell, 50, 50)]

let work: CoreAtWork
let project: string
let sourceId: IdOf<'source'>
let pictures: string

const asked = <N extends Parameters<CoreAtWork['core']['request']>[0]>(
  name: N,
  input: Parameters<typeof work.core.request<N>>[1],
) => work.core.request(name, input, { project })

async function handOver(content: string | Uint8Array, name: string): Promise<string> {
  const bytes = Buffer.from(content)
  const { uploadId } = must(await work.core.request('uploads.begin', { name, bytes: bytes.length }))
  must(await work.core.request('uploads.chunk', { uploadId, index: 0, base64: bytes.toString('base64') }))
  return uploadId
}

const documentOf = async (revision: number): Promise<SourceDocument> =>
  must(await asked('sources.document', { sourceId, revision })).document as SourceDocument
const problems = async () =>
  must(await asked('projects.check', {})).problems.map(({ code, file }) => [code, file?.split('/').at(-1)])
const file = (sha256: string): string => join(pictures, `${sha256}.png`)

beforeEach(async () => {
  work = coreAtWork(await freshSettings())
  const folder = join(work.settings.documentsFolder, 'Ferry.countermark')
  project =
    must(await work.core.request('projects.create', { title: 'Ferry', folder, researcherName: 'Rosa' }))?.project ?? ''
  const page = `<p>The ferry left the quay. <img alt="The quay" src="${dataAddress(quay)}"></p>`
  const { results } = must(
    await asked('sources.import', { uploadIds: [await handOver(page, 'page.html')], wholePage: true }),
  )
  sourceId = results[0]?.sourceId as IdOf<'source'>
  pictures = join(project, 'sources', bareId(sourceId), 'pictures')
})

afterEach(() => work.end())

describe('the pictures of a source', () => {
  it('lie beside it by their hash, and reach a window only as what they are', async () => {
    expect(await readdir(pictures)).toEqual([`${quayPicture.sha256}.png`])
    expect(new Uint8Array(await readFile(file(quayPicture.sha256)))).toEqual(quay)
    const { sha256 } = quayPicture
    const part = { sourceId, sha256, type: 'png', index: 0 } as const
    const base64 = Buffer.from(quay).toString('base64')
    expect(must(await asked('sources.picturePart', part))).toEqual({ base64, parts: 1 })
    const refused = [
      { ...part, index: 1 },
      { ...part, sha256: bellPicture.sha256 },
      { ...part, type: 'gif' as const },
    ]
    for (const each of refused)
      expect(await asked('sources.picturePart', each)).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(await asked('sources.picturePart', { ...part, sha256: '../../project' })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input' },
    })
  })

  it('stay with a text that is corrected, which can bring none of its own', async () => {
    const document = await documentOf(1)
    const made = (from: string, to: string): string => {
      const json = JSON.stringify(document)
      expect(json).toContain(from)
      return json.replaceAll(from, to)
    }
    const correct = async (json: string) =>
      asked('sources.correct', { sourceId, revision: 1, uploadId: await handOver(json, 'text.json'), note: '' })
    for (const foreign of [
      made(quayPicture.sha256, bellPicture.sha256),
      made('"width":60', '"width":61'),
      made('"png"', '"gif"'),
    ])
      expect(await correct(foreign)).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
    must(await correct(made('ferry', 'boat')))
    expect(picturesOf(await documentOf(2))).toEqual([quayPicture])
    expect(await problems()).toEqual([])
  })

  it('are added to by a newer file, and those of every revision stay, taken back or not', async () => {
    const drawing =
      '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="p"/><a:blip r:embed="bell"/></wp:inline></w:drawing></w:r>'
    const newer = await makeDocx({ body: para(`${run('The ferry came back.')}${drawing}`), pictures: { bell } })
    must(await asked('sources.replace', { sourceId, uploadId: await handOver(newer, 'newer.docx'), note: '' }))
    expect(picturesOf(await documentOf(2))).toEqual([bellPicture])
    expect((await readdir(pictures)).length).toBe(2)
    expect(await problems()).toEqual([])
    must(await asked('history.undo', {}))
    expect(await problems()).toEqual([])
  })

  it('are missed where one is gone, was changed or belongs to no text', async () => {
    await rm(file(quayPicture.sha256))
    await writeFile(join(pictures, 'stray.png'), bell)
    expect(await problems()).toEqual([
      ['picture-missing', `${quayPicture.sha256}.png`],
      ['picture-unused', 'stray.png'],
    ])
    await writeFile(file(quayPicture.sha256), bell)
    expect((await problems())[0]).toEqual(['picture-changed', `${quayPicture.sha256}.png`])
    const part = { sourceId, sha256: quayPicture.sha256, type: 'png', index: 0 } as const
    expect(await asked('sources.picturePart', part)).toMatchObject({ ok: false, error: { code: 'format-damaged' } })
  })

  it('that are changed on the disk go to quarantine when the right one is brought again', async () => {
    await writeFile(file(quayPicture.sha256), bell)
    const page = `<p>The ferry came back. <img alt="The quay" src="${dataAddress(quay)}"></p>`
    must(
      await asked('sources.replace', {
        sourceId,
        uploadId: await handOver(page, 'page.html'),
        note: '',
        wholePage: true,
      }),
    )
    expect(new Uint8Array(await readFile(file(quayPicture.sha256)))).toEqual(quay)
    const [aside] = await readdir(join(project, 'quarantine'))
    expect(aside).toContain(quayPicture.sha256)
    expect(new Uint8Array(await readFile(join(project, 'quarantine', aside ?? '')))).toEqual(bell)
    expect(await problems()).toEqual([])
  })

  it('are never written through a link to somewhere else', async () => {
    await rm(pictures, { recursive: true })
    const elsewhere = join(work.settings.documentsFolder, 'elsewhere')
    await mkdir(elsewhere)
    await symlink(elsewhere, pictures)
    const page = `<p>The ferry came back. <img alt="The quay" src="${dataAddress(bell)}"></p>`
    expect(
      await asked('sources.replace', {
        sourceId,
        uploadId: await handOver(page, 'page.html'),
        note: '',
        wholePage: true,
      }),
    ).toMatchObject({ ok: false })
    expect(await readdir(elsewhere)).toEqual([])
  })

  it('go with a copy of the project', async () => {
    const folder = join(work.settings.documentsFolder, 'Copy.countermark')
    must(await asked('projects.saveCopy', { folder }))
    expect(await readdir(join(folder, 'sources', bareId(sourceId), 'pictures'))).toEqual([`${quayPicture.sha256}.png`])
  })
})
