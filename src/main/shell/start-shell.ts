import { userInfo } from 'node:os'
import { join } from 'node:path'
import { app, type BrowserWindow, nativeTheme, session } from 'electron'
import type { CoreSettings, FromCore } from '#contract/link.ts'
import { languages } from '#messages/all-languages.ts'
import type { Messages } from '#messages/messages.ts'
import { handleAppScheme, registerAppScheme } from './app-protocol.ts'
import { showApplicationMenu } from './application-menu.ts'
import { startCoreHost } from './core-host.ts'
import { keepWindowAlive } from './crash-loop.ts'
import { groundColour } from './ground-colour.ts'
import { openMainWindow } from './main-window.ts'
import { nativeDialogs } from './native-dialogs.ts'
import { projectFolderOf, projectOnCommandLine } from './opened-folder.ts'
import { readPageManifest } from './page-manifest.ts'
import { electronOrigins } from './page-policy.ts'
import { createPreviewShelf } from './preview-shelf.ts'
import { quitSafely } from './quit-safely.ts'
import { sealContents, sealNetwork, sealSession } from './seal-session.ts'
import { runSelfCheck } from './self-check.ts'
import type { ShellFiles } from './shell-files.ts'
import { readWindowMemory, systemTheme, type WindowMemory, writeWindowMemory } from './window-memory.ts'
import { createWindowRegistry } from './window-registry.ts'

/** Starts Countermark in Electron. Called once, from the program's entry. */
export function startShell(files: ShellFiles): void {
  registerAppScheme()
  sealNetwork()
  if (process.argv.includes('--self-check')) {
    void app.whenReady().then(() => runSelfCheck(files))
    return
  }
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  const early: string[] = []
  const rememberEarly = (event: { preventDefault(): void }, path: string): void => {
    event.preventDefault()
    early.push(path)
  }
  app.on('open-file', rememberEarly)
  void app.whenReady().then(async () => {
    app.off('open-file', rememberEarly)
    await run(files, early)
  })
}

async function run(files: ShellFiles, early: readonly string[]): Promise<void> {
  const memoryFile = join(app.getPath('userData'), 'window.json')
  let memory = readWindowMemory(memoryFile)
  let projects: Extract<FromCore, { kind: 'projects' }> = { kind: 'projects', open: [], recent: [] }
  let window: BrowserWindow | null = null
  const keep = (changes: Partial<WindowMemory>): void => {
    memory = { ...memory, ...changes }
    writeWindowMemory(memoryFile, memory)
  }
  const messages = (): Messages['host'] => languages[memory.language].host
  nativeTheme.themeSource = systemTheme(memory.theme)

  const previews = createPreviewShelf()
  const manifest = await readPageManifest(files.pages)
  handleAppScheme({ folder: files.pages, manifest, origins: electronOrigins, previews })
  sealSession(session.defaultSession, electronOrigins)
  sealContents(electronOrigins)

  const registry = createWindowRegistry({
    onMessage: (number, message) => core.supervisor.fromWindow(number, message),
    onGone: (number) => core.supervisor.windowClosed(number),
  })
  const show = (): void => {
    if (window) {
      if (window.isMinimized()) window.restore()
      window.focus()
      return
    }
    const opened = openMainWindow(files, memory)
    window = opened
    registry.add(opened)
    opened.on('close', (event) => {
      keep({ bounds: opened.getNormalBounds(), isMaximized: opened.isMaximized() })
      // What could not be saved is asked about before its window goes, not after.
      if (quitting.isDecided() || !projects.open.some(({ isUnsaved }) => isUnsaved)) return
      event.preventDefault()
      app.quit()
    })
    opened.on('closed', () => {
      window = null
    })
    opened.webContents.on('page-title-updated', (event) => event.preventDefault())
    keepWindowAlive(opened, messages)
    describe()
  }
  const openProject = (folder: string): void => {
    show()
    registry.tell('app.openProject', { folder })
  }
  let ownKeys: Readonly<Record<string, string>> = {}
  const paintGround = (): void => window?.setBackgroundColor(groundColour(memory.theme, nativeTheme))
  const describe = (): void => {
    const title = projects.open[0]?.title
    window?.setTitle(title === undefined ? messages().appName : messages().windowTitle(title))
    showApplicationMenu({
      messages: messages(),
      recent: projects.recent,
      hasProject: projects.open.length > 0,
      ownKeys,
      choose: (item) => registry.tell('app.menu', { item }),
      openProject,
    })
  }
  const core = startCoreHost({
    files,
    settings: coreSettings(files),
    previews,
    dialogs: nativeDialogs({ window: () => window, messages }),
    messages,
    deliver: registry.deliver,
    onProjects: (message) => {
      for (const { folder } of message.open) app.addRecentDocument(join(folder, 'open.countermark'))
      projects = message
      describe()
    },
    onPreferences: ({ theme, language, keys }) => {
      ownKeys = keys
      keep({ theme, language })
      nativeTheme.themeSource = systemTheme(theme)
      paintGround()
      describe()
    },
  })
  nativeTheme.on('updated', paintGround)

  app.on('open-file', (event, path) => {
    event.preventDefault()
    const folder = projectFolderOf(path)
    if (folder !== null) openProject(folder)
  })
  app.on('second-instance', (_event, args, workingFolder) => {
    const folder = projectOnCommandLine(args, workingFolder)
    if (folder === null) show()
    else openProject(folder)
  })
  app.on('activate', show)
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  const quitting = quitSafely({
    openProjects: () => projects.open,
    messages,
    window: () => window,
    endCore: core.end,
    abandonCore: core.abandon,
  })

  show()
  const named =
    projectOnCommandLine(process.argv, process.cwd()) ?? early.map(projectFolderOf).find((folder) => folder !== null)
  if (named !== undefined && named !== null) openProject(named)
}

function coreSettings(files: ShellFiles): CoreSettings {
  return {
    dataFolder: app.getPath('userData'),
    documentsFolder: app.getPath('documents'),
    resourcesFolder: files.resources,
    version: app.getVersion(),
    opener: 'app',
    researcherName: userInfo().username,
  }
}
