import type { Page } from 'playwright-core'
import { axeFindings } from './axe-findings.ts'
import { expect, test } from './harness.ts'
import { addSource, openNew } from './new-project.ts'
import { go, openSample } from './open-in-screens.ts'
import { selectWords, textOfPane } from './select-words.ts'
import type { Workbench } from './workbench.ts'

const strip = (page: Page) => page.getByRole('region', { name: 'First steps' })

/** Opens the sample as a person does, by its button on the first screen, and waits for the path. */
async function beginInSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Look around in the sample project' }).focus()
  await page.keyboard.press('Enter')
  await expect(strip(page)).toContainText('Next: Read an account', { timeout: 60_000 })
}

/** Goes where the next step is done, by its button and without a mouse. */
async function follow(page: Page, act: string): Promise<void> {
  await strip(page).getByRole('button', { name: act }).focus()
  await page.keyboard.press('Enter')
}

/** Has the path shown as it is from the first project on. */
async function showPath(workbench: Workbench): Promise<void> {
  await workbench.ask('preferences.set', { firstSteps: 'shown' })
  await workbench.page.reload()
}

test('leads through the sample from reading to a report by keyboard, and says what was done', async ({ workbench }) => {
  test.setTimeout(180_000)
  const { page } = workbench
  await beginInSample(page)
  // The sample is worked already; nothing of that was done by the person who opens it.
  await expect(strip(page)).toContainText('0 of 6 done')
  await page.keyboard.press('Alt+2')
  await expect(strip(page)).toContainText('You opened an account.')
  await expect(strip(page)).toContainText('Next: Mark a claim')
  await expect(strip(page).locator('kbd')).toHaveText('H')

  await expect(textOfPane(page, 0)).toBeVisible()
  await selectWords(page, 0, 'What is known')
  await page.keyboard.press('h')
  await expect(strip(page)).toContainText('You marked a claim.')
  await expect(page.locator('[role="status"]').filter({ hasText: 'You marked a claim.' })).toBeAttached()

  await follow(page, 'Read another account beside it')
  await expect(page).toHaveURL(/#\/read\/source:[^/]+\/source:/)
  await expect(page.getByRole('complementary')).toContainText('What is known')
  await selectWords(page, 1, 'What happened')
  await page.keyboard.press('e')
  await page.keyboard.press('d')
  await expect(strip(page)).toContainText('You tied another account to it.')

  await follow(page, 'Go to the claim')
  await expect(page).toHaveURL(/#\/claims\?at=claim:/)
  await expect(page.locator('[data-claim][aria-selected="true"]')).toContainText('What is known')
  await page.keyboard.press('c')
  await expect(strip(page)).toContainText('You gave a verdict.')
  await expect(strip(page)).toContainText('4 of 6 done')

  // What is taken back is no step any more.
  await page.keyboard.press('Control+z')
  await expect(strip(page)).toContainText('Next: Give your verdict')
  await page.keyboard.press('Control+Shift+z')
  await expect(strip(page)).toContainText('Next: See what the rule says')

  await follow(page, 'Open the page of the claim')
  await expect(page.getByRole('heading', { name: 'The rule' })).toBeVisible()
  await expect(strip(page)).toContainText('You saw what the rule says.')

  await page.keyboard.press('Alt+4')
  await expect(page.getByRole('button', { name: 'Export HTML' })).toBeEnabled()
  await page.keyboard.press('Control+e')
  const save = page.getByRole('dialog').getByRole('button', { name: /^Save/ })
  await expect(save).toBeEnabled()
  await save.focus()
  await page.keyboard.press('Enter')
  await expect(strip(page)).toContainText('That was the whole path', { timeout: 60_000 })
  await expect(strip(page)).toContainText('6 of 6 done')
  await follow(page, 'Help')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Help')
})

test('stays away once it is put away, after a restart too, until the help brings it back', async ({ workbench }) => {
  test.setTimeout(120_000)
  await beginInSample(workbench.page)
  await strip(workbench.page).getByRole('button', { name: 'Put the first steps away' }).focus()
  await workbench.page.keyboard.press('Enter')
  await expect(strip(workbench.page)).toHaveCount(0)
  await expect(workbench.page.getByRole('main')).toBeFocused()
  await workbench.restart()
  const { page } = workbench
  await page.getByRole('button', { name: 'Look around in the sample project' }).click()
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Library' })).toBeVisible({ timeout: 60_000 })
  await page.keyboard.press('Alt+2')
  await expect(textOfPane(page, 0)).toBeVisible()
  await expect(strip(page)).toHaveCount(0)

  await page.keyboard.press('F1')
  await page.getByRole('button', { name: 'Take up the first steps' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('They are shown at the foot of the screens')).toHaveCount(2)
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(strip(page)).toBeVisible()
})

test('is not there for who has begun no project here, nor on places that are no work', async ({ workbench }) => {
  const { page } = workbench
  await openSample(workbench, '/library')
  await expect(strip(page)).toHaveCount(0)
  await showPath(workbench)
  await expect(strip(page)).toBeVisible()
  await go(page, '/settings')
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  await expect(strip(page)).toHaveCount(0)
})

test('an empty project teaches the same path in its empty places, in the same words', async ({ workbench }) => {
  const { page } = workbench
  const { project } = await openNew(workbench, 'Upper lock')
  await showPath(workbench)
  await expect(page.getByText('No sources yet')).toBeVisible()
  await expect(page.getByRole('link', { name: 'What can be imported' })).toBeVisible()
  for (const address of ['/read', '/claims', '/report']) {
    await go(page, address)
    await expect(page.getByText('Import the accounts that contradict each other.')).toBeVisible()
    await expect(page.locator('.empty-state kbd')).toHaveText('Ctrl I')
    await expect(page.getByRole('button', { name: 'Import documents' })).toBeVisible()
    await expect(strip(page)).toHaveCount(0)
  }
  await addSource(workbench, project, 'Keeper’s letter', 'The lamp was lit at nine.')
  for (const address of ['/claims', '/report']) {
    await go(page, address)
    await expect(page.getByText('Select the words that claim something, and press the key.')).toHaveCount(1)
    await expect(page.locator('.empty-state kbd')).toHaveText('H')
  }
  await page.getByRole('button', { name: 'Open the reader' }).click()
  await expect(textOfPane(page, 0)).toBeVisible()
  await expect(strip(page)).toContainText('Select the words that claim something, and press the key.')
})

test('a filter that finds no claim, and a report of none, each name the way on', async ({ workbench }) => {
  const { page } = workbench
  await openSample(workbench, '/claims?text=an+airship')
  await expect(page.getByText('No claim fits the filter')).toBeVisible()
  await expect(page.locator('.empty-state').filter({ hasText: 'No claim fits' }).locator('kbd')).toHaveText('/')
  await page.getByRole('button', { name: 'Clear the filter' }).click()
  await expect(page.locator('[data-claim]').first()).toBeVisible()

  await go(page, '/report')
  await page.getByRole('combobox', { name: 'Claims' }).selectOption('chosen')
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click()
  await page.getByRole('button', { name: 'Take all claims' }).click()
  await expect(page.getByRole('button', { name: 'Export HTML' })).toBeEnabled()
})

for (const { look, language } of [
  { look: 'light', language: 'en' },
  { look: 'dark', language: 'en' },
  { look: 'light', language: 'ur' },
] as const) {
  test.describe(`in ${look}, ${language}`, () => {
    test.use({ colorScheme: look })
    test('axe finds nothing serious beside the first steps', async ({ workbench }) => {
      const { page } = workbench
      await workbench.ask('preferences.set', { language, firstSteps: 'shown' })
      await page.reload()
      await openSample(workbench, '/library')
      await expect(page.locator('.first-steps')).toBeVisible()
      expect(await axeFindings(page)).toEqual([])
      await go(page, '/read')
      await expect(textOfPane(page, 0)).toBeVisible()
      expect(await axeFindings(page)).toEqual([])
    })
  })
}

test('what was read and seen before the path is taken up counts as done', async ({ workbench }) => {
  const { page } = workbench
  const { project } = await openNew(workbench, 'The lock')
  await addSource(workbench, project, 'A letter', 'The lamp was lit at nine.')
  const { claimId } = await workbench.ask('claims.create', { statement: 'the lamp was lit' }, project)
  await go(page, '/read')
  await expect(textOfPane(page, 0)).toBeVisible()
  await go(page, `/claims/${claimId}`)
  await expect(page.getByRole('heading', { name: 'The rule' })).toBeVisible()
  await expect(strip(page)).toHaveCount(0)
  await workbench.ask('preferences.set', { firstSteps: 'shown' })
  await expect(strip(page)).toContainText('3 of 6 done')
})
