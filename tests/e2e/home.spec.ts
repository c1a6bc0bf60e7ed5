import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { axeFindings } from './axe-findings.ts'
import { dragOverAndAway, dropPaths } from './drop-paths.ts'
import { expect, test } from './harness.ts'
import { holdBack, release } from './hold-back.ts'
import { closeProject } from './in-palette.ts'
import { makeFiles } from './make-files.ts'
import { go, openSample, sourcesIn } from './open-in-screens.ts'

test('says what it is, how the work goes and how to begin, and promises that nothing leaves', async ({ workbench }) => {
  const { page } = workbench
  await expect(
    page.getByRole('heading', { level: 1, name: 'Weigh accounts that contradict each other.' }),
  ).toBeVisible()
  for (const name of ['New project', 'Open…', 'Look around in the sample project'])
    await expect(page.getByRole('button', { name })).toBeInViewport()
  const how = page.getByRole('region', { name: 'How it goes' })
  await expect(how.getByRole('listitem')).toHaveCount(3)
  await expect(how.getByText('An invented example')).toBeVisible()
  await expect(page.getByText('Nothing leaves this computer')).toBeInViewport()
  await expect(page.getByText('Projects you open stand here.')).toBeVisible()
  await expect(page.getByRole('contentinfo')).toContainText('Offline by design')
})

test('the page names all that the first screen needs, but for the sentences of its language', async ({ workbench }) => {
  const { page } = workbench
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const { asked, named } = await page.evaluate(() => ({
    asked: performance
      .getEntriesByType('resource')
      .flatMap(({ name }) => /assets\/(.+\.(?:js|css))$/.exec(name)?.[1] ?? []),
    named: [...document.querySelectorAll('head :is(link[href], script[src])')].map((element) =>
      (element.getAttribute('href') ?? element.getAttribute('src') ?? '').replace('./assets/', ''),
    ),
  }))
  expect(named.length).toBeGreaterThan(5)
  const late = asked.filter((name) => !named.includes(name))
  expect(late.filter((name) => !/^(?:en|refusal-words)-/.test(name))).toEqual([])
})

