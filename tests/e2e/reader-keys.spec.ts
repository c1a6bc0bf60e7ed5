import type { Page } from 'playwright-core'
import { expect, test } from './harness.ts'
import { doubt, praise, readAccounts, urdu } from './invented-accounts.ts'
import { openInScreens } from './open-in-screens.ts'
import { recordsOf } from './records-of.ts'
import { marksIn, selectWords, textOfPane } from './select-words.ts'

const inspector = (page: Page) => page.getByRole('complementary', { name: 'Claim and passage' })
const attribution = (page: Page) => page.locator('.passage-attribution')
const said = (page: Page) => page.locator('.visually-hidden[role="status"]')

test('H, C, K and O make the selected words a claim, with the verdict of the key, and say so', async ({
  workbench,
}) => {
  const { page } = workbench
  const { project, sourceIds } = await readAccounts(workbench)
  const gestures = [
    ['h', 'What happened on Friday?', null, 'Highlighted as a claim'],
    ['c', 'forty years of silence', 'contested', 'Highlighted; your verdict: Contested'],
    ['k', 'The stairs of the tower were dry.', 'corroborated', 'Highlighted; your verdict: Corroborated'],
    ['o', 'Two hundred people climbed the tower.', 'left-open', 'Highlighted; your verdict: Left open'],
  ] as const
  for (const [key, words, verdict, announced] of gestures) {
    await selectWords(page, 0, words)
    await page.keyboard.press(key)
    await expect(said(page)).toHaveText(announced)
    const mark = marksIn(page, 0).filter({ hasText: words })
    await expect(mark).toHaveClass(new RegExp(`verdict-${verdict ?? 'none'}\\b.*line-unexamined`))
    await expect(page.locator('.bubble')).toHaveCount(0)
  }
  await expect(page.locator('[data-saving="saved"]')).toBeVisible()

  const words = gestures.map(([, marked]) => marked)
  const passages = await recordsOf(workbench, project, 'annotation')
  expect(passages.map(({ sourceId }) => sourceId)).toEqual(words.map(() => sourceIds[0]))
  expect(passages.map(({ parts }) => [parts[0]?.start, parts[0]?.end])).toEqual(
    words.map((marked) => [praise.text.indexOf(marked), praise.text.indexOf(marked) + marked.length]),
  )
  expect((await recordsOf(workbench, project, 'claim')).map(({ statement }) => statement)).toEqual(words)
  expect((await recordsOf(workbench, project, 'assessment')).map((each) => each.verdict)).toEqual([
    'contested',
    'corroborated',
    'left-open',
  ])
})

test('a verdict on a single passage is shown as one that the rule does not share', async ({ workbench }) => {
  const { page } = workbench
  await readAccounts(workbench)
  await selectWords(page, 0, 'The stairs of the tower were dry.')
  await page.keyboard.press('c')
  await expect(inspector(page).getByText('your verdict; the rule says Unexamined')).toBeVisible()
  await expect(marksIn(page, 0)).toHaveAttribute('data-sign', '+△')
  await inspector(page).getByRole('button', { name: 'take back' }).click()
  await expect(inspector(page).getByText('You have not given a verdict.')).toBeVisible()
  await expect(marksIn(page, 0)).toHaveAttribute('data-sign', '+')
})

test('E ties words of another source to the claim in focus, with a stance chosen by its key', async ({ workbench }) => {
  const { page } = workbench
  const { project, sourceIds } = await readAccounts(workbench)
  await selectWords(page, 0, 'struck nine on Friday')
  await page.keyboard.press('h')
  await expect(marksIn(page, 0)).toHaveCount(1)

  await selectWords(page, 1, 'It never struck')
  await page.keyboard.press('e')
  await expect(page.locator('.bubble-stances')).toHaveClass(/is-choosing/)
  await expect(page.locator('.bubble [aria-pressed="true"]')).toHaveCount(0)
  await page.keyboard.press('d')
  await expect(marksIn(page, 1)).toHaveAttribute('data-sign', '“−”')
  await expect(said(page)).toHaveText('Linked: disputes')
  await expect(inspector(page).getByText('Contested', { exact: true }).last()).toBeVisible()

  const links = await recordsOf(workbench, project, 'evidenceLink')
  const [claim] = await recordsOf(workbench, project, 'claim')
  expect(links.map(({ claimId, stance }) => [claimId, stance])).toEqual([
    [claim?.id, 'asserts'],
    [claim?.id, 'disputes'],
  ])
  const passages = await recordsOf(workbench, project, 'annotation')
  expect(passages.map(({ sourceId }) => sourceId)).toEqual(sourceIds)
})

