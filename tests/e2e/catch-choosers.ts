import type { Page } from 'playwright-core'

/**
 * Has the browser hand its dialogs for files to the test from now on. Asked for with the first press that opens one, that comes too late
 * where the page is quick, and the press is lost.
 */
export async function catchChoosers(page: Page): Promise<void> {
  page.on('filechooser', () => undefined)
  // Whatever the page is asked next goes the same way, after it.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)))
}
