import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { writeScaleProject } from '#tests/bench/scale-project.ts'
import { expect, test } from './harness.ts'
import { openInScreens } from './open-in-screens.ts'
import { recordsOf } from './records-of.ts'
import { marksIn, textOfPane } from './select-words.ts'
import type { Workbench } from './workbench.ts'

const highlights = 240
const inspector = (page: Page) => page.getByRole('complementary', { name: 'Claim and passage' })
const minimap = (page: Page) => page.getByRole('slider', { name: 'Highlights along the source' })

/** Opens a source of 12 sections with 240 highlights; answers their words in text order. */
async function openLong(workbench: Workbench): Promise<readonly string[]> {
  const folder = join(workbench.folders.documents, 'Long.countermark')
  const source = await writeScaleProject(folder, { words: 15_000, highlights, sources: 2, seed: 3 })
  await openInScreens(workbench, folder, `/read/${source}`)
  await expect(marksIn(workbench.page, 0).first()).toBeVisible()
  const annotations = await recordsOf(workbench, folder, 'annotation')
  return annotations
    .filter(({ sourceId }) => sourceId === source)
    .map(({ parts }) => parts[0])
    .toSorted((a, b) => (a?.start ?? 0) - (b?.start ?? 0))
    .map((part) => part?.quote ?? '')
}

/** Words as the marks over several paragraphs hold them. */
const withoutBreaks = (words: string | undefined): string => (words ?? '').replaceAll('\n', '')

/** Makes the window never idle, so that only what comes near is drawn. */
const neverIdle = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.requestIdleCallback = () => 0
  })

/** How many highlights are drawn, and how many of them can be seen now. */
const drawn = (page: Page): Promise<{ readonly all: number; readonly seen: number }> =>
  page.evaluate(() => {
    const marks = [...document.querySelectorAll('.pane mark.highlight')]
    const isSeen = (mark: Element): boolean => {
      const { top, bottom, height } = mark.getBoundingClientRect()
      return height > 0 && bottom > 100 && top < innerHeight - 40
    }
    const layers = (of: readonly Element[]): number => new Set(of.map((mark) => mark.getAttribute('data-layer'))).size
    return { all: layers(marks), seen: layers(marks.filter(isSeen)) }
  })

/** The sections whose text is not in the page yet. */
const undrawn = (page: Page) => page.locator('.doc-section.is-undrawn')

const scrollTo = (page: Page, share: number): Promise<void> =>
  page.locator('.document-scroller').evaluate((scroller, at) => {
    scroller.scrollTop = at * (scroller.scrollHeight - scroller.clientHeight)
  }, share)

test('a highlight far away is drawn when its place is scrolled to, and stays drawn', async ({ workbench }) => {
  const { page } = workbench
  await expect(page.locator('.frame')).toBeVisible()
  await neverIdle(page)
  await openLong(workbench)
  const first = await drawn(page)
  expect(first.seen).toBeGreaterThan(0)
  expect(first.all).toBeLessThan(highlights / 2)
  // So is its text: until then its section is empty.
  await expect(undrawn(page).first()).toHaveText('')
  for (const share of [0.5, 0.95, 0.25]) {
    const before = await drawn(page)
    await scrollTo(page, share)
    await expect.poll(async () => (await drawn(page)).seen).toBeGreaterThan(0)
    expect((await drawn(page)).all).toBeGreaterThan(before.all)
  }
  await expect(marksIn(page, 0).first()).toHaveAttribute('aria-description', /the rule says/)
})

test('paper has all of the text, though the window was never idle', async ({ workbench }) => {
  const { page } = workbench
  await expect(page.locator('.frame')).toBeVisible()
  await neverIdle(page)
  const words = await openLong(workbench)
  await expect(undrawn(page)).not.toHaveCount(0)
  await page.pdf({ format: 'A4' })
  await expect(undrawn(page)).toHaveCount(0)
  expect((await drawn(page)).all).toBe(highlights)
  await expect(textOfPane(page, 0)).toContainText(withoutBreaks(words.at(-1)))
})

test('an idle window draws all highlights, and a verdict given elsewhere is drawn near and far', async ({
  workbench,
}) => {
  const { page, folders, ask } = workbench
  await openLong(workbench)
  await expect.poll(async () => (await drawn(page)).all, { timeout: 30_000 }).toBe(highlights)
  await expect(undrawn(page)).toHaveCount(0)

  const folder = join(folders.documents, 'Long.countermark')
  const keys = await page
    .locator('.pane mark.verdict-none')
    .evaluateAll((marks) => [marks[0], marks.at(-1)].map((mark) => mark?.getAttribute('data-layer') ?? ''))
  const links = await recordsOf(workbench, folder, 'evidenceLink')
  for (const key of keys) {
    const link = links.find(({ id }) => id === key.split('/')[1])
    if (!link) throw new Error(`no link ${key}`)
    await ask('assessments.record', { claimId: link.claimId, verdict: 'contested' }, folder)
    await expect(page.locator(`mark[data-layer="${key}"]`).first()).toHaveClass(/verdict-contested/)
  }
})

