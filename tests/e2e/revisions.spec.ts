import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { axeFindings } from './axe-findings.ts'
import { copied } from './copied.ts'
import { expect, test } from './harness.ts'
import { makeFiles } from './make-files.ts'
import { addSource, openNew } from './new-project.ts'
import { go, sourcesIn } from './open-in-screens.ts'
import { recordsOf } from './records-of.ts'
import type { Workbench } from './workbench.ts'

const lines = [
  'The lamp at the upper lock was lit at nine, and forty people saw it.',
  'At ten the keeper counted the boats again and wrote the number down.',
  'In the morning the lamp was found broken on the lower step of the lock.',
]
const newer = ['A line of the editor.', lines[0]?.replace('forty', 'sixty'), lines[1]].join('\n')
const late = { timeout: 40_000 }

/** A source with each of its lines marked, selected in the library. */
async function marked(workbench: Workbench) {
  const { page } = workbench
  const { project } = await openNew(workbench, 'Upper lock')
  const text = lines.join('\n')
  const sourceId = await addSource(workbench, project, 'The keeper', text)
  for (const line of lines) {
    const start = text.indexOf(line)
    const passage = { sourceId, revision: 1, parts: [{ start, end: start + line.length }] }
    await workbench.ask('claims.highlight', { passage }, project)
  }
  await sourcesIn(page).first().click()
  return { project, sourceId }
}

const dialog = (page: Page) => page.getByRole('dialog')
const revision = (page: Page, name: string) =>
  dialog(page).getByRole('list', { name: 'Revisions, newest first' }).getByRole('listitem').filter({ hasText: name })
const doubtful = (page: Page) => dialog(page).getByRole('region', { name: 'Passages to check' }).getByRole('listitem')

async function replaced(workbench: Workbench): Promise<void> {
  const { page, folders } = workbench
  await makeFiles(folders.home, { 'newer.txt': newer })
  await page.getByRole('button', { name: 'Revisions…' }).click()
  await dialog(page).getByRole('button', { name: 'Replace with a newer file…' }).click()
  await chooseNewer(workbench)
  await expect(revision(page, 'Revision 2')).toContainText('current', late)
}

async function chooseNewer({ page, folders }: Workbench): Promise<void> {
  await dialog(page).getByRole('textbox', { name: 'Why is there a new revision?' }).fill('the second printing')
  await expect(dialog(page).getByRole('button', { name: 'Choose the file…' })).toBeEnabled()
  await page.locator('input[data-import="revision"]').setInputFiles(join(folders.home, 'newer.txt'))
}

test('replaces a source with a newer file, and lists what must be looked at', async ({ workbench }) => {
  const { page } = workbench
  await marked(workbench)
  await replaced(workbench)
  await expect(revision(page, 'Revision 2')).toContainText('replaced by a file: newer.txt')
  await expect(revision(page, 'Revision 2')).toContainText('the second printing')
  await expect(doubtful(page)).toHaveCount(2)
  await expect(doubtful(page).first()).toContainText('Found approximately: 0.95')
  await expect(doubtful(page).first().locator('del')).toContainText('forty')
  await expect(doubtful(page).first().locator('ins')).toContainText('sixty')
  await expect(doubtful(page).last()).toContainText('These words stand in revision 1.')
  expect(await axeFindings(page)).toEqual([])
})

test('takes an approximate place, and puts a lost passage where words are selected by keys', async ({ workbench }) => {
  const { page } = workbench
  const { project } = await marked(workbench)
  await replaced(workbench)
  await doubtful(page).first().getByRole('button', { name: 'This is the place' }).click()
  await expect(doubtful(page)).toHaveCount(1)
  await doubtful(page).first().getByRole('button', { name: 'Choose the place…' }).click()
  const area = doubtful(page).getByRole('textbox', { name: 'Current text' })
  await area.focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Shift+End')
  await doubtful(page).getByRole('button', { name: 'Take the selected words' }).click()
  await expect(dialog(page)).toContainText('No passage is in doubt.')
  const { problems } = await workbench.ask('projects.check', {}, project)
  expect(problems).toEqual([])
})

