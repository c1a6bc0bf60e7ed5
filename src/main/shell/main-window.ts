import { join } from 'node:path'
import { BrowserWindow, nativeTheme, screen } from 'electron'
import { groundColour } from './ground-colour.ts'
import { electronOrigins } from './page-policy.ts'
import type { ShellFiles } from './shell-files.ts'
import { visibleBounds, type WindowMemory } from './window-memory.ts'

/** Opens the window of the screens: sandboxed, isolated, without Node, shown when it has something to show. */
export function openMainWindow({ preload, resources }: ShellFiles, memory: WindowMemory): BrowserWindow {
  const bounds = visibleBounds(
    memory.bounds,
    screen.getAllDisplays().map((display) => display.workArea),
  )
  const window = new BrowserWindow({
    ...(bounds ?? { width: 1280, height: 860 }),
    minWidth: 640,
    minHeight: 480,
    show: false,
    backgroundColor: groundColour(memory.theme, nativeTheme),
    // macOS and Windows take it from the packaged program.
    ...(process.platform === 'linux' ? { icon: join(resources, 'icons', 'countermark-512.png') } : {}),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webviewTag: false,
      webSecurity: true,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  })
  if (memory.isMaximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  void window.loadURL(`${electronOrigins.app}/`)
  return window
}