test('previous and next, a click and the minimap reach passages that were not drawn yet', async ({ workbench }) => {
  const { page } = workbench
  await expect(page.locator('.frame')).toBeVisible()
  await neverIdle(page)
  const words = (await openLong(workbench)).map(withoutBreaks)
  const focused = page.locator('.pane mark.is-focused')
  const focusedWords = async (): Promise<string> => (await focused.allTextContents()).join('')

  await textOfPane(page, 0).focus()
  await page.keyboard.press('n')
  await expect.poll(focusedWords).toBe(words[0])
  await page.keyboard.press('p')
  await expect.poll(focusedWords).toBe(words.at(-1))
  await expect(focused.first()).toBeInViewport()

  await scrollTo(page, 0.5)
  await expect.poll(async () => (await drawn(page)).seen).toBeGreaterThan(0)
  const inSight = page.locator('.pane mark.highlight.is-start.is-end').and(page.locator(':not(.is-focused)'))
  const key = await inSight.evaluateAll((marks) => {
    const mark = marks.find((each) => {
      const { top, bottom } = each.getBoundingClientRect()
      return top > 150 && bottom < innerHeight - 150
    })
    return mark?.getAttribute('data-layer') ?? ''
  })
  const clicked = page.locator(`mark[data-layer="${key}"]`)
  await clicked.click()
  await expect(clicked).toHaveClass(/is-focused/)
  await expect(inspector(page).locator('.inspector-claim')).toBeVisible()

  const box = await minimap(page).boundingBox()
  await minimap(page).click({ position: { x: 8, y: (box?.height ?? 0) * 0.2 } })
  await expect.poll(async () => words.indexOf(await focusedWords())).toBeGreaterThan(highlights * 0.15)
  expect(words.indexOf(await focusedWords())).toBeLessThan(highlights * 0.25)
  await expect(focused.first()).toBeInViewport()
})

test('found words far away are painted over highlights that were drawn on the way there', async ({ workbench }) => {
  const { page } = workbench
  await expect(page.locator('.frame')).toBeVisible()
  await neverIdle(page)
  const sought = (await openLong(workbench)).findLast((words) => !words.includes('\n')) ?? ''
  await textOfPane(page, 0).focus()
  await page.keyboard.press('Control+f')
  await page.getByRole('textbox', { name: 'Find in this source' }).fill(sought)
  await expect(page.locator('.find-count')).toHaveText('1 of 1')
  const painted = () =>
    page.evaluate(() => {
      const [place] = [...(CSS.highlights.get('found-current') ?? [])]
      if (!place?.startContainer.isConnected) return null
      const range = document.createRange()
      range.setStart(place.startContainer, place.startOffset)
      range.setEnd(place.endContainer, place.endOffset)
      const { top, bottom } = range.getBoundingClientRect()
      return { text: range.toString(), isInSight: top > 0 && bottom < innerHeight }
    })
  await expect.poll(painted).toEqual({ text: sought, isInSight: true })
})

test('a scrolled text is not asked for elements where its words answer for what is in sight, and the minimap follows', async ({
  workbench,
}) => {
  const { page } = workbench
  await openLong(workbench)
  await expect(undrawn(page)).toHaveCount(0)
  const seen = page.locator('.minimap-visible')
  const before = await seen.getAttribute('style')
  await page.evaluate(() => {
    const asked = { carets: 0, elements: 0 }
    const { caretPositionFromPoint, elementFromPoint } = Document.prototype
    Document.prototype.caretPositionFromPoint = function (...at) {
      asked.carets += 1
      return caretPositionFromPoint.apply(this, at)
    }
    Document.prototype.elementFromPoint = function (...at) {
      asked.elements += 1
      return elementFromPoint.apply(this, at)
    }
    Object.assign(window, { asked })
  })
  const asked = () => page.evaluate(() => Reflect.get(window, 'asked') as { carets: number; elements: number })
  await scrollTo(page, 0.5)
  await expect.poll(() => seen.getAttribute('style')).not.toBe(before)
  // What has just come into sight has no words yet; once the text has come to rest it has, and they answer from then on.
  await expect.poll(async () => (await asked()).carets).toBeGreaterThanOrEqual(6)
  const first = await asked()
  await page.locator('.document-scroller').evaluate((scroller) => {
    scroller.scrollTop += 2
  })
  await expect.poll(async () => (await asked()).carets - first.carets).toBeGreaterThanOrEqual(4)
  const then = await asked()
  expect(then.elements - first.elements).toBeLessThan((then.carets - first.carets) / 2)
  const middle = await seen.evaluate((it) => Number.parseFloat(it.style.insetBlockStart))
  expect(middle).toBeGreaterThan(40)
  expect(middle).toBeLessThan(60)
})
