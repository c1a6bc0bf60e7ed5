import type { Page } from 'playwright-core'
import { axeFindings } from './axe-findings.ts'
import { expect, test } from './harness.ts'
import { go, openSample } from './open-in-screens.ts'

const keyOf = (page: Page, command: string) =>
  page.getByRole('button', { name: new RegExp(`^Change the key of: ${command}(?: \\(|$)`) })
const html = (page: Page) => page.locator('html')
const cssOfRoot = (page: Page, name: string): Promise<string> =>
  page.evaluate((property) => getComputedStyle(document.documentElement).getPropertyValue(property).trim(), name)

test('changes colours at once, follows the system when told, and looks the same after a restart', async ({
  workbench,
}) => {
  const { page } = workbench
  await go(page, '/settings')
  await page.getByRole('radio', { name: 'Dark', exact: true }).check()
  await expect(html(page)).toHaveAttribute('data-theme', 'dark')
  await expect.poll(() => cssOfRoot(page, '--paper')).toBe('#16191d')
  await page.getByRole('radio', { name: 'As the system' }).check()
  await expect(html(page)).toHaveAttribute('data-theme', 'light')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(html(page)).toHaveAttribute('data-theme', 'dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.getByRole('radio', { name: 'Dark', exact: true }).check()
  await expect.poll(async () => (await workbench.ask('preferences.get', {})).theme).toBe('dark')
  await workbench.restart()
  await expect(html(workbench.page)).toHaveAttribute('data-theme', 'dark')
})

test('changes language and direction at once, in every part of the frame, and keeps them', async ({ workbench }) => {
  const { page } = workbench
  await openSample(workbench, '/settings')
  await page.getByRole('radio', { name: 'اردو' }).check()
  await expect(html(page)).toHaveAttribute('lang', 'ur')
  await expect(html(page)).toHaveAttribute('dir', 'rtl')
  await expect(page.getByRole('heading', { level: 1, name: 'ترتیبات' })).toBeVisible()
  await expect(page.getByRole('contentinfo')).toContainText('محفوظ')
  const rail = await page.getByRole('navigation').boundingBox()
  expect(rail?.x).toBeGreaterThan(1_300)
  await page.reload()
  await expect(html(page)).toHaveAttribute('dir', 'rtl')
  await expect(page.getByRole('heading', { level: 1, name: 'ترتیبات' })).toBeVisible()
  await page.getByRole('radio', { name: 'English' }).check()
  await expect(html(page)).toHaveAttribute('dir', 'ltr')
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
})

test('changes how documents look, and shows it as it is changed', async ({ workbench }) => {
  const { page } = workbench
  await go(page, '/settings')
  const specimen = page.getByRole('figure', { name: 'How a document looks' })
  await page.getByRole('slider', { name: 'Size of the text' }).fill('24')
  await expect(specimen).toHaveCSS('font-size', '24px')
  await page.getByRole('slider', { name: 'Width of a line' }).fill('50')
  await expect.poll(() => cssOfRoot(page, '--reading-measure')).toBe('50ch')
  await page.getByRole('radio', { name: 'Sans serif' }).check()
  await expect(specimen).toHaveCSS('font-family', /^"?IBM Plex Sans/)
  await openSample(workbench, '/read')
  await expect(page.locator('.ProseMirror').first()).toHaveCSS('font-size', '24px')
})

test('keeps the name under which verdicts are recorded', async ({ workbench }) => {
  const { page } = workbench
  await go(page, '/settings')
  await page.getByRole('textbox', { name: 'Your name' }).fill('  R. Example ')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await workbench.ask('preferences.get', {})).researcherName).toBe('R. Example')
  await go(page, '/?new=1')
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Your name' })).toHaveValue('R. Example')
})

