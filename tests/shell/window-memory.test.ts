import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readWindowMemory, visibleBounds, type WindowMemory, writeWindowMemory } from '#shell/window-memory.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countermark-memory-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

const fresh: WindowMemory = { bounds: null, isMaximized: false, theme: 'system', language: 'en' }
const file = (): string => join(folder, 'window.json')

test('reads back what it wrote', () => {
  const memory: WindowMemory = {
    bounds: { x: -1200, y: 40, width: 900, height: 700 },
    isMaximized: true,
    theme: 'dark',
    language: 'ur',
  }
  expect(writeWindowMemory(file(), memory)).toBe(true)
  expect(readWindowMemory(file())).toEqual(memory)
})

test.each([
  ['a torn file', '{"bounds":'],
  ['a window too small to find', JSON.stringify({ ...fresh, bounds: { x: 0, y: 0, width: 1, height: 1 } })],
  ['a theme that is none', JSON.stringify({ ...fresh, theme: 'sepia' })],
  ['another shape', '[]'],
])('starts fresh from %s', async (_what, content) => {
  await writeFile(file(), content)
  expect(readWindowMemory(file())).toEqual(fresh)
})

test('starts fresh without a file, and says when it cannot write one', () => {
  expect(readWindowMemory(file())).toEqual(fresh)
  expect(writeWindowMemory(join(folder, 'not-there', 'window.json'), fresh)).toBe(false)
})

describe('where the window opens', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1080 }
  const left = { x: -1280, y: 0, width: 1280, height: 1024 }
  const at = (x: number, y: number) => ({ x, y, width: 900, height: 700 })

  test.each([
    ['wholly on the one display', at(100, 100), [screen], true],
    ['on a display to the left', at(-1200, 20), [screen, left], true],
    ['on a display that is gone', at(-1200, 20), [screen], false],
    ['just enough to see and move', at(1920 - 200, 1080 - 100), [screen], true],
    ['a pixel too far right', at(1920 - 199, 0), [screen], false],
    ['a pixel too low', at(0, 1080 - 99), [screen], false],
    ['without any display', at(0, 0), [], false],
  ])('%s', (_where, bounds, displays, isKept) => {
    expect(visibleBounds(bounds, displays)).toEqual(isKept ? bounds : null)
  })

  test('is left to the system where nothing is remembered', () => {
    expect(visibleBounds(null, [screen])).toBeNull()
  })
})
