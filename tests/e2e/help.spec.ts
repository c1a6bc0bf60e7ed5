import type { Page } from 'playwright-core'
import { axeFindings } from './axe-findings.ts'
import { expect, test } from './harness.ts'
import { runInPalette } from './in-palette.ts'
import { go, openSample } from './open-in-screens.ts'
import { marksIn } from './select-words.ts'

const chapters = [
  ['statuses', 'Statuses, verdicts and signs'],
  ['rule', 'The rule, with examples'],
  ['keys', 'Keys'],
  ['formats', 'What comes in and what goes out'],
  ['words', 'Words'],
  ['saving', 'Saving, recovery and backups'],
] as const

const title = (page: Page) => page.getByRole('heading', { level: 1 })
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search the help' })

test('F1 opens help from anywhere, in a field as well, and back returns to the place', async ({ workbench }) => {
  const { page } = workbench
  await expect(page.locator('.home')).toBeVisible()
  await page.keyboard.press('F1')
  await expect(title(page)).toHaveText('Help')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(title(page)).toHaveText(/^Weigh accounts/)

  await openSample(workbench, '/claims')
  await page.locator('[data-claim]').first().dblclick()
  await expect(page).toHaveURL(/#\/claims\/claim:/)
  const claim = page.url()
  await page.keyboard.press('F1')
  await expect(title(page)).toHaveText('Help')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page).toHaveURL(claim)

  await go(page, '/library')
  await page.getByRole('searchbox').focus()
  await page.keyboard.press('F1')
  await expect(title(page)).toHaveText('Help')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page).toHaveURL(/#\/library$/)

  await page.keyboard.press('Control+k')
  await page.keyboard.press('F1')
  await expect(page.locator('dialog[open]')).toHaveCount(0)
  await expect(title(page)).toHaveText('Help')
  await go(page, '/library')
  await runInPalette(page, 'help')
  await expect(title(page)).toHaveText('Help')
})

