import { expect, openNewProject, test } from './electron-test.ts'
import { corePid } from './launch.ts'

const statements = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `Boat ${index + 1} was at the quay.`)

test('the core killed right after its answer: nothing is lost, and the screens go on', async ({ workbench }) => {
  const { page, ask, killCore } = workbench
  const project = await openNewProject(workbench, 'Quay')
  for (const statement of statements(3)) await ask('claims.create', { statement }, project)
  await killCore?.()
  await expect(page.locator('.status-line')).toContainText('3 claims')
  await ask('claims.create', { statement: 'Boat 4 was at the quay.' }, project)
  await expect(page.locator('.status-line')).toContainText('4 claims')
  await expect(page.locator('.status-line')).toContainText('Saved')
  const history = await ask('history.list', {}, project)
  expect(history.filter(({ command }) => command === 'claims.create')).toHaveLength(4)
  expect((await ask('projects.check', {}, project)).problems).toEqual([])
})

const killed = [
  ['everything', 'everything'],
  ['the process that owns the windows', 'main'],
] as const

for (const [name, what] of killed) {
  test(`${name} killed after it says saved: all is there when it is opened again, and nobody is asked`, async ({
    workbench,
  }) => {
    const project = await openNewProject(workbench, 'Quay')
    for (const statement of statements(5)) await workbench.ask('claims.create', { statement }, project)
    await expect(workbench.page.locator('.status-line')).toContainText('5 claims')
    await expect(workbench.page.locator('.status-line')).toContainText('Saved')
    await workbench.kill(what)
    await workbench.startAgain([project])
    await expect(workbench.page.locator('.status-line')).toContainText('5 claims')
    const opened = await workbench.ask('projects.open', { folder: project })
    expect(opened?.access).toBe('write')
    expect((await workbench.ask('projects.check', {}, project)).problems).toEqual([])
    await workbench.ask('history.undo', {}, project)
    await expect(workbench.page.locator('.status-line')).toContainText('4 claims')
  })
}

test('a core that dies again and again is not started for ever: the person is told, and may leave', async ({
  workbench,
}) => {
  const { app, killCore } = workbench
  const told = await app.evaluate(({ dialog }) => {
    const main = globalThis as unknown as { told: string[]; leave: () => void }
    main.told = []
    Object.assign(dialog, {
      showMessageBox: (options: { message: string }) => {
        main.told.push(options.message)
        return new Promise((resolve) => {
          main.leave = () => resolve({ response: 1 })
        })
      },
    })
    return main.told
  })
  expect(told).toEqual([])
  for (let death = 0; death < 3; death += 1) {
    const pid = await corePid(app)
    await killCore?.()
    if (death < 2) await expect.poll(() => corePid(app).catch(() => pid)).not.toBe(pid)
  }
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { told: string[] }).told))
    .toEqual(['Countermark stopped working three times in a row'])
  const closed = app.waitForEvent('close')
  await app.evaluate(() => setTimeout((globalThis as unknown as { leave: () => void }).leave, 50))
  await closed
  await workbench.startAgain()
})
