import { appendFile, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { makeFolders, realDisk, sha256Of } from '#core/project-files/disk.ts'
import { type ProjectFolder, projectFolder } from '#core/project-files/project-folder.ts'
import { readStoredDocument, writeSourceFiles } from '#core/project-files/source-files.ts'
import { CheckedDocumentsFile } from '#core/settings/checked-documents.ts'
import type { SourceDocument } from '#domain/document/document.ts'
import { must } from '../running-core.ts'

const revision = { sourceId: 'source:00000000-0000-4000-8000-000000000001', revision: 1 } as const
const document: SourceDocument = {
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'The horn sounded.' }] }],
}
const text = 'The horn sounded.'
const json = JSON.stringify(document)

let data: string
let folder: ProjectFolder
let file: string
beforeEach(async () => {
  const root = await mkdtemp(join(tmpdir(), 'countermark-documents-'))
  data = join(root, 'data')
  folder = projectFolder(join(root, 'Ferry.countermark'))
  file = folder.document(revision.sourceId, 1)
  await makeFolders(realDisk, dirname(file))
})
const read = (checked = new CheckedDocumentsFile(data)) => readStoredDocument(realDisk, folder, revision, checked)

describe('documents that this machine has checked', () => {
  it('are handed on as they stand from their import on, under the fingerprint of their text', async () => {
    must(
      await writeSourceFiles(
        realDisk,
        folder,
        { ...revision, document, original: null, layout: null, pictures: [] },
        new CheckedDocumentsFile(data),
      ),
    )
    expect(must(await read())).toEqual({ bytes: Buffer.from(json), fingerprint: sha256Of(text), text: null })
  })

  it('are checked once where they came from elsewhere', async () => {
    await writeFile(file, `${json}\n`)
    expect(must(await read())).toEqual({ bytes: Buffer.from(json), fingerprint: sha256Of(text), text })
    expect(must(await read())).toEqual({ bytes: Buffer.from(json), fingerprint: sha256Of(text), text: null })
    expect(must(await readStoredDocument(realDisk, folder, revision, null))).toMatchObject({
      bytes: Buffer.from(json),
      text,
    })
  })

  it('are others as soon as a single character differs', async () => {
    await writeFile(file, `${json}\n`)
    must(await read())
    await writeFile(file, `${json.replace('horn', 'bell')}\n`)
    expect(must(await read())).toMatchObject({ text: 'The bell sounded.', fingerprint: sha256Of('The bell sounded.') })
    await writeFile(file, `${json.replace('paragraph', 'iframe')}\n`)
    expect(await read()).toMatchObject({ ok: false, error: { code: 'format-damaged' } })
    expect(await read()).toMatchObject({ ok: false, error: { code: 'format-damaged' } })
  })

  it('never are what a stranger wrote in another way: it is checked each time and handed on in ours', async () => {
    await writeFile(file, JSON.stringify({ content: document.content, type: 'doc' }, null, 2))
    for (let time = 0; time < 2; time += 1)
      expect(must(await read())).toEqual({ bytes: Buffer.from(json), fingerprint: sha256Of(text), text })
  })

  it('are noted under the schema of today only; a line that was torn or made up says nothing', async () => {
    const [bytes, fingerprint] = [sha256Of('bytes'), sha256Of('text')]
    const checked = new CheckedDocumentsFile(data)
    await Promise.all([checked.add(bytes, fingerprint), checked.add(sha256Of('others'), fingerprint)])
    const noted = join(data, 'checked-documents.txt')
    await appendFile(noted, `${sha256Of('torn')} ${fingerprint.slice(9)}\n`)
    const again = new CheckedDocumentsFile(data)
    expect(await again.fingerprintOf(bytes)).toBe(fingerprint)
    expect(await again.fingerprintOf(sha256Of('others'))).toBe(fingerprint)
    expect(await again.fingerprintOf(sha256Of('torn'))).toBeNull()
    await writeFile(noted, (await readFile(noted, 'utf8')).replace(/^./, 'x'))
    expect(await new CheckedDocumentsFile(data).fingerprintOf(bytes)).toBeNull()
    await new CheckedDocumentsFile(data).add(bytes, fingerprint)
    expect(await new CheckedDocumentsFile(data).fingerprintOf(bytes)).toBe(fingerprint)
  })

  it('are checked each time where nothing can be noted', async () => {
    await writeFile(data, 'a file where the folder should be')
    await writeFile(file, `${json}\n`)
    for (let time = 0; time < 2; time += 1) expect(must(await read())).toMatchObject({ text })
  })
})