test('E on a passage in focus changes how its speaker stands, and Enter alone chooses no stance', async ({
  workbench,
}) => {
  const { page } = workbench
  await readAccounts(workbench)
  await selectWords(page, 0, 'The stairs of the tower were dry.')
  await page.keyboard.press('h')
  await expect(marksIn(page, 0)).toHaveAttribute('data-sign', '+')
  await page.keyboard.press('e')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('group')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeVisible()
  await page.keyboard.press('q')
  await expect(marksIn(page, 0)).toHaveAttribute('data-sign', '±')
})

test('a stance chosen while no claim is in focus asks for the claim, and is not asked again', async ({ workbench }) => {
  const { page } = workbench
  const { project } = await readAccounts(workbench)
  await selectWords(page, 0, 'Two hundred people climbed the tower.')
  await page.keyboard.press('h')
  await expect(marksIn(page, 0)).toHaveCount(1)
  await inspector(page).getByRole('button', { name: 'Let go of this claim' }).click()
  await selectWords(page, 1, 'Fewer than fifty people climbed the tower.')
  await page.keyboard.press('e')
  await page.keyboard.press('d')
  const kept = () => page.evaluate(() => [...(CSS.highlights.get('selected-words') ?? [])].map(String))
  await expect.poll(kept).toHaveLength(1)
  await page.getByRole('dialog').getByRole('combobox').fill('two hundred')
  await page.keyboard.press('Enter')
  await expect(marksIn(page, 1)).toHaveAttribute('data-sign', '−')
  await expect.poll(kept).toHaveLength(0)
  expect(await recordsOf(workbench, project, 'claim')).toHaveLength(1)
})

test('L links to any claim by typing, or makes one in words of its own', async ({ workbench }) => {
  const { page } = workbench
  const { project } = await readAccounts(workbench)
  await selectWords(page, 0, 'The council paid 3,000 crowns for the repair.')
  await page.keyboard.press('h')
  await selectWords(page, 0, 'The stairs of the tower were dry.')
  await page.keyboard.press('h')
  await expect(marksIn(page, 0)).toHaveCount(2)

  await selectWords(page, 1, 'the repair cost 4,500 crowns')
  await page.keyboard.press('l')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox').fill('COUNCIL paid')
  await expect(dialog.getByRole('option').first()).toContainText('3,000 crowns')
  await page.keyboard.press('Enter')
  await page.keyboard.press('d')
  await expect(marksIn(page, 1)).toHaveCount(1)
  const claims = await recordsOf(workbench, project, 'claim')
  expect(claims).toHaveLength(2)

  await selectWords(page, 1, 'Fewer than fifty people climbed the tower.')
  await page.keyboard.press('l')
  await dialog.getByRole('combobox').fill('few people climbed the tower on Friday')
  await dialog.getByRole('option', { name: /New claim/ }).click()
  await expect(marksIn(page, 1)).toHaveCount(2)
  const after = await recordsOf(workbench, project, 'claim')
  expect(after.at(-1)?.statement).toBe('few people climbed the tower on Friday')
})

test('@ names whose words they are, and M writes a memo on them', async ({ workbench }) => {
  const { page } = workbench
  const { project } = await readAccounts(workbench)
  await selectWords(page, 0, 'We replaced the escapement and nothing else')
  await page.keyboard.press('@')
  await page.getByRole('dialog').getByRole('combobox').fill('Ada Venn')
  await page.keyboard.press('Enter')
  await expect(attribution(page)).toContainText('quoted; Ada Venn')
  expect((await recordsOf(workbench, project, 'speaker')).map(({ name }) => name)).toEqual(['Ada Venn'])

  await selectWords(page, 0, 'Two hundred people climbed the tower.')
  await page.keyboard.press('m')
  const memo = inspector(page).getByRole('textbox', { name: 'Memo' })
  await expect(memo).toBeFocused()
  await page.keyboard.type('Ask how they counted.')
  await page.keyboard.press('Control+Enter')
  await expect.poll(async () => (await recordsOf(workbench, project, 'memo')).length).toBe(1)
  await expect(marksIn(page, 0).last()).toHaveClass(/line-none/)
})

