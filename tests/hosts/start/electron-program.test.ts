import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { electronProgram } from '#hosts/start/electron-program.ts'

const name =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform as string] ?? 'electron'
let base = ''

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'countermark-electron-'))
})

afterEach(() => rm(base, { recursive: true, force: true }))

const put = async (folder: string): Promise<string> => {
  const file = join(base, folder, ...name.split('/'))
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, '')
  await chmod(file, 0o755)
  return file
}

test('is where the environment says, before where the package has it', async () => {
  const named = await put('named')
  const own = await put('electron/dist')
  const folder = join(base, 'electron')
  expect(await electronProgram({ ELECTRON_OVERRIDE_DIST_PATH: join(base, 'named') }, folder)).toBe(named)
  expect(await electronProgram({}, folder)).toBe(own)
  expect(await electronProgram({ ELECTRON_OVERRIDE_DIST_PATH: '' }, folder)).toBe(own)
})

test('is not there where it was not fetched, where another place is named, and without the package', async () => {
  expect(await electronProgram({}, join(base, 'electron'))).toBeNull()
  await put('electron/dist')
  expect(await electronProgram({ ELECTRON_OVERRIDE_DIST_PATH: join(base, 'gone') }, join(base, 'electron'))).toBeNull()
  expect(await electronProgram({}, null)).toBeNull()
})
