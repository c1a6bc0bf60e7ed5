import type { Page } from 'playwright-core'
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

/** The middle of a stretch of text as it is drawn, and its two sides. */
const boxOf = (page: Page, pane: number, words: string) =>
  textOfPane(page, pane).evaluate((root, sought) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const at = (walker.currentNode.textContent ?? '').indexOf(sought)
      if (at === -1) continue
      const range = document.createRange()
      range.setStart(walker.currentNode, at)
      range.setEnd(walker.currentNode, at + sought.length)
      const { left, right, top, bottom } = range.getBoundingClientRect()
      return { left, right, y: (top + bottom) / 2 }
    }
    throw new Error(`“${sought}” is not there in one run`)
  }, words)

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
  const place = await boxOf(page, 0, 'silence')
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
  const urduStop = await boxOf(page, 0, 'promised')
  await page.mouse.click(urduStop.left + 4, urduStop.y, { clickCount: 3 })
  await expect.poll(selected).toBe('The mayor promised a second repair for the good of all۔')
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
  const target = await boxOf(page, 0, 'for the repair')
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
  const target = await boxOf(page, 0, 'tower were')
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
  const target = await boxOf(page, 0, 'نو بجائے')
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
  const target = await boxOf(page, 0, 'nine on Friday')
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
  const place = await boxOf(page, 0, 'stairs')
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
  await page.keyboard.press('F6')
  await page.keyboard.press('F7')
  await expect(textOfPane(page, 0)).toBeFocused()
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
  await page.keyboard.press('F6')
  await page.keyboard.press('F7')
  await expect(textOfPane(page, 0)).toBeFocused()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Shift+Control+ArrowLeft')
  await expect(said(page)).toHaveText('Selected: اورن')
})

/** What a press of the key puts on the clipboard, read where it is put: the page may not read the clipboard itself. */
const copied = (page: Page, keys: string) =>
  page
    .evaluate(() => {
      window.addEventListener(
        'copy',
        (event) => {
          const set = event.clipboardData?.setData.bind(event.clipboardData)
          if (!event.clipboardData || !set) return
          event.clipboardData.setData = (type, text) => {
            document.documentElement.setAttribute(`data-copied-${type.replace('/', '-')}`, text)
            set(type, text)
          }
        },
        { capture: true, once: true },
      )
    })
    .then(() => page.keyboard.press(keys))
    .then(() => expect(page.locator('.toast', { hasText: 'Copied as a quotation' })).toBeVisible())
    .then(() => page.evaluate(() => ({ ...document.documentElement.dataset })))

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
  await expect(page.locator('.toast')).toContainText('Nothing else lies here')
  await selectWords(page, 0, '3,000 crowns')
  await page.keyboard.press('c')
  await expect(page.locator('mark mark')).toHaveText('3,000 crowns')
  await expect(page.locator('mark.is-focused')).toHaveText('3,000 crowns')
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
