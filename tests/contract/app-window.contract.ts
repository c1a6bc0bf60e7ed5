import { afterAll, expect, test } from 'vitest'
import { startAppWindow } from '#hosts/app-window-host.ts'
import { chromiumVersion, findChromium, type InstalledChromium, oldestChromium } from '#hosts/find-chromium.ts'
import type { PageGlobals } from '#hosts/window-script.ts'
import { makeFolders, removeFolders } from '#tests/e2e/workbench.ts'
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

if (browser !== null && display !== null) {
  test('the browser asks before a window goes in which something is not saved', async () => {
    const folders = await makeFolders()
    const running = await startAppWindow({
      browser,
      settings: settingsIn(folders),
      pagesFolder: `${root}out/renderer`,
      home: folders.home,
      onCrashLoop: () => undefined,
    })
    const [page] = running.context.pages()
    if (page === undefined) throw new Error('the app window has no page')
    await page.locator('.frame').waitFor()
    // A page that nobody has touched may not ask.
    await page.locator('.frame').click({ position: { x: 300, y: 5 } })
    await page.evaluate(deliver, { fault: 'disk-full' })
    const asked = page.waitForEvent('dialog')
    await page.close({ runBeforeUnload: true })
    const dialog = await asked
    expect(dialog.type()).toBe('beforeunload')
    await dialog.dismiss()
    expect(page.isClosed()).toBe(false)
    await page.evaluate(deliver, { fault: null })
    const closed = page.waitForEvent('close')
    await page.close({ runBeforeUnload: true })
    await closed
    await running.closed
    expect(await running.close()).toEqual([])
    await removeFolders(folders)
  })
}

/** Says in the page what the core would of saving. */
function deliver(payload: { readonly fault: string | null }): void {
  const page = globalThis as unknown as PageGlobals
  page.countermarkDeliver?.([JSON.stringify({ kind: 'event', project: null, name: 'project.saving', payload })])
}
