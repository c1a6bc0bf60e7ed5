import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { CoreSettings } from '#contract/link.ts'
import { systemLanguage } from '#hosts/system-language.ts'
import { outputOf } from './output-of.ts'
import { runCommandLine } from './run-command-line.ts'
import { startCoreHere } from './start-core-here.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Runs the command line of this process: its arguments, its streams, its folder, its exit code. */
export async function runFromProcess(): Promise<void> {
  const { version } = z
    .looseObject({ version: z.string() })
    .parse(JSON.parse(await readFile(join(root, 'package.json'), 'utf8')))
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    terminal: {
      out: outputOf(process.stdout, process.stdout.isTTY === true),
      err: outputOf(process.stderr, process.stderr.isTTY === true),
      folder: process.cwd(),
      columns: process.stdout.isTTY ? process.stdout.columns : null,
      readInput: () => text(process.stdin),
    },
    language: systemLanguage(process.env),
    version,
    startCore: async (folder) => startCoreHere(await settingsFor(version, folder)),
    takePictures: async (folder, project, places) => {
      const { takePictures } = await import('./take-pictures.ts')
      return takePictures({
        settings: { ...(await settingsFor(version, folder)), opener: 'app' },
        pagesFolder: join(root, 'out', 'renderer'),
        folder: join(folder, 'pictures'),
        project,
        places,
      })
    },
  })
}

/** Where the core keeps what is not in a project: with the person's other settings, or all in one given folder. */
async function settingsFor(version: string, folder: string | null): Promise<CoreSettings> {
  const [{ defaultFolders }, { userInfo }] = await Promise.all([import('#hosts/default-folders.ts'), import('node:os')])
  const own = defaultFolders()
  return {
    dataFolder: folder === null ? (process.env.COUNTERMARK_DATA ?? own.dataFolder) : join(folder, '.settings'),
    documentsFolder: folder ?? own.documentsFolder,
    resourcesFolder: join(root, 'resources'),
    version,
    opener: 'command-line',
    researcherName: userInfo().username,
  }
}
