import { afterAll } from 'vitest'
import { electronOrigins } from '#shell/page-policy.ts'
import { virtualDisplay } from '#tests/contract/virtual-display.ts'
import { electronProgram, startElectronWorkbench } from '#tests/electron/launch.ts'
import { root, type Startable } from './contract-host.ts'
import { describeContract } from './describe-contract.ts'

const isThere = electronProgram() !== null
const display = isThere ? await virtualDisplay() : null

afterAll(() => display?.close())

const startable: Startable = !isThere
  ? { cannot: 'Electron is not here: set ELECTRON_OVERRIDE_DIST_PATH, or fetch it with "npx install-electron"' }
  : display === null
    ? { cannot: 'there is no display, and no Xvfb to make one' }
    : {
        start: async () => {
          const workbench = await startElectronWorkbench()
          const { app } = workbench
          const preload = `${root}out/preload/preload.cjs`
          return {
            host: 'electron',
            origins: electronOrigins,
            page: workbench.page,
            folders: workbench.folders,
            openProject: (folder) => workbench.openProject(folder),
            killCore: async () => workbench.killCore?.(),
            showElsewhere: (url) =>
              app.evaluate(async ({ BrowserWindow }, address) => {
                const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
                const outcome = await window.loadURL(address).then(
                  () => 'shown',
                  (error: unknown) => String(error),
                )
                window.destroy()
                return outcome
              }, url),
            sendAsStranger: (message) =>
              app.evaluate(
                async ({ BrowserWindow }, given) => {
                  const window = new BrowserWindow({
                    show: false,
                    webPreferences: { sandbox: true, contextIsolation: true, preload: given.preload },
                  })
                  await window.loadURL(given.address)
                  await window.webContents.executeJavaScript(`countermark.send(${JSON.stringify(given.message)})`)
                  window.destroy()
                },
                { message, preload, address: `${electronOrigins.app}/` },
              ),
            windows: () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length),
            close: () => workbench.close(),
          }
        },
      }

describeContract('Electron', startable)
