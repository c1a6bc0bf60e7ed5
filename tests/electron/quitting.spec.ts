import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { ElectronApplication } from 'playwright-core'
import { expect, openNewProject, test } from './electron-test.ts'
import { corePid } from './launch.ts'

const run = promisify(execFile)

/** Lets the core write no byte to any file, or all it wants, as a disk does that is full and then is not. */
async function limitWriting(app: ElectronApplication, limit: '0' | 'unlimited'): Promise<void> {
  await run('prlimit', ['--pid', String(await corePid(app)), `--fsize=${limit}:`])
}

/** Answers the question about unsaved projects with a button, and counts how often it is asked. */
const answerWith = (app: ElectronApplication, button: number): Promise<void> =>
  app.evaluate(({ dialog }, response) => {
    const main = globalThis as unknown as { asked: string[] }
    main.asked = []
    Object.assign(dialog, {
      showMessageBox: async (...args: readonly unknown[]) => {
        const { message, detail } = args.at(-1) as { message: string; detail: string }
        main.asked.push(`${message}\n${detail}`)
        return { response }
      },
    })
  }, button)

const asked = (app: ElectronApplication): Promise<readonly string[]> =>
  app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)

const stay = 0
const quitAnyway = 2

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Only Linux lets a test take a running process's disk away. */
const onLinux = process.platform === 'linux' ? test : () => undefined

onLinux('quitting waits while something is not saved, whichever way it is asked for', async ({ workbench }) => {
  const { app, page, ask } = workbench
  const project = await openNewProject(workbench, 'Unsaved')
  await ask('claims.create', { statement: 'The first one is saved.' }, project)
  await limitWriting(app, '0')
  await expect(ask('claims.create', { statement: 'The second one is not.' }, project)).rejects.toThrow('not-saved')
  await expect(page.locator('.status-line')).not.toContainText('Saved')

  await answerWith(app, stay)
  await app.evaluate(({ app: running }) => running.quit())
  await expect.poll(() => asked(app)).toHaveLength(1)
  expect((await asked(app))[0]).toContain('Unsaved')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await expect.poll(() => asked(app)).toHaveLength(2)
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(await ask('history.list', {}, project)).toEqual(expect.any(Array))

  await limitWriting(app, 'unlimited')
  const closed = app.waitForEvent('close')
  await app.evaluate(({ app: running }) => setTimeout(() => running.quit(), 50))
  await closed
  await workbench.startAgain([project])
  await expect(workbench.page.locator('.status-line')).toContainText('2 claims')
})

onLinux('who insists on leaving may, and keeps what was saved', async ({ workbench }) => {
  const { app, ask } = workbench
  const project = await openNewProject(workbench, 'Given up')
  await ask('claims.create', { statement: 'The first one is saved.' }, project)
  await limitWriting(app, '0')
  await expect(ask('claims.create', { statement: 'The second one is not.' }, project)).rejects.toThrow('not-saved')
  await answerWith(app, quitAnyway)
  const core = await corePid(app)
  const closed = app.waitForEvent('close')
  await app.evaluate(({ app: running }) => setTimeout(() => running.quit(), 50))
  await closed
  await expect.poll(() => isRunning(core)).toBe(false)
  await workbench.startAgain([project])
  await expect(workbench.page.locator('.status-line')).toContainText('1 claim')
  expect((await workbench.ask('projects.check', {}, project)).problems).toEqual([])
})

test('with everything saved, quitting asks nothing', async ({ workbench }) => {
  const { app } = workbench
  await openNewProject(workbench, 'Saved')
  await answerWith(app, stay)
  const closed = app.waitForEvent('close')
  await app.evaluate(({ app: running }) => setTimeout(() => running.quit(), 50))
  await closed
  await workbench.startAgain()
})
