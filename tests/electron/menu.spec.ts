import type { ElectronApplication } from 'playwright-core'
import { expect, openNewProject, test } from './electron-test.ts'

const itemState = (app: ElectronApplication, id: string) =>
  app.evaluate(({ Menu }, name) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(name)
    return item ? { label: item.label, enabled: item.enabled } : null
  }, id)

const click = (app: ElectronApplication, id: string): Promise<void> =>
  app.evaluate(({ Menu }, name) => Menu.getApplicationMenu()?.getMenuItemById(name)?.click(), id)

test('what needs a project is only offered while one is open', async ({ workbench }) => {
  const { app, ask, page } = workbench
  for (const id of ['new-project', 'open-project', 'undo', 'redo', 'find', 'settings', 'help', 'keys']) {
    expect(await itemState(app, id), id).toMatchObject({ enabled: true })
  }
  for (const id of ['close-project', 'import', 'report']) {
    expect(await itemState(app, id), id).toMatchObject({ enabled: false })
  }
  const folder = await openNewProject(workbench, 'Lights')
  for (const id of ['close-project', 'import', 'report']) {
    await expect.poll(() => itemState(app, id), id).toMatchObject({ enabled: true })
  }
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())).toContain('Lights')
  await click(app, 'close-project')
  await expect.poll(() => itemState(app, 'import')).toMatchObject({ enabled: false })
  await expect(page.locator('.top-line')).not.toContainText('Lights')
  expect(await ask('projects.recent', {})).toMatchObject([{ folder }])
})

test('an item does what its name says in the screens', async ({ workbench }) => {
  const { app, page } = workbench
  await openNewProject(workbench, 'Lights')
  await click(app, 'report')
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('/report')
  await click(app, 'settings')
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('/settings')
  await click(app, 'help')
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('/help')
  await click(app, 'keys')
  await expect(page.getByRole('dialog')).toBeVisible()
})

test('the menu and its keys do nothing behind an open dialog, and what is typed there stays', async ({ workbench }) => {
  const { app, page } = workbench
  await openNewProject(workbench, 'Lights')
  await page.evaluate(() => {
    location.hash = '#/claims'
  })
  await expect(page.getByText('No claims yet')).toBeVisible()
  await page.keyboard.press('Shift+N')
  const field = page.getByRole('dialog').getByRole('textbox')
  await field.fill('The lamp was lit')
  for (const id of ['settings', 'help', 'keys', 'new-project']) await click(app, id)
  await page.keyboard.press('Control+i')
  await page.keyboard.press('Control+e')
  // What the menu says after all of these has come by then.
  await page.getByRole('dialog').getByRole('button', { name: 'Make the claim' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await page.evaluate(() => location.hash)).toContain('#/claims')
  await expect(page.locator('[data-claim]')).toContainText('The lamp was lit')
})

test('undo and redo of the menu are the text field’s where a person types', async ({ workbench }) => {
  const { app, page } = workbench
  await openNewProject(workbench, 'Lights')
  await page.evaluate(() => {
    location.hash = '#/claims'
  })
  const make = async (): Promise<void> => {
    await page.keyboard.press('Shift+N')
    await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
  }
  await expect(page.getByText('No claims yet')).toBeVisible()
  await make()
  await page.keyboard.type('The lamp was lit')
  await page.getByRole('dialog').getByRole('button', { name: 'Make the claim' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.locator('[data-claim]')).toHaveCount(1)

  await make()
  const field = page.getByRole('dialog').getByRole('textbox')
  await page.keyboard.type('No')
  await click(app, 'undo')
  await expect(field).toHaveValue('')
  await click(app, 'redo')
  await expect(field).toHaveValue('No')
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-claim]')).toHaveCount(1)

  const row = page.locator('[data-claim]')
  await row.focus()
  await page.keyboard.press('c')
  await expect(row).toContainText('Contested')
  await page.getByRole('button', { name: 'Write a rationale' }).click()
  const rich = page.locator('.rich-text-body')
  await expect(rich).toBeFocused()
  await page.keyboard.type('Two saw it')
  await click(app, 'undo')
  await expect(rich).toHaveText('')
  await expect(row).toContainText('Contested')

  await page.keyboard.press('Escape')
  await row.focus()
  await click(app, 'undo')
  await expect(row).not.toContainText('Contested')
})

test('recent projects are in the menu and open from there', async ({ workbench }) => {
  const { app, page } = workbench
  await openNewProject(workbench, 'First light')
  await click(app, 'close-project')
  await expect.poll(() => itemState(app, 'import')).toMatchObject({ enabled: false })
  const opened = await app.evaluate(({ Menu }) => {
    const items = Menu.getApplicationMenu()?.items.flatMap((top) => top.submenu?.items ?? []) ?? []
    const recent = items.flatMap((item) => item.submenu?.items ?? []).find(({ label }) => label === 'First light')
    recent?.click()
    return recent?.sublabel
  })
  expect(opened).toContain('First light.countermark')
  await expect(page.locator('.top-line')).toContainText('First light')
})

test('the menu speaks the language of the screens', async ({ workbench: { app, ask } }) => {
  expect(await itemState(app, 'undo')).toMatchObject({ label: 'Undo' })
  await ask('preferences.set', { language: 'ur' })
  await expect.poll(() => itemState(app, 'undo')).toMatchObject({ label: 'واپس لیں' })
})

test('the menu shows the keys that a person gave to a command', async ({ workbench: { app, ask } }) => {
  const keysOf = (id: string) =>
    app.evaluate(({ Menu }, name) => Menu.getApplicationMenu()?.getMenuItemById(name)?.accelerator ?? null, id)
  expect(await keysOf('import')).toBe('CmdOrCtrl+I')
  await ask('preferences.set', { keys: { import: 'Mod+J', undo: '' } })
  await expect.poll(() => keysOf('import')).toBe('CmdOrCtrl+J')
  expect(await keysOf('undo')).toBeNull()
})
