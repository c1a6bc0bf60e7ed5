import { readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { boxesOf, type PageLayout } from '#domain/document/page-layout.ts'
import { bareId } from '#domain/records/id.ts'
import { makePdf, type Placed } from '#tests/core/importing/pdf/make-pdf.ts'
import { axeFindings } from './axe-findings.ts'
import { dropPaths } from './drop-paths.ts'
import { expect, test } from './harness.ts'
import { makeFiles } from './make-files.ts'
import { openNew } from './new-project.ts'
import { openInScreens } from './open-in-screens.ts'
import { recordsOf } from './records-of.ts'
import { marksIn, selectWords, textOfPane } from './select-words.ts'
import type { Workbench } from './workbench.ts'

const lines = (top: number, ...texts: string[]): readonly Placed[] =>
  texts.map((text, at) => ({ text, x: 60, y: top - 16 * at }))

const log = [
  lines(720, 'The lamp at the upper lock was lit at nine,', 'and the keeper wrote it down.'),
  lines(300, 'The boat came in at ten, says the pilot,', 'and nobody on the quay saw it turn.'),
]

const sheets = (page: Page) => page.locator('.page-sheet')
const onPages = (page: Page) => page.locator('.page-passage')

/** Imports the log through the screens and shows its pages; answers the project and its source. */
async function withPages(workbench: Workbench, bytes: Uint8Array = makePdf(log)) {
  const { page, folders } = workbench
  const { folder } = await openNew(workbench, 'Upper lock')
  await dropPaths(page, await makeFiles(folders.home, { 'log.pdf': bytes }))
  await page.locator('.import-result').getByRole('button', { name: 'Read it' }).click({ timeout: 40_000 })
  await expect(textOfPane(page, 0)).toBeVisible()
  const [source] = await recordsOf(workbench, folder, 'source')
  if (!source) throw new Error('nothing was imported')
  await page.keyboard.press('g')
  await expect(sheets(page)).toHaveCount(2)
  return { project: folder, source }
}

/** Where words stand on the screen, on the pages: the upper left and lower right corner, in pixels. */
async function onScreen(workbench: Workbench, project: string, sourceId: `source:${string}`, words: string) {
  const { page } = workbench
  const { text: json } = await workbench.ask('sources.layoutPart', { sourceId, revision: 1, index: 0 }, project)
  const { text } = await workbench.ask('sources.text', { sourceId, revision: 1 }, project)
  const layout = JSON.parse(json) as PageLayout
  const start = text.indexOf(words)
  const [box] = boxesOf(layout, text, { start, end: start + words.length })
  if (start < 0 || !box) throw new Error(`“${words}” stands nowhere`)
  const sheet = sheets(page).nth(box.page)
  await sheet.scrollIntoViewIfNeeded()
  const frame = await sheet.boundingBox()
  const shown = layout.pages[box.page]
  if (!frame || !shown) throw new Error('no page')
  const scale = frame.width / shown.width
  const [left, top] = [frame.x + box.left * scale, frame.y + box.top * scale]
  return { left, top, right: left + box.width * scale, bottom: top + box.height * scale }
}

/** Whether anything but white was drawn on a page. */
const isDrawn = (page: Page, index: number): Promise<boolean> =>
  sheets(page)
    .nth(index)
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement) => {
      const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] }
      return data.some((value, at) => at % 4 !== 3 && value < 100)
    })

test('the pages of a PDF stand beside its text, and words selected on a page become the same claim', async ({
  workbench,
}) => {
  const { page } = workbench
  const { project, source } = await withPages(workbench)
  await expect.poll(() => isDrawn(page, 0)).toBe(true)
  const words = await onScreen(workbench, project, source.id, 'keeper wrote it down')
  await page.mouse.move(words.left + 3, (words.top + words.bottom) / 2)
  await page.mouse.down()
  await page.mouse.move(words.right - 3, (words.top + words.bottom) / 2, { steps: 8 })
  await expect(page.locator('.page-selected')).not.toHaveCount(0)
  await page.mouse.up()
  // The bubble stands at the words on the page, not at those in the text.
  const away = async (): Promise<number> => {
    const bubble = await page.locator('.bubble').boundingBox()
    return Math.abs((bubble?.x ?? 0) + (bubble?.width ?? 0) / 2 - (words.left + words.right) / 2)
  }
  await expect.poll(away).toBeLessThan(260)
  await page.keyboard.press('c')
  await expect(marksIn(page, 0)).toHaveCount(1)
  const [annotation] = await recordsOf(workbench, project, 'annotation')
  expect(annotation?.parts).toMatchObject([{ quote: 'keeper wrote it down' }])
  await expect(onPages(page)).toHaveClass(/page-verdict-contested/)
  expect(await axeFindings(page)).toEqual([])
})

