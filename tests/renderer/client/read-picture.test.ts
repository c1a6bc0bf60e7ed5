import { expect, it } from 'vitest'
import { Client } from '#client/client.ts'
import { readPicture } from '#client/read-picture.ts'
import { picture } from '../editor/documents.ts'
import { ScriptedApi } from './scripted-api.ts'

it('comes to a window in parts, as a picture of its type and nothing else', async () => {
  const api = new ScriptedApi()
  const pieces = [Buffer.from([0, 255, 60]), Buffer.from('<svg onload=1>')]
  api.always('sources.picturePart', ({ index }: { index: number }) => ({
    base64: pieces[index]?.toString('base64'),
    parts: pieces.length,
  }))
  const read = await readPicture(new Client(api), 'source:1', picture)
  if (!read.ok) throw new Error(read.error.code)
  expect(read.value.type).toBe('image/jpeg')
  expect(Buffer.from(await read.value.arrayBuffer())).toEqual(Buffer.concat(pieces))
  const { sha256, type } = picture
  expect(api.requests('sources.picturePart').map(({ input }) => input)).toEqual(
    [0, 1].map((index) => ({ sourceId: 'source:1', sha256, type, index })),
  )
})
