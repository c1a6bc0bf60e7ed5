import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { makePdf } from '#tests/core/importing/pdf/make-pdf.ts'
import { makeDocx, para, run } from '../core/importing/docx/make-docx.ts'
import { axeFindings } from './axe-findings.ts'
import { catchChoosers } from './catch-choosers.ts'
import { dropPaths } from './drop-paths.ts'
import { expect, test } from './harness.ts'
import { makeFiles } from './make-files.ts'
import { addSource, openNew } from './new-project.ts'
import { go, openInScreens, openSample, sourcesIn } from './open-in-screens.ts'

const results = (page: Page) => page.getByRole('region', { name: 'Result of the import' })
const result = (page: Page, name: string) => results(page).locator('.import-result').filter({ hasText: name })
const panel = (page: Page) => page.getByRole('complementary', { name: 'Provenance of the source' })
const lateDrop = { timeout: 40_000 }

test('imports a dropped folder with what is nested in it, and says of each file what came of it', async ({
  workbench,
}) => {
  const { page, folders } = workbench
  await openNew(workbench, 'Upper lock')
  await makeFiles(join(folders.home, 'Letters'), {
    'keeper.txt': 'The lamp at the upper lock was lit at nine.\n',
    'deep/boat.md': '# From the boat\n\nNo lamp was lit, the skipper said.\n',
    'later/copy of keeper.txt': 'The lamp at the upper lock was lit at nine.\n',
    'scan.gif': 'GIF89a\u0001\u0001',
    '.cache/hidden.txt': 'Not a document.\n',
    'deep/.DS_Store': 'Not a document.\n',
  })
  await dropPaths(page, [join(folders.home, 'Letters')])
  await expect(results(page)).toContainText('2 sources imported, 1 already there, 1 failed', lateDrop)
  await expect(results(page).locator('.import-result')).toHaveCount(4)
  await expect(result(page, 'Letters/keeper.txt')).toContainText('imported')
  await expect(result(page, 'Letters/deep/boat.md')).toContainText('From the boat')
  await expect(result(page, 'Letters/later/copy of keeper.txt')).toContainText('the same text as “keeper”')
  await expect(result(page, 'Letters/scan.gif')).toContainText('failed')
  await expect(result(page, 'Letters/scan.gif')).toContainText('is in a format that cannot be imported')
  await expect(sourcesIn(page)).toHaveCount(2)
  await expect(page.locator('[aria-live]').filter({ hasText: '2 sources imported' })).toBeAttached()

  await page.setViewportSize({ width: 320, height: 640 })
  const cut = await results(page)
    .locator('.import-result :is(li, .import-result-name)')
    .evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().right > innerWidth - 8).length)
  expect(cut).toBe(0)
  await page.setViewportSize({ width: 1440, height: 900 })
  await result(page, 'Letters/deep/boat.md').getByRole('button', { name: 'Read it' }).click()
  await expect(page.getByRole('heading', { name: 'From the boat' })).toBeVisible()
  await page.goBack()
  await results(page).getByRole('button', { name: 'Done' }).click()
  await expect(results(page)).toHaveCount(0)
})

test('imports a Word document with either side of its tracked changes, by key', async ({ workbench }) => {
  const { page, folders } = workbench
  await openNew(workbench, 'Upper lock')
  const body = para(
    `${run('The lamp was ')}<w:del>${run('lit').replaceAll('w:t', 'w:delText')}</w:del><w:ins>${run('out')}</w:ins>.`,
  )
  await makeFiles(folders.home, { 'lamp.docx': await makeDocx({ body }) })
  await dropPaths(page, [join(folders.home, 'lamp.docx')])
  await expect(result(page, 'lamp')).toContainText('2 tracked changes were taken as accepted', lateDrop)
  const other = result(page, 'lamp').getByRole('button', { name: 'Import the text before these changes too' })
  await other.press('Enter')
  await expect(results(page).locator('.import-result')).toHaveCount(2, lateDrop)
  await expect(results(page).locator('.import-result').last()).toContainText('this is the text as it was before')
  await expect(results(page).getByRole('button', { name: 'Import the text before' })).toHaveCount(0)
  await expect(sourcesIn(page)).toHaveCount(2)
})

