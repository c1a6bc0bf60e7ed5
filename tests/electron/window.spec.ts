import { readFile } from 'node:fs/promises'
import { expect, test } from './electron-test.ts'

test('the window is sandboxed and isolated, and its page has nothing of Node', async ({ workbench: { app, page } }) => {
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const contents = window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
    const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } = contents.getLastWebPreferences()
    return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity }
  })
  expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true })
  expect(preferences.nodeIntegration).not.toBe(true)
  expect(preferences.webviewTag).not.toBe(true)
  expect(preferences.webSecurity).not.toBe(false)
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'exports', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter(
      (name) => name in globalThis,
    ),
  )
  expect(found).toEqual([])
})

/** Only Linux tells of a process what holds it. */
const onLinux = process.platform === 'linux' ? test : () => undefined

onLinux("the system's sandbox holds the page's process", async ({ workbench: { app } }) => {
  const pid = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId())
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  expect(status).toMatch(/^Seccomp:\t2$/m)
  expect(status).toMatch(/^NoNewPrivs:\t1$/m)
})

test('no name resolves, no dictionary is fetched, nothing is downloaded', async ({ workbench: { app, page } }) => {
  const sealed = await app.evaluate(({ app: running, session }) => ({
    resolver: running.commandLine.getSwitchValue('host-resolver-rules'),
    spelling: session.defaultSession.isSpellCheckerEnabled(),
  }))
  expect(sealed.resolver).toBe('MAP * ~NOTFOUND')
  expect(sealed.spelling).toBe(false)
  await app.evaluate(({ session }) => {
    const main = globalThis as unknown as { downloads: string[] }
    main.downloads = []
    session.defaultSession.on('will-download', (event, item) => {
      main.downloads.push(event.defaultPrevented ? 'prevented' : item.getURL())
    })
  })
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob(['x']))
    link.download = 'planted.txt'
    link.click()
  })
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { downloads: string[] }).downloads))
    .toEqual(['prevented'])
})

test('no guest page can be put into the window', async ({ workbench: { app, page } }) => {
  await page.evaluate(() => {
    const guest = document.createElement('webview')
    guest.setAttribute('src', 'app://countermark/')
    document.body.append(guest)
  })
  await page.waitForTimeout(300)
  const kinds = await app.evaluate(({ webContents }) => webContents.getAllWebContents().map((each) => each.getType()))
  expect(kinds.filter((kind) => kind === 'webview')).toEqual([])
})

test('the window comes back where its process crashes, and the project with all that was saved', async ({
  workbench,
}) => {
  const { app, ask } = workbench
  const created = await ask('projects.create', { title: 'Fog', folder: null, researcherName: null })
  await ask('claims.create', { statement: 'The horn was heard.' }, created?.project ?? null)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
  // What is asked of a page while its process goes is never answered.
  const inWindow = (script: string): Promise<unknown> =>
    app.evaluate(
      ({ BrowserWindow }, text) =>
        Promise.race([
          BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(text),
          new Promise((resolve) => setTimeout(() => resolve('no answer'), 1_000)),
        ]),
      script,
    )
  await expect.poll(() => inWindow("document.querySelector('.frame') !== null")).toBe(true)
  expect(await inWindow('typeof countermark.send')).toBe('function')
  await workbench.openProject(created?.folder ?? '')
  await expect.poll(() => inWindow("document.querySelector('.top-line')?.textContent")).toContain('Fog')
  await expect.poll(() => inWindow("document.querySelector('.status-line')?.textContent")).toContain('1 claim')
})

test('a page that crashes again and again is not loaded for ever: the person is told', async ({ workbench }) => {
  const { app } = workbench
  const isLoaded = (): Promise<boolean> =>
    app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      return contents !== undefined && !contents.isCrashed() && !contents.isLoading()
    })
  await app.evaluate(({ dialog }) => {
    const main = globalThis as unknown as { told: string[] }
    main.told = []
    Object.assign(dialog, {
      showMessageBox: ({ message }: { message: string }) => {
        main.told.push(message)
        return new Promise(() => undefined)
      },
    })
  })
  const crash = (): Promise<void> =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
  // A page that is just dying still counts as loaded, so that not every blow is a crash: it is struck until the shell gives up.
  await expect
    .poll(async () => {
      if (await isLoaded()) await crash()
      return app.evaluate(() => (globalThis as unknown as { told: string[] }).told)
    })
    .toEqual(['The window stopped working three times in a row'])
})
