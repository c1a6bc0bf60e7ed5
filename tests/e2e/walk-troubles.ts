import { mkdir, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { realDisk } from '#core/project-files/disk.ts'
import { takeLock } from '#core/project-files/lock.ts'
import { dropPaths } from './drop-paths.ts'
import { holdBack, release } from './hold-back.ts'
import { makeFiles } from './make-files.ts'
import { addSource, openNew } from './new-project.ts'
import { go, openSample } from './open-in-screens.ts'
import { recordsOf } from './records-of.ts'
import type { Visit } from './walk-screens.ts'
import type { Workbench } from './workbench.ts'

/** Shows every screen with nothing in it, and with nothing found. */
export async function walkEmpty(workbench: Workbench, visit: Visit): Promise<void> {
  const { page } = workbench
  await openNew(workbench, 'Upper lock')
  for (const place of ['library', 'read', 'claims', 'report', 'history']) {
    await go(page, `/${place}`)
    await page
      .locator(place === 'history' ? 'table, .empty-state' : '.empty-state, .panel')
      .first()
      .waitFor()
    await visit(`empty-${place}`)
  }
  await openSample(workbench, '/library')
  await page.locator('input[type="search"]').fill('an airship')
  await page.locator('.empty-state:visible').first().waitFor()
  await visit('none-found-library')
  await go(page, '/claims?text=an+airship')
  await page.locator('.ledger .empty-state').waitFor()
  await visit('none-found-claims')
  await go(page, '/claims/claim:gone')
  await page.locator('.empty-state').waitFor()
  await visit('claim-gone')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('an airship')
  await visit('none-found-palette')
  await page.keyboard.press('Escape')
}

/** Shows what a person meets when things go wrong or take long. The workbench's problems are emptied where a crash is staged. */
export async function walkTroubles(workbench: Workbench, visit: Visit): Promise<void> {
  const { page, folders } = workbench
  await stageUnsaved(workbench, visit)
  const { project, folder } = await openNew(workbench, 'Upper lock')
  for (const who of ['Keeper', 'Skipper', 'Warden']) await addSource(workbench, project, who, `Seen by the ${who}.`)
  await dropPaths(page, await makeFiles(folders.home, { 'scan.pdf': '%PDF-1.7\n', 'note.txt': 'One lamp.\n' }))
  await page.locator('.import-result-failed').first().waitFor({ timeout: 40_000 })
  await visit('failed-import')
  await stageSkeleton(workbench, project, visit)
  await stageCrash(workbench, visit)
  await workbench.ask('projects.close', { project })
  await page.evaluate(() => sessionStorage.clear())
  await page.reload()
  await page.locator('.home').waitFor()
  await stageLocked(workbench, folder, visit)
  await stageDamaged(workbench, visit)
}

/** A folder where the journal is to be: every write of a change fails, whoever runs this. */
async function stageUnsaved(workbench: Workbench, visit: Visit): Promise<void> {
  const { page } = workbench
  const { project, folder } = await openNew(workbench, 'Lower lock')
  await mkdir(join(folder, 'journal.jsonl'))
  await workbench.ask('projects.describe', { note: 'Asked the keeper.' }, project).catch(() => null)
  await page.locator('.banner-failed').waitFor()
  await visit('not-saved')
  await rmdir(join(folder, 'journal.jsonl'))
  await page.locator('.banner-failed button').first().click()
  await page.locator('.banner-failed').waitFor({ state: 'detached' })
}

/** Holds back the text of a source for as long as the visit lasts. */
async function stageSkeleton(workbench: Workbench, project: string, visit: Visit): Promise<void> {
  const { page } = workbench
  const [source] = await recordsOf(workbench, project, 'source')
  await holdBack(page, '"sources.documentPart"')
  await go(page, `/read/${source?.id}`)
  await page.locator('.skeleton').first().waitFor()
  await visit('skeleton-reader')
  await release(page)
  await page.locator('.ProseMirror').waitFor()
}

/** Has a screen stop while it is drawn, as a mistake in it would. */
async function stageCrash(workbench: Workbench, visit: Visit): Promise<void> {
  const { page } = workbench
  await page.evaluate(() => {
    const { toSorted } = Array.prototype
    Object.assign(globalThis, { mend: () => Object.assign(Array.prototype, { toSorted }) })
    Array.prototype.toSorted = () => {
      throw new Error('staged')
    }
  })
  await go(page, '/library')
  await page.locator('.error-panel').waitFor()
  await visit('crash')
  await page.evaluate(() => (globalThis as unknown as { mend(): void }).mend())
  workbench.problems.splice(0)
}

async function stageLocked(workbench: Workbench, folder: string, visit: Visit): Promise<void> {
  const { page } = workbench
  const lock = await takeLock(realDisk, join(folder, 'lock'), {
    opener: 'command-line',
    takeOver: false,
    now: Date.now,
  })
  if (!lock.ok) throw new Error('the lock was not taken')
  await workbench.openProject(folder)
  await page.locator('.dialog').waitFor()
  await visit('locked')
  await page.locator('.dialog-foot button').last().click()
  await page.locator('.banner').waitFor()
  await visit('read-only')
  await lock.value.release()
}

/** The sample with a line in the middle of its journal changed, as a failing disk might. */
async function stageDamaged(workbench: Workbench, visit: Visit): Promise<void> {
  const { page } = workbench
  const { project, folder } = await workbench.ask('projects.openSample', {})
  await workbench.ask('projects.close', { project })
  const history = join(folder, 'history')
  const [first = ''] = (await readdir(history)).toSorted()
  const lines = (await readFile(join(history, first), 'utf8')).split('\n')
  await rm(history, { recursive: true })
  const middle = Math.floor(lines.length / 2)
  await writeFile(join(folder, 'project.json'), await readFile(join(folder, 'backups', '0.json')))
  await writeFile(
    join(folder, 'journal.jsonl'),
    lines.map((line, at) => (at === middle ? line.replace('claim', 'chain') : line)).join('\n'),
  )
  await workbench.openProject(folder)
  await page.locator('.dialog').waitFor()
  await visit('damaged')
  await page.keyboard.press('Escape')
}