test('shows what differs between two revisions side by side, and opens the file of each', async ({ workbench }) => {
  const { page } = workbench
  await marked(workbench)
  await replaced(workbench)
  await dialog(page).getByRole('button', { name: 'Open its file: Revision 2' }).click()
  await expect(dialog(page)).toContainText('newer.txt')
  await dialog(page).getByRole('button', { name: 'Compare with the current one: Revision 1' }).click()
  const rows = dialog(page).getByRole('table', { name: 'Revision 1 beside revision 2' })
  await expect(rows.locator('del').filter({ hasText: 'forty' })).toBeVisible()
  await expect(rows.locator('ins').filter({ hasText: 'sixty' })).toContainText('Put in:')
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  const panel = page.getByRole('complementary', { name: 'Provenance of the source' })
  await expect(panel).toContainText('newer.txt')
  await panel.getByRole('button', { name: 'Open the original' }).click()
  await expect(page.locator('.toast').last()).toContainText('newer.txt')
})

test('reads an earlier revision as a document with the highlights of its time, cites it, and opens a lost passage in it', async ({
  workbench,
}) => {
  const { page } = workbench
  const { project } = await openNew(workbench, 'Upper lock')
  const html = `<h1>The keeper’s day</h1><p>${lines[0]}</p><ul><li>${lines[1]}</li></ul><table><tr><th>Day</th><th>Seen</th></tr><tr><td>Monday</td><td>${lines[2]}</td></tr></table>`
  const { results } = await workbench.ask('sources.paste', { text: '', html, title: 'The keeper' }, project)
  const sourceId = results[0]?.sourceId
  if (!sourceId) throw new Error('nothing was imported')
  const { text } = await workbench.ask('sources.text', { sourceId, revision: null }, project)
  for (const line of lines) {
    const start = text.indexOf(line)
    const passage = { sourceId, revision: 1, parts: [{ start, end: start + line.length }] }
    await workbench.ask('claims.highlight', { passage }, project)
  }
  await sourcesIn(page).first().click()
  await replaced(workbench)
  const [claim] = await recordsOf(workbench, project, 'claim')
  if (!claim) throw new Error('there is no claim')
  await workbench.ask('assessments.record', { claimId: claim.id, verdict: 'contested' }, project)

  await doubtful(page).last().getByRole('button', { name: 'Read it in revision 1' }).click()
  await expect(page).toHaveURL(/\/read\/source:[^?]+\?revision=1&from=\d+&to=\d+$/)
  const pane = page.locator('.pane')
  await expect(pane.getByRole('note')).toContainText('It can only be read. Highlights are drawn as they stood then.')
  await expect(pane.locator('.pane-revision')).toHaveText('rev 1')
  await expect(pane.getByRole('heading', { name: 'The keeper’s day' })).toBeVisible()
  await expect(pane.getByRole('listitem')).toContainText('counted the boats')
  await expect(pane.getByRole('cell').last()).toContainText('found broken')
  await expect(pane.getByRole('cell').last()).toBeInViewport()
  await expect(pane.locator('mark.highlight').filter({ hasText: 'forty' })).toHaveCount(1)
  await expect(pane.locator('mark.highlight')).toHaveCount(3)
  await expect(pane.locator('mark.verdict-contested')).toHaveCount(0)
  expect(await axeFindings(page)).toEqual([])

  await pane.getByRole('listitem').locator('p').click({ clickCount: 3 })
  const acts = page.getByRole('toolbar', { name: 'What can be done with these words' })
  await acts.getByRole('button', { name: 'Copy a citation' }).click()
  await expect(page.locator('.toast').last()).toContainText('revision 1')
  const { copiedTextPlain } = await copied(page, 'Control+Shift+C')
  expect(copiedTextPlain).toMatch(/^“At ten the keeper counted the boats again.*The keeper.*revision 1/s)
  await page.keyboard.press('h')
  await page.keyboard.press('Escape')
  await expect(acts).toHaveCount(0)
  expect(await recordsOf(workbench, project, 'annotation')).toHaveLength(3)

  await pane.getByRole('button', { name: 'Read the current revision' }).click()
  await expect(pane.locator('.pane-revision')).toHaveText('rev 2')
  await expect(pane.locator('.tiptap')).toContainText('A line of the editor.')
})

