import { expect, test } from 'vitest'
import { hasDisplay, nextDoor, type Surroundings } from '#hosts/start/next-door.ts'

const electron = ['here', 'missing', 'unreachable', 'failed'] as const
const browser = ['here', 'missing', 'too-old', 'failed'] as const

test.each([
  ['here', 'here', 'electron'],
  ['here', 'missing', 'electron'],
  ['missing', 'here', 'fetch-electron'],
  ['missing', 'missing', 'fetch-electron'],
  ['unreachable', 'here', 'app-window'],
  ['unreachable', 'missing', 'headless'],
  ['unreachable', 'too-old', 'headless'],
  ['unreachable', 'failed', 'headless'],
  ['failed', 'here', 'app-window'],
  ['failed', 'missing', 'headless'],
  ['failed', 'too-old', 'headless'],
  ['failed', 'failed', 'headless'],
] as const)('with a display, Electron %s and a browser %s: %s', (electronIs, browserIs, door) => {
  expect(nextDoor({ hasDisplay: true, electron: electronIs, browser: browserIs })).toBe(door)
})

test('without a display nothing is started or fetched that needs one', () => {
  for (const electronIs of electron) {
    for (const browserIs of browser) {
      expect(nextDoor({ hasDisplay: false, electron: electronIs, browser: browserIs })).toBe('headless')
    }
  }
})

test('asked again with what went wrong, it ends at the door that every machine has', () => {
  let known: Surroundings = { hasDisplay: true, electron: 'missing', browser: 'here' }
  const taken: string[] = []
  for (let door = nextDoor(known); door !== 'headless'; door = nextDoor(known)) {
    taken.push(door)
    if (door === 'fetch-electron') known = { ...known, electron: 'here' }
    else if (door === 'electron') known = { ...known, electron: 'failed' }
    else known = { ...known, browser: 'too-old' }
  }
  expect(taken).toEqual(['fetch-electron', 'electron', 'app-window'])
})

test.each([
  ['linux', {}, false],
  ['linux', { DISPLAY: '' }, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['freebsd', {}, false],
  ['darwin', {}, true],
  ['win32', {}, true],
] as const)('on %s with %o a window can be shown: %s', (platform, env, isPossible) => {
  expect(hasDisplay(platform, env)).toBe(isPossible)
})