test('F1 does not take a dialog away in which something was typed', async ({ workbench }) => {
  const { page } = workbench
  await openSample(workbench, '/library')
  await page.getByRole('button', { name: 'Paste text…' }).click()
  await page.keyboard.type('The lamp was lit at nine.')
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog').getByText('The lamp was lit at nine.')).toBeVisible()
  await expect(page).toHaveURL(/#\/library$/)
})

test('every chapter has an address and stands in the list of chapters', async ({ workbench }) => {
  const { page } = workbench
  await go(page, '/help')
  const list = page.getByRole('navigation', { name: 'Chapters of the help' })
  for (const [name, heading] of chapters) {
    await go(page, `/help/${name}`)
    await expect(title(page)).toHaveText(heading)
    await expect(title(page)).toBeFocused()
    await expect(list.getByRole('link', { name: heading, exact: true })).toHaveAttribute('aria-current', 'page')
  }
  await list.getByRole('link', { name: 'Words' }).click()
  await expect(page).toHaveURL(/#\/help\/words$/)
  await go(page, '/help/no-such-chapter')
  await expect(title(page)).toHaveText('Help')
})

test('the search finds words of every chapter, leads to their part, and back returns to what was found', async ({
  workbench,
}) => {
  const { page } = workbench
  await go(page, '/help/keys')
  await expect(title(page)).toHaveText('Keys')
  await search(page).fill('agency copy')
  await expect(
    page.locator('[role="status"]').filter({ hasText: /^\d+ parts of the help have these words$/ }),
  ).toBeAttached()
  const example = page.getByRole('link', { name: 'Agency copy is one origin' })
  await example.click()
  await expect(page).toHaveURL(/#\/help\/rule\?at=agencyCopy/)
  await expect(page.getByRole('heading', { name: 'Agency copy is one origin' })).toBeFocused()
  await expect(page.getByRole('heading', { name: 'Agency copy is one origin' })).toBeInViewport()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(search(page)).toHaveValue('agency copy')
  await expect(example).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(title(page)).toHaveText('Keys')

  for (const [words, found] of [
    ['windows-1252', 'Plain text'],
    ['quarantine', 'What is in the folder'],
    ['Alt 3', 'Keys: Everywhere'],
    ['not a party', 'side'],
    ['three outlets coast agency', 'Agency copy is one origin'],
  ] as const) {
    await search(page).fill(words)
    await expect(page.locator('.help-results').getByRole('link', { name: found, exact: true })).toBeVisible()
  }
  await search(page).fill('an airship')
  await expect(page.getByText('No chapter has these words')).toBeVisible()
  await page.getByRole('button', { name: 'Clear the search' }).click()
  await expect(search(page)).toHaveValue('')
  await expect(title(page)).toHaveText('Help')
})

test('a status in the reader and on the page of a claim leads to its line of the rule, and back', async ({
  workbench,
}) => {
  const { page } = workbench
  await openSample(workbench, '/read')
  await marksIn(page, 0).first().click()
  const link = page.getByRole('complementary').getByRole('link', { name: 'How the rule works' })
  await link.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/help\/rule\?at=/)
  await expect(page.getByRole('heading', { level: 2 }).and(page.locator(':focus'))).toHaveText(/^Line \d/)
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page).toHaveURL(/#\/read\/source:/)

  await go(page, '/claims?status=contested')
  await page.locator('[data-claim]').first().dblclick()
  await page.getByRole('link', { name: 'How the rule works' }).click()
  await expect(page).toHaveURL(/#\/help\/rule\?at=[a-z-]+$/)
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page).toHaveURL(/#\/claims\/claim:/)
})

test('draws each status with the line that the reader draws, and names it', async ({ workbench }) => {
  const { page } = workbench
  await go(page, '/help/statuses')
  const drawn = async (at: string): Promise<readonly string[]> => {
    const mark = page
      .getByRole('region')
      .filter({ has: page.locator(`#help-${at}`) })
      .last()
      .locator('mark')
    return mark.evaluate((it) => {
      const style = getComputedStyle(it)
      return [style.textDecorationLine, style.textDecorationStyle]
    })
  }
  expect(await drawn('contested')).toEqual(['underline', 'wavy'])
  expect(await drawn('corroborated')).toEqual(['underline', 'double'])
  expect(await drawn('single-origin')).toEqual(['underline', 'dashed'])
  expect(await drawn('unexamined')).toEqual(['underline', 'dotted'])
  expect((await drawn('superseded'))[0]).toBe('line-through')
  await expect(page.locator('mark.verdict-corroborated.line-contested')).toHaveAttribute('data-sign', '△')
})

test('shows the keys as the person has them', async ({ workbench }) => {
  const { page } = workbench
  await workbench.ask('preferences.set', { keys: { 'go-claims': 'Alt+9' } })
  await go(page, '/help/keys')
  await expect(page.getByRole('listitem').filter({ hasText: 'Go to the claims' })).toContainText('Alt 9')
  await page.getByRole('link', { name: 'Change keys in the settings' }).click()
  await expect(page).toHaveURL(/#\/settings/)
})

test('names the folder of the open project, and prints a chapter whole without what stands around it', async ({
  workbench,
}) => {
  const { page } = workbench
  const { folder } = await openSample(workbench, '/help/saving')
  await expect(page.getByText(folder)).toBeVisible()
  await go(page, '/help/rule')
  await expect(title(page)).toHaveText('The rule, with examples')
  const hidden = ['.rail', '.top-line', '.status-line', '.help-nav']
  for (const part of hidden) await expect(page.locator(part)).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  for (const part of hidden) await expect(page.locator(part)).toBeHidden()
  const { page: pageHeight, article } = await page.evaluate(() => ({
    page: document.documentElement.scrollHeight,
    article: document.querySelector('.help-page')?.scrollHeight ?? 0,
  }))
  expect(article).toBeGreaterThan(2_000)
  expect(pageHeight).toBeGreaterThanOrEqual(article)
})

for (const { look, language } of [
  { look: 'light', language: 'en' },
  { look: 'dark', language: 'en' },
  { look: 'light', language: 'ur' },
] as const) {
  test.describe(`in ${look}, ${language}`, () => {
    test.use({ colorScheme: look })
    test('axe finds nothing serious in the help', async ({ workbench }) => {
      const { page } = workbench
      await workbench.ask('preferences.set', { language })
      await page.reload()
      for (const address of ['', ...chapters.map(([name]) => `/${name}`), '?q=a', '?q=zzzz']) {
        await go(page, `/help${address}`)
        await expect(page.locator('.help-page')).not.toBeEmpty()
        expect([address, await axeFindings(page)]).toEqual([address, []])
      }
    })
  })
}
