/**
 * Takes the pictures in docs/screenshots again: every main screen in both themes, and some in Urdu and Hindi, in high
 * contrast, in a small and in a very wide window. Run by
 * `npm run screenshots`, which builds the screens first. What it shows is the invented sample project.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from 'playwright-core'
import { startHeadlessWorkbench } from './headless-workbench.ts'
import { walkPages } from './walk-pages.ts'
import { walkRevisions } from './walk-revisions.ts'
import type { Workbench } from './workbench.ts'

const folder = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url))
const looks = [
  { name: 'light', colorScheme: 'light', language: 'en' },
  { name: 'dark', colorScheme: 'dark', language: 'en' },
  { name: 'urdu', colorScheme: 'light', language: 'ur' },
  { name: 'hindi', colorScheme: 'light', language: 'hi' },
  { name: 'contrast-light', colorScheme: 'light', language: 'en', theme: 'contrast-light' },
  { name: 'contrast-dark', colorScheme: 'dark', language: 'en', theme: 'contrast-dark' },
  { name: '900', colorScheme: 'light', language: 'en', viewport: { width: 900, height: 600 } },
  { name: '2560', colorScheme: 'light', language: 'en', viewport: { width: 2560, height: 1440 } },
] as const
/** What is shown in looks that are not shown whole. */
const onlyIn: Readonly<Record<string, ReadonlySet<string>>> = {
  urdu: new Set([
    'first',
    'library',
    'reader',
    'claims',
    'report',
    'recovery',
    'help-statuses',
    'help-rule',
    'first-run-next',
    'earlier-revision',
    'passages-to-check',
  ]),
  hindi: new Set(['reader', 'claims', 'revision-difference']),
  'contrast-light': new Set(['reader', 'claims', 'settings']),
  'contrast-dark': new Set(['reader', 'claims', 'palette']),
  900: new Set(['first', 'library', 'reader', 'claims', 'earlier-revision']),
  2560: new Set(['library', 'side-by-side', 'claims', 'claim']),
}

/** What is shown of revisions and bibliographies. */
const ofRevisions = new Set(['revisions', 'revision-difference', 'passages-to-check', 'earlier-revision', 'fill'])

for (const look of looks) {
  const { name, colorScheme, language } = look
  const workbench = await startHeadlessWorkbench({
    colorScheme,
    ...('viewport' in look ? { viewport: look.viewport } : {}),
  })
  try {
    await workbench.ask('preferences.set', {
      language,
      researcherName: 'R. Example',
      ...('theme' in look ? { theme: look.theme } : {}),
    })
    await workbench.page.reload()
    await takeAll(workbench, language, async (screen) => {
      if (onlyIn[name]?.has(screen) === false) return
      await atRest(workbench.page)
      await workbench.page.screenshot({ path: join(folder, `${screen}-${name}.png`) })
      process.stdout.write(`${screen}-${name}.png\n`)
    })
  } finally {
    await workbench.close()
  }
  if (workbench.problems.length > 0) throw new Error(`problems in the pages:\n${workbench.problems.join('\n')}`)
}

