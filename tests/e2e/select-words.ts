import type { Locator, Page } from 'playwright-core'
import { expect } from './harness.ts'

/** The text of the first or second pane. */
export const textOfPane = (page: Page, pane: number): Locator => page.locator('.pane').nth(pane).locator('.tiptap')

/** The drawn pieces of highlights in a pane. */
export const marksIn = (page: Page, pane: number): Locator => page.locator('.pane').nth(pane).locator('mark.highlight')

interface WantedWords {
  /** Which copy of the words, from 0. */
  readonly copy?: number
  /** Words in a later textblock where the selection ends; without them it ends with `words`. */
  readonly upTo?: string
}

/**
 * Selects words in a pane as a person's drag leaves them selected, and waits until the reader has heard of it. The words
 * must stand in one run of equal marks.
 */
export async function selectWords(
  page: Page,
  pane: number,
  words: string,
  { copy = 0, upTo = words }: WantedWords = {},
): Promise<void> {
  // A person begins by pressing the pointer, before which the page does what a key before that still wants. Only the window hears it here.
  await page.evaluate(() => {
    window.dispatchEvent(new Event('pointerdown'))
    return new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)))
  })
  // A selection set from outside is lost where the page draws its highlights at that moment; a person's drag outlasts it.
  await expect(async () => {
    // So what was marked before is saved first: until then it is drawn again.
    await expect(page.locator('mark.is-pending')).toHaveCount(0)
    await setSelection(textOfPane(page, pane), { words, copy, upTo })
    await expect(page.locator('.reader-place')).toBeVisible({ timeout: 2_000 })
    await expect(page.locator('.bubble')).toBeVisible({ timeout: 2_000 })
    await page.evaluate(() => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame))))
    expect(await page.evaluate(() => getSelection()?.isCollapsed)).toBe(false)
  }).toPass({ timeout: 30_000 })
}

const setSelection = (text: Locator, wanted: Required<WantedWords> & { readonly words: string }): Promise<void> =>
  text.evaluate((root, wanted) => {
    const runs: Node[] = []
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) runs.push(walker.currentNode)
    const places = (sought: string): readonly (readonly [Node, number])[] =>
      runs.flatMap((run) => {
        const at = (run.textContent ?? '').indexOf(sought)
        return at === -1 ? [] : [[run, at] as const]
      })
    const start = places(wanted.words)[wanted.copy]
    const end = wanted.upTo === wanted.words ? start : places(wanted.upTo)[0]
    if (!start || !end) throw new Error(`“${wanted.words}” is not in this pane ${wanted.copy + 1} times`)
    start[0].parentElement?.scrollIntoView({ block: 'center' })
    getSelection()?.setBaseAndExtent(start[0], start[1], end[0], end[1] + wanted.upTo.length)
  }, wanted)
