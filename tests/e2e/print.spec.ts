import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { writeScaleProject } from '#tests/bench/scale-project.ts'
import { expect, test } from './harness.ts'
import { overlaidWords } from './measured.ts'
import { go, openInScreens, openSample } from './open-in-screens.ts'

/** The page as it lies on paper, from here on. */
async function onPaper(page: Page): Promise<void> {
  await page.setViewportSize({ width: 760, height: 1_000 })
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
}

const frameOf = (page: Page) => page.locator('.rail, .top-line, .status-line, .panel, .panel-toggle, .toasts')

/** How many sheets a printed page takes. */
async function sheets(page: Page): Promise<number> {
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
  return Number(/\/Type\s*\/Pages[^>]*?\/Count (\d+)/.exec(pdf)?.[1] ?? /\/Count (\d+)/.exec(pdf)?.[1] ?? 0)
}

test('the reader prints its text over as many sheets as it takes, with highlights, numbers and source line', async ({
  workbench,
}) => {
  const { page } = workbench
  await workbench.ask('preferences.set', { theme: 'dark' })
  await page.reload()
  await openSample(workbench, '/library')
  await page.locator('.virtual-row').first().dblclick()
  const marks = page.locator('mark.highlight')
  await expect(marks.first()).toBeVisible()
  await expect.poll(() => sheets(page)).toBeGreaterThan(1)
  await onPaper(page)
  for (const part of await frameOf(page).all()) await expect(part).toBeHidden()
  await expect(page.locator('.minimap')).toBeHidden()
  await marks.first().click()
  await expect(page.locator('mark.is-focused').first()).toBeVisible()
  await expect(page.locator('.edge-handles')).toBeHidden()
  await page.locator('.ProseMirror').press('ArrowDown')
  await expect(page.locator('.document-scroller')).toHaveCSS('outline-style', 'none')
  await expect(page.locator('.memo-margin')).toBeHidden()
  await expect(page.locator('.pane-names')).toContainText('The Vessing Courier')
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  await expect(page.locator('.document-page')).toHaveCSS('color', 'rgb(0, 0, 0)')
  await expect(marks.first()).toHaveCSS('text-decoration-line', 'underline')
  const last = page.locator('.ProseMirror p[data-number]').last()
  expect(await last.evaluate((it) => getComputedStyle(it, '::before').content)).toMatch(/\d/)
  const { scrollHeight, clientHeight } = await page
    .locator('.document-scroller')
    .evaluate((it) => ({ scrollHeight: it.scrollHeight, clientHeight: it.clientHeight }))
  expect(scrollHeight).toBeLessThanOrEqual(clientHeight + 1)
})

test('the ledger prints every claim with its statuses in words and lines, and nothing that is pressed', async ({
  workbench,
}) => {
  const { page } = workbench
  await openSample(workbench, '/claims')
  await expect(page.locator('[data-claim]').first()).toBeVisible()
  await onPaper(page)
  await expect(page.locator('[data-claim]')).toHaveCount(29)
  for (const part of await frameOf(page).all()) await expect(part).toBeHidden()
  await expect(page.locator('.ledger-toolbar')).toBeHidden()
  await expect(page.locator('[data-claim]').first()).toHaveCSS('position', 'static')
  await expect(page.locator('.chip-single-origin').first()).toHaveCSS('border-style', 'dashed')
  await expect(page.locator('.status-chip.chip-corroborated').first()).toHaveCSS('border-style', 'double')
  const overlapping = await page.locator('[data-claim]').evaluateAll((rows) => {
    const boxes = rows.map((row) => row.getBoundingClientRect())
    return boxes.filter((box, at) => box.top < (boxes[at - 1]?.bottom ?? Number.NEGATIVE_INFINITY) - 1).length
  })
  expect(overlapping).toBe(0)
  expect(await overlaidWords(page)).toEqual([])
})

test('what stands beside a status in the printed ledger does not lie over the next column', async ({ workbench }) => {
  const { page, folders, ask } = workbench
  const folder = join(folders.documents, 'Sixty.countermark')
  await writeScaleProject(folder, { words: 4_000, highlights: 60, sources: 3, seed: 1 })
  for (const language of ['en', 'ur', 'hi'] as const) {
    await ask('preferences.set', { language })
    await page.reload()
    await openInScreens(workbench, folder, '/claims')
    await page.emulateMedia({ media: 'print' })
    // Of A4, as printers leave it, with the margins that they need.
    await page.setViewportSize({ width: 720, height: 1_000 })
    await expect(page.locator('[data-claim]')).toHaveCount(60)
    const both = page.locator('.ledger-cell-rule:has(.differs-mark):has(.marks-badge)')
    expect(await both.count(), language).toBeGreaterThan(3)
    const over = await both.evaluateAll((cells) =>
      cells.map((cell) => {
        const { left, right } = cell.getBoundingClientRect()
        return Math.max(
          ...[...cell.children].map((child) => {
            const box = child.getBoundingClientRect()
            return Math.max(box.right - right, left - box.left)
          }),
        )
      }),
    )
    expect(Math.max(...over), language).toBeLessThanOrEqual(0.5)
    await page.emulateMedia({ media: 'screen' })
  }
})

test('the page of a claim and the history print whole, without the frame', async ({ workbench }) => {
  const { page } = workbench
  await openSample(workbench, '/claims')
  await page.locator('[data-claim]').first().focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('.claim-page')).toBeVisible()
  await onPaper(page)
  for (const part of await frameOf(page).all()) await expect(part).toBeHidden()
  await expect(page.locator('.claim-statement h2')).toBeVisible()
  await expect(page.locator('main .button:visible')).toHaveCount(0)
  await expect(page.locator('.triage-bar')).toBeHidden()
  await go(page, '/history')
  await expect(page.locator('.history-table')).toBeVisible()
  const scroller = page.locator('.history-scroll')
  const isWhole = await scroller.evaluate((it) => it.scrollHeight <= it.clientHeight + 1)
  expect(isWhole).toBe(true)
  await go(page, '/report')
  await expect(page.getByText('A printed window does not hold the report.')).toBeVisible()
  await expect(page.locator('.report-frame')).toBeHidden()
})
