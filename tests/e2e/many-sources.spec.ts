import type { Page } from 'playwright-core'
import { axeFindings } from './axe-findings.ts'
import { expect, test } from './harness.ts'
import { addSource, openNew } from './new-project.ts'
import { go, sourcesIn } from './open-in-screens.ts'
import { recordsOf } from './records-of.ts'

const panel = (page: Page) => page.getByRole('complementary', { name: 'Provenance of the source' })

test('fills in the provenance of several sources together by keyboard, says before what changes, and takes it back at once', async ({
  workbench,
}) => {
  const { page } = workbench
  const { project } = await openNew(workbench, 'Upper lock')
  await addSource(workbench, project, 'Keeper', 'The lamp was lit at nine.')
  await addSource(workbench, project, 'Skipper', 'No lamp was lit.')
  await go(page, '/library')
  await sourcesIn(page).nth(0).click()
  await panel(page).getByLabel('Outlet').fill('Weir Gazette')
  await panel(page).getByLabel('Note').fill('torn page')
  await panel(page).getByRole('button', { name: 'Save provenance' }).click()
  await expect(page.locator('.toast').last()).toContainText('Provenance saved')
  const before = await recordsOf(workbench, project, 'source')

  await sourcesIn(page).nth(0).click()
  await page.keyboard.press('Shift+ArrowDown')
  await expect(panel(page)).toContainText('Provenance of 2 sources')
  const outlet = panel(page).getByLabel('Outlet')
  await expect(outlet).toHaveAttribute('placeholder', 'various')
  await expect(outlet).toHaveAccessibleDescription(/The sources differ/)
  await outlet.focus()
  await page.keyboard.type('Canal Post')
  await panel(page).getByLabel('Add to their notes').focus()
  await page.keyboard.type('from box 4')
  await expect(panel(page)).toContainText('2 sources will change')
  await expect(panel(page)).toContainText('Outlet: set on 2 sources, replacing another value on 1')
  expect(await axeFindings(page)).toEqual([])
  await panel(page).getByLabel('Outlet').press('Enter')
  await expect(page.locator('.toast').last()).toContainText('Provenance of 2 sources saved')
  const after = (await recordsOf(workbench, project, 'source')) as readonly { outletId: string; note: string }[]
  expect(new Set(after.map(({ outletId }) => outletId)).size).toBe(1)
  expect(after.map(({ note }) => note).toSorted()).toEqual(['from box 4', 'torn page\n\nfrom box 4'])
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).last().click()
  await expect.poll(() => recordsOf(workbench, project, 'source')).toEqual(before)
})
