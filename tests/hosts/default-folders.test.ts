import { join } from 'node:path'
import { expect, test } from 'vitest'
import { defaultFolders } from '#hosts/default-folders.ts'

test.each([
  ['linux', {}, join('/home/r', '.config', 'Countermark')],
  ['linux', { XDG_CONFIG_HOME: '/settings' }, join('/settings', 'Countermark')],
  ['darwin', { XDG_CONFIG_HOME: '/settings' }, join('/home/r', 'Library', 'Application Support', 'Countermark')],
  ['win32', { APPDATA: '/roaming' }, join('/roaming', 'Countermark')],
  ['win32', {}, join('/home/r', 'AppData', 'Roaming', 'Countermark')],
] as const)('on %s with %o settings are where Electron would put them', (platform, env, dataFolder) => {
  expect(defaultFolders('/home/r', env, platform)).toEqual({
    dataFolder,
    documentsFolder: join('/home/r', 'Documents'),
  })
})
