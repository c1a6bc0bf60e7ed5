import { homedir } from 'node:os'
import { join } from 'node:path'

/** Folders that a host without Electron takes for itself; the same ones that Electron would. */
export interface DefaultFolders {
  readonly dataFolder: string
  readonly documentsFolder: string
}

/** The folders of a person, by the conventions of the system. */
export function defaultFolders(
  home: string = homedir(),
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): DefaultFolders {
  return {
    dataFolder: join(settingsRoot(home, env, platform), 'Countermark'),
    documentsFolder: join(home, 'Documents'),
  }
}

function settingsRoot(home: string, env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support')
  if (platform === 'win32') return env.APPDATA ?? join(home, 'AppData', 'Roaming')
  return env.XDG_CONFIG_HOME ?? join(home, '.config')
}
