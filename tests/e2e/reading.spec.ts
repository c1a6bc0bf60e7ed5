import type { Page } from 'playwright-core'
import { expect, test } from './harness.ts'
import { readBook, writeMemo } from './invented-book.ts'
import { addSource } from './new-project.ts'
import { go } from './open-in-screens.ts'
import { selectWords, textOfPane } from './select-words.ts'

const pane = (page: Page, index: number) => page.locator('.pane').nth(index)
const said = (page: Page) => page.locator('.visually-hidden[role="status"]')
const scroller = (page: Page, index = 0) => pane(page, index).locator('.document-scroller')
const entry = (page: Page, number: number, index = 0) =>
  textOfPane(page, index).locator('p', { hasText: new RegExp(`Entry ${number}\\.`, 'i') })
/** What a person would paste now. */
async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => {
    const field = document.createElement('textarea')
    field.id = 'paste-here'
    document.body.append(field)
    field.focus()
  })
  await page.keyboard.press('Control+v')
  return page.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>('#paste-here')
    field?.remove()
    return field?.value ?? ''
  })
}

test('the reading menu changes size, width, leading, face and numbers at once, and they are remembered', async ({
  workbench,
}) => {
  const { page } = workbench
  const { sourceId } = await readBook(workbench)
  await textOfPane(page, 0).focus()
  await page.keyboard.press('v')
  const menu = page.getByRole('dialog', { name: 'How the text looks' })
  const style = (name: string) =>
    page.locator('.document-page').evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), name)
  await expect(menu.getByRole('slider', { name: 'Size of the text' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => style('font-size')).toBe('19px')
  const leading = menu.getByRole('slider', { name: 'Space between lines' })
  await leading.focus()
  await page.keyboard.press('End')
  await expect(leading).toHaveAttribute('aria-valuetext', '2.4 times the size')
  await expect.poll(() => style('line-height')).toBe(`${19 * 2.4}px`)
  await menu.getByRole('radio', { name: 'Sans serif' }).check({ force: true })
  await expect.poll(() => style('font-family')).toContain('IBM Plex Sans')
  await menu.getByRole('checkbox', { name: 'Paragraph numbers in the margin' }).uncheck()
  const number = () => entry(page, 1).evaluate((element) => getComputedStyle(element, '::before').display)
  await expect.poll(number).toBe('none')
  await page.keyboard.press('Escape')
  await expect(menu).toHaveCount(0)
  // A key opened it from the text, and the text has the focus again.
  await expect(textOfPane(page, 0)).toBeFocused()

  await page.reload()
  await go(page, `/read/${sourceId}`)
  await expect.poll(number).toBe('none')
  expect(await style('font-size')).toBe('19px')
  await go(page, '/settings')
  await expect(page.getByRole('slider', { name: 'Space between lines' })).toHaveValue('2.4')
})

test('printed pages stand in the margin, in the status line and in a citation that a number copies', async ({
  workbench,
}) => {
  const { page } = workbench
  await readBook(workbench)
  await expect(page.locator('.doc-page-mark').first()).toHaveAttribute('data-page', '11')
  await selectWords(page, 0, 'Entry 2')
  await expect(page.locator('.reader-place')).toContainText('¶3 · p. 11 · ')
  await selectWords(page, 0, 'evening', {})
  await expect(page.locator('.reader-place')).toContainText('p. 12')
  await page.keyboard.press('Escape')

  await entry(page, 2).scrollIntoViewIfNeeded()
  const box = await entry(page, 2).boundingBox()
  if (box === null) throw new Error('the paragraph is not drawn')
  await page.mouse.move(box.x - 22, box.y + 12)
  const number = page.getByRole('button', { name: 'Copy a citation of paragraph 3' })
  await number.hover()
  await expect(page.locator('.tooltip')).toContainText('Copy a citation of paragraph 3')
  await number.click()
  await expect(page.locator('.toast')).toContainText('“A book of the pier”, ¶3, p. 11')
  expect(await pasted(page)).toBe('“A book of the pier”, ¶3, p. 11')

  await selectWords(page, 0, 'evening', {})
  await page.keyboard.press('y')
  await expect(said(page)).toHaveText(/^Copied: “A book of the pier”, ¶11, p\. 12/)
})

