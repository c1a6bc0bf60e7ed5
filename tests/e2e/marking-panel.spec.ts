import type { Page } from 'playwright-core'
import { copied } from './copied.ts'
import { expect, test } from './harness.ts'
import { readAccounts } from './invented-accounts.ts'
import { recordsOf } from './records-of.ts'
import { marksIn, selectWords, textOfPane } from './select-words.ts'

const said = (page: Page) => page.locator('.visually-hidden[role="status"]')

test('words are copied as a quotation with their source, as text and as HTML', async ({ workbench }) => {
  const { page, ask } = workbench
  const { project, sourceIds } = await readAccounts(workbench)
  const [sourceId] = sourceIds
  if (!sourceId) throw new Error('no source')
  const published = { value: '2031-05-12', basis: 'stated' } as const
  const provenance = { sourceId, title: 'The clock', outletName: 'The Orrin Gazette', authors: ['Ada Venn'], published }
  await ask('sources.describe', provenance, project)
  await selectWords(page, 0, 'The council paid 3,000 crowns for the repair.')
  const { copiedTextPlain, copiedTextHtml } = await copied(page, 'Control+Shift+C')
  expect(copiedTextPlain).toBe(
    '“The council paid 3,000 crowns for the repair.”\n— Ada Venn, The clock, The Orrin Gazette, 12 May 2031, paragraph 3',
  )
  expect(copiedTextHtml).toContain('<cite>')
})

test('where the clipboard takes nothing, that is said and the text shown, selected', async ({ workbench }) => {
  const { page } = workbench
  await readAccounts(workbench)
  await page.evaluate(() => {
    document.execCommand = () => false
  })
  await selectWords(page, 0, 'The council paid')
  await page
    .locator('.bubble')
    .getByRole('button', { name: /Copy as a quotation/ })
    .click()
  const dialog = page.getByRole('dialog', { name: 'The clipboard did not take it' })
  await expect(dialog.getByRole('textbox')).toHaveValue(/^“The council paid”\n— .*paragraph 3$/)
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toContain('The council paid')
})

test('the bubble and the panel tell which number puts on which code, and a person arranges them', async ({
  workbench,
}) => {
  const { page } = workbench
  const { project } = await readAccounts(workbench)
  const panel = page.getByRole('complementary', { name: 'Claim and passage' })
  for (const name of ['cost', 'sound']) {
    await selectWords(page, 0, name === 'cost' ? 'paid 3,000 crowns' : 'struck nine')
    await page.keyboard.press('9')
    await page.getByRole('dialog').getByRole('combobox').fill(name)
    await page.keyboard.press('Enter')
    await expect(panel.locator('.passage-code')).toHaveText([name])
  }
  await expect(panel.getByRole('list', { name: 'Codes by number' })).toContainText('1cost2sound')
  await panel.getByRole('button', { name: 'Arrange' }).click()
  await page.getByRole('button', { name: 'Move sound up' }).click()
  await page.keyboard.press('Escape')
  await expect(panel.getByRole('list', { name: 'Codes by number' })).toContainText('1sound2cost')
  await selectWords(page, 0, 'forty years')
  await expect(page.locator('.bubble-code')).toHaveText(['1sound', '2cost'])
  await page.keyboard.press('1')
  await expect(panel.locator('.passage-code')).toHaveText(['sound'])
  expect(await recordsOf(workbench, project, 'code')).toHaveLength(2)
})

