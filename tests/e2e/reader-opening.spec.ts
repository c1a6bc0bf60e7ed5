import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { writeScaleProject } from '#tests/bench/scale-project.ts'
import { expect, test } from './harness.ts'
import { holdBack, release } from './hold-back.ts'
import { go, openInScreens } from './open-in-screens.ts'
import { recordsOf } from './records-of.ts'
import { marksIn, textOfPane } from './select-words.ts'
import type { Workbench } from './workbench.ts'

/** Opens the library of a project with one text that comes in two parts; answers its source. */
async function openLibrary(workbench: Workbench, address: (source: string) => string = () => '/library') {
  const folder = join(workbench.folders.documents, 'Long.countermark')
  const source = await writeScaleProject(folder, { words: 160_000, highlights: 800, sources: 2, seed: 5 })
  await openInScreens(workbench, folder, address(source))
  return { project: folder, source }
}

/** The second part of a text. */
const secondPart = '"revision":1,"index":1'

const wholePage = (page: Page) => page.locator('.document-page[aria-busy="false"]')
const ticks = (page: Page) => page.locator('.minimap-tick')

/** Opens it with the second part held back; answers once its beginning is shown. */
async function openBeginning(workbench: Workbench) {
  const { page } = workbench
  const opened = await openLibrary(workbench)
  await holdBack(page, secondPart)
  await go(page, `/read/${opened.source}`)
  await expect(marksIn(page, 0).first()).toBeVisible()
  return opened
}

/** Selects words and a space at the beginning of a paragraph in sight, as a drag leaves them selected; answers them. */
const selectInSight = (page: Page): Promise<string> =>
  page.evaluate(() => {
    for (const paragraph of document.querySelectorAll('.pane .tiptap p')) {
      const { firstChild } = paragraph
      const isFarDown = paragraph.getBoundingClientRect().top > 300
      if (!isFarDown || !(firstChild instanceof Text) || firstChild.length < 30) continue
      getSelection()?.setBaseAndExtent(firstChild, 0, firstChild, firstChild.data.indexOf(' ', 15) + 1)
      return String(getSelection())
    }
    throw new Error('no paragraph in sight begins with plain words')
  })

test('a long text is shown from its beginning while the rest is on its way; what was done there meanwhile stays', async ({
  workbench,
}) => {
  const { page } = workbench
  await openBeginning(workbench)
  await expect(page.locator('.document-page')).toHaveAttribute('aria-busy', 'true')
  await expect(page.locator('.document-page .skeleton')).toBeAttached()
  // The minimap has the highlights of all of it.
  await expect.poll(() => ticks(page).count()).toBeGreaterThan(200)
  const scroller = page.locator('.document-scroller')
  const sections = await page.locator('.doc-section').count()
  await scroller.evaluate((element) => {
    element.scrollTop = 400
  })
  const words = await selectInSight(page)
  const first = await marksIn(page, 0).first().elementHandle()
  await expect(page.locator('.reader-place')).toBeVisible()
  const place = (await page.locator('.reader-place').textContent()) ?? ''

  await release(page)
  await expect(wholePage(page)).toBeVisible()
  await expect(page.locator('.document-page .skeleton')).toHaveCount(0)
  expect(await page.locator('.doc-section').count()).toBeGreaterThan(sections)
  expect(await scroller.evaluate(({ scrollTop }) => scrollTop)).toBe(400)
  expect(await first?.evaluate(({ isConnected }) => isConnected)).toBe(true)
  expect(await page.evaluate(() => String(getSelection()))).toBe(words)
  await expect(page.locator('.bubble')).toBeVisible()
  await expect(page.locator('.reader-place')).toHaveText(place)
  await page.keyboard.press('c')
  await expect(marksIn(page, 0).filter({ hasText: words }).first()).toHaveClass(/verdict-contested/)

  // To its end as a person goes there; what was never seen takes its real height on the way.
  await expect(async () => {
    await scroller.evaluate((element) => {
      element.scrollTop = element.scrollHeight
    })
    await expect(page.locator('.doc-section').last().locator('p').last()).toBeInViewport({ timeout: 1_000 })
  }).toPass()
  await expect(page.locator('.doc-section').last().locator('mark.highlight').last()).toBeVisible()
})

