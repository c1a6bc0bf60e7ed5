import type { Locator, Page } from 'playwright-core'
import { axeFindings } from './axe-findings.ts'
import { expect, test } from './harness.ts'
import { addSource, openNew } from './new-project.ts'
import { openInScreens, openSample } from './open-in-screens.ts'

/** The row of the claim whose statement holds these words. */
const row = (page: Page, words: string): Locator => page.getByRole('row').filter({ hasText: words })

const undoInToast = (page: Page): Promise<void> =>
  page.locator('.toast').getByRole('button', { name: 'Undo' }).last().click()

const light = 'The light at the end of Saltmark Pier'
const knots = 'nine knots'

test('shows every claim with verdict, rule, origins and sources, and says how many', async ({ workbench }) => {
  const { page } = workbench
  await openSample(workbench, '/claims')
  const grid = page.getByRole('grid', { name: 'Claims ledger' })
  const all = Number(await grid.getAttribute('aria-rowcount')) - 1
  await expect(page.getByText(`${all} of ${all} shown`)).toBeVisible()
  await expect(row(page, light).getByText('Contested')).toHaveCount(2)
  await expect(row(page, light).getByRole('gridcell', { name: '5 origins for, 1 origin against' })).toBeVisible()
})

test('filters by verdict, status and words, and sorts by a column', async ({ workbench }) => {
  const { page } = workbench
  await openSample(workbench, '/claims')
  const grid = page.getByRole('grid', { name: 'Claims ledger' })
  await page.getByRole('radio', { name: /^Left open/ }).check()
  await expect(row(page, light)).toHaveCount(0)
  await page.getByRole('radio', { name: /^All/ }).check()

  await page.getByRole('button', { name: 'Filter' }).click()
  await page.getByRole('checkbox', { name: 'One side only' }).check()
  // The rows follow the filter a moment later, and are counted together with what they say.
  await expect
    .poll(async () => (await grid.getByRole('row').count()) - 1 - (await grid.getByText('One side only').count()))
    .toBe(0)
  await page.getByRole('button', { name: 'Clear the filter' }).click()

  await page.keyboard.press('Escape')
  await page.getByRole('searchbox', { name: 'Words in the claim' }).fill('KNOTS')
  await expect(row(page, knots)).toBeVisible()
  await expect(row(page, light)).toHaveCount(0)
  await page.getByRole('searchbox', { name: 'Words in the claim' }).fill('')

  await page.getByRole('button', { name: 'Sources', exact: true }).click()
  await expect(page.getByRole('columnheader', { name: 'Sources' })).toHaveAttribute('aria-sort', 'descending')
  await page.goBack()
})

test('gives a verdict with a key, marks where it differs from the rule, and takes it back', async ({ workbench }) => {
  const { page } = workbench
  await openSample(workbench, '/claims')
  await row(page, light).click()
  await page.keyboard.press('k')
  await expect(row(page, light).getByText('Corroborated')).toBeVisible()
  await expect(row(page, light).getByText('The verdict and the rule differ')).toBeAttached()
  await expect(page.getByText('Your verdict is Corroborated; the rule says Contested.')).toBeVisible()
  await undoInToast(page)
  await expect(row(page, light).getByText('Contested')).toHaveCount(2)
  await page.keyboard.press('t')
  await expect(row(page, light).getByText('none yet')).toBeVisible()
})

test('walks the ledger by keyboard alone and opens a claim', async ({ workbench }) => {
  const { page } = workbench
  await openSample(workbench, '/claims?sort=sources-descending')
  const rows = page.locator('[data-claim]')
  await rows.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(rows.nth(1)).toBeFocused()
  await page.keyboard.press('End')
  await expect(page.locator('[data-claim]:focus')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Home')
  await expect(rows.first()).toBeFocused()
  await page.keyboard.press('n')
  await expect(page.locator('[data-claim][aria-selected="true"]').getByText('none yet')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/claims\/claim:/)
  await expect(page.locator('.claim-page-scroller')).toBeFocused()
  await page.keyboard.press('F2')
  await expect(page.getByRole('textbox', { name: 'Wording of the claim' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.locator('.claim-page-scroller')).toBeFocused()
  await page.getByRole('button', { name: 'Reword' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Wording of the claim' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Reword' })).toBeFocused()
  await page.getByRole('button', { name: 'Back to the claims' }).press('Enter')
  await expect(page).toHaveURL(/#\/claims\?sort=sources-descending&at=claim:/)
  await expect(page.locator('[data-claim][aria-selected="true"]')).toBeFocused()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.locator('.claim-page')).toBeVisible()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.locator('[data-claim][aria-selected="true"]')).toBeFocused()
})

test('leaves room for claims at 320 px while a filter is set, and every filter in reach', async ({ workbench }) => {
  const { page } = workbench
  await page.setViewportSize({ width: 320, height: 568 })
  await openSample(workbench, '/claims?status=contested')
  await expect(page.locator('[data-claim]').nth(1)).toBeInViewport({ ratio: 1 })
  await page.getByRole('button', { name: /^Filter/ }).click()
  await page.getByRole('button', { name: 'Clear the filter' }).scrollIntoViewIfNeeded()
  await expect(page.getByRole('button', { name: 'Clear the filter' })).toBeInViewport({ ratio: 1 })
  await page.locator('[data-claim]').first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('[data-claim]').nth(1)).toBeInViewport({ ratio: 1 })
})

