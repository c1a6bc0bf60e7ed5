import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { sealedSwitches } from '#hosts/headless-chromium.ts'

const drivers = fileURLToPath(new URL('../../node_modules/playwright-core/lib/coreBundle.js', import.meta.url))

/** The names within a list of the driver's source. */
async function driverList(beginning: RegExp): Promise<readonly string[]> {
  const source = await readFile(drivers, 'utf8')
  const [, list = ''] = beginning.exec(source) ?? []
  const withoutComments = list.replace(/^\s*\/\/.*$/gm, '')
  return [...withoutComments.matchAll(/"(\w+)"/g)].map(([, name = '']) => name)
}

const featuresOf = (name: string): readonly string[] =>
  sealedSwitches
    .find((each) => each.startsWith(`--${name}=`))
    ?.split('=')[1]
    ?.split(',') ?? []

describe('the switches of every browser', () => {
  test('turn off all that the driver turns off', async () => {
    const theirs = await driverList(/disabledFeatures = \[([\s\S]*?)\]\.filter/)
    expect(theirs.length).toBeGreaterThan(10)
    expect(featuresOf('disable-features')).toEqual(expect.arrayContaining([...theirs]))
  })

  test('turn on all that the driver turns on', async () => {
    const theirs = await driverList(/enabledFeatures = \(\) => \[([\s\S]*?)\]\.filter/)
    expect(theirs.length).toBeGreaterThan(0)
    expect(featuresOf('enable-features')).toEqual(expect.arrayContaining([...theirs]))
  })
})
