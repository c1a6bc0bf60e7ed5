import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isBuildStale } from '#hosts/start/build-state.ts'

let root = ''
const made = ['out/main/shell.cjs', 'out/preload/preload.cjs', 'out/renderer/manifest.json']
const madeFrom = [
  'src/main/a.ts',
  'src/renderer/deep/b.tsx',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
]

const put = async (file: string, at: number): Promise<void> => {
  await mkdir(dirname(join(root, file)), { recursive: true })
  await writeFile(join(root, file), '')
  await utimes(join(root, file), at, at)
}
const ageOf = (path: string, at: number): Promise<void> => utimes(join(root, path), at, at)

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'countermark-build-'))
  for (const file of madeFrom) await put(file, 1_000)
  for (const folder of ['src/main', 'src/renderer/deep', 'src/renderer', 'src']) await ageOf(folder, 1_000)
  for (const file of made) await put(file, 2_000)
})

afterEach(() => rm(root, { recursive: true, force: true }))

test('a build younger than all that it is made from is fresh', async () => {
  expect(await isBuildStale(root)).toBe(false)
})

test.each(madeFrom)('a change of %s makes it stale', async (file) => {
  await ageOf(file, 3_000)
  expect(await isBuildStale(root)).toBe(true)
})

test('so does a file that was taken away', async () => {
  await rm(join(root, 'src/renderer/deep/b.tsx'))
  expect(await isBuildStale(root)).toBe(true)
})

test.each(made)('a build without %s is stale', async (file) => {
  await rm(join(root, file))
  expect(await isBuildStale(root)).toBe(true)
})

test.each(made)('a build of which %s is left over from an earlier one is stale', async (file) => {
  await ageOf(file, 500)
  expect(await isBuildStale(root)).toBe(true)
})