test('changes several chosen claims at once, each act one change with one undo', async ({ workbench }) => {
  const { page } = workbench
  const { project } = await openSample(workbench, '/claims?show=no-verdict')
  const rows = page.locator('[data-claim]')
  const changes = async (): Promise<number> => (await workbench.ask('history.list', { limit: 1_000 }, project)).length
  const before = await changes()
  await rows.first().focus()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByText('3 claims chosen')).toBeVisible()
  const bar = page.getByRole('toolbar', { name: 'Acts on the chosen claims' })
  await bar.getByRole('button', { name: 'Left open' }).click()
  await expect(page.getByText('Changed 3 claims')).toBeVisible()
  expect((await changes()) - before).toBe(1)
  await undoInToast(page)
  await expect.poll(changes).toBe(before + 2)
  await expect(page.getByRole('radio', { name: /^No verdict/ })).toBeChecked()
})

test('names the last change in the status line with its undo, until something else has changed', async ({
  workbench,
}) => {
  const { page } = workbench
  const { project } = await openSample(workbench, '/claims')
  await row(page, light).click()
  await page.keyboard.press('k')
  const undo = page.locator('.status-line').getByRole('button', { name: /^Undo: / })
  await expect(undo).toBeVisible()
  await workbench.ask('claims.create', { statement: 'the lamp was lit' }, project)
  await expect(undo).toHaveCount(0)
  await row(page, light).click()
  await page.keyboard.press('o')
  await undo.click()
  await expect(page.locator('.toast').filter({ hasText: /^Undone: / })).toBeVisible()
  await expect(row(page, light).getByText('Corroborated')).toBeVisible()
})

test('keeps a rationale through a restart, and every verdict and wording in the history', async ({ workbench }) => {
  const opened = await openSample(workbench, '/claims')
  await row(workbench.page, knots).dblclick()
  await expect(workbench.page).toHaveURL(/#\/claims\/claim:/)
  const address = new URL(workbench.page.url()).hash.slice(1)
  await workbench.page.getByRole('button', { name: 'Edit the rationale' }).click()
  await expect(workbench.page.getByRole('textbox', { name: 'Rationale' })).toBeFocused()
  await workbench.page.keyboard.press('Control+A')
  await workbench.page.keyboard.type('Only the log would settle it; asked for it twice.')
  await expect(workbench.page.getByText('Not saved yet.')).toBeVisible()
  await workbench.page.keyboard.press('Control+Enter')
  await expect(workbench.page.getByText('Rationale saved')).toBeVisible()

  await workbench.page.getByRole('button', { name: 'Reword' }).click()
  await workbench.page.getByRole('textbox', { name: 'Wording of the claim' }).fill('the ferry was making nine knots')
  await workbench.page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(workbench.page.getByRole('heading', { name: /the ferry was making nine knots/ })).toBeVisible()
  await expect(workbench.page.getByText(/reworded by/)).toBeVisible()

  await workbench.restart()
  await openInScreens(workbench, opened.folder, address)
  await expect(workbench.page.getByRole('region', { name: 'Your verdict' })).toContainText('asked for it twice')
  await expect(workbench.page.getByRole('heading', { name: /the ferry was making nine knots/ })).toBeVisible()
})

test('shows passages by stance with their context, edits a link and removes it with a way back', async ({
  workbench,
}) => {
  const { page } = workbench
  await openSample(workbench, '/claims')
  await row(page, knots).dblclick()
  await expect(page.getByRole('heading', { name: /^Dispute it/ })).toBeVisible()
  await expect(page.locator('.passage').first()).toContainText('¶')
  const count = await page.locator('.passage').count()

  await page.getByRole('button', { name: 'Edit this link' }).first().click()
  await page.getByRole('combobox', { name: 'Speaker', exact: true }).fill('a new witness')
  await page.getByRole('combobox', { name: 'Credibility of this item' }).selectOption('2')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.locator('.passage').first()).toContainText('a new witness')
  await expect(page.locator('.passage').first()).toContainText('item 2')

  await page.getByRole('button', { name: 'Remove this link' }).first().click()
  await expect(page.locator('.passage')).toHaveCount(count - 1)
  await undoInToast(page)
  await expect(page.locator('.passage')).toHaveCount(count)
})

