import type { Locator, Page } from 'playwright-core'
import { boxOfWords } from './box-of-words.ts'
import { expect, test } from './harness.ts'
import { readAccounts } from './invented-accounts.ts'
import { go } from './open-in-screens.ts'
import { recordsOf } from './records-of.ts'
import { marksIn, selectWords } from './select-words.ts'

const said = (page: Page) => page.locator('.visually-hidden[role="status"]')

/** Takes hold of selected words and brings them over something, without letting go. */
async function dragWords(page: Page, pane: number, words: string, onto: Locator): Promise<void> {
  const from = await boxOfWords(page, pane, words)
  await page.mouse.move((from.left + from.right) / 2, from.y)
  await page.mouse.down()
  await page.mouse.move((from.left + from.right) / 2 + 8, from.y + 8, { steps: 4 })
  await moveOver(page, onto)
}

async function moveOver(page: Page, onto: Locator): Promise<void> {
  const box = await onto.boundingBox()
  if (!box) throw new Error('what to drop on is not shown')
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await page.mouse.move(at.x, at.y, { steps: 6 })
  // Coming to a place is heard by one move, being over it by the next.
  for (const by of [1, 2, 3]) await page.mouse.move(at.x + by, at.y)
}

test('selected words are dragged by mouse onto a claim of the list, which stays marked all the way over it', async ({
  workbench,
}) => {
  const { page } = workbench
  const { project } = await readAccounts(workbench)
  await selectWords(page, 0, 'struck nine on Friday')
  await page.keyboard.press('h')
  await expect(marksIn(page, 0)).toHaveCount(1)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Claims of this project' }).click()
  const target = page.locator('.claim-target', { hasText: 'struck nine on Friday' })
  await selectWords(page, 1, 'It never struck')
  await dragWords(page, 1, 'It never struck', target)
  await expect(target).toHaveClass(/is-over/)
  await target.evaluate((element) => {
    new MutationObserver(() => {
      if (!element.classList.contains('is-over')) element.setAttribute('data-flickered', '')
    }).observe(element, { attributes: true, attributeFilter: ['class'] })
  })
  const box = await target.boundingBox()
  if (!box) throw new Error('no claim to drop on')
  for (const share of [0.02, 0.1, 0.5, 0.9, 0.05])
    await page.mouse.move(box.x + box.width * share, box.y + box.height / 2, { steps: 3 })
  await expect(target).toHaveClass(/is-over/)
  await expect(target).not.toHaveAttribute('data-flickered')
  await page.mouse.up()
  await page.getByRole('dialog').getByRole('group').press('d')
  await expect(marksIn(page, 1)).toHaveAttribute('data-sign', /−/)
  await expect(page.locator('.claim-targets')).not.toHaveClass(/is-awaiting/)
  const links = await recordsOf(workbench, project, 'evidenceLink')
  expect(new Set(links.map(({ claimId }) => claimId)).size).toBe(1)
})

test('words held over the claims in the rail open the ledger, and are dropped onto a row of it', async ({
  workbench,
}) => {
  const { page } = workbench
  const { project } = await readAccounts(workbench)
  await selectWords(page, 0, 'struck nine on Friday')
  await page.keyboard.press('h')
  await expect(marksIn(page, 0)).toHaveCount(1)
  await selectWords(page, 1, 'It never struck')
  await dragWords(page, 1, 'It never struck', page.getByRole('link', { name: 'Claims' }))
  const row = page.locator('[data-claim]', { hasText: 'struck nine on Friday' })
  await expect(row).toBeVisible()
  await moveOver(page, row)
  await expect(row).toHaveClass(/is-over/)
  await expect(said(page)).toHaveText('Drop to link with: struck nine on Friday')
  await page.mouse.up()
  await page.getByRole('dialog').getByRole('button', { name: 'Disputes' }).click()
  await expect(row).toContainText('Contested')
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
  await expect.poll(async () => (await recordsOf(workbench, project, 'evidenceLink')).length).toBe(1)
})

test('a passage of one claim is dragged by its sign onto another claim, and onto the page of one', async ({
  workbench,
}) => {
  const { page } = workbench
  const { project } = await readAccounts(workbench)
  for (const words of ['struck nine on Friday', 'Two hundred people climbed the tower.']) {
    await selectWords(page, 0, words)
    await page.keyboard.press('h')
    await expect(marksIn(page, 0).filter({ hasText: words })).toHaveCount(1)
  }
  await go(page, '/claims')
  const row = (words: string) => page.locator('[data-claim]', { hasText: words })
  await row('struck nine').click()
  const grip = page.locator('.passage-grip')
  await grip.hover()
  await page.mouse.down()
  await moveOver(page, row('Two hundred'))
  await expect(row('Two hundred')).toHaveClass(/is-over/)
  await page.mouse.up()
  await page.getByRole('dialog').getByRole('button', { name: 'Qualifies' }).click()
  await expect.poll(async () => (await recordsOf(workbench, project, 'evidenceLink')).length).toBe(3)

  const [claim] = await recordsOf(workbench, project, 'claim')
  const other = (await recordsOf(workbench, project, 'annotation')).find(({ parts }) =>
    parts[0]?.quote.startsWith('Two hundred'),
  )
  await go(page, `/claims/${claim?.id}`)
  const view = page.locator('.claim-page')
  // As another window of the project begins a drag; this one sees only what it carries.
  const dataTransfer = await page.evaluateHandle(
    (given) => {
      const transfer = new DataTransfer()
      transfer.setData('application/x-countermark-passage', given)
      return transfer
    },
    JSON.stringify({ project, passage: { annotationId: other?.id } }),
  )
  await view.dispatchEvent('dragover', { dataTransfer })
  await expect(view).toHaveClass(/is-over/)
  await view.dispatchEvent('drop', { dataTransfer })
  await page.getByRole('dialog').getByRole('group').press('s')
  await expect(view.locator('.passage')).toHaveCount(2)
})

test('an edge follows a dragging mouse and is saved where it is let go', async ({ workbench }) => {
  const { page } = workbench
  const { project } = await readAccounts(workbench)
  await selectWords(page, 0, 'paid 3,000')
  await page.keyboard.press('h')
  const handle = page.locator('.edge-handle[data-edge="start"]')
  await expect(handle).toBeVisible()
  const isBarLast = await handle.evaluate((element) => element.classList.contains('words-right'))
  // A person takes hold of it once it stands still.
  await handle.hover({ position: { x: isBarLast ? 20 : 3, y: 12 } })
  const target = await boxOfWords(page, 0, 'council ')
  await page.mouse.down()
  await page.mouse.move(target.left, target.y, { steps: 8 })
  await expect(marksIn(page, 0)).toHaveText('council paid 3,000')
  await page.mouse.up()
  await expect
    .poll(async () => (await recordsOf(workbench, project, 'annotation')).map(({ parts }) => parts[0]?.quote))
    .toEqual(['council paid 3,000'])
})