async function takeAll(workbench: Workbench, language: string, take: (screen: string) => Promise<void>): Promise<void> {
  const { page } = workbench
  await mkdir(folder, { recursive: true })
  await page.locator('.home').waitFor()
  await take('first')

  const { project, folder: sample } = await workbench.ask('projects.openSample', {})
  await workbench.openProject(sample)
  const sources = page.locator('.virtual-row')
  await sources.first().waitFor()
  await sources.nth(1).click()
  await take('library')
  await page.keyboard.press('Control+k')
  await take('palette')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await take('keys')
  await page.keyboard.press('Escape')

  await go(page, '/library')
  const { copyId, chunks } = await workbench.ask('replica.open', {}, project)
  const records: { readonly id: string; readonly type: string; readonly language?: string }[] = []
  for (let index = 0; index < chunks; index += 1)
    records.push(...JSON.parse((await workbench.ask('replica.chunk', { copyId, index }, project)).text))
  const sourcesThere = records.filter(({ type }) => type === 'source')
  const ids = sourcesThere.map(({ id }) => id)
  const own = sourcesThere.find((source) => source.language === language) ?? sourcesThere[0]
  await go(page, `/read/${own?.id}`)
  await page.locator('.ProseMirror').first().waitFor()
  await page.locator('mark.highlight').first().click()
  await take('reader')
  await go(page, `/read/${ids[0]}/${ids[1]}`)
  await page.locator('.ProseMirror').nth(1).waitFor()
  await take('side-by-side')

  await go(page, '/claims?sort=sources-descending')
  await page.locator('[data-claim]').first().click()
  await take('claims')
  await page.keyboard.press('Enter')
  await page.locator('h1, h2').first().waitFor()
  await take('claim')
  await go(page, '/search?q=fog')
  await page.locator('.search-place').first().waitFor()
  await take('search')
  await go(page, '/report')
  await page.locator('iframe').waitFor()
  await page.waitForTimeout(1_500)
  await take('report')
  await workbench.ask('history.undo', {}, project)
  await go(page, '/history')
  await page.locator('.history-taken-back').waitFor()
  await take('history')
  await go(page, '/settings')
  await page.locator('.key-list').waitFor()
  await take('settings')
  await takeHelp(page, take)
  await takeFirstRun(workbench, take)
  await walkRevisions(workbench, async (screen) => {
    if (ofRevisions.has(screen)) await take(screen)
  })
  await walkPages(workbench, take)

  await workbench.ask('projects.close', { project })
  await page.evaluate(() => sessionStorage.clear())
  await page.reload()
  await go(page, '/')
  await page.locator('.home').waitFor()
  await damage(sample)
  await workbench.openProject(sample)
  await page.locator('.damaged-list').waitFor()
  await nameFolder(page.locator('.damaged-file').first())
  await take('recovery')
}

/** The path of the first steps, as it begins and after a step; then it is put away, so that other pictures are without it. */
async function takeFirstRun({ page }: Workbench, take: (screen: string) => Promise<void>): Promise<void> {
  await go(page, '/help')
  await page.locator('.help-take-up').click()
  await go(page, '/library')
  await page.locator('.first-steps').waitFor()
  await take('first-run-begin')
  await go(page, '/read')
  await page.locator('.ProseMirror').first().waitFor()
  await take('first-run-next')
  await page.locator('.first-steps .icon-button').click()
}

/** The folder of this run is of no interest to a reader. */
function nameFolder(shown: Locator): Promise<void> {
  return shown.evaluate((it) => {
    it.textContent = '~/Documents/Countermark sample.countermark'
  })
}

async function takeHelp(page: Page, take: (screen: string) => Promise<void>): Promise<void> {
  for (const chapter of ['statuses', 'rule', 'keys', 'formats', 'words', 'saving']) {
    await go(page, `/help/${chapter}`)
    await page.locator(`.help-chapter[href="#/help/${chapter}"][aria-current]`).waitFor()
    if (chapter === 'saving') await nameFolder(page.locator('.help-path'))
    await take(`help-${chapter}`)
  }
  await go(page, '/help?q=SHA-256')
  await page.locator('.help-results').waitFor()
  await take('help-search')
}

/** Changes a line in the middle of the journal, as a failing disk might. */
async function damage(sample: string): Promise<void> {
  const history = join(sample, 'history')
  const [first = ''] = (await readdir(history)).toSorted()
  const lines = (await readFile(join(history, first), 'utf8')).split('\n')
  await rm(history, { recursive: true })
  const middle = Math.floor(lines.length / 2)
  await writeFile(join(sample, 'project.json'), await readFile(join(sample, 'backups', '0.json')))
  await writeFile(
    join(sample, 'journal.jsonl'),
    lines.map((line, at) => (at === middle ? line.replace('claim', 'chain') : line)).join('\n'),
  )
}

async function go(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = `#${to}`
  }, address)
}

/** Fonts are there, messages are gone, nothing moves. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.mouse.move(2, 2)
  await page.waitForTimeout(600)
}