test('shows how far an import has come, and keeps what was read when it is stopped', async ({ workbench }) => {
  const { page, folders } = workbench
  await openNew(workbench, 'Upper lock')
  const names = Array.from({ length: 14 }, (_, at) => `note ${at + 1}.txt`)
  await makeFiles(
    join(folders.home, 'Notes'),
    Object.fromEntries(names.map((name) => [name, `What was seen, as written in ${name}.\n`])),
  )
  await dropPaths(page, [join(folders.home, 'Notes')])
  await expect(sourcesIn(page).first()).toBeVisible(lateDrop)
  await expect(page.getByRole('progressbar', { name: /^Reading: Notes\/note/ })).toHaveAttribute('max', '14')
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(results(page)).toContainText(/\d+ sources? imported, \d+ not read/, lateDrop)
  const kept = await sourcesIn(page).count()
  expect(kept).toBeGreaterThan(0)
  expect(kept).toBeLessThan(14)
  await expect(results(page).locator('.import-result')).toHaveCount(14)
  await expect(results(page).locator('.import-result-stopped')).toHaveCount(14 - kept)
  await expect(results(page).locator('.import-result-failed')).toHaveCount(0)
})

test('imports files that are chosen, the same one twice as already there', async ({ workbench }) => {
  const { page, folders } = workbench
  await catchChoosers(page)
  await openNew(workbench, 'Upper lock')
  await expect(page.getByText('No sources yet')).toBeVisible()
  const [file = ''] = await makeFiles(folders.home, { 'keeper.txt': 'The lamp was lit at nine.\n' })
  for (const said of ['1 source imported', '0 sources imported, 1 already there']) {
    const chooser = page.waitForEvent('filechooser')
    await page.keyboard.press('Control+i')
    await (await chooser).setFiles(file)
    await expect(results(page)).toContainText(said, lateDrop)
  }
  await expect(result(page, 'keeper.txt')).toContainText('the same text as “keeper”')
})

test('takes pasted text, its first line as the title', async ({ workbench }) => {
  const { page } = workbench
  await openNew(workbench, 'Upper lock')
  await page.getByRole('button', { name: 'Paste text…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Paste text' })
  await expect(dialog.getByRole('textbox', { name: 'Text' })).toBeFocused()
  await expect(dialog.getByRole('button', { name: 'Add as a source' })).toBeDisabled()
  await page.keyboard.type('Harbour log\nFog at five.')
  await dialog.getByRole('button', { name: 'Add as a source' }).click()
  await expect(results(page)).toContainText('1 source imported', lateDrop)
  await expect(sourcesIn(page)).toContainText(['Harbour log'])
  await expect(page.getByRole('button', { name: 'Paste text…' })).toBeFocused()
})

test('takes a pasted page with its structure, and nothing of it that could act', async ({ workbench }) => {
  const { page } = workbench
  await openNew(workbench, 'Upper lock')
  await page.getByRole('button', { name: 'Paste text…' }).click()
  const html = `<h2>Two lamps</h2><p onclick="pwned=1">The <b>lamp</b> was <a href="javascript:pwned=2">lit</a> at nine.</p>
    <script>window.pwned = 3</script><img src="https://tracker.example/a.png" onerror="window.pwned = 4">
    <iframe src="https://frame.example/"></iframe><svg onload="window.pwned = 5"></svg>
    <ul><li>keeper</li><li>skipper</li></ul><style>@import url(https://style.example/a.css)</style>
    <form action="https://form.example/"><input name="a"><button>Send</button></form><meta http-equiv="refresh" content="0;url=https://away.example/">`
  const plain = 'Two lamps\nThe lamp was lit at nine.\nkeeper\nskipper'
  const area = page.getByRole('textbox', { name: 'Text' })
  await area.evaluate(
    (element, { html: rich, plain: text }) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', rich)
      clipboardData.setData('text/plain', text)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    },
    { html, plain },
  )
  await area.fill(plain)
  await expect(page.getByText('with its structure')).toBeVisible()
  await page.getByRole('button', { name: 'Add as a source' }).click()
  await result(page, 'Two lamps').getByRole('button', { name: 'Read it' }).click(lateDrop)
  const text = page.locator('.ProseMirror')
  await expect(text.getByRole('heading', { name: 'Two lamps' })).toBeVisible()
  await expect(text.getByRole('listitem')).toHaveCount(2)
  expect(await page.evaluate(() => 'pwned' in globalThis)).toBe(false)
  await expect(page.locator('iframe, .ProseMirror script, .ProseMirror form, .ProseMirror style')).toHaveCount(0)
  await expect(page.locator('[href^="javascript:"], [onclick], [onerror], [onload]')).toHaveCount(0)
  await expect(page).toHaveURL(/#\/read\//)
})

