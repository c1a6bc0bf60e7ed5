import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { chromiumVersion, findChromium, majorVersion } from '#hosts/find-chromium.ts'

test.each([
  ['Chromium 156.0.8078.79 built on Debian', 156],
  ['Google Chrome 130.0.6723.58', 130],
  ['Microsoft Edge 99.0.1150', 99],
  ['156.0.8078.108', 156],
  ['Chromium', null],
  ['', null],
])('the major version in "%s" is %s', (text, version) => {
  expect(majorVersion(text)).toBe(version)
})

describe.runIf(process.platform === 'linux')('among installed browsers', () => {
  let folder = ''

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'countermark-browsers-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  const install = async (name: string, says = 'Chromium 150.0.1.2'): Promise<string> => {
    const file = join(folder, name)
    await writeFile(file, `#!/bin/sh\necho "${says}"\n`)
    await chmod(file, 0o755)
    return file
  }
  const env = (more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
    PATH: ['/no/such', folder].join(delimiter),
    ...more,
  })

  test('finds one on the path, and Chrome before Chromium before Edge', async () => {
    expect(await findChromium(env())).toBeNull()
    const edge = await install('microsoft-edge')
    expect(await findChromium(env())).toEqual({ executable: edge, name: 'Microsoft Edge' })
    await install('chromium')
    const chrome = await install('google-chrome')
    expect(await findChromium(env())).toEqual({ executable: chrome, name: 'Google Chrome' })
  })

  test('passes over a file that cannot be run', async () => {
    await writeFile(join(folder, 'chromium'), '')
    expect(await findChromium(env())).toBeNull()
  })

  test('passes over one that is too old, and keeps one that does not say', async () => {
    await install('google-chrome', 'Google Chrome 129.0.6668.100')
    expect(await findChromium(env())).toBeNull()
    const other = await install('chromium', 'no version here')
    expect(await findChromium(env())).toEqual({ executable: other, name: 'Chromium' })
  })

  test('takes the one that is named outright, of whatever age, or none', async () => {
    await install('google-chrome')
    const named = await install('my-browser', 'Chromium 90.0.1.2')
    expect(await findChromium(env({ COUNTERMARK_CHROMIUM: named }))).toEqual({ executable: named, name: 'Chromium' })
    expect(await findChromium(env({ COUNTERMARK_CHROMIUM: join(folder, 'gone') }))).toBeNull()
  })

  test('asks a browser for its version', async () => {
    expect(await chromiumVersion(await install('chromium', 'Chromium 131.0.6778.85'))).toBe(131)
    expect(await chromiumVersion(await install('odd', 'no version here'))).toBeNull()
    expect(await chromiumVersion(join(folder, 'gone'))).toBeNull()
  })
})
