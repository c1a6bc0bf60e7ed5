import type { Page } from 'playwright-core'
import { boxOfWords } from './box-of-words.ts'
import { expect, test } from './harness.ts'
import { doubt, praise, readAccounts, urdu } from './invented-accounts.ts'
import { recordsOf } from './records-of.ts'
import { marksIn, selectWords, textOfPane } from './select-words.ts'
import type { Workbench } from './workbench.ts'

const said = (page: Page) => page.locator('.visually-hidden[role="status"]')
const handleOf = (page: Page, edge: 'start' | 'end', part = 0) =>
  page.locator(`.edge-handle[data-edge="${edge}"][data-part="${part}"]`)
const quotesOf = async (workbench: Workbench, project: string) =>
  (await recordsOf(workbench, project, 'annotation')).map(({ parts }) => parts.map(({ quote }) => quote))

/** Takes hold of an edge and brings it to a place, without letting go. */
async function dragEdge(page: Page, edge: 'start' | 'end', to: { readonly x: number; readonly y: number }) {
  const handle = handleOf(page, edge)
  const isBarLast = await handle.evaluate((element) => element.classList.contains('words-right'))
  // A person takes hold of it once it stands still.
  await handle.hover({ position: { x: isBarLast ? 20 : 3, y: 12 } })
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 4 })
}

test('two clicks take the word, three the sentence, four the paragraph', async ({ workbench }) => {
  const { page } = workbench
  await readAccounts(workbench)
  const place = await boxOfWords(page, 0, 'silence')
  const selected = () => page.evaluate(() => getSelection()?.toString())
  const at = [(place.left + place.right) / 2, place.y] as const
  await page.mouse.click(...at, { clickCount: 2 })
  await expect.poll(selected).toBe('silence')
  await page.mouse.click(...at, { clickCount: 3 })
  await expect.poll(selected).toBe('The clock of Orrin Square struck nine on Friday after forty years of silence.')
  await page.mouse.click(...at, { clickCount: 4 })
  await expect.poll(selected).toMatch(/^The clock of Orrin.*for the repair\.$/)
  await page.keyboard.press('h')
  await expect(marksIn(page, 0)).toHaveText(/for the repair\.$/)
  await expect(handleOf(page, 'end')).toBeVisible()
  const urduStop = await boxOfWords(page, 0, 'promised')
  await page.mouse.click(urduStop.left + 4, urduStop.y, { clickCount: 3 })
  await expect.poll(selected).toBe('The mayor promised a second repair for the good of all۔')
})

test('a selection drawn from inside one word into another takes both whole, unless Alt is held', async ({
  workbench,
}) => {
  const { page } = workbench
  await readAccounts(workbench)
  const { left, right, y } = await boxOfWords(page, 0, 'rrin Squ')
  const selected = () => page.evaluate(() => getSelection()?.toString())
  const draw = async (from: number, to: number): Promise<void> => {
    await page.mouse.click(right, y + 60)
    // What was selected before is let go, in the page and in the editor, before another one is drawn.
    await expect.poll(selected).toBe('')
    await expect(page.locator('.bubble')).toHaveCount(0)
    await page.mouse.move(from, y)
    await page.mouse.down()
    await page.mouse.move(to, y, { steps: 4 })
    await page.mouse.up()
  }
  await draw(left, right)
  await expect.poll(selected).toBe('Orrin Square')
  await expect(page.locator('.reader-place')).toHaveText('¶3 · 82–94')
  await draw(right, left)
  await expect.poll(selected).toBe('Orrin Square')
  await page.keyboard.down('Alt')
  await draw(left, right)
  await page.keyboard.up('Alt')
  await expect.poll(selected).toBe('rrin Squ')
  // A click on what is selected lets it go, as anywhere.
  await page.mouse.click(right - 20, y)
  await expect.poll(selected).toBe('')
})

test('a click lets selected words go although the editor does not hear of it from the page', async ({ workbench }) => {
  const { page } = workbench
  await readAccounts(workbench)
  await selectWords(page, 0, 'paid 3,000')
  await expect(page.locator('.bubble')).toBeVisible()
  // As where the editor was drawing in the very moment, and took what it found for what it knew.
  await page.evaluate(() => addEventListener('selectionchange', (event) => event.stopImmediatePropagation(), true))
  const { right, y } = await boxOfWords(page, 0, 'paid 3,000')
  await page.mouse.click(right + 40, y + 60)
  await expect(page.locator('.bubble')).toHaveCount(0)
  await page.keyboard.press('h')
  await expect(marksIn(page, 0)).toHaveCount(0)
})

