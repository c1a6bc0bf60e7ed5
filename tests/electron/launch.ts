import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ElectronApplication, _electron as electron, type Page } from 'playwright-core'
import {
  askThroughPage,
  makeFolders,
  removeFolders,
  type Workbench,
  type WorkbenchFolders,
  watchProblems,
} from '#tests/e2e/workbench.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A workbench in Electron, with Electron's own side of it. */
export interface ElectronWorkbench extends Workbench {
  readonly app: ElectronApplication
  /** Ends everything that was started, without warning, as a power cut would; or only the process that owns the windows. */
  kill(what: 'everything' | 'main'): Promise<void>
  /** Starts it again on the same folders, once it is gone. */
  startAgain(args?: readonly string[]): Promise<void>
}

/** Electron's program: where `ELECTRON_OVERRIDE_DIST_PATH` points, else the one of the `electron` package; null for neither. */
export function electronProgram(): string | null {
  const folder =
    process.env.ELECTRON_OVERRIDE_DIST_PATH ??
    join(createRequire(import.meta.url).resolve('electron/package.json'), '..', 'dist')
  const names = ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron']
  return names.map((name) => join(folder, name)).find((file) => existsSync(file)) ?? null
}

/** What Electron is started with on this repository, in the folders of one test. */
export function electronCommand(folders: WorkbenchFolders, args: readonly string[] = []) {
  const executablePath = electronProgram()
  if (executablePath === null)
    throw new Error('Electron is not here: set ELECTRON_OVERRIDE_DIST_PATH or run install-electron')
  return {
    executablePath,
    args: [root, `--user-data-dir=${folders.data}`, '--lang=en', ...args],
    env: {
      ...definedOnly(process.env),
      HOME: folders.home,
      // macOS looks here before it looks at HOME.
      CFFIXED_USER_HOME: folders.home,
      XDG_CONFIG_HOME: join(folders.home, '.config'),
    },
  }
}

/** Starts Electron on this repository (run `npm run build` first), with more arguments if any are given. */
export const launchElectron = (folders: WorkbenchFolders, args: readonly string[] = []): Promise<ElectronApplication> =>
  electron.launch({ ...electronCommand(folders, args), chromiumSandbox: true })

/** Starts a workbench in Electron. */
export async function startElectronWorkbench(): Promise<ElectronWorkbench> {
  const folders = await makeFolders()
  const problems: string[] = []
  const start = async (
    args: readonly string[] = [],
  ): Promise<{ readonly app: ElectronApplication; readonly page: Page }> => {
    const app = await launchElectron(folders, args)
    const page = await app.firstWindow()
    watchProblems(page, problems)
    return { app, page }
  }
  let running = await start()

  return {
    host: 'electron',
    get app() {
      return running.app
    },
    get page() {
      return running.page
    },
    folders,
    problems,
    ask: (name, input, project = null) => askThroughPage(running.page, name, input, project) as Promise<never>,
    openProject: async (folder) => {
      await running.app.evaluate(
        ({ app }, path) => app.emit('open-file', { preventDefault: () => undefined }, path),
        folder,
      )
    },
    restart: async () => {
      await running.app.close()
      running = await start()
    },
    killCore: () => killCore(running.app),
    kill: async (what) => {
      const closed = running.app.waitForEvent('close')
      const { pid = 0 } = running.app.process()
      if (what === 'main') process.kill(pid, 'SIGKILL')
      else if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'])
      else process.kill(-pid, 'SIGKILL')
      await closed
    },
    startAgain: async (args) => {
      running = await start(args)
    },
    close: async () => {
      await running.app.close()
      await removeFolders(folders)
    },
  }
}

/** Ends the core's process. */
async function killCore(app: ElectronApplication): Promise<void> {
  process.kill(await corePid(app), 'SIGKILL')
}

/** The core's process, found by the name it was started under, or among this process's children by its program. */
export async function corePid(app: ElectronApplication): Promise<number> {
  const named = await app.evaluate(
    ({ app: running }) =>
      running.getAppMetrics().find(({ name, serviceName }) => (name ?? serviceName) === 'Countermark core')?.pid,
  )
  const pid = named ?? (await childRunning('core.cjs', app.process().pid ?? 0))
  if (pid === null) throw new Error('no process of a core was found')
  return pid
}

async function childRunning(program: string, parent: number): Promise<number | null> {
  const children = (await readFile(`/proc/${parent}/task/${parent}/children`, 'utf8')).trim().split(' ')
  for (const child of children) {
    const command = await readFile(`/proc/${child}/cmdline`, 'utf8').catch(() => '')
    if (command.includes(program)) return Number(child)
  }
  return null
}

const definedOnly = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])))