test('gives a command another key, which works at once, everywhere it is shown, and after a reload', async ({
  workbench,
}) => {
  const { page } = workbench
  await openSample(workbench, '/settings')
  await expect(keyOf(page, 'Go to the claims')).toContainText('Alt 3')
  await keyOf(page, 'Go to the claims').click()
  await expect(keyOf(page, 'Go to the claims')).toContainText('Press the new key…')
  await page.keyboard.press('Escape')
  await expect(keyOf(page, 'Go to the claims')).toContainText('Alt 3')
  await keyOf(page, 'Go to the claims').press('Enter')
  await page.keyboard.press('Control+j')
  await expect(keyOf(page, 'Go to the claims')).toContainText('Ctrl J')
  await page.keyboard.press('Control+j')
  await expect(page).toHaveURL(/#\/claims/)
  await page.keyboard.press('?')
  await expect(page.getByRole('listitem').filter({ hasText: 'Go to the claims' })).toContainText('Ctrl J')
  await page.keyboard.press('Escape')
  await go(page, '/settings')
  await page.reload()
  await expect(keyOf(page, 'Go to the claims')).toContainText('Ctrl J')
  await page.keyboard.press('Alt+3')
  await expect(page).toHaveURL(/#\/settings/)
  await page
    .getByRole('row', { name: /Go to the claims/ })
    .getByRole('button', { name: 'Use the default' })
    .click()
  await expect(keyOf(page, 'Go to the claims')).toContainText('Alt 3')
  await page.keyboard.press('Alt+3')
  await expect(page).toHaveURL(/#\/claims/)
})

test('asks before a key is taken from another command, and refuses what text, window and lists need', async ({
  workbench,
}) => {
  const { page } = workbench
  await go(page, '/settings')
  const row = (command: string) => page.getByRole('row').filter({ has: keyOf(page, command) })
  await keyOf(page, 'Next highlight').click()
  await page.keyboard.press('h')
  await expect(row('Next highlight')).toContainText('is the key of: Highlight as a claim.')
  await page.getByRole('button', { name: 'Leave it there' }).press('Enter')
  await expect(keyOf(page, 'Next highlight')).toContainText('N')
  await expect(keyOf(page, 'Next highlight')).toBeFocused()
  await keyOf(page, 'Next highlight').click()
  await page.keyboard.press('h')
  await page.getByRole('button', { name: 'Take it' }).click()
  await expect(keyOf(page, 'Next highlight')).toContainText('H')
  await expect(keyOf(page, 'Highlight as a claim')).toContainText('no key')

  await keyOf(page, 'Undo').click()
  await page.keyboard.press('Control+c')
  await expect(row('Undo')).toContainText('is needed where text is written and copied.')
  await expect(keyOf(page, 'Undo')).toContainText('Ctrl Z')

  await page.getByRole('button', { name: 'Use all defaults' }).click()
  await expect(keyOf(page, 'Highlight as a claim')).toContainText('H')
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
  await expect(keyOf(page, 'Highlight as a claim')).toContainText('no key')
})

test('finds a command in the list of keys by its name and by its key', async ({ workbench }) => {
  const { page } = workbench
  await go(page, '/settings')
  const find = page.getByRole('searchbox', { name: 'Find a command or a key' })
  await find.fill('previous high')
  await expect(page.locator('.key-list tr')).toHaveCount(1)
  await find.fill('ctrl k')
  await expect(keyOf(page, 'Search or run a command')).toBeVisible()
  await find.fill('zzz')
  await expect(page.getByText('No command and no key is called so.')).toBeVisible()
})

test('is worked by keyboard: radios by arrows, sliders by arrows', async ({ workbench }) => {
  const { page } = workbench
  await go(page, '/settings')
  await page.getByRole('radio', { name: 'As the system' }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('radio', { name: 'High contrast, dark' })).toBeChecked()
  await expect(html(page)).toHaveAttribute('data-theme', 'dark')
  await page.getByRole('slider', { name: 'Size of the text' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('slider', { name: 'Size of the text' })).toHaveAttribute('aria-valuetext', '19 px')
})

test('passes over keys that cannot hold, and keeps those that can through a restart', async ({ workbench }) => {
  await workbench.ask('preferences.set', { keys: { palette: 'Tab', 'go-moon': 'Mod+J', 'go-claims': 'Mod+J' } })
  await workbench.restart()
  const { page } = workbench
  await go(page, '/settings')
  await expect(keyOf(page, 'Go to the claims')).toContainText('Ctrl J')
  await expect(keyOf(page, 'Search or run a command')).toContainText('Ctrl K')
})

for (const { look, language } of [
  { look: 'light', language: 'en' },
  { look: 'dark', language: 'en' },
  { look: 'light', language: 'ur' },
] as const) {
  test.describe(`in ${look}, ${language}`, () => {
    test.use({ colorScheme: look })
    test('axe finds nothing serious in the settings', async ({ workbench }) => {
      const { page } = workbench
      await workbench.ask('preferences.set', { language })
      await page.reload()
      await go(page, '/settings')
      await expect(page.locator('.key-list')).toBeVisible()
      await page.locator('.key-list-keys button').first().click()
      expect(await axeFindings(page)).toEqual([])
    })
  })
}
