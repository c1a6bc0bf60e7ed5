import { expect, test } from './harness.ts'
import { go, openSample } from './open-in-screens.ts'

test('goes through the claims by key: next without a verdict, next that differs, on after a verdict, in the ledger and on the page', async ({
  workbench,
}) => {
  const { page } = workbench
  await openSample(workbench, '/claims')
  const focus = page.locator('.ledger-row-focus')
  const bar = page.getByRole('group', { name: 'Going through the claims' })
  const progress = bar.locator('.triage-count')
  await expect(progress).toHaveText(/^\d+ of \d+ assessed$/)
  const count = async (): Promise<number> => Number.parseInt((await progress.textContent()) ?? '', 10)
  const before = await count()

  await page.keyboard.press('n')
  await expect(focus).toContainText('none yet')
  const first = await focus.getAttribute('data-claim')
  await page.keyboard.press('g')
  await expect(bar.getByRole('checkbox')).toBeChecked()
  await page.keyboard.press('o')
  await expect(focus).not.toHaveAttribute('data-claim', first ?? '')
  await expect(focus).toContainText('none yet')
  await expect.poll(count).toBe(before + 1)

  await page.keyboard.press('x')
  await expect(focus).toContainText('Contested')
  await page.keyboard.press('d')
  await expect(focus.getByText('The verdict and the rule differ')).toBeAttached()

  await page.keyboard.press('n')
  await expect(focus).toContainText('none yet')
  await focus.focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/claims\/claim:/)
  const address = page.url()
  await page.keyboard.press('k')
  await expect(page).not.toHaveURL(address)
  await expect.poll(count).toBe(before + 2)
})

test('goes to the next highlight without a verdict in the reader, and on after a verdict where that is wanted', async ({
  workbench,
}) => {
  const { page } = workbench
  await openSample(workbench, '/read')
  await expect(page.locator('.tiptap').first()).toBeVisible()
  await page.keyboard.press('Shift+N')
  await expect(page.locator('.inspector')).toContainText('Claim')
  const statement = async (): Promise<string> =>
    ((await page.locator('.inspector .statement').first().textContent()) ?? '').trim()
  await expect.poll(statement).not.toBe('')
  const first = await statement()
  await go(page, '/claims')
  await page.getByRole('checkbox', { name: 'Go to the next after a verdict' }).check()
  await page.goBack()
  await expect.poll(statement).toBe(first)
  await page.keyboard.press('o')
  await expect.poll(statement).not.toBe(first)
})

test('the focus stays with its claim where a verdict moves it to another row', async ({ workbench }) => {
  const { page } = workbench
  await openSample(workbench, '/claims')
  const rows = page.locator('.ledger-row')
  await page.locator('.ledger-cell-verdict .ledger-sort').click()
  const claim = await rows.first().getAttribute('data-claim')
  await rows.first().click()
  await expect(rows.first()).toBeFocused()
  await page.keyboard.press('o')
  await expect(rows.first()).not.toHaveAttribute('data-claim', claim ?? '')
  const moved = page.locator(`[data-claim="${claim}"]`)
  await expect(moved).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator(`[data-claim="${claim}"] + .ledger-row`)).toBeFocused()
})