test('records provenance that is stated, inferred or unknown, and takes it back', async ({ workbench }) => {
  const { page } = workbench
  const { project } = await openNew(workbench, 'Upper lock')
  const id = await addSource(workbench, project, 'Keeper’s letter', 'The lamp was lit at nine.')
  await sourcesIn(page).first().click()
  const form = panel(page)
  await expect(form.getByRole('button', { name: 'Save provenance' })).toHaveCount(0)
  await form.getByRole('textbox', { name: 'Outlet' }).fill('The Weir Gazette')
  await form.getByRole('textbox', { name: 'Authors' }).fill('A. Keeper\n\nB. Warden ')
  await form.getByRole('textbox', { name: 'Address' }).fill('https://gazette.example/lamp')
  await form.getByRole('textbox', { name: 'Published' }).fill('last spring')
  await expect(form.getByText('Write it as 2026, 2026-03')).toBeVisible()
  await expect(form.getByRole('button', { name: 'Save provenance' })).toBeDisabled()
  await form.getByRole('textbox', { name: 'Published' }).fill('2024-03')
  await form.getByRole('combobox', { name: 'Published: how it is known' }).selectOption('inferred')
  await form.getByRole('textbox', { name: 'Date of the events' }).fill('2024-03-12T21:00')
  await expect(form.getByRole('combobox', { name: 'Date of the events: how it is known' })).toHaveValue('stated')
  await form.getByRole('textbox', { name: 'Language' }).fill('en')
  await form.getByRole('textbox', { name: 'Licence' }).fill('CC BY 4.0')
  await form.getByRole('checkbox', { name: /^The licence allows/ }).check()
  await form.getByRole('textbox', { name: 'Note' }).fill('A scan of it hangs in the lock house.')
  await form.getByRole('button', { name: 'Save provenance' }).click()
  await expect(page.getByText('Provenance saved')).toBeVisible()
  await expect(form.getByRole('button', { name: 'Save provenance' })).toHaveCount(0)
  await expect(form.locator('.provenance-form')).toBeFocused()
  await expect(sourcesIn(page).first()).toContainText('The Weir Gazette')
  await expect(sourcesIn(page).first()).toContainText('March 2024')
  await expect(sourcesIn(page).first()).toContainText('inferred')

  await workbench.restart()
  await openInScreens(workbench, project, '/library')
  await sourcesIn(workbench.page).first().click()
  const again = panel(workbench.page)
  await expect(again.getByRole('textbox', { name: 'Authors' })).toHaveValue('A. Keeper\nB. Warden')
  await expect(again.getByRole('combobox', { name: 'Published: how it is known' })).toHaveValue('inferred')
  await expect(again.getByRole('combobox', { name: 'Captured on: how it is known' })).toHaveValue('unknown')
  await expect(again.getByRole('checkbox', { name: /^The licence allows/ })).toBeChecked()

  await workbench.page.getByRole('banner').getByRole('button', { name: 'Undo' }).click()
  await expect(again.getByRole('textbox', { name: 'Outlet' })).toHaveValue('')
  await expect(again.getByRole('textbox', { name: 'Published' })).toHaveValue('')
  await expect(again.getByRole('combobox', { name: 'Published: how it is known' })).toHaveValue('unknown')
  expect(id).toMatch(/^source:/)
})