test('reads an earlier revision in the second pane too, and keeps it there while the panes are swapped', async ({
  workbench,
}) => {
  const { page } = workbench
  const { project, sourceId } = await marked(workbench)
  await replaced(workbench)
  await page.keyboard.press('Escape')
  const other = await addSource(workbench, project, 'The ferry', 'The ferry left at noon.')
  await go(page, `/read/${other}/${sourceId}?revision=,1`)
  const panes = page.locator('.pane')
  await expect(panes.nth(0).locator('.tiptap')).toContainText('The ferry left')
  await expect(panes.nth(1).locator('.pane-revision')).toHaveText('rev 1')
  await expect(panes.nth(1).locator('.tiptap')).toContainText('found broken')
  await panes.nth(1).getByRole('button', { name: 'Swap the two sources' }).click()
  await expect(page).toHaveURL(new RegExp(`/read/${sourceId}/${other}\\?revision=1$`))
  await expect(panes.nth(0).locator('.tiptap')).toContainText('found broken')
  await go(page, `/read/${other}/${sourceId}?revision=,1`)
  await panes.nth(1).getByRole('button', { name: 'Read the current revision' }).click()
  await expect(panes.nth(1).locator('.pane-revision')).toHaveText('rev 2')
  await expect(page).toHaveURL(new RegExp(`/read/${other}/${sourceId}$`))
})

test('corrects a copy of the text, and keeps nothing of it when cancelled', async ({ workbench }) => {
  const { page } = workbench
  const { project, sourceId } = await marked(workbench)
  await page.getByRole('button', { name: 'Revisions…' }).click()
  const copy = dialog(page).getByRole('textbox', { name: 'Text to correct' })
  const type = async (): Promise<void> => {
    await dialog(page).getByRole('button', { name: 'Correct the text…' }).click()
    await expect(copy).toContainText('upper lock')
    await copy.press('Control+Home')
    await page.keyboard.type('Note: ')
  }
  await type()
  const leaving = page.getByRole('dialog', { name: 'Leave without saving?' })
  await page.keyboard.press('Escape')
  await leaving.getByRole('button', { name: 'Go on correcting' }).click()
  await expect(copy).toContainText('Note: ')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await leaving.getByRole('button', { name: 'Leave it' }).click()
  await expect(revision(page, 'Revision 1')).toContainText('current')
  await expect(revision(page, 'Revision 2')).toHaveCount(0)
  await type()
  await dialog(page).getByRole('textbox', { name: 'Why is there a new revision?' }).fill('a note was missing')
  await dialog(page).getByRole('button', { name: 'Save as a revision' }).click()
  await expect(revision(page, 'Revision 2')).toContainText('text corrected', late)
  const { text } = await workbench.ask('sources.text', { sourceId, revision: 2 }, project)
  expect(text).toBe(`Note: ${lines.join('\n')}`)
  await expect(dialog(page)).toContainText('No passage is in doubt.')
})

