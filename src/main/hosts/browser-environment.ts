import { tmpdir } from 'node:os'

/**
 * Chromium makes a socket in the temporary folder ("org.chromium.Chromium.XXXXXX/SingletonSocket"); the path of a socket has
 * 104 bytes at most on a Mac and 108 on Linux, and with a longer one Chromium does not start.
 */
const longest = 104 - '/org.chromium.Chromium.XXXXXX/SingletonSocket'.length - 1

/** The environment that a browser is started with: this process's, with a temporary folder that is short enough for it. */
export function browserEnvironment(env: NodeJS.ProcessEnv = process.env, temporary = tmpdir()): Record<string, string> {
  const own = Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  const isTooLong = process.platform !== 'win32' && Buffer.byteLength(temporary) > longest
  return { ...Object.fromEntries(own), ...(isTooLong ? { TMPDIR: '/tmp' } : {}) }
}
