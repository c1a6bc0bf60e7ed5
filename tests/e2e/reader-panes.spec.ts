import type { Page } from 'playwright-core'
import { expect, test } from './harness.ts'
import { doubt, praise, readAccounts, urdu } from './invented-accounts.ts'
import { go, openSample } from './open-in-screens.ts'
import { recordsOf } from './records-of.ts'
import { marksIn, selectWords, textOfPane } from './select-words.ts'

const inspector = (page: Page) => page.getByRole('complementary', { name: 'Claim and passage' })
const pane = (page: Page, index: number) => page.locator('.pane').nth(index)
const said = (page: Page) => page.locator('.visually-hidden[role="status"]')

test('finds words with a count, goes on and back, and gives the focus back on Escape', async ({ workbench }) => {
  const { page } = workbench
  await readAccounts(workbench)
  // Which account is which is read in a narrow window too, beside the panel.
  await page.setViewportSize({ width: 1024, height: 700 })
  const cut = () =>
    page.locator('.pane-title bdi').evaluateAll((all) => all.map((each) => each.scrollWidth > each.clientWidth))
  await expect.poll(cut).toEqual([false, false])
  await page.setViewportSize({ width: 1440, height: 900 })
  await selectWords(page, 0, 'forty years of silence')
  await page.keyboard.press('h')
  await page.keyboard.press('Control+f')
  const find = page.getByRole('textbox', { name: 'Find in this source' })
  await expect(find).toBeFocused()
  const count = pane(page, 0).locator('.find-count')
  await find.fill('THE CLOCK')
  await expect(count).toHaveText(/^1 of \d+$/)
  await find.fill('year')
  await expect(count).toHaveText('1 of 1')
  await find.fill('repair')
  await expect(count).toHaveText('1 of 5')
  await page.keyboard.press('Enter')
  await expect(count).toHaveText('2 of 5')
  await page.keyboard.press('Shift+Enter')
  await page.keyboard.press('Shift+Enter')
  await expect(count).toHaveText('5 of 5')
  const painted = () =>
    page.evaluate(() => ['found', 'found-current'].map((name) => CSS.highlights.get(name)?.size ?? 0))
  await expect.poll(painted).toEqual([4, 1])
  await find.fill('nowhere in it')
  await expect(count).toHaveText('Not found')
  await expect.poll(painted).toEqual([0, 0])
  await find.fill('years')
  await expect(marksIn(page, 0)).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(find).toHaveCount(0)
  await expect(textOfPane(page, 0)).toBeFocused()
  await expect.poll(painted).toEqual([0, 0])
})

test('what is found in the first line of a source does not lie below the find bar', async ({ workbench }) => {
  const { page } = workbench
  await readAccounts(workbench)
  await textOfPane(page, 0).focus()
  await page.keyboard.press('Control+f')
  const find = page.getByRole('textbox', { name: 'Find in this source' })
  await expect(find).toBeFocused()
  const bar = await pane(page, 0).locator('.find-bar').boundingBox()
  const first = await textOfPane(page, 0).locator('h1, h2, p').first().boundingBox()
  expect(first?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0))
  await page.keyboard.press('Escape')
  await expect(find).toHaveCount(0)
  await expect(page.locator('.find-room')).toHaveCount(0)
})

test('N and P go through the highlights of a source and say where one is', async ({ workbench }) => {
  const { page } = workbench
  await readAccounts(workbench)
  for (const words of ['forty years of silence', 'The stairs of the tower were dry.', 'Two hundred people']) {
    await selectWords(page, 0, words)
    await page.keyboard.press('h')
    await expect(page.locator('.bubble')).toHaveCount(0)
  }
  const focused = page.locator('mark.is-focused')
  await expect(focused).toHaveText('Two hundred people')
  await page.keyboard.press('n')
  await expect(focused).toHaveText('forty years of silence')
  await expect(said(page)).toHaveText('Highlight 1 of 3, asserts, no verdict, the rule says Unexamined')
  await page.keyboard.press('n')
  await expect(focused).toHaveText('The stairs of the tower were dry.')
  await page.keyboard.press('p')
  await page.keyboard.press('p')
  await expect(focused).toHaveText('Two hundred people')
  await expect(focused).toBeInViewport()
})

