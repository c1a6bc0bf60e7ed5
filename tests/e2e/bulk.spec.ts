import type { Page } from 'playwright-core'
import { expect, test } from './harness.ts'
import { openSample } from './open-in-screens.ts'
import { recordsOf } from './records-of.ts'

const rows = (page: Page) => page.locator('[data-claim]')
const bar = (page: Page) => page.getByRole('toolbar', { name: 'Chosen claims' })
const undo = (page: Page) => page.locator('.toast').getByRole('button', { name: 'Undo' }).last()

test('a range is chosen by Shift and a click, also after an undo, and all that are found by one button', async ({
  workbench,
}) => {
  const { page } = workbench
  const { project } = await openSample(workbench, '/claims')
  const given = (): Promise<readonly unknown[]> => recordsOf(workbench, project, 'assessment')
  const before = await given()
  for (let round = 0; round < 2; round += 1) {
    await rows(page).nth(0).click()
    await rows(page)
      .nth(2)
      .click({ modifiers: ['Shift'] })
    await expect(bar(page)).toContainText('3 claims chosen')
    expect(await page.evaluate(() => String(getSelection()))).toBe('')
    if (round === 0) await bar(page).getByRole('button', { name: 'Left open' }).click()
    else await page.keyboard.press('o')
    await expect.poll(given).not.toEqual(before)
    await expect(page.locator('.toast').last()).toContainText('Changed 3 claims')
    await undo(page).click()
    await expect(page.locator('.toast').last()).toContainText('Undone: Changed several claims')
    await expect.poll(given).toEqual(before)
    await page.keyboard.press('Escape')
  }
  const shown = Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1
  await rows(page).nth(0).click()
  await rows(page)
    .nth(1)
    .click({ modifiers: ['Shift'] })
  await bar(page)
    .getByRole('button', { name: /^Choose all/ })
    .click()
  await expect(bar(page)).toContainText(`${shown} claims chosen`)
  await page.keyboard.press('Delete')
  await expect(page.getByRole('dialog', { name: 'Remove the claims' })).toBeVisible()
  await page.keyboard.press('Escape')
  for (const [name, key] of [
    [/^Let go/, 'Enter'],
    ['Left open', 'Escape'],
  ] as const) {
    await bar(page).getByRole('button', { name }).press(key)
    await expect(bar(page)).toHaveCount(0)
    await expect(page.locator('.ledger-row-focus')).toBeFocused()
    await page.keyboard.press('Control+a')
  }
})

test('question, code, merging and removing of many claims are one change and one undo each', async ({ workbench }) => {
  const { page } = workbench
  const { project } = await openSample(workbench, '/claims')
  const before = await recordsOf(workbench, project, 'claim')
  const choose = async (): Promise<void> => {
    await rows(page).nth(0).click()
    await rows(page)
      .nth(1)
      .click({ modifiers: ['Shift'] })
    await expect(bar(page)).toContainText('2 claims chosen')
    await bar(page).getByRole('button', { name: 'More' }).click()
  }
  const back = async (): Promise<void> => {
    await undo(page).click()
    await expect.poll(() => recordsOf(workbench, project, 'claim')).toEqual(before)
    await page.keyboard.press('Escape')
  }
  const say = async (item: RegExp, words: string): Promise<void> => {
    await choose()
    await page.getByRole('menuitem', { name: item }).click()
    await page.getByRole('dialog').getByRole('textbox').fill(words)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await say(/question/i, 'What was seen from the pier?')
  // The dialog closes before the question is saved.
  await expect
    .poll(async () => {
      const questions = await recordsOf(workbench, project, 'question')
      const asked = questions.find(({ text }) => text === 'What was seen from the pier?')
      return (await recordsOf(workbench, project, 'claim')).filter(({ questionId }) => questionId === asked?.id)
    })
    .toHaveLength(2)
  await back()

  const coded = (await recordsOf(workbench, project, 'coding')).length
  await say(/code/i, 'from the pier')
  await expect.poll(async () => (await recordsOf(workbench, project, 'coding')).length).toBeGreaterThan(coded)
  await back()
  expect(await recordsOf(workbench, project, 'coding')).toHaveLength(coded)

  for (const [item, left] of [
    [/^Merge|^Make one/i, before.length - 1],
    [/^Remove/i, before.length - 2],
  ] as const) {
    await choose()
    await page.getByRole('menuitem', { name: item }).click()
    await page.getByRole('dialog').getByRole('button').last().click()
    await expect.poll(async () => (await recordsOf(workbench, project, 'claim')).length).toBe(left)
    await back()
  }
})

test('time and place of many claims are one change; what stays empty is left as it is', async ({ workbench }) => {
  const { page } = workbench
  const { project } = await openSample(workbench, '/claims')
  const before = await recordsOf(workbench, project, 'claim')
  await rows(page).nth(0).click()
  await rows(page)
    .nth(2)
    .click({ modifiers: ['Shift'] })
  const ids = await page
    .locator('[data-claim].ledger-row-chosen')
    .evaluateAll((all) => all.map((each) => each.getAttribute('data-claim')))
  await bar(page).getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Set time and place…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Set time and place…' })
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled()
  await dialog.getByRole('textbox', { name: 'Place' }).fill('The lower lock')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect
    .poll(async () =>
      (await recordsOf(workbench, project, 'claim')).filter(({ place }) => place.name === 'The lower lock'),
    )
    .toHaveLength(3)
  const after = await recordsOf(workbench, project, 'claim')
  expect(ids).toHaveLength(3)
  for (const was of before) {
    const now = after.find(({ id }) => id === was.id)
    expect(now?.time).toEqual(was.time)
    if (ids.includes(was.id)) expect(now?.place).toEqual({ name: 'The lower lock', basis: 'stated' })
    else expect(now?.place).toEqual(was.place)
  }
  await undo(page).click()
  await expect.poll(() => recordsOf(workbench, project, 'claim')).toEqual(before)
})

test('the row in focus stays in sight when the bar of bulk acts comes above the rows', async ({ workbench }) => {
  const { page } = workbench
  await page.setViewportSize({ width: 1280, height: 600 })
  await openSample(workbench, '/claims')
  await page.locator('.ledger-row').first().click()
  await page.keyboard.press('End')
  const last = page.locator('.ledger-row[aria-rowindex="30"]')
  await expect(last).toBeFocused()
  await page.keyboard.press('Control+a')
  await expect(page.locator('.bulk-bar')).toBeVisible()
  await expect(last).toBeFocused()
  await expect(last).toBeInViewport({ ratio: 0.99 })
})
