/** What is known so far of the doors that this machine has. */
export interface Surroundings {
  /** A window can be shown. */
  readonly hasDisplay: boolean
  /** Electron's program: there, not fetched yet, not to be had, or started and gone wrong. */
  readonly electron: 'here' | 'missing' | 'unreachable' | 'failed'
  /** An installed Chrome, Chromium or Edge: new enough, not there, too old, or started and gone wrong. */
  readonly browser: 'here' | 'missing' | 'too-old' | 'failed'
}

/** What starting does next. */
export type NextDoor = 'electron' | 'fetch-electron' | 'app-window' | 'headless'

/**
 * Which door to take: Electron where its program is or can be fetched, else a window of an installed browser, else none, and
 * without a display none at once. Asked again with what was learned whenever a door turns out to be shut, it ends: every
 * answer but the last changes what is known.
 */
export function nextDoor({ hasDisplay, electron, browser }: Surroundings): NextDoor {
  if (!hasDisplay) return 'headless'
  if (electron === 'here') return 'electron'
  if (electron === 'missing') return 'fetch-electron'
  return browser === 'here' ? 'app-window' : 'headless'
}

/** Whether a window can be shown: on Linux only where a display server is named. */
export function hasDisplay(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean {
  if (platform === 'darwin' || platform === 'win32') return true
  return Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY)
}
