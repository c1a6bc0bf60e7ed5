import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ElectronWorkbench } from '#tests/electron/launch.ts'
import { expect, test } from './harness.ts'
import { doubt, importThroughPage, praise } from './invented-accounts.ts'
import { go, openInScreens } from './open-in-screens.ts'
import { recordsOf } from './records-of.ts'
import { marksIn, selectWords, textOfPane } from './select-words.ts'
import type { Workbench } from './workbench.ts'

const heading = 'The Orrin clock: a repair to be proud of!'
const withUrduStop = 'The mayor promised a second repair for the good of all۔ It begins in spring.'
const struck = 'The clock of Orrin Square struck nine on Friday'
const denied = 'It never struck, and we were all listening'

const isElectron = (workbench: Workbench): workbench is ElectronWorkbench => workbench.host === 'electron'

/** Makes a project through the screens, as Enter on the first screen does; answers its folder and its key. */
async function makeProject(workbench: Workbench): Promise<{ readonly folder: string; readonly project: string }> {
  const { page } = workbench
  await page.getByRole('button', { name: 'New project' }).first().click()
  await page.getByRole('textbox', { name: 'Title of the study' }).fill('The Orrin clock')
  await page.getByRole('textbox', { name: 'Your name' }).fill('R. Weigher')
  await page.getByRole('button', { name: 'Make the project' }).click()
  await expect(page.getByText('No sources yet')).toBeVisible()
  const [made] = await workbench.ask('projects.recent', {})
  const opened = await workbench.ask('projects.open', { folder: made?.folder ?? '' })
  if (!opened) throw new Error('the project was not made')
  return opened
}

/** Exports the report as HTML through the screens; answers the file that the screens say was written. */
async function exportReport(workbench: Workbench): Promise<string> {
  const { page } = workbench
  if (isElectron(workbench)) {
    await workbench.app.evaluate(
      ({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath })
      },
      join(workbench.folders.documents, 'the-clock.html'),
    )
  }
  await page.getByRole('button', { name: 'Export HTML' }).click()
  if (!isElectron(workbench)) await page.getByRole('dialog').getByRole('button', { name: /^Save/ }).click()
  const written = page.locator('.toast').filter({ hasText: 'Written to' }).locator('.toast-text')
  await expect(written).toBeVisible({ timeout: 30_000 })
  return ((await written.textContent()) ?? '')
    .replace('Written to ', '')
    .replaceAll(/[\u2068\u2069]/g, '')
    .trim()
}

test('two contradicting accounts are imported, highlighted, weighed, linked, found again, and reported to be checked', async ({
  workbench,
}) => {
  test.setTimeout(180_000)
  const { project, folder } = await makeProject(workbench)
  await importThroughPage(workbench.page, [praise, doubt])
  const sources = await recordsOf(workbench, project, 'source')
  const sourceOf = (name: string) => sources.find(({ originalName }) => originalName === name)?.id
  const reader = `/read/${sourceOf(praise.name)}/${sourceOf(doubt.name)}`
  await go(workbench.page, reader)
  await expect(textOfPane(workbench.page, 1)).toBeVisible()

  // What each account says is marked, with a verdict or without one.
  const { page } = workbench
  const saved = page.locator('[data-saving="saved"]')
  await selectWords(page, 0, heading, { copy: 2 })
  await page.keyboard.press('h')
  await expect(marksIn(page, 0)).toHaveText([heading])
  await selectWords(page, 0, withUrduStop)
  await page.keyboard.press('k')
  await expect(marksIn(page, 0).filter({ hasText: withUrduStop })).toHaveClass(/verdict-corroborated/)
  await selectWords(page, 0, struck)
  await page.keyboard.press('c')
  await expect(marksIn(page, 0).filter({ hasText: struck })).toHaveClass(/verdict-contested/)
  await expect(page.locator('mark.is-pending')).toHaveCount(0)

  // A passage of the other account disputes the claim in focus.
  await selectWords(page, 1, denied)
  await page.keyboard.press('e')
  await page.keyboard.press('d')
  await expect(marksIn(page, 1)).toHaveAttribute('data-sign', '“−”')
  await expect(marksIn(page, 0).filter({ hasText: struck })).toHaveClass(/line-contested/)
  await expect(saved).toBeVisible()
  const before = await recordsOf(workbench, project, 'annotation')
  const found = (text: string, words: string, from = 0) => ({
    start: text.indexOf(words, from),
    end: text.indexOf(words, from) + words.length,
    quote: words,
  })
  expect(before.map(({ parts }) => parts[0])).toMatchObject([
    { ...found(praise.text, heading, praise.text.lastIndexOf(heading)) },
    { ...found(praise.text, withUrduStop) },
    { ...found(praise.text, struck) },
    { ...found(doubt.text, denied) },
  ])

  // The app is closed and opened: everything is where it was.
  await workbench.restart()
  await openInScreens(workbench, folder, reader)
  const again = workbench.page
  await expect(marksIn(again, 0)).toHaveText([struck, withUrduStop, heading])
  await expect(marksIn(again, 1)).toHaveText([denied])
  const opened = await workbench.ask('projects.open', { folder })
  const after = opened ? await recordsOf(workbench, opened.project, 'annotation') : []
  expect(after).toEqual(before)
  const copies = textOfPane(again, 0).locator('p', { hasText: heading })
  await expect(copies).toHaveCount(3)
  await expect(copies.nth(2).locator('mark')).toHaveCount(1)
  await expect(copies.first().locator('mark')).toHaveCount(0)
  for (const furniture of ['Stay with us for more news and coming events. ', 'Previous postNext post'])
    await expect(textOfPane(again, 0)).toContainText(furniture)

  // The report is written, verified, and not verified once a character of it is changed.
  await again.getByRole('button', { name: 'Report' }).first().click()
  const file = await exportReport(workbench)
  const html = await readFile(file, 'utf8')
  for (const words of [struck, denied, withUrduStop]) expect(html).toContain(words)
  const reported = [...html.matchAll(/"start": (\d+),\s+"end": (\d+)/g)].map(([, start, end]) => `${start}–${end}`)
  expect(reported.toSorted()).toEqual(before.map(({ parts }) => `${parts[0]?.start}–${parts[0]?.end}`).toSorted())
  await again.getByRole('button', { name: 'Verify the file just written' }).click()
  await expect(again.getByText('Everything agrees with this project.')).toBeVisible({ timeout: 30_000 })
  await writeFile(file, html.replace('never struck', 'ever struck'))
  await again.getByRole('textbox', { name: 'Path of the report file' }).fill(file)
  await again.getByRole('button', { name: 'Verify', exact: true }).click()
  await expect(again.getByRole('list', { name: 'Mismatches' })).toBeVisible({ timeout: 30_000 })
})