test('makes revisions from the menu of a pane, and leads from the reader to the passages in doubt', async ({
  workbench,
}) => {
  const { page, folders } = workbench
  const { project, sourceId } = await marked(workbench)
  await go(page, `/read/${sourceId}`)
  await expect(page.locator('mark.highlight').first()).toBeVisible()
  const choose = async (item: string): Promise<void> => {
    await page.getByRole('button', { name: 'More for this source' }).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  await choose('Revisions…')
  await expect(revision(page, 'Revision 1')).toContainText('current')
  await page.keyboard.press('Escape')
  await choose('Correct the text…')
  await expect(dialog(page).getByRole('textbox', { name: 'Text to correct' })).toContainText('upper lock')
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await makeFiles(folders.home, { 'newer.txt': newer })
  await choose('Replace with a newer file…')
  await chooseNewer(workbench)
  await expect(revision(page, 'Revision 2')).toContainText('current', late)
  await page.keyboard.press('Escape')
  const notice = page.locator('.pane').getByRole('status')
  await expect(notice).toHaveText(/After a revision 2 passages of this source are to be checked/)
  await expect(page.locator('.pane .tiptap')).toContainText('sixty')
  expect(await axeFindings(page)).toEqual([])
  await notice.getByRole('button', { name: 'Check…' }).click()
  await doubtful(page).first().getByRole('button', { name: 'This is the place' }).click()
  await doubtful(page).first().getByRole('button', { name: 'Leave it without a place' }).click()
  await page.keyboard.press('Escape')
  await expect(notice).toHaveCount(0)
  const { problems } = await workbench.ask('projects.check', {}, project)
  expect(problems.map(({ code }) => code)).toEqual(['orphan'])
})

test('marks a status that rests on a passage to be checked, in the ledger, on the claim page and until it is checked', async ({
  workbench,
}) => {
  const { page } = workbench
  const { project } = await marked(workbench)
  await replaced(workbench)
  await page.keyboard.press('Escape')
  const claims = await recordsOf(workbench, project, 'claim')
  const claim = claims.find((each) => String(each.statement).includes('forty'))
  await go(page, '/claims?mark=passage-to-check')
  await expect(page.locator('[data-claim]')).toHaveCount(1)
  await go(page, `/claims/${claim?.id}`)
  const claimPage = page.locator('.claim-page')
  await expect(claimPage).toContainText('passage to be checked')
  await expect(claimPage).toContainText('not checked by anybody yet: counted for now.')
  expect(await axeFindings(page)).toEqual([])
  await claimPage.getByRole('button', { name: 'Check…' }).click()
  await doubtful(page).first().getByRole('button', { name: 'This is the place' }).click()
  await page.keyboard.press('Escape')
  await expect(claimPage).not.toContainText('passage to be checked')

  const lost = claims.find((each) => String(each.statement).includes('found broken'))
  await go(page, `/claims/${lost?.id}`)
  await claimPage.getByRole('button', { name: 'Read it in its place' }).click()
  await expect(page).toHaveURL(/\?revision=1&from=\d+&to=\d+$/)
  await expect(page.locator('.pane-earlier')).toContainText('found broken')
})

test('splits and joins paragraphs in the copy, takes pasted text as plain, and undoes within it', async ({
  workbench,
}) => {
  const { page } = workbench
  const { project, sourceId } = await marked(workbench)
  await page.getByRole('button', { name: 'Revisions…' }).click()
  await dialog(page).getByRole('button', { name: 'Correct the text…' }).click()
  const copy = dialog(page).getByRole('textbox', { name: 'Text to correct' })
  const blocks = copy.locator('p')
  await expect(blocks).toHaveCount(3)
  await copy.press('Control+Home')
  for (let words = 0; words < 2; words += 1) await page.keyboard.press('Control+ArrowRight')
  await page.keyboard.press('Enter')
  await expect(blocks).toHaveCount(4)
  await page.keyboard.press('Backspace')
  await expect(blocks).toHaveCount(3)
  await page.keyboard.press('Control+End')
  // The editor hears of a caret that moved before the next picture is drawn; nobody pastes sooner.
  await page.evaluate(() => new Promise(requestAnimationFrame).then(() => undefined))
  await copy.evaluate((element) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', ' Note.\nA second note.')
    clipboardData.setData('text/html', '<h1>Note.</h1><script>alert(1)</script>')
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await expect(blocks).toHaveCount(4)
  await page.keyboard.press('Control+z')
  await expect(blocks).toHaveCount(3)
  await page.keyboard.press('Control+Shift+z')
  await dialog(page).getByRole('button', { name: 'Save as a revision' }).click()
  await expect(revision(page, 'Revision 2')).toContainText('text corrected', late)
  const { text } = await workbench.ask('sources.text', { sourceId, revision: 2 }, project)
  expect(text).toBe(`${lines.join('\n')} Note.\nA second note.`)
})

test('a long copy is laid out in sections, across which paragraphs are joined as anywhere else', async ({
  workbench,
}) => {
  const { page } = workbench
  const { project } = await openNew(workbench, 'Long watch')
  const entries = Array.from({ length: 70 }, (_, at) => `Entry ${at + 1} of the watch.`)
  const sourceId = await addSource(workbench, project, 'The watch', entries.join('\n'))
  await sourcesIn(page).first().click()
  await page.getByRole('button', { name: 'Revisions…' }).click()
  await dialog(page).getByRole('button', { name: 'Correct the text…' }).click()
  const sections = dialog(page).getByRole('textbox', { name: 'Text to correct' }).locator('.doc-section')
  await expect(sections).toHaveCount(3)
  await expect(sections.last()).toHaveCSS('content-visibility', 'auto')
  await sections.nth(1).locator('p').first().click()
  await page.keyboard.press('Home')
  await page.keyboard.press('Backspace')
  await expect(sections).toHaveCount(2)
  await dialog(page).getByRole('button', { name: 'Save as a revision' }).click()
  await expect(revision(page, 'Revision 2')).toContainText('text corrected', late)
  const { text } = await workbench.ask('sources.text', { sourceId, revision: 2 }, project)
  expect(text).toBe(entries.join('\n').replace('\nEntry 31 ', 'Entry 31 '))
})
