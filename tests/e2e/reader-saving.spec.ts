import type { Page } from 'playwright-core'
import { expect, test } from './harness.ts'
import { readAccounts } from './invented-accounts.ts'
import { marksIn, selectWords } from './select-words.ts'

interface HeldPage {
  countermarkSend(text: string): Promise<void>
  countermarkDeliver(texts: readonly string[]): void
  held: string[]
  release(): Promise<void>
}

/** Keeps highlights from reaching the core, until `release` lets the first of them go. */
const holdHighlights = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const held = globalThis as unknown as HeldPage
    const send = held.countermarkSend.bind(globalThis)
    held.held = []
    held.release = () => send(held.held.shift() ?? '')
    held.countermarkSend = async (text) => {
      if (text.includes('"claims.highlight"')) held.held.push(text)
      else await send(text)
    }
  })

test('what a key does is painted before the core answers; the next key waits for it and means it', async ({
  workbench,
}) => {
  const { page } = workbench
  await readAccounts(workbench)
  await selectWords(page, 0, 'forty years of silence')
  await page.keyboard.press('h')
  // What a key asks of the core goes out when its frame is painted: nothing is held before this one has been saved.
  await expect(marksIn(page, 0)).not.toHaveClass(/is-pending/)
  await holdHighlights(page)
  await selectWords(page, 0, 'The stairs of the tower were dry.')
  await page.keyboard.press('k')
  const mark = marksIn(page, 0).filter({ hasText: 'stairs' })
  await expect(mark).toHaveClass(/is-pending/)
  await expect(mark).toHaveClass(/verdict-corroborated/)
  await expect(page.locator('[data-saving="saving"]')).toBeVisible()
  await page.keyboard.press('e')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.evaluate(() => (globalThis as unknown as HeldPage).release())
  await expect(mark).not.toHaveClass(/is-pending/)
  await expect(page.getByRole('dialog')).toContainText('The stairs of the tower were dry')
})

test('Escape lets go of a highlight that is still being saved', async ({ workbench }) => {
  const { page } = workbench
  await readAccounts(workbench)
  await holdHighlights(page)
  await selectWords(page, 0, 'The stairs of the tower were dry.')
  await page.keyboard.press('k')
  const mark = marksIn(page, 0)
  await expect(mark).toHaveClass(/is-pending/)
  await page.keyboard.press('Escape')
  await page.evaluate(() => (globalThis as unknown as HeldPage).release())
  await expect(mark).not.toHaveClass(/is-pending/)
  await expect(page.getByRole('complementary', { name: 'Claim and passage' })).toBeVisible()
  await expect(mark).not.toHaveClass(/is-focused/)
})

test('a highlight that cannot be saved goes, with a message that says why', async ({ workbench }) => {
  const { page } = workbench
  await readAccounts(workbench)
  await holdHighlights(page)
  await selectWords(page, 0, 'The stairs of the tower were dry.')
  await page.keyboard.press('k')
  await expect(marksIn(page, 0)).toHaveClass(/is-pending/)
  await page.evaluate(() => {
    const { held, countermarkDeliver } = globalThis as unknown as HeldPage
    const { id } = JSON.parse(held[0] ?? '') as { readonly id: string }
    countermarkDeliver([JSON.stringify({ kind: 'failure', id, error: { code: 'not-saved', reason: 'disk-full' } })])
  })
  await expect(marksIn(page, 0)).toHaveCount(0)
  await expect(page.locator('.toast-failed')).toContainText(/disk is full/i)
  await expect(page.locator('[data-saving="failed"]')).toBeVisible()
})

test('words look like their highlight before the key is over, and the next key finds done what the first one asked', async ({
  workbench,
}) => {
  const { page } = workbench
  await readAccounts(workbench)
  await selectWords(page, 0, 'The stairs of the tower were dry.')
  const seen = await page.evaluate(() => {
    const press = (key: string): boolean =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })) ??
      true
    const painted = (name: string): string[] =>
      [...(CSS.highlights.get(name) ?? [])].map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const words = document.createRange()
        words.setStart(startContainer, startOffset)
        words.setEnd(endContainer, endOffset)
        return words.toString()
      })
    press('k')
    const first = {
      corroborated: painted('marked-corroborated'),
      selected: painted('selected-words'),
      inPage: String(getSelection()),
      marks: document.querySelectorAll('mark.highlight').length,
    }
    press('e')
    return first
  })
  expect(seen).toEqual({
    corroborated: ['The stairs of the tower were dry.'],
    selected: [],
    inPage: '',
    marks: 0,
  })
  await expect(page.getByRole('dialog')).toContainText('The stairs of the tower were dry')
  await expect(marksIn(page, 0)).toHaveClass(/verdict-corroborated/)
  expect(await page.evaluate(() => CSS.highlights.get('marked-corroborated')?.size)).toBe(0)
})