test('an edge is dragged to where the passage should end, seen before it is let go, and undone', async ({
  workbench,
}) => {
  const { page } = workbench
  const { project } = await readAccounts(workbench)
  await selectWords(page, 0, 'paid 3,000')
  await page.keyboard.press('h')
  await expect(handleOf(page, 'end')).toBeVisible()
  const box = await handleOf(page, 'end').boundingBox()
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
  const target = await boxOfWords(page, 0, 'for the repair')
  await dragEdge(page, 'end', { x: target.right, y: target.y })
  await expect(marksIn(page, 0)).toHaveText('paid 3,000 crowns for the repair')
  expect(await quotesOf(workbench, project)).toEqual([['paid 3,000']])
  await page.mouse.up()
  await expect(said(page)).toHaveText('Edges moved')
  const [annotation] = await recordsOf(workbench, project, 'annotation')
  const start = praise.text.indexOf('paid 3,000')
  expect(annotation?.parts).toMatchObject([
    { start, quote: 'paid 3,000 crowns for the repair', suffix: praise.text.slice(start + 32, start + 64) },
  ])
  expect(await recordsOf(workbench, project, 'evidenceLink')).toHaveLength(1)
  await page.keyboard.press('Control+z')
  await expect(marksIn(page, 0)).toHaveText('paid 3,000')
})

test('an edge keeps to words with Shift, reaches into other paragraphs, and Escape leaves it as it was', async ({
  workbench,
}) => {
  const { page } = workbench
  const { project } = await readAccounts(workbench)
  await selectWords(page, 0, 'It begins in spring.')
  await page.keyboard.press('h')
  // The sign of a saved passage has another width: places are taken once it stands.
  await expect(handleOf(page, 'end')).toBeVisible()
  const target = await boxOfWords(page, 0, 'tower were')
  await page.keyboard.down('Shift')
  await dragEdge(page, 'end', { x: target.left + 12, y: target.y })
  await expect(marksIn(page, 0).nth(1)).toHaveText('The stairs of the tower')
  await page.keyboard.up('Shift')
  await page.keyboard.press('Escape')
  await expect(marksIn(page, 0)).toHaveText('It begins in spring.')
  await page.mouse.up()
  expect(await quotesOf(workbench, project)).toEqual([['It begins in spring.']])
})

test('an edge in Urdu is dragged to the left to take in more', async ({ workbench }) => {
  const { page } = workbench
  const { project } = await readAccounts(workbench, [urdu, doubt])
  await selectWords(page, 0, 'گھڑی نے')
  await page.keyboard.press('h')
  await expect(handleOf(page, 'end')).toBeVisible()
  const target = await boxOfWords(page, 0, 'نو بجائے')
  await dragEdge(page, 'end', { x: target.left, y: target.y })
  await page.mouse.up()
  await expect.poll(() => quotesOf(workbench, project)).toEqual([['گھڑی نے جمعے کو نو بجائے']])
})

test('edges are adjusted with keys, said at each move, and kept or left as they were', async ({ workbench }) => {
  const { page } = workbench
  const { project } = await readAccounts(workbench)
  await selectWords(page, 0, 'paid 3,000')
  await page.keyboard.press('h')
  await expect(handleOf(page, 'end')).toBeVisible()
  await page.keyboard.press('a')
  await expect(said(page)).toContainText('Adjusting the edges')
  await expect(page.locator('.edge-hint')).toContainText('by words')
  await page.keyboard.press('Control+ArrowRight')
  await expect(said(page)).toHaveText('Ends with: council paid 3,000 crowns')
  await expect(marksIn(page, 0)).toHaveText('paid 3,000 crowns')
  await page.keyboard.press('Escape')
  await expect(said(page)).toHaveText('The edges are as they were')
  await expect(marksIn(page, 0)).toHaveText('paid 3,000')
  await page.keyboard.press('a')
  await page.keyboard.press('Control+Alt+ArrowLeft')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect.poll(() => quotesOf(workbench, project)).toEqual([['council paid 3,000 crowns for the repair']])
  await expect(page.locator('.edge-hint')).toHaveCount(0)
})

