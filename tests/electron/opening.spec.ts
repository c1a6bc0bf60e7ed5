import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, openNewProject, test } from './electron-test.ts'
import { electronCommand } from './launch.ts'

test('a project named on the command line is opened, by its folder or by the file in it', async ({ workbench }) => {
  const folder = await openNewProject(workbench, 'Pier by night')
  for (const named of [folder, join(folder, 'open.countermark')]) {
    await workbench.app.close()
    await workbench.startAgain([named])
    await expect(workbench.page.locator('.top-line')).toContainText('Pier by night')
  }
})

test('a second start hands its project to the first one and ends', async ({ workbench }) => {
  const { app, page, folders } = workbench
  const folder = await openNewProject(workbench, 'Second')
  await openNewProject(workbench, 'First')
  const { executablePath, args, env } = electronCommand(folders, [join(folder, 'open.countermark')])
  const second = spawn(executablePath, args, { env, stdio: 'ignore' })
  const [code] = await once(second, 'exit')
  expect(code).toBe(0)
  await expect(page.locator('.top-line')).toContainText('Second')
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('a path that the system hands over is opened, and one that is no project is not', async ({ workbench }) => {
  const { app, page } = workbench
  const folder = await openNewProject(workbench, 'Handed over')
  await openNewProject(workbench, 'Another')
  const handOver = (path: string): Promise<boolean> =>
    app.evaluate(
      ({ app: running }, given) => running.emit('open-file', { preventDefault: () => undefined }, given),
      path,
    )
  await handOver(join(folder, 'project.json'))
  await page.waitForTimeout(300)
  await expect(page.locator('.top-line')).toContainText('Another')
  await handOver(join(folder, 'open.countermark'))
  await expect(page.locator('.top-line')).toContainText('Handed over')
})

test('the window opens where it was, in the theme that was chosen', async ({ workbench }) => {
  const place = { x: 120, y: 90, width: 900, height: 640 }
  await workbench.ask('preferences.set', { theme: 'dark' })
  await workbench.app.evaluate(
    ({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds),
    place,
  )
  await workbench.restart()
  const { app } = workbench
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toEqual(place)
  expect(await app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark')
})

test('a place that is on no display any more is given up', async ({ workbench }) => {
  const file = join(workbench.folders.data, 'window.json')
  await workbench.app.close()
  const memory = JSON.parse(await readFile(file, 'utf8')) as object
  await writeFile(file, JSON.stringify({ ...memory, bounds: { x: -9_000, y: -9_000, width: 900, height: 640 } }))
  await workbench.startAgain()
  const bounds = await workbench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
  expect(bounds?.x).toBeGreaterThanOrEqual(0)
  expect(bounds?.y).toBeGreaterThanOrEqual(0)
})

test('the self-check passes and ends with 0', async ({ workbench: { folders } }) => {
  const { executablePath, args, env } = electronCommand({ ...folders, data: join(folders.base, 'check') })
  const checking = spawn(executablePath, [...args, '--self-check'], { env, stdio: ['ignore', 'pipe', 'ignore'] })
  let printed = ''
  checking.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text
  })
  const [code] = await once(checking, 'close')
  expect(printed).toContain('5 of 5 checks passed')
  expect(printed).not.toContain('failed')
  expect(code).toBe(0)
})