test('a digit codes the words, and asks for the first code where there is none', async ({ workbench }) => {
  const { page } = workbench
  const { project } = await readAccounts(workbench)
  await selectWords(page, 0, 'forty years of silence')
  await page.keyboard.press('1')
  await page.getByRole('dialog').getByRole('combobox').fill('numbers')
  await page.keyboard.press('Enter')
  await expect(said(page)).toHaveText('Coded: numbers')
  await selectWords(page, 1, 'Fewer than fifty')
  await page.keyboard.press('1')
  await expect(marksIn(page, 1)).toHaveCount(1)
  expect(await recordsOf(workbench, project, 'coding')).toHaveLength(2)
  expect(await recordsOf(workbench, project, 'claim')).toHaveLength(0)
})

test('the voice is guessed from the words around, says that it is a guess, and a person overrules it', async ({
  workbench,
}) => {
  const { page } = workbench
  const { project } = await readAccounts(workbench)
  for (const [pane, words, voice] of [
    [1, 'we were all listening', 'quoted; speaker not named'],
    [1, 'the repair cost 4,500 crowns', 'paraphrased; speaker not named'],
    [1, 'Fewer than fifty people climbed the tower.', 'own; the source itself'],
  ] as const) {
    await selectWords(page, pane, words)
    await page.keyboard.press('h')
    await expect(attribution(page)).toContainText(voice)
    await expect(attribution(page)).toContainText('guessed')
  }
  await inspector(page).getByRole('combobox', { name: 'Voice' }).selectOption('paraphrased')
  await expect(attribution(page)).toContainText('paraphrased; speaker not named')
  await expect(attribution(page)).not.toContainText('guessed')
  await inspector(page).getByRole('checkbox', { name: 'Hedged' }).click()
  await expect
    .poll(async () => (await recordsOf(workbench, project, 'evidenceLink')).at(-1))
    .toMatchObject({ voice: 'paraphrased', hedged: true })
})

test('a highlight on the third copy of a heading stays there after closing and opening', async ({ workbench }) => {
  const heading = 'The Orrin clock: a repair to be proud of!'
  const { project, folder, sourceIds } = await readAccounts(workbench)
  await selectWords(workbench.page, 0, heading, { copy: 2 })
  await workbench.page.keyboard.press('k')
  await expect(marksIn(workbench.page, 0)).toHaveCount(1)
  const third = praise.text.lastIndexOf(heading)
  const [annotation] = await recordsOf(workbench, project, 'annotation')
  expect(annotation?.parts[0]?.start).toBe(third)

  await workbench.restart()
  await openInScreens(workbench, folder, `/read/${sourceIds[0]}`)
  await expect(marksIn(workbench.page, 0)).toHaveText(heading)
  const copyBefore = await textOfPane(workbench.page, 0).evaluate(
    (root, words) =>
      [...root.querySelectorAll('p')]
        .filter((each) => each.textContent === words)
        .findIndex((each) => each.querySelector('mark')),
    heading,
  )
  expect(copyBefore).toBe(2)
})

test('a selection across paragraphs, and one with an Urdu full stop in it, are kept to the letter', async ({
  workbench,
}) => {
  const { page } = workbench
  const { project } = await readAccounts(workbench)
  const across = 'second repair for the good of all۔ It begins in spring.\nThe stairs of the tower'
  await selectWords(page, 0, 'second repair', { upTo: 'The stairs of the tower' })
  await page.keyboard.press('h')
  await expect(marksIn(page, 0)).toHaveCount(2)
  await expect(marksIn(page, 0).nth(1)).toHaveText('The stairs of the tower')
  const [annotation] = await recordsOf(workbench, project, 'annotation')
  const start = praise.text.indexOf(across)
  expect(annotation?.parts).toMatchObject([{ start, end: start + across.length, quote: across }])
  await expect(page.locator('mark[data-sign]')).toHaveCount(1)
})

test('words in Urdu are marked to the letter, set in Nastaliq from the right, with the voice heard', async ({
  workbench,
}) => {
  const { page } = workbench
  const { project } = await readAccounts(workbench, [urdu, doubt])
  await selectWords(page, 0, 'گھڑی بالکل نہیں بجی۔')
  await page.keyboard.press('h')
  const mark = marksIn(page, 0)
  await expect(mark).toHaveText('گھڑی بالکل نہیں بجی۔')
  await expect(attribution(page)).toContainText('quoted; speaker not named')
  const block = textOfPane(page, 0).locator('p', { has: page.locator('mark') })
  await expect(block).toHaveAttribute('data-script', 'nastaliq')
  await expect(block).toHaveCSS('direction', 'rtl')
  const [annotation] = await recordsOf(workbench, project, 'annotation')
  const start = urdu.text.indexOf('گھڑی بالکل')
  expect(annotation?.parts[0]).toMatchObject({ start, end: start + 'گھڑی بالکل نہیں بجی۔'.length })
})