test('the outline nests the headings, marks the current one, and goes there by letters and Enter', async ({
  workbench,
}) => {
  const { page } = workbench
  await readBook(workbench)
  await textOfPane(page, 0).focus()
  await page.keyboard.press('t')
  const tree = page.getByRole('tree', { name: 'Headings of A book of the pier' })
  const item = (name: RegExp) => tree.getByRole('treeitem', { name })
  await expect(tree.getByRole('treeitem')).toHaveCount(5)
  await expect(item(/^The lamps/)).toHaveAttribute('aria-level', '3')
  await expect(item(/^A book/)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await expect(item(/^The lamps/)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(item(/^Fog/)).toBeFocused()
  await page.keyboard.press('w')
  await expect(item(/^What was counted/)).toBeFocused()
  await page.keyboard.press('End')
  await expect(item(/^What followed/)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(tree).toHaveCount(0)
  await expect(textOfPane(page, 0).getByRole('heading', { name: 'What followed' })).toBeInViewport()
  await expect(textOfPane(page, 0)).toBeFocused()
  await page.keyboard.press('t')
  await expect(item(/^What followed/)).toHaveAttribute('aria-current', 'location')
  await scroller(page).evaluate((element) => element.scrollTo(0, 0))
  await expect(item(/^A book/)).toHaveAttribute('aria-current', 'location')
  await page.keyboard.press('Escape')
  await expect(textOfPane(page, 0)).toBeFocused()
})

test('an outline without headings says so', async ({ workbench }) => {
  const { page } = workbench
  const { project } = await readBook(workbench)
  const { results } = await workbench.ask('sources.paste', { text: 'Only words.', html: null, title: 'Plain' }, project)
  await go(page, `/read/${results[0]?.sourceId}`)
  await expect(textOfPane(page, 0)).toContainText('Only words.')
  await page.getByRole('button', { name: 'Outline' }).click()
  await expect(page.getByRole('dialog', { name: 'Outline' })).toContainText('This source has no headings.')
})

for (const language of ['en', 'ur'] as const)
  test(`the minimap shows what a tick is, by mouse and by key, and goes there (${language})`, async ({ workbench }) => {
    const { page } = workbench
    await workbench.ask('preferences.set', { language })
    await page.reload()
    await readBook(workbench)
    const map = page.locator('.minimap')
    const card = page.locator('.minimap-card')
    await expect(map.locator('.minimap-tick')).toHaveCount(2)
    await map.locator('.minimap-tick').first().hover({ force: true })
    await expect(card.locator('.quotation')).toContainText('Entry 12.')
    await expect(card.locator('.statement')).toBeVisible()
    await expect(card.locator('.status-chip')).toBeVisible()
    await expect(card.locator('.stance-mark')).toBeVisible()
    const [atMap, atCard] = [await map.boundingBox(), await card.boundingBox()]
    if (!atMap || !atCard) throw new Error('nothing is drawn')
    if (language === 'ur') expect(atCard.x).toBeGreaterThanOrEqual(atMap.x + atMap.width)
    else expect(atCard.x + atCard.width).toBeLessThanOrEqual(atMap.x)
    // It can be gone over to be read, and Escape takes it away under a pointer that rests.
    await page.mouse.move(atCard.x + atCard.width / 2, atCard.y + atCard.height / 2, { steps: 4 })
    expect(await card.evaluate((element) => element.matches(':hover'))).toBe(true)
    await page.keyboard.press('Escape')
    await expect(card).toHaveCount(0)
    await map.locator('.minimap-tick').first().hover({ force: true })
    await expect(card).toBeVisible()
    await page.mouse.move(10, 300)
    await expect(card).toHaveCount(0)

    await textOfPane(page, 0).focus()
    await page.keyboard.press('Tab')
    await expect(map).toBeFocused()
    await expect(map).toHaveAttribute('aria-valuetext', /Entry 12\./)
    await page.keyboard.press('ArrowDown')
    await expect(map).toHaveAttribute('aria-valuetext', /Entry 30\./)
    await expect(card.locator('.quotation')).toContainText('Entry 30.')
    await page.keyboard.press('Enter')
    await expect(entry(page, 30)).toBeInViewport()
    await expect(page.locator('mark.is-focused')).toHaveText('Entry 30.')
  })

test('memos stand beside their lines without overlapping, scroll with them, and open on Enter', async ({
  workbench,
}) => {
  const { page } = workbench
  await page.setViewportSize({ width: 1800, height: 800 })
  const { project, sourceId } = await readBook(workbench)
  await writeMemo(workbench, project, sourceId, 'Entry 1.', 'Who counted here?')
  await writeMemo(
    workbench,
    project,
    sourceId,
    'The ferry lay',
    'A second note on the same line, long enough for two lines of words.',
  )
  await writeMemo(workbench, project, sourceId, 'Entry 2.', 'And a third.')
  const notes = page.getByRole('list', { name: 'Memos beside the text' }).getByRole('button')
  await expect(notes).toHaveCount(3)
  await expect(page.locator('.memo-margin')).toHaveAttribute('data-look', 'notes')
  const boxes = async () => (await notes.all()).map((note) => note.boundingBox())
  await expect
    .poll(async () => {
      const all = await Promise.all(await boxes())
      return all.every((box, at) => at === 0 || (box?.y ?? 0) >= (all[at - 1]?.y ?? 0) + (all[at - 1]?.height ?? 0))
    })
    .toBe(true)
  const gap = async () => ((await notes.first().boundingBox())?.y ?? 0) - ((await entry(page, 1).boundingBox())?.y ?? 0)
  const before = await gap()
  expect(Math.abs(before)).toBeLessThan(40)
  await scroller(page).evaluate((element) => element.scrollBy(0, 60))
  await expect.poll(async () => Math.abs((await gap()) - before)).toBeLessThan(1)
  await notes.first().focus()
  await page.keyboard.press('Enter')
  await expect(page.locator('mark.is-focused').first()).toHaveText('Entry 1.')
  await expect(page.locator('.passage-memo [contenteditable]')).toBeFocused()
})

test('where the margin is narrow a memo is a sign that opens it beside the line', async ({ workbench }) => {
  const { page } = workbench
  await page.setViewportSize({ width: 1000, height: 700 })
  const { project, sourceId } = await readBook(workbench)
  await writeMemo(workbench, project, sourceId, 'Entry 1.', 'Who counted here?')
  const sign = page.getByRole('button', { name: 'Memo on “Entry 1.”' })
  await expect(sign).toBeVisible()
  const box = await sign.boundingBox()
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
  await sign.press('Enter')
  const memo = page.getByRole('dialog', { name: 'Memo on “Entry 1.”' })
  await expect(memo).toContainText('Who counted here?')
  await page.keyboard.press('Escape')
  await expect(sign).toBeFocused()
})

for (const [what, name] of [
  ['a popover', 'How the text looks'],
  ['a menu', 'How the two sources scroll'],
] as const)
  test(`Escape closes ${what} in the very moment it opens`, async ({ workbench }) => {
    const { page } = workbench
    const { project, sourceId } = await readBook(workbench)
    const other = await addSource(workbench, project, 'Keeper', 'The lamp was lit.')
    await go(page, `/read/${sourceId}/${other}`)
    const button = page.getByRole('button', { name: new RegExp(`^${name}`) }).first()
    await button.focus()
    // Both keys in one task: the frame that brings the focus into the box has not come.
    await page.evaluate(() => {
      const active = document.activeElement
      if (!(active instanceof HTMLElement)) throw new Error('nothing has the focus')
      active.click()
      queueMicrotask(() => active.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })))
    })
    await expect(button).toHaveAttribute('aria-expanded', 'false')
    await expect(button).toBeFocused()
  })