test('a highlight is found on the page from the text, and in the text from the page', async ({ workbench }) => {
  const { page } = workbench
  const { project, source } = await withPages(workbench)
  await selectWords(page, 0, 'nobody on the quay')
  await page.keyboard.press('h')
  await expect(onPages(page)).toHaveCount(1)
  const mark = onPages(page)
  await expect(mark).toBeInViewport()
  await page.keyboard.press('Escape')
  await expect(mark).not.toHaveClass(/is-focused/)
  await onScreen(workbench, project, source.id, 'lamp at the upper lock')
  await expect(mark).not.toBeInViewport()
  await marksIn(page, 0).click()
  await expect(mark).toBeInViewport()
  await expect(mark).toHaveClass(/is-focused/)
  await page.keyboard.press('Escape')
  await mark.click()
  await expect(mark).toHaveClass(/is-focused/)
  await expect(marksIn(page, 0)).toHaveClass(/is-focused/)
})

test('a double click on a page takes the word, and pages are remembered, larger or smaller, in a language from the right', async ({
  workbench,
}) => {
  const { page } = workbench
  const { project, source } = await withPages(workbench)
  const word = await onScreen(workbench, project, source.id, 'keeper')
  await page.mouse.dblclick((word.left + word.right) / 2, (word.top + word.bottom) / 2)
  await expect(page.locator('.bubble')).toBeVisible()
  await page.keyboard.press('h')
  await expect(marksIn(page, 0)).toHaveText('keeper')
  const width = async (): Promise<number> => (await sheets(page).first().boundingBox())?.width ?? 0
  const before = await width()
  await page.getByRole('button', { name: 'Larger pages' }).click()
  await expect.poll(width).toBeGreaterThan(before * 1.2)
  await workbench.ask('preferences.set', { language: 'ur' })
  await page.reload()
  await expect(sheets(page)).toHaveCount(2)
  await expect(onPages(page)).toHaveCount(1)
  const mark = await onPages(page).boundingBox()
  const sheet = await sheets(page).first().boundingBox()
  expect((mark?.x ?? 0) - (sheet?.x ?? 0)).toBeLessThan((sheet?.width ?? 0) / 2)
  await page.keyboard.press('g')
  await expect(sheets(page)).toHaveCount(0)
})

test('the password of a protected file is asked for again to draw its pages, and a wrong one is said', async ({
  workbench,
}) => {
  const { page, folders } = workbench
  await openNew(workbench, 'Upper lock')
  const bytes = makePdf(log, { passwords: { user: 'lantern', owner: 'mooring' } })
  await dropPaths(page, await makeFiles(folders.home, { 'log.pdf': bytes }))
  const result = page.locator('.import-result')
  await result.getByRole('button', { name: 'Give the password…' }).click({ timeout: 40_000 })
  await page.getByRole('dialog').getByLabel('Password').fill('lantern')
  await page.keyboard.press('Enter')
  await page.locator('.import-result').getByRole('button', { name: 'Read it' }).click({ timeout: 40_000 })
  await expect(textOfPane(page, 0)).toBeVisible()
  await page.keyboard.press('g')
  const field = page.getByLabel('Password of the file')
  await field.fill('anchor')
  await field.press('Enter')
  await expect(page.getByText('That is not the password of this file.')).toBeVisible()
  await field.fill('lantern')
  await field.press('Enter')
  await expect(sheets(page)).toHaveCount(2)
  await expect.poll(() => isDrawn(page, 0)).toBe(true)
})

test('pages say where the file was changed, where places were not kept, and where it cannot be drawn at all', async ({
  workbench,
}) => {
  const { project, source } = await withPages(workbench)
  const folder = join(project, 'sources', bareId(source.id), '1')
  expect(await readdir(folder)).toContain('layout.json')
  await rm(join(folder, 'layout.json'))
  await writeFile(join(folder, 'original.pdf'), makePdf([...log, lines(700, 'Another page.')]))
  // What was read a moment ago stays in the core's memory: a core that is started again reads the disk.
  const opened = async (): Promise<Page> => {
    await workbench.restart()
    await openInScreens(workbench, project, `/read/${source.id}`)
    await expect(textOfPane(workbench.page, 0)).toContainText('The lamp at the upper lock')
    const shown = workbench.page.getByRole('button', { name: 'Pages beside the text' })
    if ((await shown.getAttribute('aria-pressed')) !== 'true') await shown.click()
    return workbench.page
  }
  const first = await opened()
  await expect(first.getByText('is not the one that was imported')).toBeVisible()
  await expect(first.getByText('was not kept with this text')).toBeVisible()
  await expect(sheets(first)).toHaveCount(3)
  await writeFile(join(folder, 'original.pdf'), 'no PDF at all')
  const second = await opened()
  await expect(second.getByRole('alert')).toContainText('cannot be drawn')
  await expect(textOfPane(second, 0)).toContainText('The lamp at the upper lock')
})
