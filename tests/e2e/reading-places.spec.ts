import type { Page } from 'playwright-core'
import { expect, test } from './harness.ts'
import { readBook } from './invented-book.ts'
import { go, openInScreens } from './open-in-screens.ts'
import { selectWords, textOfPane } from './select-words.ts'

const pane = (page: Page, index: number) => page.locator('.pane').nth(index)
const said = (page: Page) => page.locator('.visually-hidden[role="status"]')
const scroller = (page: Page, index = 0) => pane(page, index).locator('.document-scroller')
const scrolled = (page: Page, index = 0) => scroller(page, index).evaluate((element) => Math.round(element.scrollTop))
const paragraph = (page: Page, words: RegExp, index = 0) => textOfPane(page, index).locator('p', { hasText: words })

/** Waits until a text has come to rest, and answers where. */
async function rest(page: Page): Promise<number> {
  let before = Number.NaN
  await expect
    .poll(async () => {
      const [last, now] = [before, await scrolled(page)]
      before = now
      return last === now
    })
    .toBe(true)
  return before
}

test('finding knows expressions and whole words, says faults in words, and never hangs', async ({ workbench }) => {
  const { page } = workbench
  await readBook(workbench)
  await page.keyboard.press('Control+f')
  const field = page.getByRole('textbox', { name: 'Find in this source' })
  const count = page.locator('.find-count')
  await field.fill('entry 1')
  await expect(count).toHaveText('1 of 11')
  const whole = page.getByRole('button', { name: 'Whole words' })
  await whole.click()
  await expect(whole).toHaveAttribute('aria-pressed', 'true')
  await expect(count).toHaveText('1 of 1')
  await whole.click()
  await page.getByRole('button', { name: 'Regular expression' }).click()
  await field.fill('^entry [23]\\d\\.')
  await expect(count).toHaveText('1 of 20')
  await field.press('Enter')
  await expect(count).toHaveText('2 of 20')
  await field.press('Shift+Enter')
  await field.press('Shift+Enter')
  await expect(count).toHaveText('20 of 20')
  await field.fill('(entry')
  await expect(page.locator('.find-fault')).toHaveText('A round bracket is opened or closed without its other half.')
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await field.fill('((\\w+ ?)+)+!!')
  await expect(page.locator('.find-fault')).toContainText('takes too long')
  await field.fill('bell')
  await expect(count).toHaveText('1 of 1')
})

test('the list shows every place with its words and leads there, also by the arrows', async ({ workbench }) => {
  const { page } = workbench
  await readBook(workbench)
  await page.keyboard.press('Control+f')
  const field = page.getByRole('textbox', { name: 'Find in this source' })
  await field.fill('entry 3')
  await page.getByRole('button', { name: 'List of places' }).click()
  const options = page.getByRole('listbox', { name: 'List of places' }).getByRole('option')
  await expect(options.first()).toContainText('Entry 3. The ferry lay')
  await expect(options.first()).toContainText('¶5')
  await field.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('.find-count')).toHaveText('2 of 11')
  await expect(options.nth(1)).toBeFocused()
  await expect(paragraph(page, /^Entry 30\./)).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(field).toHaveCount(0)
})

test('back and forward lead through jumps to the exact place', async ({ workbench }) => {
  const { page } = workbench
  await page.setViewportSize({ width: 1200, height: 600 })
  const { sourceId, otherId } = await readBook(workbench)
  await textOfPane(page, 0).hover()
  await page.mouse.wheel(0, 733)
  await expect.poll(() => scrolled(page)).toBeGreaterThan(600)
  const start = await rest(page)
  await textOfPane(page, 0).focus()
  await page.keyboard.press('t')
  await expect(page.getByRole('tree').locator('[tabindex="0"]')).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(textOfPane(page, 0).getByRole('heading', { name: 'What followed' })).toBeInViewport()
  const heading = await rest(page)
  await page.keyboard.press('Control+f')
  await page.getByRole('textbox', { name: 'Find in this source' }).fill('bell')
  await expect(textOfPane(page, 0).getByText('The bell rang')).toBeInViewport()
  await page.keyboard.press('Escape')
  const near = (wanted: number) => expect.poll(async () => Math.abs((await scrolled(page)) - wanted)).toBeLessThan(3)
  await page.keyboard.press('Alt+ArrowLeft')
  await near(heading)
  await page.keyboard.press('Alt+ArrowLeft')
  await near(start)
  await page.keyboard.press('Alt+ArrowRight')
  await near(heading)
  await go(page, `/read/${otherId}`)
  await expect(textOfPane(page, 0)).toContainText('we differ')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(textOfPane(page, 0)).toContainText('What followed')
  await near(heading)
  await expect(page).toHaveURL(new RegExp(sourceId))
})

