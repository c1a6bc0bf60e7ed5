import { bringHostile, filesBelow, foundInPage, honestName, listen } from './bring-hostile.ts'
import { dropPaths } from './drop-paths.ts'
import { expect, test } from './harness.ts'
import { makeFiles } from './make-files.ts'
import { openNew } from './new-project.ts'
import { openInScreens } from './open-in-screens.ts'
import { recordsOf } from './records-of.ts'
import { textOfPane } from './select-words.ts'

const refused = ['bomb.docx', 'twice.docx', 'xml-laughs.docx', 'path.epub', 'kids-tree.pdf', 'groups.rtf']
const read = [
  ...['outward.docm', 'fields.docx', 'macros.odt', 'scripts.epub', 'actions.pdf', 'all.html', 'all.mhtml', 'all.md'],
  ...['page-0.html', 'page-33.html', 'fields.rtf', 'markup.vtt'],
]

test('a stranger’s files are read or refused with a reason, do nothing, and keep no other file out', async ({
  workbench,
}) => {
  const { page, folders } = workbench
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  const listener = await listen()
  const { folder, project } = await openNew(workbench, 'Sent by a stranger')
  const before = await filesBelow(folders.base, [folder, folders.data])
  const brought = await bringHostile(workbench, [...refused, ...read], listener)
  const results = page.locator('.import-result')
  await expect(results).toHaveCount(brought)

  for (const name of refused) {
    const line = results.filter({ hasText: name })
    await expect(line).toContainText('failed')
    await expect(line).toContainText(/goes beyond a safe limit \(|is damaged or not what its name says: /)
    await expect(line).not.toContainText('ended without a result')
  }
  await expect(results.filter({ hasText: honestName })).toContainText('imported')
  // What turns the order of letters or steers a terminal is shown as a sign, and markup as letters.
  const named = results.filter({ hasText: 'onerror=alert(1)>\ufffdgnp' })
  await expect(named).toContainText('imported')
  expect(await named.textContent()).not.toMatch(/[\p{Cc}\u202e\u2066]/u)

  await page.keyboard.press('Escape')
  const sources = await recordsOf(workbench, project, 'source')
  for (const name of ['all.html', 'page-33.html', 'all.md', 'scripts.epub', 'actions.pdf']) {
    const source = sources.find(({ originalName }) => originalName === name)
    if (source === undefined) throw new Error(`${name} was not imported`)
    await openInScreens(workbench, folder, `/read/${source.id}`)
    await expect(textOfPane(page, 0)).toContainText('quay')
    expect(await foundInPage(page), name).toEqual([])
  }

  expect(listener.heard).toEqual([])
  expect(requests.filter((url) => !/^(?:https:\/\/(?:report\.)?app\.invalid\/|app:|data:|blob:)/.test(url))).toEqual([])
  const after = await filesBelow(folders.base, [folder, folders.data])
  expect(after.filter((path) => !path.includes('brought'))).toEqual(before)
  await listener.close()
})

test('a letter with a million marks over it opens at once, its marks counted instead of drawn, and the words after it are found', async ({
  workbench,
}) => {
  const { page, folders } = workbench
  await openNew(workbench, 'Sent by a stranger')
  const marks = '\u0301\u0323'.repeat(500_000)
  await dropPaths(page, await makeFiles(folders.home, { 'marks.txt': `The fog a${marks} and the lamp of the quay.` }))
  const result = page.locator('.import-result').filter({ hasText: 'marks' })
  await expect(result).toContainText('imported', { timeout: 40_000 })
  await result.getByRole('button', { name: 'Read it' }).click()
  const pane = textOfPane(page, 0)
  await expect(pane).toContainText('The fog')
  const sign = pane.locator('.doc-undrawn-sign')
  await expect(sign).toHaveAttribute('data-count', '999800')
  await expect(sign).toBeVisible()
  await page.keyboard.press('Control+f')
  await page.getByRole('textbox', { name: 'Find in this source' }).fill('lamp')
  await expect(page.getByText('1 of 1', { exact: true })).toBeVisible()
  expect(await pane.evaluate((element) => /\p{M}+/u.exec(element.textContent ?? '')?.[0].length)).toBe(1_000_000)
})
