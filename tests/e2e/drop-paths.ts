import type { Page } from 'playwright-core'

type Step = 'dragEnter' | 'dragOver' | 'drop'

async function drag(page: Page, paths: readonly string[], steps: readonly Step[]): Promise<void> {
  await page.locator('.frame').waitFor()
  const session = await page.context().newCDPSession(page)
  const { width, height } = page.viewportSize() ?? { width: 1440, height: 900 }
  const at = { x: Math.round(width / 2), y: Math.round(height / 2) }
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  for (const type of steps) {
    await session.send('Input.dispatchDragEvent', { type, ...at, data })
    // The page says with each event that it takes files; the browser goes by the latest answer it has.
    await page.locator('.drop-target').waitFor({ state: type === 'drop' ? 'hidden' : 'visible' })
    // A busy page answers late, and a drop before its answer would be the browser's own: it opens the file.
    if (type !== 'drop') await page.evaluate(() => new Promise(requestAnimationFrame).then(() => undefined))
  }
  await session.detach()
}

/** Drops files and folders of this machine on the window, as a file manager does. */
export const dropPaths = (page: Page, paths: readonly string[]): Promise<void> =>
  drag(page, paths, ['dragEnter', 'dragOver', 'dragOver', 'drop'])

/** Drags them over the window and out of it again. */
export async function dragOverAndAway(page: Page, paths: readonly string[]): Promise<void> {
  await drag(page, paths, ['dragEnter', 'dragOver', 'dragOver'])
  await page.evaluate(() => document.body.dispatchEvent(new DragEvent('dragleave', { bubbles: true })))
}
