import type { Page } from 'playwright-core'
import { expect } from './harness.ts'

/** Runs the first thing that the palette finds for some words. */
export async function runInPalette(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Search or run a command' })
  await palette.getByRole('combobox').fill(words)
  await expect(palette.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
}

/** Closes the open project and waits for the first screen. */
export async function closeProject(page: Page): Promise<void> {
  await runInPalette(page, 'close the project')
  await expect(page.getByRole('heading', { level: 1, name: /Weigh accounts/ })).toBeVisible()
}