test('a very long text is painted from its beginning first, also where all of it is there, and is then whole', async ({
  workbench,
}) => {
  const { page } = workbench
  const folder = join(workbench.folders.documents, 'Longer.countermark')
  const source = await writeScaleProject(folder, { words: 220_000, highlights: 100, sources: 2, seed: 6 })
  // The reader is there and the text is not, so that it comes while a pane waits for it.
  await openInScreens(workbench, folder, '/library')
  const other = (await recordsOf(workbench, folder, 'source')).find(({ id }) => id !== source)
  await go(page, `/read/${other?.id}`)
  await expect(wholePage(page)).toBeVisible()
  await go(page, '/library')
  await expect(textOfPane(page, 0)).toHaveCount(0)
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    new MutationObserver(() => {
      const now = document.querySelector('.document-page')?.getAttribute('aria-busy') ?? 'none'
      if (seen.at(-1) !== now) seen.push(now)
    }).observe(document, { attributes: true, childList: true, subtree: true })
  })
  // In a window that is never idle its highlights are at hand only when all of it is.
  await page.evaluate(() => {
    window.requestIdleCallback = () => 0
  })
  await go(page, `/read/${source}`)
  await expect(wholePage(page)).toBeVisible()
  expect(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen.slice(-2))).toEqual([
    'true',
    'false',
  ])
  await textOfPane(page, 0).press('Control+End')
  await expect(page.locator('.doc-section').last()).toBeInViewport()
})

test('a text that was left further on is shown there, once all of it is there', async ({ workbench }) => {
  const { page } = workbench
  const { source, project } = await openLibrary(workbench, (id) => `/read/${id}`)
  await expect(wholePage(page)).toBeVisible()
  const scroller = page.locator('.document-scroller')
  await scroller.evaluate((element) => {
    element.scrollTop = element.scrollHeight / 2
  })
  const shown = page.locator('.minimap-visible')
  const isHalfWay = (): Promise<boolean> =>
    shown.evaluate((element) => Number.parseFloat(element.style.insetBlockStart) > 40)
  await expect.poll(isHalfWay).toBe(true)
  const place = async () => (await workbench.ask('views.get', {}, project)).views[`reader.place.${source}`]
  await expect.poll(place).toMatch(/^[1-9]\d{5} /)
  await go(page, '/library')
  await expect(textOfPane(page, 0)).toHaveCount(0)
  await page.reload()
  await expect(page.locator('.frame')).toBeVisible()
  await holdBack(page, secondPart)
  await go(page, `/read/${source}`)
  await expect(page.locator('.skeleton').first()).toBeVisible()
  await expect(ticks(page)).toHaveCount(0)
  await release(page)
  await expect(wholePage(page)).toBeVisible()
  await expect.poll(isHalfWay).toBe(true)
})

test('a passage that is wanted while the beginning is shown is gone to when the rest is there', async ({
  workbench,
}) => {
  const { page } = workbench
  const { project, source } = await openBeginning(workbench)
  await page.locator('.minimap').focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page.locator('.document-page')).toHaveAttribute('aria-busy', 'true')
  await release(page)
  await expect(page.locator('mark.is-focused').first()).toBeInViewport()
  const layer = (await page.locator('mark.is-focused').first().getAttribute('data-layer')) ?? ''
  const [passage] = (await recordsOf(workbench, project, 'annotation')).filter(({ id }) => layer.startsWith(id))
  const [revision] = (await recordsOf(workbench, project, 'revision')).filter(({ sourceId }) => sourceId === source)
  expect(passage?.parts[0]?.start).toBeGreaterThan((revision?.characters ?? 0) * 0.95)
})