test('a passage gets further parts, loses one again, and any of them brings it into focus', async ({ workbench }) => {
  const { page } = workbench
  const { project } = await readAccounts(workbench)
  await selectWords(page, 0, 'struck nine on Friday')
  await page.keyboard.press('h')
  await expect(marksIn(page, 0)).toHaveCount(1)
  await selectWords(page, 0, 'The council paid')
  await page.locator('.bubble').getByRole('button', { name: 'Add to this passage' }).click()
  await expect(said(page)).toHaveText('Added; the passage has 2 parts')
  await selectWords(page, 0, 'forty years')
  await page.keyboard.press('+')
  await expect
    .poll(() => quotesOf(workbench, project))
    .toEqual([['struck nine on Friday', 'forty years', 'The council paid']])
  const panel = page.getByRole('complementary', { name: 'Claim and passage' })
  await expect(panel.locator('.passage-quote')).toHaveText(
    '“struck nine on Friday […] forty years […] The council paid”',
  )
  await expect(page.locator('mark.is-focused')).toHaveCount(3)
  await page.keyboard.press('Escape')
  await expect(page.locator('mark.is-focused')).toHaveCount(0)
  await marksIn(page, 0).nth(2).click()
  await expect(page.locator('mark.is-focused')).toHaveCount(3)
  await panel.getByRole('button', { name: 'Take part 2 out of the passage' }).click()
  await expect.poll(() => quotesOf(workbench, project)).toEqual([['struck nine on Friday', 'The council paid']])
})

test('an edge dragged over another part of its passage is refused in words', async ({ workbench }) => {
  const { page } = workbench
  const { project } = await readAccounts(workbench)
  await selectWords(page, 0, 'The clock of Orrin')
  await page.keyboard.press('h')
  await selectWords(page, 0, 'nine on Friday')
  await page.keyboard.press('+')
  await expect(handleOf(page, 'end', 1)).toBeVisible()
  const target = await boxOfWords(page, 0, 'nine on Friday')
  await dragEdge(page, 'end', { x: target.left + 40, y: target.y })
  await page.mouse.up()
  await expect(page.locator('.toast')).toContainText('Two parts of one passage overlap')
  expect(await quotesOf(workbench, project)).toEqual([['The clock of Orrin', 'nine on Friday']])
})

test('words taken by a double click are added to the passage in focus', async ({ workbench }) => {
  const { page } = workbench
  const { project } = await readAccounts(workbench)
  await selectWords(page, 0, 'The council paid')
  await page.keyboard.press('h')
  await expect(page.locator('mark.is-focused')).toHaveCount(1)
  const place = await boxOfWords(page, 0, 'stairs')
  await page.mouse.click((place.left + place.right) / 2, place.y, { clickCount: 2 })
  await expect(page.locator('.bubble')).toBeVisible()
  await page.keyboard.press('+')
  await expect.poll(() => quotesOf(workbench, project)).toEqual([['The council paid', 'stairs']])
})

test('caret mode selects by word, sentence and paragraph, says what is selected, and Escape leaves', async ({
  workbench,
}) => {
  const { page } = workbench
  await readAccounts(workbench)
  await expect(textOfPane(page, 0)).toBeFocused()
  await page.keyboard.press('F7')
  await expect(page.getByRole('button', { name: 'Caret mode on' })).toBeVisible()
  await page.keyboard.press('Control+Home')
  // An arrow and at once the key: the editor has not heard yet where the arrow went.
  await page.evaluate(() => {
    document.getSelection()?.modify('move', 'forward', 'line')
    const press = new KeyboardEvent('keydown', { key: '.', bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(press)
  })
  await expect(said(page), 'what follows an empty line').toHaveText('Selected: What happened on Friday?')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.press('Control+ArrowDown')
  await expect(said(page)).toContainText('The clock of Orrin Square struck nine')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(said(page)).toHaveText('The council paid 3,000 crowns for the repair.')
  await page.keyboard.press('.')
  await expect(said(page)).toHaveText('Selected: The council paid 3,000 crowns for the repair.')
  await page.keyboard.press('>')
  await expect(said(page)).toHaveText(/^22 words selected, from “The clock of” to “for the repair\.”$/)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+Alt+ArrowDown')
  await expect(said(page)).toHaveText(/^14 words selected, from “The clock of” to “years of silence\.”$/)
  await page.keyboard.press('k')
  await expect(marksIn(page, 0)).toHaveClass(/verdict-corroborated/)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Caret mode off' })).toBeVisible()
})

test('in Urdu the left arrow goes on in the text and selects', async ({ workbench }) => {
  const { page } = workbench
  await readAccounts(workbench, [urdu, doubt])
  await expect(textOfPane(page, 0)).toBeFocused()
  await page.keyboard.press('F7')
  await expect(page.getByRole('button', { name: 'Caret mode on' })).toBeVisible()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Shift+Control+ArrowLeft')
  await expect(said(page)).toHaveText('Selected: اورن')
})
