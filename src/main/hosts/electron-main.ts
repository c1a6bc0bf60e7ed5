import { join } from 'node:path'
import { app } from 'electron'
import { startShell } from '#shell/start-shell.ts'

const out = join(app.getAppPath(), 'out')

startShell({
  core: join(out, 'main', 'core.cjs'),
  importer: join(out, 'main', 'importer.cjs'),
  preload: join(out, 'preload', 'preload.cjs'),
  pages: join(out, 'renderer'),
  resources: app.isPackaged ? join(process.resourcesPath, 'resources') : join(app.getAppPath(), 'resources'),
})