test('by linked passages the other source goes where the same claim stands', async ({ workbench }) => {
  const { page } = workbench
  await page.setViewportSize({ width: 1400, height: 600 })
  await readBook(workbench, ({ sourceId, otherId }) => `/read/${sourceId}/${otherId}`)
  await expect(textOfPane(page, 1)).toContainText('On entry 12 we differ.')
  await page.getByRole('button', { name: /^How the two sources scroll/ }).click()
  await page.getByRole('menuitemradio', { name: 'By linked passages' }).click()
  await expect(said(page)).toHaveText('The other source goes to passages of the same claim')
  const other = (entry: number) => paragraph(page, new RegExp(`On entry ${entry} we differ`), 1)
  await textOfPane(page, 0).hover()
  await expect(async () => {
    await page.mouse.wheel(0, 300)
    await expect(other(12)).toBeInViewport({ timeout: 300 })
  }).toPass({ timeout: 30_000, intervals: [20] })
  await expect(other(30)).not.toBeInViewport()
  // Landing on a passage counts as well as scrolling past it.
  await textOfPane(page, 0).focus()
  await expect(async () => {
    await page.keyboard.press('n')
    await expect(page.locator('mark.is-focused').first()).toHaveText('Entry 30.', { timeout: 1_000 })
  }).toPass({ timeout: 30_000 })
  await expect(other(30)).toBeInViewport()
  await expect(other(12)).not.toBeInViewport()
  await page.keyboard.press('Shift+S')
  await expect(said(page)).toHaveText('The sources scroll apart')
})

test('places, open sources and the way to scroll are there again after a restart', async ({ workbench }) => {
  const { page } = workbench
  await page.setViewportSize({ width: 1400, height: 600 })
  const { folder, project, sourceId, otherId } = await readBook(
    workbench,
    ({ sourceId, otherId }) => `/read/${sourceId}/${otherId}`,
  )
  await textOfPane(page, 0).focus()
  await page.keyboard.press('Shift+S')
  await page.keyboard.press('Shift+S')
  await page.keyboard.press('s')
  await page.keyboard.press('s')
  await page.keyboard.press('Shift+S')
  await scroller(page).evaluate((element) => element.scrollTo(0, 1_811))
  const left = await rest(page)
  await expect
    .poll(async () => (await workbench.ask('views.get', {}, project)).views)
    .toMatchObject({ 'reader.open': [sourceId, otherId], 'reader.sync': 'linked' })
  await expect
    .poll(async () => (await workbench.ask('views.get', {}, project)).views[`reader.place.${sourceId}`])
    .toMatch(/^[1-9]\d+ -?\d+$/)
  await page.reload()
  await openInScreens(workbench, folder, '/read')
  await expect(page.locator('.tiptap')).toHaveCount(2)
  await expect(page).toHaveURL(new RegExp(`${sourceId}/${otherId}`))
  await expect.poll(async () => Math.abs((await scrolled(page)) - left)).toBeLessThan(3)
  await expect(page.getByRole('button', { name: 'How the two sources scroll: By linked passages' })).toBeVisible()
})

test('the key of finding leads back into the field, and no bubble lies over it while words are typed there', async ({
  workbench,
}) => {
  const { page } = workbench
  await readBook(workbench)
  await selectWords(page, 0, 'Entry 2')
  await page.keyboard.press('Control+f')
  const field = page.getByRole('textbox', { name: 'Find in this source' })
  await expect(field).toBeFocused()
  await expect(page.locator('.bubble')).toHaveCount(0)
  await field.fill('Entry 2')
  await textOfPane(page, 0).focus()
  await expect(page.locator('.bubble')).toBeVisible()
  await page.keyboard.press('Control+f')
  await expect(field).toBeFocused()
  await page.keyboard.type('fog')
  await expect(field).toHaveValue('fog')
})