test('a passage or selected words are dropped onto a claim, which asks for the stance and links', async ({
  workbench,
}) => {
  const { page } = workbench
  const { project } = await readAccounts(workbench)
  const panel = page.getByRole('complementary', { name: 'Claim and passage' })
  await selectWords(page, 0, 'struck nine on Friday')
  await page.keyboard.press('h')
  await expect(marksIn(page, 0)).toHaveCount(1)
  await page.keyboard.press('Escape')
  await panel.getByRole('button', { name: 'Claims of this project' }).click()
  const target = panel.locator('.claim-target', { hasText: 'struck nine on Friday' })
  await selectWords(page, 1, 'It never struck')
  const dataTransfer = await page.evaluateHandle(() => new DataTransfer())
  await textOfPane(page, 1).getByText('It never struck').dispatchEvent('dragstart', { dataTransfer })
  await expect(panel.locator('.claim-targets')).toHaveClass(/is-awaiting/)
  await target.dispatchEvent('dragover', { dataTransfer })
  await expect(said(page)).toHaveText('Drop to link with: struck nine on Friday')
  await target.dispatchEvent('drop', { dataTransfer })
  const stances = page.getByRole('dialog').getByRole('group')
  await expect(stances.locator(':is([aria-pressed="true"], [aria-checked="true"], button:focus)')).toHaveCount(0)
  await page.keyboard.press('d')
  await expect(marksIn(page, 1)).toHaveAttribute('data-sign', /−/)
  const links = await recordsOf(workbench, project, 'evidenceLink')
  expect(links.map(({ stance }) => stance)).toEqual(['asserts', 'disputes'])
  expect(new Set(links.map(({ claimId }) => claimId)).size).toBe(1)
  await page.keyboard.press('Control+z')
  await expect(marksIn(page, 1)).toHaveCount(0)
  await selectWords(page, 1, '4,500 crowns')
  await page.keyboard.press('1')
  await page.getByRole('dialog').getByRole('combobox').fill('cost')
  await page.keyboard.press('Enter')
  await expect(panel.locator('.passage-quote')).toContainText('4,500 crowns')
  await panel.locator('.passage-quote').dispatchEvent('dragstart', { dataTransfer })
  await expect(panel.locator('.claim-targets')).toHaveClass(/is-awaiting/)
  await target.dispatchEvent('dragover', { dataTransfer })
  await target.dispatchEvent('drop', { dataTransfer })
  await page.getByRole('dialog').getByRole('button', { name: 'Qualifies' }).click()
  await expect(marksIn(page, 1)).toHaveAttribute('data-sign', /±/)
})

test('a key lists what lies at the place of the passage in focus, to go through with arrows', async ({ workbench }) => {
  const { page } = workbench
  await readAccounts(workbench)
  await selectWords(page, 0, 'The council paid 3,000 crowns for the repair.')
  await page.keyboard.press('h')
  await expect(marksIn(page, 0)).toHaveCount(1)
  await page.keyboard.press('w')
  await page.keyboard.press('w')
  await expect(page.locator('.toast')).toHaveText(['Nothing else lies here.'])
  await selectWords(page, 0, '3,000 crowns')
  await page.keyboard.press('c')
  await expect(page.locator('mark mark')).toHaveText('3,000 crowns')
  await expect(page.locator('mark.is-focused')).toHaveText(['3,000 crowns'])
  await page.keyboard.press('w')
  const list = page.getByRole('region', { name: 'What lies here' })
  const inner = list.getByRole('button', { name: /^3,000 crowns/ })
  await expect(inner).toBeFocused()
  await expect(inner).toHaveAccessibleName(/your verdict: Contested, the rule says Unexamined, 2 of 2$/)
  await expect(inner).toContainText('“3,000 crowns”')
  await page.keyboard.press('ArrowUp')
  await expect(said(page)).toHaveText('1 of 2')
  await page.keyboard.press('Enter')
  await expect(page.locator('.inspector-claim')).toContainText('The council paid')
  await page.keyboard.press('Escape')
  await expect(list).toHaveCount(0)
  await expect(textOfPane(page, 0)).toBeFocused()
  await expect(page.locator('mark.is-focused').first()).toBeVisible()
})

/** How each class of highlight is drawn, but for its colour. */
const drawnAs = (page: Page, classes: readonly string[]) =>
  textOfPane(page, 0).evaluate((text, names) => {
    const place = text.querySelector('p') ?? text
    return names.map((name) => {
      const mark = document.createElement('mark')
      mark.className = `highlight ${name}`
      place.parentElement?.append(mark)
      const style = getComputedStyle(mark)
      const pattern = style.backgroundImage.replace(/(?:rgba?|color|color-mix)\([^()]*(?:\([^()]*\)[^()]*)*\)/g, 'ink')
      const drawn = `${style.textDecorationLine} ${style.textDecorationStyle} ${pattern}`
      mark.remove()
      return drawn
    })
  }, classes)

for (const forcedColors of ['none', 'active'] as const) {
  test(`every status has a line and every verdict a fill of its own without colour (forced colours ${forcedColors})`, async ({
    workbench,
  }) => {
    const { page } = workbench
    await readAccounts(workbench)
    await page.emulateMedia({ forcedColors })
    const statuses = ['contested', 'corroborated', 'one-side-only', 'single-origin', 'unexamined', 'superseded']
    const lines = await drawnAs(
      page,
      [...statuses, 'not-weighed'].map((status) => `line-${status} verdict-none`),
    )
    expect(new Set(lines).size).toBe(7)
    const fills = await drawnAs(
      page,
      ['contested', 'corroborated', 'left-open'].map((verdict) => `verdict-${verdict} line-none`),
    )
    expect(new Set(fills).size).toBe(3)
  })
}
