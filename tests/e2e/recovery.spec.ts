import { mkdir, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { realDisk } from '#core/project-files/disk.ts'
import { takeLock } from '#core/project-files/lock.ts'
import { axeFindings } from './axe-findings.ts'
import { dropPaths } from './drop-paths.ts'
import { expect, test } from './harness.ts'
import { closeProject } from './in-palette.ts'
import { makeFiles } from './make-files.ts'
import { addSource, openNew } from './new-project.ts'
import { sourcesIn } from './open-in-screens.ts'
import type { Workbench } from './workbench.ts'

const damage = (page: Page) => page.getByRole('dialog', { name: 'This project is damaged' })

/** A closed project with three letters, opened in the screens never yet or no more. */
async function closedProject(workbench: Workbench): Promise<string> {
  await expect(workbench.page.locator('.home')).toBeVisible()
  const made = await workbench.ask('projects.create', {
    title: 'Upper lock',
    folder: null,
    researcherName: 'R. Example',
  })
  if (made === null) throw new Error('no project was made')
  const { project, folder } = made
  for (const who of ['Keeper', 'Skipper', 'Warden']) await addSource(workbench, project, who, `Seen by the ${who}.`)
  await workbench.ask('projects.close', { project })
  return folder
}

/** The same as a crash leaves it, its changes in the journal, with the last but one of them damaged since. */
async function damagedJournal(workbench: Workbench): Promise<string> {
  const folder = await closedProject(workbench)
  const [history = ''] = await readdir(join(folder, 'history'))
  const lines = await readFile(join(folder, 'history', history), 'utf8')
  await rm(join(folder, 'history'), { recursive: true })
  await writeFile(join(folder, 'project.json'), await readFile(join(folder, 'backups', '0.json')))
  await writeFile(join(folder, 'journal.jsonl'), lines.replace('"title":"Skipper"', '"title":"Shipper"'))
  return folder
}

test.describe('a damaged project', () => {
  test('is shown with what is wrong, what is safe and what can be done, and opens from what can be proved', async ({
    workbench,
  }) => {
    const { page } = workbench
    const folder = await damagedJournal(workbench)
    await workbench.openProject(folder)
    await expect(damage(page)).toContainText(folder)
    for (const part of ['What is wrong', 'What is safe', 'What you can do'])
      await expect(damage(page).getByRole('heading', { name: part })).toBeVisible()
    await expect(damage(page)).toContainText('a line of the journal is damaged journal.jsonl')
    await expect(damage(page)).toContainText('Nothing was overwritten.')
    await expect(damage(page)).toContainText('Everything up to change 1 can be proved from the journal.')
    await expect(damage(page)).toContainText('2 changes after it cannot be proved and will not be in it.')
    expect(await axeFindings(page)).toEqual([])

    await damage(page).getByRole('button', { name: 'Open what can be proved' }).click()
    await expect(sourcesIn(page)).toHaveCount(1)
    await expect(sourcesIn(page)).toContainText(['Keeper'])
    const [kept = ''] = await readdir(join(folder, 'quarantine'))
    expect(await readFile(join(folder, 'quarantine', kept), 'utf8')).toContain('Shipper')
    await closeProject(page)
    await page
      .getByRole('button', { name: /Upper lock/ })
      .first()
      .click()
    await expect(sourcesIn(page)).toHaveCount(1)
    await expect(damage(page)).toHaveCount(0)
  })

  test('is left as it is when the person thinks better of it', async ({ workbench }) => {
    const { page } = workbench
    const folder = await damagedJournal(workbench)
    const before = await readFile(join(folder, 'journal.jsonl'), 'utf8')
    await workbench.openProject(folder)
    await expect(damage(page).getByRole('button', { name: 'Cancel' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(damage(page)).toHaveCount(0)
    await expect(page.locator('.home')).toBeVisible()
    expect(await readFile(join(folder, 'journal.jsonl'), 'utf8')).toBe(before)
  })

  test('whose snapshot was overwritten opens from its journals, with no confirmed change lost', async ({
    workbench,
  }) => {
    const { page } = workbench
    const folder = await closedProject(workbench)
    await writeFile(join(folder, 'project.json'), '{"format":{"name":"countermark"')
    await workbench.openProject(folder)
    await expect(page.getByText('mended when it was opened: project.json cannot be read.')).toBeVisible()
    await expect(sourcesIn(page)).toHaveCount(3)
    expect(await readdir(join(folder, 'quarantine'))).toHaveLength(1)
  })

  test('a sentence that names its file has it once', async ({ workbench }) => {
    const { page } = workbench
    const folder = await closedProject(workbench)
    await rm(join(folder, 'project.json'))
    await workbench.openProject(folder)
    await expect(damage(page).getByRole('listitem')).toHaveText('project.json is missing')
  })
})

test.describe('a project that is open elsewhere', () => {
  test('says where, opens for reading only under a banner, and takes no edit', async ({ workbench }) => {
    const { page, folders } = workbench
    const folder = await closedProject(workbench)
    const lock = await takeLock(realDisk, join(folder, 'lock'), {
      opener: 'command-line',
      takeOver: false,
      now: Date.now,
    })
    if (!lock.ok) throw new Error('the lock was not taken')
    await workbench.openProject(folder)
    const dialog = page.getByRole('dialog', { name: 'The project is open elsewhere' })
    await expect(dialog).toContainText(/Open in the command line on .+, process \d+/)
    await expect(dialog.getByRole('button', { name: 'Take over' })).toHaveCount(0)
    expect(await axeFindings(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Open for reading only' }).click()
    await expect(sourcesIn(page)).toHaveCount(3)
    await expect(page.locator('.banner')).toContainText('This project is open elsewhere.')
    await expect(page.getByRole('contentinfo')).toContainText('Open for reading only')
    await expect(page.getByRole('banner').getByRole('button', { name: 'Undo' })).toHaveCount(0)
    for (const name of ['Import…', 'Import a folder…', 'Paste text…'])
      await expect(page.getByRole('button', { name })).toBeDisabled()
    await sourcesIn(page).first().click()
    await expect(page.getByRole('textbox', { name: 'Outlet' })).toBeDisabled()
    await expect(page.getByRole('button', { name: 'Remove the source' })).toBeDisabled()
    expect(await axeFindings(page)).toEqual([])

    await dropPaths(page, await makeFiles(folders.home, { 'late.txt': 'Seen by nobody.\n' }))
    await expect(page.getByRole('region', { name: 'Result of the import' })).toContainText(
      'The project is open for reading only.',
    )
    await expect(sourcesIn(page)).toHaveCount(3)
    await lock.value.release()
  })

  test('may be taken over only when it stands still on another computer', async ({ workbench }) => {
    const { page } = workbench
    const folder = await closedProject(workbench)
    const holder = {
      pid: 41,
      startedAt: '1',
      host: 'archive-room',
      bootId: 'another',
      opener: 'app',
      heartbeatAt: new Date(Date.now() - 600_000).toISOString(),
      token: crypto.randomUUID(),
    }
    await writeFile(join(folder, 'lock'), JSON.stringify(holder))
    await workbench.openProject(folder)
    const dialog = page.getByRole('dialog', { name: 'The project is open elsewhere' })
    await expect(dialog).toContainText('archive-room')
    await expect(dialog).toContainText('Take over only if you are sure that it ended there')
    await dialog.getByRole('button', { name: 'Take over' }).click()
    await expect(sourcesIn(page)).toHaveCount(3)
    await expect(page.getByRole('button', { name: 'Paste text…' })).toBeEnabled()
  })
})

test('a project of a newer version opens for reading only, and says why', async ({ workbench }) => {
  const { page } = workbench
  const folder = await closedProject(workbench)
  const file = join(folder, 'project.json')
  const before = (await readFile(file, 'utf8')).replace(/"version":\s*1\b/, '"version":99')
  await writeFile(file, before)
  await workbench.openProject(folder)
  await expect(page.locator('.banner')).toContainText('made by a newer version of Countermark')
  await expect(sourcesIn(page)).toHaveCount(3)
  await closeProject(page)
  expect(await readFile(file, 'utf8')).toBe(before)
})

test.describe('when saving fails', () => {
  test('says so, keeps the change in memory, holds the project open, saves a copy, and saves again', async ({
    workbench,
  }) => {
    const { page, folders } = workbench
    const { project, folder } = await openNew(workbench, 'Upper lock')
    const saving = page.getByRole('contentinfo').locator('[data-saving]')
    await expect(saving).toHaveText('Saved')
    // A folder where the journal is to be: every write of a change fails, whoever runs this.
    await mkdir(join(folder, 'journal.jsonl'))
    const failed = workbench.ask('projects.describe', { note: 'Asked the keeper.' }, project)
    await expect(failed).rejects.toThrow('not-saved')
    await expect(saving).toHaveText('Not saved: The disk reported an error')
    const banner = page.getByRole('alert').filter({ hasText: 'Your latest changes are not on disk.' })
    await expect(banner).toContainText('They are kept in memory')
    expect(await axeFindings(page)).toEqual([])

    // Neither closing nor another project leaves the change behind.
    await page.keyboard.press('Control+k')
    await page.keyboard.type('close the project')
    await page.keyboard.press('Enter')
    await expect(page.locator('.toast').getByText('The change could not be saved')).toBeVisible()
    await expect(page.getByRole('banner')).toContainText('Upper lock')
    await page.getByRole('link', { name: 'Projects' }).click()
    await page.getByRole('button', { name: 'Look around in the sample project' }).click()
    await expect(page.locator('.toast').getByText('The change could not be saved').last()).toBeVisible()
    await expect(page.getByRole('banner')).toContainText('Upper lock')

    // The browser asks before the window goes.
    const asked = page.waitForEvent('dialog')
    const closing = page.close({ runBeforeUnload: true })
    const question = await asked
    expect(question.type()).toBe('beforeunload')
    await question.dismiss()
    await closing

    // A window that was reloaded knows of it, and the change is still there.
    page.on('dialog', (dialog) => void dialog.accept())
    await page.reload()
    await expect(banner).toBeVisible()
    await expect(saving).toHaveText('Not saved: The disk reported an error')

    await banner.getByRole('button', { name: 'Save a copy…' }).click()
    const chooser = page.getByRole('dialog', { name: 'Where should the copy stand?' })
    await expect(chooser.getByRole('textbox', { name: 'Name' })).toHaveValue('Upper lock.countermark')
    await chooser.getByRole('button', { name: 'Choose this folder' }).click()
    await expect(page.getByText('A copy was saved in')).toBeVisible()
    const copy = await readFile(join(folders.home, 'Upper lock.countermark', 'project.json'), 'utf8')
    expect(copy).toContain('Asked the keeper.')

    await banner.getByRole('button', { name: 'Try again' }).click()
    await expect(page.locator('.toast').getByText('The change could not be saved').last()).toBeVisible()
    await expect(banner).toBeVisible()
    await rmdir(join(folder, 'journal.jsonl'))
    await banner.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByText('Everything is saved again.')).toBeVisible()
    await expect(banner).toHaveCount(0)
    await expect(saving).toHaveText(/^Saved/)
    expect(await readFile(join(folder, 'journal.jsonl'), 'utf8')).toContain('Asked the keeper.')
    await closeProject(page)
  })

  test('an import says of each file why, and what was imported before stays', async ({ workbench }) => {
    const { page, folders } = workbench
    const { folder } = await openNew(workbench, 'Upper lock')
    await mkdir(join(folder, 'journal.jsonl'))
    await dropPaths(page, await makeFiles(folders.home, { 'a.txt': 'One lamp.\n', 'b.txt': 'Two lamps.\n' }))
    const results = page.getByRole('region', { name: 'Result of the import' })
    await expect(results).toContainText('0 sources imported, 2 failed', { timeout: 40_000 })
    await expect(results).toContainText('The change could not be saved: the disk reported an error.')
    await rmdir(join(folder, 'journal.jsonl'))
    await page.getByRole('alert').getByRole('button', { name: 'Try again' }).click()
    await expect(sourcesIn(page)).toHaveCount(1)
  })
})
