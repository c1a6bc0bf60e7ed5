import type { Locator } from 'playwright-core'
import { expect, test } from './harness.ts'
import { holdBack, release } from './hold-back.ts'
import { openSample } from './open-in-screens.ts'
import type { Workbench } from './workbench.ts'

/** Opens the ledger of the sample and goes to its first claim without a verdict; the row in focus. */
async function firstOpenRow(workbench: Workbench): Promise<Locator> {
  const { page } = workbench
  await openSample(workbench, '/claims')
  await expect(page.getByRole('grid', { name: 'Claims ledger' })).toBeVisible()
  await page.keyboard.press('n')
  const row = page.locator('.ledger-row-focus')
  await expect(row).toContainText('none yet')
  return row
}

test('a verdict by key is painted before the core answers, and nothing says that it is saved until it is', async ({
  workbench,
}) => {
  const { page } = workbench
  const row = await firstOpenRow(workbench)
  const panel = page.getByRole('complementary', { name: 'Claim in focus' })
  const done = page.locator('.triage-count')
  const before = (await done.textContent()) ?? ''
  await holdBack(page, '"assessments.record"')
  await page.keyboard.press('c')
  const chip = row.locator('.verdict-chip')
  await expect(chip).toHaveText('Contested being saved')
  await expect(page.locator('[data-saving="saving"]')).toBeVisible()
  const button = panel.getByRole('button', { name: 'Contested' })
  await expect(button).toHaveAttribute('aria-pressed', 'true')
  await expect(panel.getByText('Your change is being saved.')).toBeVisible()
  await expect(panel.getByRole('button', { name: 'Take back' })).toHaveCount(0)
  await expect(done).toHaveText(before)
  await release(page)
  await expect(chip).toHaveText('Contested')
  await expect(panel.getByRole('button', { name: 'Take back' })).toBeVisible()
  await expect(done).not.toHaveText(before)

  await holdBack(page, '"assessments.takeBack"')
  await page.keyboard.press('t')
  await expect(row).toContainText('none yet being saved')
  await expect(panel.getByText('Your change is being saved.')).toBeVisible()
  await release(page)
  await expect(panel.getByText('You have not given a verdict.')).toBeVisible()
})

test('a verdict that cannot be saved goes again, with a message that says why', async ({ workbench }) => {
  const { page } = workbench
  const row = await firstOpenRow(workbench)
  await page.evaluate(() => {
    const held = globalThis as unknown as {
      countermarkSend(text: string): Promise<void>
      countermarkDeliver(texts: readonly string[]): void
      refuse(): void
    }
    const send = held.countermarkSend.bind(globalThis)
    held.countermarkSend = async (text) => {
      if (!text.includes('"assessments.record"')) return send(text)
      const { id } = JSON.parse(text) as { readonly id: string }
      const error = { code: 'not-saved', reason: 'disk-full' }
      held.refuse = () => held.countermarkDeliver([JSON.stringify({ kind: 'failure', id, error })])
    }
  })
  await page.keyboard.press('k')
  await expect(row.locator('.verdict-chip')).toHaveText('Corroborated being saved')
  await page.evaluate(() => (globalThis as unknown as { refuse(): void }).refuse())
  await expect(row).toContainText('none yet')
  await expect(page.locator('.toast-failed')).toContainText(/disk is full/i)
})

test('going on after a verdict passes by the claims whose verdict is still being saved, and counts them when it says how many', async ({
  workbench,
}) => {
  const { page } = workbench
  await openSample(workbench, '/claims')
  const grid = page.getByRole('grid', { name: 'Claims ledger' })
  await expect(grid).toBeVisible()
  // With one claim left in the list, the next without a verdict could only be the one just given.
  await page.getByPlaceholder('Find in claims').fill('second lamp')
  await expect(grid).toHaveAttribute('aria-rowcount', '2')
  await page.locator('.ledger-row').click()
  await page.keyboard.press('g')
  await holdBack(page, '"assessments.record"')
  await page.keyboard.press('o')
  await expect(page.locator('.ledger-row-focus .verdict-chip')).toHaveText('Left open being saved')
  const before = Number.parseInt((await page.locator('.triage-count').textContent()) ?? '', 10)
  const said = page.locator('[aria-live]').filter({ hasText: `${before + 1} of` })
  await expect(said.first()).toContainText('Every claim')
  await page.keyboard.press('n')
  await expect(said.first()).toContainText('Every claim')
  await release(page)
  await expect(page.locator('.ledger-row-focus .verdict-chip')).toHaveText('Left open')
})
