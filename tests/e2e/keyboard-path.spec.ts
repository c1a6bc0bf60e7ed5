import type { Locator, Page } from 'playwright-core'
import { expect, test } from './harness.ts'
import { doubt, praise } from './invented-accounts.ts'
import { addSource, openNew } from './new-project.ts'
import { go } from './open-in-screens.ts'
import { recordsOf } from './records-of.ts'
import { marksIn, textOfPane } from './select-words.ts'

const said = (page: Page) => page.locator('div.visually-hidden[role="status"]')

/** Presses Tab, or another key that moves the focus, until it is where a person wants it; fails where it does not come there. */
async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await expect(target).toBeVisible()
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${target} is not reached with ${key}`)
}

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key)
}

test('the whole path is worked by keyboard alone: project, import, caret mode, contested, evidence, verdict, report, verify', async ({
  workbench,
}) => {
  test.setTimeout(180_000)
  const { page } = workbench
  // Nothing here may depend on a pointer.
  await page.evaluate(() => {
    for (const name of ['pointerdown', 'mousedown'] as const)
      document.addEventListener(name, () => document.documentElement.setAttribute('data-pointed', ''), true)
  })

  await tabTo(page, page.getByRole('button', { name: 'New project' }))
  await press(page, 'Enter')
  await expect(page.getByRole('textbox', { name: 'Title of the study' })).toBeFocused()
  await page.keyboard.type('The Orrin clock')
  await press(page, 'Tab')
  await page.keyboard.type('R. Weigher')
  await press(page, 'Enter')
  await expect(page.getByText('No sources yet')).toBeVisible()

  const chooser = page.waitForEvent('filechooser')
  await tabTo(page, page.getByRole('button', { name: 'Import…' }).first())
  await press(page, 'Enter')
  await (await chooser).setFiles(
    [praise, doubt].map(({ name, mimeType, text }) => ({ name, mimeType, buffer: Buffer.from(text, 'utf8') })),
  )
  const results = page.getByRole('region', { name: 'Result of the import' })
  await expect(results.getByRole('button', { name: 'Read it' })).toHaveCount(2, { timeout: 30_000 })
  await tabTo(page, results.getByRole('button', { name: 'Read it' }).first())
  await press(page, 'Enter')
  await expect(textOfPane(page, 0)).toContainText('Orrin')
  await tabTo(page, page.getByRole('button', { name: /beside/i }).first())
  await press(page, 'Enter')
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await press(page, 'Enter')
  await expect(textOfPane(page, 1)).toBeVisible()
  const first = (await textOfPane(page, 0).textContent())?.includes('“We replaced') ? 0 : 1

  // The sentence that is disputed is made a contested claim in caret mode.
  await press(page, 'F7')
  await expect(page.getByRole('button', { name: 'Caret mode on' })).toBeVisible()
  await tabTo(page, textOfPane(page, first), 'F6')
  await press(page, 'Control+Home', 'Control+ArrowDown', 'Control+ArrowDown', '.')
  const struck = 'The clock of Orrin Square struck nine on Friday after forty years of silence.'
  await expect(said(page)).toHaveText(/^14 words selected|^Selected: The clock/)
  await press(page, 'c')
  await expect(marksIn(page, first)).toHaveText(struck)
  await expect(marksIn(page, first)).toHaveClass(/verdict-contested/)

  // What the other account says against it is tied to it.
  await tabTo(page, textOfPane(page, 1 - first), 'F6')
  await press(page, 'Control+Home', 'Control+ArrowDown', 'Control+ArrowDown', 'Control+ArrowDown', '.', 'e', 'd')
  await expect(marksIn(page, 1 - first)).toHaveAttribute('data-sign', /−/)
  await expect(marksIn(page, 1 - first)).toContainText('It never struck')
  await expect(marksIn(page, first)).toHaveClass(/line-contested/)

  // In the ledger the verdict is thought over, and given again.
  await press(page, 'Escape', 'Escape', 'Alt+3')
  const row = page.locator('[data-claim]').first()
  await expect(row).toBeVisible()
  await press(page, 'ArrowDown')
  await expect(row).toBeFocused()
  await press(page, 'o')
  await expect(row).toContainText('Left open')
  await press(page, 'c')
  await expect(row.getByText('Contested')).toHaveCount(2)
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { name: 'The rule' })).toBeVisible()

  // The report is written, and verified.
  await press(page, 'Alt+4')
  await expect(page.getByRole('button', { name: 'Export HTML' })).toBeEnabled()
  await press(page, 'Control+e')
  await tabTo(page, page.getByRole('dialog').getByRole('button', { name: /^Save/ }))
  await press(page, 'Enter')
  await expect(page.locator('.toast').filter({ hasText: 'Written to' })).toBeVisible({ timeout: 30_000 })
  await tabTo(page, page.getByRole('button', { name: 'Verify the file just written' }))
  await press(page, 'Enter')
  await expect(page.getByText('Everything agrees with this project.')).toBeVisible({ timeout: 30_000 })

  const [recent] = await workbench.ask('projects.recent', {})
  const opened = await workbench.ask('projects.open', { folder: recent?.folder ?? '' })
  const links = opened ? await recordsOf(workbench, opened.project, 'evidenceLink') : []
  expect(links.map(({ stance }) => stance)).toEqual(['asserts', 'disputes'])
  expect(await page.evaluate(() => document.documentElement.hasAttribute('data-pointed'))).toBe(false)
})

test('far into a text of a novel’s length a found sentence is made a claim by keyboard alone', async ({
  workbench,
}) => {
  test.setTimeout(120_000)
  const { page } = workbench
  const entries = Array.from(
    { length: 6_000 },
    (_, at) =>
      `Entry ${at + 1}. The lamp keeper counted boats. Nothing else was seen that night from the north pier, ${'and the fog stayed '.repeat(4)}until morning.`,
  )
  const { project } = await openNew(workbench, 'A long watch')
  const sourceId = await addSource(workbench, project, 'The watch book', entries.join('\n\n'))
  await go(page, `/read/${sourceId}`)
  await expect(textOfPane(page, 0)).toBeVisible({ timeout: 30_000 })
  await press(page, 'F7')
  await tabTo(page, textOfPane(page, 0), 'F6')
  await press(page, 'Control+f')
  await page.keyboard.type('Entry 5731.')
  await expect(page.locator('.find-count')).toHaveText('1 of 1')
  await press(page, 'Escape', 'Alt+ArrowDown', '.', 'c')
  await expect(marksIn(page, 0)).toHaveText('The lamp keeper counted boats.')
  await expect(marksIn(page, 0)).toBeInViewport()
  const [annotation] = await recordsOf(workbench, project, 'annotation')
  expect(annotation?.parts[0]?.prefix).toContain('Entry 5731.')
})