test('keys act on words that are selected in the beginning, not on the passage that was in focus before', async ({
  workbench,
}) => {
  const { page } = workbench
  const { project } = await openBeginning(workbench)
  await marksIn(page, 0).first().click()
  await expect(page.locator('mark.is-focused').first()).toBeVisible()
  const words = await selectInSight(page)
  await expect(page.locator('.reader-place')).toBeVisible()
  const before = await recordsOf(workbench, project, 'assessment')
  await page.keyboard.press('c')
  const made = marksIn(page, 0).filter({ hasText: words }).first()
  await expect(made).toHaveClass(/verdict-contested/)
  await expect(page.locator('mark.is-pending')).toHaveCount(0)
  await expect(page.locator('.document-page')).toHaveAttribute('aria-busy', 'true')
  const claims = await recordsOf(workbench, project, 'claim')
  const newest = claims.find(({ statement }) => words.includes(statement.trim()))
  const after = (await recordsOf(workbench, project, 'assessment')).slice(before.length)
  expect(after.map(({ claimId }) => claimId)).toEqual([newest?.id])
  // What nothing can be said of yet is not said to be none.
  await page.keyboard.press('n')
  await expect(page.locator('.toast')).toContainText('The source is being read')

  await release(page)
  await expect(wholePage(page)).toBeVisible()
  await expect(made).toHaveClass(/is-focused/)
  expect(await page.evaluate(() => getSelection()?.isCollapsed)).toBe(true)
  await expect(page.locator('.bubble')).toHaveCount(0)
})

test('what is typed to be found while the text comes is no keys of the reader, and is found in all of it', async ({
  workbench,
}) => {
  const { page } = workbench
  const { project } = await openBeginning(workbench)
  const verdicts = async (): Promise<number> => (await recordsOf(workbench, project, 'assessment')).length
  const before = await verdicts()
  await marksIn(page, 0).first().click()
  await expect(page.locator('mark.is-focused').first()).toBeVisible()
  await page.keyboard.press('Control+f')
  const find = page.getByRole('textbox', { name: 'Find in this source' })
  await expect(find).toBeFocused()
  await page.keyboard.type('kador')
  await expect(find).toHaveValue('kador')
  await expect(page.locator('.find-count')).toHaveText('Looking…')

  await release(page)
  await expect(page.locator('.find-count')).toHaveText(/^1 of \d/)
  await expect(find).toBeFocused()
  expect(await verdicts()).toBe(before)
})

test('the outline of a text that is on its way says so, and then shows what it has', async ({ workbench }) => {
  const { page } = workbench
  await openBeginning(workbench)
  await page.getByRole('button', { name: 'Outline' }).click()
  await expect(page.locator('.outline')).toContainText('The source is being read')
  await release(page)
  await expect(page.locator('.outline')).not.toContainText('The source is being read')
  await expect(page.locator('.outline')).toContainText(/\p{L}/u)
})

test('the beginning stays where the rest cannot be read, with why and a way to try again', async ({ workbench }) => {
  const { page } = workbench
  await openBeginning(workbench)
  const words = await selectInSight(page)
  await expect(page.locator('.reader-place')).toBeVisible()
  await release(page, [secondPart, '"revision":1,"index":99'])
  const again = page.locator('.document-page').getByRole('button', { name: 'Try again' })
  // In sight although the beginning is twenty screens long.
  await expect(again).toBeInViewport()
  await expect(page.locator('.document-page .skeleton')).toHaveCount(0)
  await expect(marksIn(page, 0).first()).toBeVisible()
  expect(await page.evaluate(() => String(getSelection()))).toBe(words)
  await again.click()
  await expect(wholePage(page)).toBeVisible()
  await expect(again).toHaveCount(0)
})