test('lights the passages that a reason rests on', async ({ workbench }) => {
  const { page } = workbench
  await openSample(workbench, '/claims')
  await row(page, knots).dblclick()
  await page.getByRole('button', { name: /^Against:/ }).hover()
  await expect(page.locator('.passage-lit')).toHaveCount(1)
  await expect(page.locator('.passage-lit')).toContainText('disputes')
})

test('records that a source was looked through, and takes it back', async ({ workbench }) => {
  const { page } = workbench
  await openSample(workbench, '/claims')
  await row(page, knots).dblclick()
  const looked = page.getByRole('button', { name: /^Looked through, nothing found:/ })
  const before = await looked.count()
  expect(before).toBeGreaterThan(0)
  await looked.first().click()
  await expect(looked).toHaveCount(before - 1)
  await expect(page.getByText('Silence recorded')).toBeVisible()
  const coverage = page.getByRole('region', { name: 'Coverage' })
  await coverage.getByRole('button', { name: 'Take back' }).last().click()
  await expect(looked).toHaveCount(before)
})

test('merges a claim into another and removes one, each with a way back', async ({ workbench }) => {
  const { page } = workbench
  await openSample(workbench, '/claims')
  await row(page, knots).click()
  const all = page.getByRole('radio', { name: /^All/ })
  const total = Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1

  await page.getByRole('button', { name: 'More acts' }).click()
  await page.getByRole('menuitem', { name: 'Merge into another claim' }).click()
  await page.getByRole('searchbox', { name: 'Find the claim to keep' }).fill('six knots')
  await page.getByRole('radio', { name: /six knots/ }).check()
  await page.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(page.getByText('Claims merged')).toBeVisible()
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(total))
  await undoInToast(page)
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(total + 1))

  await row(page, light).click()
  await page.keyboard.press('Delete')
  await page.getByRole('dialog').getByRole('button', { name: 'Remove this claim' }).click()
  await expect(row(page, light)).toHaveCount(0)
  await undoInToast(page)
  await expect(row(page, light)).toBeVisible()
  await expect(all).toBeChecked()
})

test('teaches the key that makes a claim while there is none', async ({ workbench }) => {
  const { project } = await openNew(workbench, 'Nothing yet', '/claims')
  await addSource(workbench, project, 'Keeper’s letter', 'The lamp was lit at nine.')
  await expect(workbench.page.getByText('No claims yet')).toBeVisible()
  await expect(workbench.page.locator('.empty-state .kbd')).toHaveText('H')
})

test('the first claim of a project is made by its key as any other', async ({ workbench }) => {
  const { page } = workbench
  await openNew(workbench, 'Upper lock', '/claims')
  await expect(page.getByText('No claims yet')).toBeVisible()
  await page.keyboard.press('Shift+N')
  await page.getByRole('dialog').getByRole('textbox').fill('The lamp was lit at nine.')
  await page.getByRole('dialog').getByRole('button', { name: 'Make the claim' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(row(page, 'The lamp was lit')).toHaveAttribute('aria-selected', 'true')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })
    test('has nothing serious for axe in ledger, panel, page and dialog', async ({ workbench }) => {
      const { page } = workbench
      await openSample(workbench, '/claims')
      await page.getByRole('button', { name: 'Filter' }).click()
      await row(page, light).click()
      await expect(page.locator('.passage').first()).toBeVisible()
      expect(await axeFindings(page)).toEqual([])
      await row(page, light).dblclick()
      await expect(page.locator('.passage').first()).toBeVisible()
      expect(await axeFindings(page)).toEqual([])
      await page.getByRole('button', { name: 'Edit this link' }).first().click()
      await expect(page.getByRole('combobox', { name: 'Speaker', exact: true })).toBeVisible()
      expect(await axeFindings(page)).toEqual([])
    })
  })
}

test('fits a window of 900 pixels, in both directions of writing', async ({ workbench }) => {
  const { page } = workbench
  await openSample(workbench, '/claims')
  await page.setViewportSize({ width: 900, height: 700 })
  await row(page, light).click()
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(await overflow()).toBe(0)
  await workbench.ask('preferences.set', { language: 'ur' })
  await page.reload()
  await openSample(workbench, '/claims')
  await expect(page.getByRole('grid', { name: 'دعووں کا کھاتا' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
  expect(await overflow()).toBe(0)
})
