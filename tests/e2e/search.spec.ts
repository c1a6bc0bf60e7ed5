import type { Page } from 'playwright-core'
import { axeFindings } from './axe-findings.ts'
import { expect, test } from './harness.ts'
import { importThroughPage, praise, urdu } from './invented-accounts.ts'
import { addSource, openNew } from './new-project.ts'
import { openSample } from './open-in-screens.ts'

const field = (page: Page) => page.getByRole('searchbox', { name: 'Words to find' })
const places = (page: Page) => page.getByRole('listbox', { name: 'Places found' }).getByRole('option')

/** The text that is painted as the current place in the reader. */
const paintedWords = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('found-current') ?? [])].map((range) => {
      const live = document.createRange()
      live.setStart(range.startContainer, range.startOffset)
      live.setEnd(range.endContainer, range.endOffset)
      return live.toString()
    }),
  )

test('finds words in every source and claim by key, goes to one with the words marked, and comes back to the list', async ({
  workbench,
}) => {
  const { page } = workbench
  await openSample(workbench, '/claims')
  await expect(page.getByRole('grid', { name: 'Claims ledger' })).toBeVisible()
  await page.keyboard.press('Control+Shift+F')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('fog')
  await expect(places(page).first()).toBeVisible()
  // What the first letters found stands until the whole word has found its own: list and line are read together.
  await expect(async () => {
    const count = await places(page).first().getAttribute('aria-setsize')
    await expect(page.locator('.status-line').getByText(`${count} places`)).toBeVisible({ timeout: 500 })
  }).toPass()

  await page.getByRole('button', { name: /^Sources/ }).click()
  await expect(page.getByRole('button', { name: /^Sources/ })).toHaveAttribute('aria-pressed', 'true')
  await expect(places(page).first().locator('.quotation')).toBeVisible()
  await expect(places(page).locator('mark').first()).toHaveText(/^fog$/i)
  await field(page).press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  const chosen = page.locator('[role="option"][aria-selected="true"]')
  const words = (await chosen.locator('.search-words').textContent()) ?? ''
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/read\/source:[^?]+\?from=\d+&to=\d+/)
  await expect.poll(() => paintedWords(page)).toEqual([expect.stringMatching(/^fog$/i)])
  await expect(page.locator('.tiptap').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect.poll(() => paintedWords(page)).toEqual([])

  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.locator('[role="option"]:focus .search-words')).toHaveText(words)
  await expect(field(page)).toHaveValue('fog')
})

test('finds whole words, exact letters and regular expressions, narrows by source, and says when there is nothing', async ({
  workbench,
}) => {
  const { page } = workbench
  const { project } = await openNew(workbench, 'Bells')
  await addSource(workbench, project, 'One', 'The bell rang. Bells rang. BELL paid 3,000 crowns.')
  await addSource(workbench, project, 'Two', 'No bell here.')
  await page.keyboard.press('Control+Shift+F')
  await field(page).fill('bell')
  await expect(places(page)).toHaveCount(4)
  await page.getByRole('checkbox', { name: 'Whole words' }).check()
  await expect(places(page)).toHaveCount(3)
  await page.getByRole('checkbox', { name: 'Same letters and case' }).check()
  await expect(places(page)).toHaveCount(2)
  await page.getByRole('combobox', { name: 'In which source' }).selectOption('Two')
  await expect(places(page)).toHaveCount(1)
  await field(page).fill('crowns')
  await expect(page.getByText('These words stand nowhere.')).toBeVisible()
  await page.getByRole('button', { name: 'Search everywhere' }).click()
  await expect(places(page)).toHaveCount(1)
  await page.getByRole('checkbox', { name: 'Regular expression' }).check()
  await field(page).fill('[\\d,]+ crowns')
  await expect(places(page).locator('mark')).toHaveText('3,000 crowns')
  await field(page).fill('(crowns')
  await expect(page.getByRole('alert')).toContainText('not a complete regular expression')
})

test('finds Urdu typed with Arabic letters and without vowel marks, and sets it right to left', async ({
  workbench,
}) => {
  const { page } = workbench
  await openNew(workbench, 'Ghari')
  await importThroughPage(page, [praise, urdu])
  await page.keyboard.press('Control+Shift+F')
  await field(page).fill('گھڑي')
  await expect(places(page).first()).toBeVisible()
  await expect(places(page).locator('.quotation').first()).toHaveCSS('direction', 'rtl')
  await places(page).last().click()
  await expect.poll(() => paintedWords(page)).toEqual(['گھڑی'])
})

test('says that the project has changed since, and searches again', async ({ workbench }) => {
  const { page } = workbench
  const { project } = await openNew(workbench, 'Bells')
  await addSource(workbench, project, 'One', 'The bell rang.')
  await page.keyboard.press('Control+Shift+F')
  await field(page).fill('bell')
  await expect(places(page)).toHaveCount(1)
  await workbench.ask('claims.create', { statement: 'the bell rang' }, project)
  await expect(page.getByText('The project was changed since this search.')).toBeVisible()
  await page.getByRole('button', { name: 'Search again' }).click()
  await expect(places(page)).toHaveCount(2)
})

test('has no finding of an accessibility check, with results and without', async ({ workbench }) => {
  const { page } = workbench
  await openSample(workbench, '/search')
  await expect(page.getByText('Search everything at once')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
  await field(page).fill('fog')
  await expect(places(page).first()).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
})

test('the page of a claim marks the words that were found in it', async ({ workbench }) => {
  const { page } = workbench
  const { project } = await openNew(workbench, 'The bell', '/search')
  await addSource(workbench, project, 'One', 'Nothing of it.')
  const { claimId } = await workbench.ask('claims.create', { statement: 'the Great Bell rang' }, project)
  await field(page).fill('great bell')
  await places(page).first().focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/claims/${claimId}`))
  const marked = () => page.evaluate(() => [...(CSS.highlights.get('found-words') ?? [])].map(String))
  await expect.poll(marked).toContain('Great Bell')
  await page.keyboard.press('Alt+1')
  await expect.poll(marked).toEqual([])
})

test('words of the other direction stand where their row begins, and flow over lines that were broken', async ({
  workbench,
}) => {
  const { page } = workbench
  const { project } = await openNew(workbench, 'Bells')
  const lines = ['The council of the town of Orrin paid three thousand crowns for', 'the bell of the tower.']
  await addSource(workbench, project, 'One', `It rained.\n\n${lines.join('\n')}\n\nIt rained.`)
  await workbench.ask('preferences.set', { language: 'ur' })
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  await page.keyboard.press('Control+Shift+F')
  await page.locator('.search-input').fill('the bell')
  const words = page.locator('.search-words')
  await expect(words).toHaveText(lines.join(' '))
  const edge = (it: Element): number => it.getBoundingClientRect().right
  const name = await page.locator('.search-group-name').evaluate(edge)
  expect(Math.abs((await words.evaluate(edge)) - name)).toBeLessThan(2)
  const box = await words.evaluate((it) => {
    const range = document.createRange()
    range.selectNodeContents(it)
    return it.getBoundingClientRect().width - range.getBoundingClientRect().width
  })
  expect(box, 'room beside the words in their box').toBeLessThan(2)
})
