import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { manifestName, readPageManifest } from '#shell/page-manifest.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countermark-manifest-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const write = (content: string): Promise<void> => writeFile(join(folder, manifestName), content)

test('reads what the build wrote', async () => {
  const files = { 'index.html': { bytes: 3, type: 'text/html; charset=utf-8' } }
  await write(JSON.stringify({ files }))
  expect(await readPageManifest(folder)).toEqual({ files })
})

test.each([
  ['a key that it does not know', JSON.stringify({ files: {}, other: 1 })],
  ['a size that is no number of bytes', JSON.stringify({ files: { a: { bytes: -1, type: 'text/plain' } } })],
  ['a torn file', '{"files":'],
])('refuses %s', async (_what, content) => {
  await write(content)
  await expect(readPageManifest(folder)).rejects.toThrow()
})

test('refuses a folder without a build', async () => {
  await expect(readPageManifest(folder)).rejects.toThrow()
})
