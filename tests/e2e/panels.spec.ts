import type { Page } from 'playwright-core'
import { expect, test } from './harness.ts'
import { openNew } from './new-project.ts'
import { go, openSample, sourcesIn } from './open-in-screens.ts'
import type { Workbench } from './workbench.ts'

const edge = (page: Page) => page.getByRole('separator', { name: /^Width of/ })
const width = async (page: Page): Promise<number> => Number(await edge(page).getAttribute('aria-valuenow'))
const rail = (page: Page) => page.getByRole('navigation', { name: 'Places' })

/** Waits until the core has been told how the project is looked at. */
const remembered = (workbench: Workbench, project: string, name: string, value: number) =>
  expect.poll(async () => (await workbench.ask('views.get', {}, project)).views[name]).toBe(value)

test('a panel is dragged by its edge, a double click gives its first width back, and Enter does too', async ({
  workbench,
}) => {
  const { page } = workbench
  await openSample(workbench, '/library')
  const first = await width(page)
  const box = await edge(page).boundingBox()
  if (box === null) throw new Error('the edge is not there')
  const x = box.x + box.width / 2
  await page.mouse.move(x, 400)
  await page.mouse.down()
  await page.mouse.move(x - 60, 400, { steps: 4 })
  await page.mouse.up()
  await expect.poll(() => width(page)).toBe(first + 60)
  await edge(page).dblclick()
  await expect(edge(page)).toHaveAttribute('aria-valuenow', `${first}`)
  await edge(page).focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => width(page)).toBeGreaterThan(first)
  await page.keyboard.press('Enter')
  await expect(edge(page)).toHaveAttribute('aria-valuenow', `${first}`)
})

test('widths, panels put away and the rail are remembered with the project over a restart, and only with it', async ({
  workbench,
}) => {
  const { project, folder } = await openSample(workbench, '/library')
  const first = await width(workbench.page)
  await edge(workbench.page).focus()
  await workbench.page.keyboard.press('ArrowLeft')
  await workbench.page.keyboard.press('ArrowLeft')
  const wide = await width(workbench.page)
  await rail(workbench.page).getByRole('button', { name: 'Show the names of places' }).click()
  await expect(rail(workbench.page).getByText('Library')).toBeVisible()
  await go(workbench.page, '/claims')
  await workbench.page.getByRole('button', { name: /^Hide/ }).click()
  await remembered(workbench, project, 'library.width', wide)
  await remembered(workbench, project, 'rail.named', 1)
  await remembered(workbench, project, 'claims.shown', 0)

  await workbench.restart()
  const { page } = workbench
  await expect(page.locator('.home, .library')).toBeVisible()
  await workbench.openProject(folder)
  await expect(page.locator('.top-line-end button').first()).toBeVisible()
  await go(page, '/library')
  await expect(edge(page)).toHaveAttribute('aria-valuenow', `${wide}`)
  await expect(rail(page).getByText('Library')).toBeVisible()
  await go(page, '/claims')
  await expect(page.locator('[data-claim]').first()).toBeVisible()
  await expect(page.getByRole('complementary')).toHaveCount(0)

  await openNew(workbench, 'Upper lock')
  await expect(page.getByRole('banner')).toContainText('Upper lock')
  await expect(edge(page)).toHaveAttribute('aria-valuenow', `${first}`)
  await expect(rail(page).getByText('Library')).toHaveCount(0)
})

test('at 900 px the panel is a sheet: the focus goes into it, Escape closes it, and the focus goes back', async ({
  workbench,
}) => {
  const { page } = workbench
  await page.setViewportSize({ width: 900, height: 600 })
  await openSample(workbench, '/library')
  await sourcesIn(page).first().click()
  const sheet = page.getByRole('complementary')
  await expect(sheet).toHaveCount(0)
  await page.keyboard.press('Control+b')
  await expect(sheet).toBeVisible()
  const isInside = () => sheet.evaluate((it) => it.contains(document.activeElement))
  await expect.poll(isInside).toBe(true)
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await expect(sourcesIn(page).first()).toBeFocused()

  const show = page.getByRole('button', { name: /^Show Provenance/ })
  await show.click()
  await expect(sheet).toBeVisible()
  await expect.poll(isInside).toBe(true)
  await page.keyboard.press('Escape')
  await expect(show).toBeFocused()
})

test('in a window of 2560 px the page of the claim stands beside the ledger, in lines that can be read', async ({
  workbench,
}) => {
  const { page } = workbench
  await page.setViewportSize({ width: 2560, height: 1_200 })
  await openSample(workbench, '/claims')
  await page.locator('[data-claim]').first().click()
  await expect(page.locator('.panel .claim-beside')).toBeVisible()
  const [main, beside] = [
    await page.locator('.panel .claim-main').boundingBox(),
    await page.locator('.panel .claim-beside').boundingBox(),
  ]
  expect(beside?.x).toBeGreaterThanOrEqual((main?.x ?? 0) + (main?.width ?? 0) - 1)
  for (const words of await page.locator('.passage-words').all())
    expect((await words.boundingBox())?.width ?? 0).toBeLessThanOrEqual(44 * 16)
  await page.setViewportSize({ width: 1440, height: 900 })
  await expect(page.locator('.panel .claim-beside')).toHaveCount(0)
})