test('keeps what is typed into one source while another is looked at', async ({ workbench }) => {
  const { page } = workbench
  await openSample(workbench, '/library')
  await sourcesIn(page).nth(0).click()
  await panel(page).getByRole('textbox', { name: 'Note' }).fill('Ask for the original.')
  await sourcesIn(page).nth(1).click()
  await expect(panel(page).getByRole('textbox', { name: 'Note' })).not.toHaveValue('Ask for the original.')
  await go(page, '/claims')
  await go(page, '/library')
  await sourcesIn(page).nth(0).click()
  await expect(panel(page).getByRole('textbox', { name: 'Note' })).toHaveValue('Ask for the original.')
  await expect(panel(page).getByText('Not saved yet')).toBeVisible()
  await panel(page).getByRole('button', { name: 'Discard' }).click()
  await expect(panel(page).getByRole('textbox', { name: 'Note' })).not.toHaveValue('Ask for the original.')
  await panel(page).getByRole('textbox', { name: 'Title' }).fill(' ')
  await expect(panel(page).getByText('A source needs a title.')).toBeVisible()
})

test('removes a source with what hangs on it, and brings everything back', async ({ workbench }) => {
  const { page } = workbench
  await openSample(workbench, '/library')
  const first = sourcesIn(page).first()
  await first.click()
  const words = (await first.textContent()) ?? ''
  await panel(page).getByRole('button', { name: 'Remove the source' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(/With it go \d+ marked passages and \d+ links/)
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Remove the source' }).click()
  await expect(sourcesIn(page)).toHaveCount(5)
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
  await expect(sourcesIn(page)).toHaveCount(6)
  await expect(
    sourcesIn(page)
      .filter({ hasText: words.slice(0, 30) })
      .first(),
  ).toContainText(words.slice(-15))
})

test('never takes back a later change by the undo beside an earlier message', async ({ workbench }) => {
  const { page } = workbench
  const { project } = await openSample(workbench, '/library')
  await sourcesIn(page).first().click()
  await panel(page).getByRole('button', { name: 'Remove the source' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Remove the source' }).click()
  await expect(sourcesIn(page)).toHaveCount(5)
  await workbench.ask('projects.describe', { title: 'Fog, looked at again' }, project)
  await expect(page.getByRole('banner')).toContainText('Fog, looked at again')
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Other changes came after it.')).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('Fog, looked at again')
})

test('is worked by keyboard alone: choose, extend, read to the end, fill in, read side by side', async ({
  workbench,
}) => {
  const { page } = workbench
  await openSample(workbench, '/library')
  await sourcesIn(page).first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(sourcesIn(page).nth(1)).toBeFocused()
  await expect(sourcesIn(page).nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('e')
  await expect(page.getByText(/^Read to the end: \d+ silences recorded/)).toBeVisible()
  await expect(sourcesIn(page).nth(1)).toContainText('29 of 29 claims')
  await page.keyboard.press('Control+z')
  await expect(sourcesIn(page).nth(1)).toContainText('11 of 29 claims')
  await page.keyboard.press('F2')
  await expect(panel(page).getByRole('textbox', { name: 'Title' })).toBeFocused()
  await sourcesIn(page).nth(1).focus()
  await page.keyboard.press('Shift+ArrowDown')
  await expect(page.getByRole('contentinfo')).toContainText('2 sources selected')
  await page.getByRole('button', { name: 'Read side by side' }).press('Enter')
  await expect(page).toHaveURL(/#\/read\/source:[^/]+\/source:/)
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page).toHaveURL(/#\/library$/)
  await sourcesIn(page).first().focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/read\/source:[^/]+$/)
  await expect(page.locator('.pane .tiptap')).toBeFocused()
})

test('filters and orders the sources, and offers to clear a filter that nothing fits', async ({ workbench }) => {
  const { page } = workbench
  await openSample(workbench, '/library')
  const filter = page.getByRole('searchbox', { name: 'Filter by title, outlet or language' })
  await filter.fill('vessing FERRY')
  await expect(sourcesIn(page)).toHaveCount(1)
  await expect(page.getByRole('contentinfo')).toContainText('1 of 6 sources shown')
  await filter.fill('airship')
  await expect(page.getByText('No source fits the filter.')).toBeVisible()
  await page.getByRole('button', { name: 'Clear the filter' }).click()
  await expect(sourcesIn(page)).toHaveCount(6)
  await page.getByRole('combobox', { name: 'Order' }).selectOption('claims')
  await expect(sourcesIn(page).first()).toContainText('16')
  await page.getByRole('combobox', { name: 'Order' }).selectOption('published')
  await expect(sourcesIn(page).last()).toContainText('not given')
})

for (const { look, language } of [
  { look: 'light', language: 'en' },
  { look: 'dark', language: 'en' },
  { look: 'dark', language: 'ur' },
] as const) {
  test.describe(`in ${look}, ${language}`, () => {
    test.use({ colorScheme: look })
    test('axe finds nothing serious in the library, its forms, results and dialogs', async ({ workbench }) => {
      const { page, folders } = workbench
      await workbench.ask('preferences.set', { language })
      await page.reload()
      await openNew(workbench, 'Upper lock')
      expect(await axeFindings(page)).toEqual([])
      await makeFiles(join(folders.home, 'Letters'), {
        'a.txt': 'One lamp.\n',
        'b.txt': 'One lamp.\n',
        'c.pdf': '%PDF-1.7',
      })
      await dropPaths(page, [join(folders.home, 'Letters')])
      await expect(page.locator('.import-result')).toHaveCount(3, lateDrop)
      await page.getByRole('listbox').getByRole('option').first().click()
      await expect(page.locator('.provenance-form')).toBeVisible()
      await page.locator('.provenance-date input').first().fill('spring')
      expect(await axeFindings(page)).toEqual([])
      await page.locator('.provenance-acts .button-danger').click()
      expect(await axeFindings(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.locator('.library-tools button').nth(2).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      expect(await axeFindings(page)).toEqual([])
    })
  })
}

test('hands out a copy of the file that a source was imported from, and says where it lies', async ({ workbench }) => {
  const { page, folders } = workbench
  await openNew(workbench, 'Upper lock')
  const text = 'The lamp was lit.\r\nThe horn was heard.'
  await dropPaths(page, await makeFiles(folders.home, { 'log.txt': text }))
  await expect(sourcesIn(page)).toHaveCount(1, lateDrop)
  await sourcesIn(page).first().click()
  await panel(page).getByRole('button', { name: 'Open the original' }).click()
  const lies = page.locator('.toast').filter({ hasText: 'A copy of the original is at' }).locator('.toast-text')
  await expect(lies).toBeVisible()
  const file = ((await lies.textContent()) ?? '').replace(/^.*is at /, '').replaceAll(/[\u2068\u2069]/g, '')
  expect(await readFile(file.trim(), 'utf8')).toBe(text)
})

test('a library without sources offers nothing to filter or order them with', async ({ workbench }) => {
  const { page } = workbench
  const { project } = await openNew(workbench, 'Upper lock')
  await expect(page.getByText('No sources yet')).toBeVisible()
  const [link, words] = await page.locator('.empty-state p:has(.help-link)').evaluate((it) => {
    const lines = document.createRange()
    lines.selectNodeContents(it.firstChild ?? it)
    return [it.querySelector('.help-link')?.getBoundingClientRect().top ?? 0, lines.getBoundingClientRect().bottom]
  })
  expect(link, 'the way to help stands below the words').toBeGreaterThanOrEqual(words ?? 0)
  await expect(page.getByRole('searchbox')).toHaveCount(0)
  await addSource(workbench, project, 'Keeper', 'No lamp was lit.')
  await expect(page.getByRole('searchbox', { name: 'Filter by title, outlet or language' })).toBeVisible()
  // Outlet, day and language alike.
  await expect(page.locator('.source-row-missing')).toHaveText(['not given', 'not given', 'not given'])
})

test('asks for the password of a protected PDF, says where it does not fit, and imports with the right one', async ({
  workbench,
}) => {
  const { page, folders } = workbench
  await openNew(workbench, 'Upper lock')
  const lines = [[{ text: 'The lamp at the upper lock was lit at nine.', x: 50, y: 700 }]]
  await dropPaths(
    page,
    await makeFiles(folders.home, { 'log.pdf': makePdf(lines, { passwords: { user: 'lock', owner: 'pilot' } }) }),
  )
  const give = result(page, 'log.pdf').getByRole('button', { name: 'Give the password…' })
  await expect(result(page, 'log.pdf')).toContainText('is protected by a password', lateDrop)
  for (const [typed, then] of [
    ['lamp', 'The password given does not open'],
    ['lock', 'imported'],
  ] as const) {
    await give.click()
    await expect(page.getByLabel('Password')).toBeFocused()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
    await expect(result(page, 'log.pdf')).toContainText(then, lateDrop)
  }
  await expect(sourcesIn(page)).toHaveCount(1)
})
