import { homedir, userInfo } from 'node:os'
import { join } from 'node:path'
import type { Messages } from '#messages/messages.ts'
import { projectOnCommandLine } from '#shell/opened-folder.ts'
import { type AppWindowHost, BrowserTooOld, startAppWindow } from '../app-window-host.ts'
import { defaultFolders } from '../default-folders.ts'
import { type InstalledChromium, oldestChromium } from '../find-chromium.ts'

/** What an app window is shown with. */
export interface ShowAppWindowOptions {
  readonly root: string
  readonly version: string
  readonly browser: InstalledChromium
  /** The whole command line of this process, where a project may be named. */
  readonly args: readonly string[]
  readonly messages: Messages['host']
  print(line: string): void
}

/** How it went: closed with everything saved, closed without, or not opened. */
export type AppWindowEnd = 'closed' | 'unsaved' | 'stopped' | 'too-old' | 'failed'

/** Shows the screens in a window of an installed browser until the person closes it, or ends this program. */
export async function showAppWindow(options: ShowAppWindowOptions): Promise<AppWindowEnd> {
  const { browser, messages, print } = options
  print(messages.start.appWindow(browser.name))
  const stopped = Promise.withResolvers<void>()
  const host = await open(options, () => stopped.resolve()).catch((error: unknown) => {
    if (!(error instanceof BrowserTooOld)) {
      print(messages.start.appWindowFailed(firstLine(error)))
      return 'failed' as const
    }
    print(messages.start.browserTooOld(error.version, oldestChromium))
    return 'too-old' as const
  })
  if (typeof host === 'string') return host
  const project = projectOnCommandLine(options.args.slice(1), process.cwd())
  if (project !== null) host.session.openProject(project)
  const asked = Promise.withResolvers<void>()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => asked.resolve())
  const hasStopped = await Promise.race([
    host.closed.then(() => false),
    asked.promise.then(() => false),
    stopped.promise.then(() => true),
  ])
  const unsaved = await host.close()
  if (hasStopped) print(`${messages.dialog.coreStopped}\n${messages.dialog.coreStoppedDetail}`)
  if (unsaved.length > 0) {
    print(`${messages.dialog.unsaved(unsaved.length)}\n${unsaved.map((folder) => `  ${folder}`).join('\n')}`)
    return 'unsaved'
  }
  print(messages.start.closed)
  return hasStopped ? 'stopped' : 'closed'
}

function open({ root, version, browser }: ShowAppWindowOptions, onCrashLoop: () => void): Promise<AppWindowHost> {
  return startAppWindow({
    browser,
    settings: {
      ...defaultFolders(),
      resourcesFolder: join(root, 'resources'),
      version,
      opener: 'app',
      researcherName: userInfo().username,
    },
    pagesFolder: join(root, 'out', 'renderer'),
    home: homedir(),
    onCrashLoop,
  })
}

const firstLine = (error: unknown): string =>
  String(error instanceof Error ? error.message : error).split('\n')[0] ?? ''