test('in caret mode a highlight is made without a mouse', async ({ workbench }) => {
  const { page } = workbench
  const { project } = await readAccounts(workbench)
  const text = textOfPane(page, 0)
  await expect(text).toBeFocused()
  await page.keyboard.press('F7')
  await expect(page.getByRole('button', { name: 'Caret mode on' })).toBeVisible()
  await expect(text).toBeFocused()
  await expect(text).toHaveAttribute('aria-readonly', 'true')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+ArrowRight')
  await page.keyboard.press('Shift+Control+ArrowRight')
  await page.keyboard.press('Shift+Control+ArrowRight')
  await expect(page.locator('.reader-place')).toHaveText('¶1 · 4–15')
  await page.keyboard.press('c')
  await expect(marksIn(page, 0)).toHaveText('Orrin clock')
  expect((await recordsOf(workbench, project, 'assessment')).map(({ verdict }) => verdict)).toEqual(['contested'])
  await page.keyboard.press('Control+z')
  await expect(marksIn(page, 0)).toHaveCount(0)
  await page.keyboard.press('Control+Shift+z')
  await expect(marksIn(page, 0)).toHaveCount(1)
  await page.keyboard.press('F6')
  await expect(textOfPane(page, 1)).toBeFocused()
  await page.keyboard.press('F6')
  await expect(inspector(page).getByRole('button').first()).toBeFocused()
})

test('the text is frozen: typing, pasting, cutting and dropping change nothing', async ({ workbench }) => {
  const { page } = workbench
  await readAccounts(workbench)
  const text = textOfPane(page, 0)
  const before = await text.textContent()
  await page.keyboard.press('F7')
  await selectWords(page, 0, 'forty years of silence')
  await page.keyboard.type('xyz')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+X')
  await page.keyboard.press('Control+V')
  await page.keyboard.insertText('written in')
  expect(await text.textContent()).toBe(before)
})

test('undo and redo work by key and from the toast', async ({ workbench }) => {
  const { page } = workbench
  await readAccounts(workbench)
  await selectWords(page, 0, 'The stairs of the tower were dry.')
  await page.keyboard.press('c')
  await expect(marksIn(page, 0)).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(marksIn(page, 0)).toHaveCount(0)
  await page.keyboard.press('Control+Shift+z')
  await expect(marksIn(page, 0)).toHaveClass(/verdict-contested/)
  await marksIn(page, 0).click()
  await page.keyboard.press('Delete')
  await expect(marksIn(page, 0)).toHaveCount(0)
  await page.locator('.toast', { hasText: 'Highlight removed' }).getByRole('button', { name: 'Undo' }).click()
  await expect(marksIn(page, 0)).toHaveCount(1)
  await expect(page.locator('.toast')).toContainText(['Undone: Removed a marked passage'])
})

test('a key without a selection says what to do', async ({ workbench }) => {
  const { page } = workbench
  await readAccounts(workbench)
  await page.keyboard.press('h')
  await expect(page.locator('.toast')).toContainText('Select words first')
})

test('a key that has nothing to do on a passage says why', async ({ workbench }) => {
  const { page } = workbench
  const { project } = await readAccounts(workbench)
  const toasts = page.locator('.toast')
  await selectWords(page, 0, 'The stairs of the tower were dry.')
  await page.keyboard.press('h')
  await expect(marksIn(page, 0)).toHaveClass(/is-focused/)
  await page.keyboard.press('h')
  await expect(toasts.filter({ hasText: 'tied to a claim already' })).toBeVisible()
  expect(await recordsOf(workbench, project, 'claim')).toHaveLength(1)

  await selectWords(page, 0, 'Two hundred people climbed the tower.')
  await page.keyboard.press('m')
  const memo = page.getByRole('textbox', { name: 'Memo' })
  await expect(memo).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(memo).not.toBeFocused()
  await marksIn(page, 0).last().click()
  await expect(marksIn(page, 0).last()).toHaveClass(/is-focused/)
  await page.keyboard.press('@')
  await expect(toasts.filter({ hasText: 'A speaker is named where a passage is tied to a claim' })).toBeVisible()
})
