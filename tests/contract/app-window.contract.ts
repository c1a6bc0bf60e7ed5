import { afterAll } from 'vitest'
import { startAppWindow } from '#hosts/app-window-host.ts'
import { chromiumVersion, findChromium, type InstalledChromium, oldestChromium } from '#hosts/find-chromium.ts'
import { makeFolders } from '#tests/e2e/workbench.ts'
import { browserContractHost } from './browser-contract-host.ts'
import { root, type Startable, settingsIn } from './contract-host.ts'
import { describeContract } from './describe-contract.ts'
import { virtualDisplay } from './virtual-display.ts'

const display = await virtualDisplay()
const browser = await findChromium()
const version = browser === null ? null : await chromiumVersion(browser.executable)

afterAll(() => display?.close())

function startWith(found: InstalledChromium): Startable {
  return {
    start: async () => {
      const folders = await makeFolders()
      const running = await startAppWindow({
        browser: found,
        settings: settingsIn(folders),
        pagesFolder: `${root}out/renderer`,
        home: folders.home,
        onCrashLoop: () => undefined,
      })
      const [page] = running.context.pages()
      if (page === undefined) throw new Error('the app window has no page')
      return browserContractHost({ ...running, page, host: 'app-window' }, folders)
    },
  }
}

function startable(): Startable {
  if (browser === null)
    return { cannot: 'no Chrome, Chromium or Edge is installed (COUNTERMARK_CHROMIUM can name one)' }
  if (version !== null && version < oldestChromium) return { cannot: `the installed browser is version ${version}` }
  if (display === null) return { cannot: 'there is no display, and no Xvfb to make one' }
  return startWith(browser)
}

describeContract('app window', startable())
