import { readFile, writeFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { axeFindings } from './axe-findings.ts'
import { expect, test } from './harness.ts'
import { addSource, openNew } from './new-project.ts'
import { openSample } from './open-in-screens.ts'

const preview = (page: Page) => page.frameLocator('iframe[title="Preview of the report"]')

/** Exports in a format and takes the place that is offered; answers the file that was written. */
async function exportAs(page: Page, format: 'HTML' | 'Markdown' | 'CSV'): Promise<string> {
  await page.getByRole('button', { name: `Export ${format}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: /^Save/ }).click()
  const ending = { HTML: 'html', Markdown: 'md', CSV: 'csv' }[format]
  // The message of an export before it may still stand there.
  const written = page.locator('.toast').filter({ hasText: new RegExp(`Written to .*\\.${ending}`) })
  await expect(written).toBeVisible({ timeout: 30_000 })
  const text = (await written.locator('.toast-text').textContent()) ?? ''
  return text
    .replace('Written to ', '')
    .replaceAll(/[\u2068\u2069]/g, '')
    .trim()
}

test('shows the report as it will be, in a frame that can run nothing', async ({ workbench }) => {
  const { page } = workbench
  await openSample(workbench, '/report')
  await expect(preview(page).getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 })
  const frame = page.locator('iframe')
  await expect(frame).toHaveAttribute('sandbox', '')
  await expect(frame).toHaveAttribute('src', /^(?:app:\/\/report|https:\/\/report\.app\.invalid)\//)
})

test('builds the preview again after a change of options and of records', async ({ workbench }) => {
  const { page } = workbench
  const { project } = await openSample(workbench, '/report')
  await expect(preview(page).getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 })
  await page.getByRole('textbox', { name: 'Title' }).fill('What the fog hid')
  await expect(preview(page).getByRole('heading', { level: 1 })).toContainText('What the fog hid', { timeout: 20_000 })

  const before = await page.locator('iframe').getAttribute('src')
  await workbench.ask('projects.describe', { note: 'looked at again' }, project)
  await expect.poll(() => page.locator('iframe').getAttribute('src'), { timeout: 20_000 }).not.toBe(before)

  await page.getByRole('combobox', { name: 'Language of the report' }).selectOption('ur')
  await expect(preview(page).locator('html')).toHaveAttribute('dir', 'rtl', { timeout: 20_000 })
})

test('takes the chosen claims only, and says so when none is chosen', async ({ workbench }) => {
  const { page } = workbench
  await openSample(workbench, '/report')
  await page.getByRole('combobox', { name: 'Claims' }).selectOption('chosen')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('searchbox', { name: 'Find in claims' }).fill('nine knots')
  await dialog.getByRole('checkbox').first().check()
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await expect(preview(page).getByText('nine knots').first()).toBeAttached({ timeout: 20_000 })
  await page.getByRole('button', { name: 'Choose claims' }).click()
  await dialog.getByRole('button', { name: 'Choose none' }).click()
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await expect(page.getByText('No claim is chosen')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Export HTML' })).toBeDisabled()
})

test('writes a report, verifies it, and finds a single changed character', async ({ workbench }) => {
  const { page } = workbench
  await openSample(workbench, '/report')
  const file = await exportAs(page, 'HTML')
  await expect(page.getByRole('button', { name: 'Export HTML' })).toBeFocused()
  await page.getByRole('button', { name: 'Verify the file just written' }).click()
  await expect(page.getByText('Everything agrees with this project.')).toBeVisible({ timeout: 30_000 })

  const html = await readFile(file, 'utf8')
  await writeFile(file, html.replace('nine knots', 'mine knots'))
  await page.getByRole('textbox', { name: 'Path of the report file' }).fill(file)
  await page.getByRole('button', { name: 'Verify', exact: true }).click()
  await expect(page.getByRole('list', { name: 'Mismatches' })).toContainText('The file')
})

test('writes Markdown and CSV, and says beforehand what they cannot carry', async ({ workbench }) => {
  const { page } = workbench
  await openSample(workbench, '/report')
  await page.getByText('Plain text with the same claims').click()
  await expect(page.getByText('Markdown cannot carry')).toBeVisible()
  expect(await readFile(await exportAs(page, 'Markdown'), 'utf8')).toContain('nine knots')
  expect(await readFile(await exportAs(page, 'CSV'), 'utf8')).toContain('nine knots')
})

test('teaches the key that makes a claim while there is nothing to report', async ({ workbench }) => {
  const { project } = await openNew(workbench, 'Nothing yet', '/report')
  await addSource(workbench, project, 'Keeper’s letter', 'The lamp was lit at nine.')
  await expect(workbench.page.getByText('There is nothing to report yet')).toBeVisible()
  await expect(workbench.page.locator('.empty-state .kbd')).toHaveText('H')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })
    test('has nothing serious for axe', async ({ workbench }) => {
      await openSample(workbench, '/report')
      await expect(preview(workbench.page).getByRole('heading', { level: 1 })).toBeVisible({ timeout: 20_000 })
      expect(await axeFindings(workbench.page)).toEqual([])
    })
  })
}