test('opens the sample in one click, and labels it as invented on every screen', async ({ workbench }) => {
  const { page } = workbench
  await page.getByRole('button', { name: 'Look around in the sample project' }).click()
  await expect(sourcesIn(page)).toHaveCount(6)
  for (const place of ['library', 'read', 'claims', 'report', 'history', 'settings']) {
    await go(page, `/${place}`)
    await expect(page.getByRole('banner').getByText('Invented sample')).toBeVisible()
  }
  await closeProject(page)
  await expect(page.getByRole('button', { name: /an invented event/ }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Look around in the sample project' }).click()
  await expect(sourcesIn(page)).toHaveCount(6)
})

test('names a project that takes long to open, and lets it be left', async ({ workbench }) => {
  const { page } = workbench
  await openSample(workbench, '/library')
  await closeProject(page)
  await holdBack(page, '"projects.open"')
  const card = page.getByRole('button', { name: /an invented event/ }).first()
  await card.click()
  const notice = page.locator('.opening-notice-words')
  await expect(notice).toContainText(/Countermark sample.*[2-9] s/)
  await notice.getByRole('button', { name: 'Cancel' }).click()
  await expect(notice).toHaveCount(0)
  await release(page)
  await card.click()
  await expect(sourcesIn(page)).toHaveCount(6)
  await expect(notice).toHaveCount(0)
})

test('makes a new project by title and Enter, in the documents folder', async ({ workbench }) => {
  const { page } = workbench
  await page.getByRole('button', { name: 'New project' }).click()
  const dialog = page.getByRole('dialog', { name: 'New project' })
  await expect(dialog.getByRole('textbox', { name: 'Title of the study' })).toBeFocused()
  await page.keyboard.type('Two lamps at the lock')
  await page.keyboard.press('Tab')
  await page.keyboard.type('R. Example')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('banner')).toContainText('Two lamps at the lock')
  await expect(page.getByText('No sources yet')).toBeVisible()
  await expect(page.getByRole('banner').getByText('Invented sample')).toHaveCount(0)
  const recent = await workbench.ask('projects.recent', {})
  expect(recent[0]?.folder).toContain(join('Documents', 'Two lamps at the lock.countermark'))
  expect((await workbench.ask('preferences.get', {})).researcherName).toBe('R. Example')
})

test('makes a new project under the chosen folder, by the name that is offered', async ({ workbench }) => {
  const { page, folders } = workbench
  await page.getByRole('button', { name: 'New project' }).click()
  const dialog = page.getByRole('dialog', { name: 'New project' })
  await dialog.getByRole('textbox', { name: 'Title of the study' }).fill('Weir: level?')
  await dialog.getByRole('button', { name: 'Choose…' }).click()
  const chooser = page.getByRole('dialog', { name: 'Where should the project stand?' })
  await expect(chooser.getByRole('textbox', { name: 'Name' })).toHaveValue('Weir level.countermark')
  await chooser.getByRole('textbox', { name: 'Name' }).fill('Weir')
  await chooser.getByRole('button', { name: 'Choose this folder' }).click()
  await expect(dialog.getByText(join('Documents', 'Weir.countermark'))).toBeVisible()
  await dialog.getByRole('button', { name: 'Make the project' }).click()
  await expect(page.getByText('No sources yet')).toBeVisible()
  expect((await workbench.ask('projects.recent', {}))[0]?.folder).toContain(join(folders.documents, 'Weir.countermark'))
})

test('opens a project that is chosen in the app, and says so where there is none', async ({ workbench }) => {
  const { page } = workbench
  await openSample(workbench, '/library')
  await closeProject(page)
  await holdBack(page, '"host.listFolder"')
  await page.getByRole('button', { name: 'Open…' }).click()
  const chooser = page.getByRole('dialog', { name: 'Open a project' })
  await expect(chooser.locator('[aria-busy="true"]').first()).toBeVisible()
  await expect(chooser.getByText('This folder cannot be shown.')).toHaveCount(0)
  await release(page)
  await chooser.getByRole('button', { name: 'Documents' }).click()
  const project = chooser.getByRole('button', { name: /Countermark sample\.countermark/ })
  await project.click()
  await expect(project).toHaveAttribute('aria-pressed', 'true')
  await chooser.getByRole('button', { name: 'Choose this folder' }).click()
  await expect(sourcesIn(page)).toHaveCount(6)
  await closeProject(page)

  await page.getByRole('button', { name: 'Open…' }).click()
  await chooser.getByRole('button', { name: 'Choose this folder' }).click()
  await expect(page.getByRole('status').getByText(/No Countermark project can be reached in/)).toBeVisible()
  await page.getByRole('button', { name: 'Open…' }).click()
  await expect(chooser).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(chooser).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Open…' })).toBeFocused()
})

test('lists recent projects with their verdicts, names a missing one, and forgets it without touching its folder', async ({
  workbench,
}) => {
  const { page } = workbench
  const { folder } = await openSample(workbench, '/library')
  await closeProject(page)
  const card = page.getByRole('listitem').filter({ hasText: 'Fog at Saltmark Pier' })
  await expect(card).toContainText('6 sources, 29 claims')
  await expect(card.getByRole('img', { name: /3 contested, 8 corroborated, 4 left open/ })).toBeVisible()
  // Who comes back finds the project before the lesson.
  const lesson = page.getByRole('region', { name: 'How it goes' })
  const [atCard, atLesson] = [await card.boundingBox(), await lesson.boundingBox()]
  expect(atCard?.y ?? Number.NaN).toBeLessThan(atLesson?.y ?? Number.NaN)

  await rename(folder, `${folder}.moved`)
  await go(page, '/settings')
  await go(page, '/')
  await expect(
    card.getByText('Its folder cannot be reached now: it was moved, or its drive is not connected'),
  ).toBeVisible()
  await card
    .getByRole('button', { name: /Fog at Saltmark Pier/ })
    .first()
    .click()
  await expect(page.getByRole('status').getByText(/No Countermark project can be reached in/)).toBeVisible()
  await card.getByRole('button', { name: /^Take off this list/ }).click()
  await expect(card).toHaveCount(0)
  await rename(`${folder}.moved`, folder)
  await page.getByRole('button', { name: 'Look around in the sample project' }).click()
  await expect(sourcesIn(page)).toHaveCount(6)
})

test('begins a project with the documents that are dropped on the first screen', async ({ workbench }) => {
  const { page, folders } = workbench
  const paths = await makeFiles(join(folders.home, 'Letters'), {
    'first.txt': 'The lamp at the upper lock was lit at nine.\n',
    'second.md': '# Lock-keeper\n\nThe lamp was never lit that night.\n',
  })
  await dragOverAndAway(page, paths)
  await expect(page.getByText('Drop to import')).toHaveCount(0)
  await dropPaths(page, paths)
  const dialog = page.getByRole('dialog', { name: 'New project' })
  await expect(dialog.getByText('A new project is made for them.')).toBeVisible()
  await page.keyboard.type('Upper lock')
  await page.keyboard.press('Enter')
  await expect(sourcesIn(page)).toHaveCount(2, { timeout: 30_000 })
  await expect(page.getByRole('region', { name: 'Result of the import' })).toContainText('2 sources imported')
})

test('forgets dropped documents when making the project is called off', async ({ workbench }) => {
  const { page, folders } = workbench
  const paths = await makeFiles(folders.home, { 'first.txt': 'The lamp was lit.\n' })
  await dropPaths(page, paths)
  await expect(page.getByRole('dialog', { name: 'New project' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'New project' }).click()
  await expect(page.getByText('A new project is made for them.')).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(page.getByText('No sources yet')).toBeVisible()
})

for (const { look, language } of [
  { look: 'light', language: 'en' },
  { look: 'dark', language: 'en' },
  { look: 'light', language: 'ur' },
  { look: 'dark', language: 'ur' },
] as const) {
  test.describe(`in ${look}, ${language}`, () => {
    test.use({ colorScheme: look })
    test('axe finds nothing serious on the first screen and in its dialogs', async ({ workbench }) => {
      const { page } = workbench
      await workbench.ask('preferences.set', { language })
      await page.reload()
      await expect(page.locator('html')).toHaveAttribute('dir', language === 'ur' ? 'rtl' : 'ltr')
      await expect(page.locator('.home')).toBeVisible()
      expect(await axeFindings(page)).toEqual([])
      await go(page, '/?new=1')
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await axeFindings(page)).toEqual([])
      await page.getByRole('dialog').locator('.new-project-choice button').click()
      await expect(page.locator('.chooser-list')).toBeVisible()
      expect(await axeFindings(page)).toEqual([])
    })
  })
}

for (const [width, height] of [
  [900, 700],
  [720, 450],
] as const) {
  test(`nothing is cut off sideways at ${width} by ${height} pixels`, async ({ workbench }) => {
    const { page } = workbench
    await page.setViewportSize({ width, height })
    const overflow = (): Promise<number> =>
      page.evaluate(() =>
        Math.max(
          document.documentElement.scrollWidth - window.innerWidth,
          ...[...document.querySelectorAll('.top-line, .home, .frame-main')].map(
            (each) => each.scrollWidth - each.clientWidth,
          ),
        ),
      )
    expect(await overflow()).toBe(0)
    await openSample(workbench, '/library')
    await expect(sourcesIn(page)).toHaveCount(6)
    expect(await overflow()).toBe(0)
    await expect(page.getByRole('banner').getByText('Invented sample')).toBeInViewport({ ratio: 1 })
    await expect(page.getByRole('banner').getByRole('button', { name: 'Undo' })).toBeInViewport({ ratio: 1 })
    await expect(sourcesIn(page).first().getByText('18 of 29 claims')).toBeInViewport({ ratio: 1 })
  })
}

test('projects of one title, and those that are not there, say their folder; a title begins where its column does', async ({
  workbench,
}) => {
  const { page } = workbench
  await workbench.ask('preferences.set', { language: 'ur' })
  const folders: string[] = []
  for (const title of ['Two lamps', 'Two lamps', 'The weir', 'چوک کی گھڑی']) {
    const made = await workbench.ask('projects.create', { title, folder: null, researcherName: 'R. Example' })
    if (made === null) throw new Error('no project was made')
    await workbench.ask('projects.close', { project: made.project })
    folders.push(made.folder)
  }
  await rename(folders[2] ?? '', `${folders[2]}-moved`)
  await page.reload()
  const card = (words: string) => page.locator('.recent-card', { hasText: words })
  await expect(card('Two lamps').locator('.recent-card-folder')).toHaveText([folders[1] ?? '', folders[0] ?? ''])
  await expect(card('The weir')).toContainText('اس کے فولڈر تک اس وقت رسائی نہیں')
  await expect(card('چوک کی گھڑی').locator('.recent-card-folder')).toHaveCount(0)
  const gaps = await page.locator('.recent-card').evaluateAll((cards) =>
    cards.map((each) => {
      const words = document.createRange()
      words.selectNodeContents(each.querySelector('.recent-card-title bdi') ?? each)
      return Math.round(each.getBoundingClientRect().right - words.getBoundingClientRect().right)
    }),
  )
  expect(new Set(gaps).size, String(gaps)).toBe(1)
})
