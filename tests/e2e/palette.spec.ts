import type { Page } from 'playwright-core'
import { expect, test } from './harness.ts'
import { openNew } from './new-project.ts'
import { go, openSample } from './open-in-screens.ts'

const palette = (page: Page) => page.getByRole('dialog', { name: 'Search or run a command' })
const options = (page: Page) => palette(page).getByRole('option')

async function type(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await palette(page).getByRole('combobox').fill(words)
}

test('sets a theme, a language and opens a recent project from the palette', async ({ workbench }) => {
  const { page } = workbench
  await openNew(workbench, 'Upper lock')
  await openSample(workbench, '/library')
  await type(page, 'dark theme')
  await expect(options(page).first()).toContainText('Dark')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await type(page, 'upper lock')
  await page.keyboard.press('Enter')
  await expect(page.locator('.top-line-title')).toHaveText('Upper lock')
  await type(page, 'urdu')
  await expect(options(page).first()).toContainText('اردو')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
})

test('finds quotations, speakers and codes, held to one kind by a sign, and goes to where they stand', async ({
  workbench,
}) => {
  const { page } = workbench
  await openSample(workbench, '/library')
  await type(page, '@tarn')
  await expect(options(page).first()).toContainText('Ivo Tarn')
  await expect(options(page).first()).toHaveAttribute('aria-posinset', '1')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/read\/source:[^?]+\?at=annotation:/)
  await type(page, '#fog')
  await expect(options(page)).toHaveCount(1)
  await page.keyboard.press('Escape')
  await type(page, '"nine knots')
  await expect(options(page).first()).toContainText('nine knots')
  await expect(palette(page).locator('.quotation').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\?at=annotation:/)
})

test('greys what cannot be done here and says where it can, and puts the last choice first', async ({ workbench }) => {
  const { page } = workbench
  await openSample(workbench, '/library')
  await type(page, '>next claim without')
  await expect(options(page).first()).toHaveAttribute('aria-disabled', 'true')
  await expect(options(page).first()).toContainText('in: Claims')
  await page.keyboard.press('Enter')
  await expect(palette(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await go(page, '/claims')
  await expect(page.getByRole('grid', { name: 'Claims ledger' })).toBeVisible()
  await type(page, '>next claim without')
  await expect(options(page).first()).not.toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-claim][aria-selected="true"]')).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(palette(page)).toContainText('Chosen last')
  await expect(options(page).first()).toContainText('Next claim without a verdict')
})