test('reads two sources side by side: beside, together, swapped, closed, and back by the address', async ({
  workbench,
}) => {
  const { page } = workbench
  const { sourceIds } = await readAccounts(workbench, [praise, doubt, urdu])
  const title = (index: number) => pane(page, index).locator('.pane-title')
  await expect(title(0)).toHaveText(/clock-praised/)
  await page.getByRole('button', { name: 'Swap the two sources' }).click()
  await expect(title(0)).toHaveText(/clock-doubted/)
  await pane(page, 1).getByRole('button', { name: 'Close this source' }).click()
  await expect(page.locator('.pane')).toHaveCount(1)
  await page.goBack()
  await expect(title(1)).toHaveText(/clock-praised/)

  await title(1).click()
  await page.getByRole('dialog').getByRole('combobox').fill('URDU')
  await page.keyboard.press('Enter')
  await expect(textOfPane(page, 1)).toContainText('گھڑی نے جمعے کو نو بجائے')

  await go(page, `/read/${sourceIds[0]}/${sourceIds[0]}`)
  await expect(page.locator('.pane')).toHaveCount(1)
  await page.setViewportSize({ width: 1100, height: 420 })
  await go(page, `/read/${sourceIds[0]}/${sourceIds[1]}`)
  await page.getByRole('button', { name: /^How the two sources scroll/ }).click()
  await page.getByRole('menuitemradio', { name: 'Both together' }).click()
  await expect(said(page)).toHaveText('Both sources scroll together')
  await textOfPane(page, 0).hover()
  await page.mouse.wheel(0, 4_000)
  await expect
    .poll(() =>
      pane(page, 1)
        .locator('.document-scroller')
        .evaluate((scroller) => scroller.scrollTop),
    )
    .toBeGreaterThan(40)
})

test('"read to the end" records a silence for every claim that the source says nothing about', async ({
  workbench,
}) => {
  const { page } = workbench
  const { project, sourceIds } = await readAccounts(workbench)
  for (const words of ['The stairs of the tower were dry.', 'forty years of silence']) {
    await selectWords(page, 0, words)
    await page.keyboard.press('h')
    await expect(page.locator('.bubble')).toHaveCount(0)
  }
  await expect(inspector(page).getByText('not examined in 1 source')).toBeVisible()
  await pane(page, 1).getByRole('button', { name: 'Read to the end' }).click()
  await expect(page.locator('.toast')).toContainText('2 silences recorded')
  const silences = await recordsOf(workbench, project, 'silence')
  expect(silences.map(({ sourceId }) => sourceId)).toEqual([sourceIds[1], sourceIds[1]])
  await expect(inspector(page).getByText('not examined in 1 source')).toHaveCount(0)
  await expect(inspector(page).locator('.status-chip')).toContainText('Single origin')
})

test('says what to do where there is nothing to read, and where a source is gone', async ({ workbench }) => {
  const { page } = workbench
  const { sourceIds } = await readAccounts(workbench)
  await go(page, `/read/${sourceIds[0]?.replace(/.$/, 'x')}`)
  await expect(page.getByText('This source is not in the project')).toBeVisible()
  await page.getByRole('button', { name: 'Choose the source to read here' }).click()
  await page.getByRole('dialog').getByRole('option').first().click()
  await expect(textOfPane(page, 0)).toBeVisible()
})

test('fits a window of 900 pixels in both directions of writing, with the inspector as a sheet', async ({
  workbench,
}) => {
  const { page } = workbench
  await page.setViewportSize({ width: 900, height: 700 })
  await workbench.ask('preferences.set', { language: 'ur' })
  await page.reload()
  const { project } = await openSample(workbench, '/read')
  const sources = await recordsOf(workbench, project, 'source')
  await go(page, `/read/${sources[0]?.id}/${sources.at(-1)?.id}`)
  await expect(page.locator('.tiptap')).toHaveCount(2)
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(await overflow()).toBe(0)
  await expect(page.locator('.panel-sheet')).toHaveCount(0)
  await marksIn(page, 0).first().click()
  await page.keyboard.press('Control+b')
  await expect(page.locator('.panel-sheet .inspector-claim')).toBeVisible()
  expect(await overflow()).toBe(0)
})

test('what was found stays selected when finding ends, so that keys act on it where it stands', async ({
  workbench,
}) => {
  const { page } = workbench
  await readAccounts(workbench)
  await page.keyboard.press('F7')
  await page.keyboard.press('Control+f')
  await page.keyboard.type('second repair')
  await expect(pane(page, 0).locator('.find-count')).toHaveText('1 of 1')
  await page.keyboard.press('Escape')
  await expect(page.locator('.bubble')).toBeVisible()
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('second repair')
  // Its sentence is one key away, and the claim another.
  await page.keyboard.press('.')
  await page.keyboard.press('c')
  await expect(marksIn(page, 0)).toHaveText('The mayor promised a second repair for the good of all۔')
})

test('keys act in the text that has the focus while the mouse lies still over another one, and in that once it moves', async ({
  workbench,
}) => {
  const { page } = workbench
  await page.mouse.move(900, 450)
  await readAccounts(workbench)
  const panes = page.locator('.pane')
  await expect(textOfPane(page, 0)).toBeFocused()
  await expect.poll(() => panes.nth(1).evaluate((pane) => pane.matches(':hover'))).toBe(true)
  await page.keyboard.press('F7')
  await expect(page.getByRole('button', { name: 'Caret mode on' })).toBeVisible()
  await expect(textOfPane(page, 0)).toBeFocused()
  await expect(panes.nth(0)).toHaveClass(/is-active/)
  await page.mouse.move(905, 455)
  await expect(panes.nth(1)).toHaveClass(/is-active/)
})
