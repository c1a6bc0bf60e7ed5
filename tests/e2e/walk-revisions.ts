import { join } from 'node:path'
import type { IdOf } from '#domain/records/id.ts'
import { makeFiles } from './make-files.ts'
import { go, openSample } from './open-in-screens.ts'
import { recordsOf } from './records-of.ts'
import type { Visit } from './walk-screens.ts'
import type { Workbench } from './workbench.ts'

/** Two sources of the sample, the first with a second revision that leaves passages of it in doubt. */
export async function reviseSample(workbench: Workbench) {
  const { project } = await openSample(workbench, '/library')
  const links = await recordsOf(workbench, project, 'annotation')
  const marked = (sourceId: string): number => links.filter((each) => each.sourceId === sourceId).length
  const sources = (await recordsOf(workbench, project, 'source')).toSorted((a, b) => marked(b.id) - marked(a.id))
  const [own, other] = sources.map(({ id }) => id as IdOf<'source'>)
  if (!own || !other) throw new Error('the sample has no two sources')
  const { text } = await workbench.ask('sources.text', { sourceId: own, revision: null }, project)
  const quotes = links
    .filter(({ sourceId }) => sourceId === own)
    .flatMap(({ parts }) => parts.map(({ quote }) => quote))
  const uploadId = await handOver(workbench, edited(text, quotes))
  const note = 'The second printing.'
  await workbench.ask('sources.replace', { sourceId: own, uploadId, note }, project)
  return { project, own, other }
}

/** A text as an editor may have changed it: a line before it, a word put into the longest passage, and another passage gone. */
function edited(text: string, quotes: readonly string[]): string {
  const [longest = '', gone = ''] = quotes.toSorted((a, b) => b.length - a.length)
  const middle = longest.indexOf(' ', longest.length / 2)
  const changed = `${longest.slice(0, middle)} then${longest.slice(middle)}`
  return `A line of the editor.\n${text.replace(gone, '').replace(longest, changed)}`
}

async function handOver(workbench: Workbench, text: string): Promise<string> {
  const bytes = Buffer.from(text)
  const { uploadId } = await workbench.ask('uploads.begin', { name: 'printing.txt', bytes: bytes.length })
  await workbench.ask('uploads.chunk', { uploadId, index: 0, base64: bytes.toString('base64') })
  return uploadId
}

/** Shows everything about revisions and bibliographies, the sample project in it. Words of no language are looked for. */
export async function walkRevisions(workbench: Workbench, visit: Visit): Promise<void> {
  const { page, folders } = workbench
  const { own } = await reviseSample(workbench)
  const dialog = page.locator('dialog[open]').last()
  await go(page, `/read/${own}`)
  await page.locator('.pane-notice').waitFor()
  await visit('revision-notice')
  await page.locator('.pane-menu').click()
  await page.locator('.menu').waitFor()
  await visit('pane-menu')
  await page.locator('.menu-item').first().click()
  await dialog.locator('.revision').first().waitFor()
  await visit('revisions')
  await dialog.locator('.revision-compare').first().click()
  await dialog.locator('.difference').waitFor()
  await visit('revision-difference')
  await page.keyboard.press('Escape')
  await page.locator('.pane-notice button').click()
  await dialog.locator('.to-check li').first().waitFor()
  await dialog.locator('.to-check [aria-expanded]').first().click()
  await dialog.locator('textarea').waitFor()
  await visit('passages-to-check')
  await page.keyboard.press('Escape')
  for (const [at, name] of ['correct-text', 'replace-source'].entries()) {
    await page.locator('.pane-menu').click()
    await page
      .locator('.menu-item')
      .nth(at + 1)
      .click()
    await dialog.locator(at === 0 ? '.ProseMirror' : 'input[type="text"]').waitFor()
    await visit(name)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  }
  await go(page, `/read/${own}?revision=1`)
  await page.locator('.pane-earlier mark.highlight').first().waitFor()
  await page.locator('.pane-earlier .ProseMirror p').nth(1).click({ clickCount: 3 })
  await page.locator('.earlier-words').waitFor()
  await visit('earlier-revision')
  await go(page, '/claims?mark=passage-to-check')
  // In the smallest window there is no room for a row beside the filters that are on.
  await go(page, `/claims/${await page.locator('[data-claim]').first().getAttribute('data-claim')}`)
  await page.locator('.claim-page').waitFor()
  await visit('claim-to-check')
  await go(page, '/library')
  await makeFiles(folders.home, { 'works.bib': works, 'broken.json': '{' })
  const files = ['works.bib', 'broken.json'].map((name) => join(folders.home, name))
  await page.locator('[data-import="bibliography"]').setInputFiles(files)
  await dialog.locator('.fill-unmatched button').first().click()
  await dialog.locator('.fill-unmatched select').waitFor()
  await visit('fill')
  await page.keyboard.press('Escape')
}

const works = `@misc{a, title={A walk along the quay}, author={Lind, Rosa}, date={2023}}
@misc{b, title={The tables of the tides}, author={Aas, Per}, date={2024}}`
