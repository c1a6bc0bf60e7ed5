import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { bringHostile, filesBelow, foundInPage, honestName, listen } from '#tests/e2e/bring-hostile.ts'
import { openInScreens } from '#tests/e2e/open-in-screens.ts'
import { recordsOf } from '#tests/e2e/records-of.ts'
import { textOfPane } from '#tests/e2e/select-words.ts'
import { expect, openNewProject, test } from './electron-test.ts'

/** The programs that run below a process. */
async function programsBelow(pid: number): Promise<readonly string[]> {
  const { stdout } = await promisify(execFile)('ps', ['-eo', 'pid=,ppid=,args='])
  const all = stdout.split('\n').flatMap((line) => {
    const found = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line)
    return found ? [{ pid: Number(found[1]), parent: Number(found[2]), args: found[3] ?? '' }] : []
  })
  const below = (parent: number): readonly string[] =>
    all.filter((each) => each.parent === parent).flatMap((each) => [each.args, ...below(each.pid)])
  return below(pid)
}

test('a stranger’s files ask nobody, run nothing and leave no process behind', async ({ workbench }) => {
  const { app, page, folders } = workbench
  const listener = await listen()
  const folder = await openNewProject(workbench, 'Sent by a stranger')
  await openInScreens(workbench, folder, '/library')
  const before = await filesBelow(folders.home, [folder])
  const names = ['bomb.docx', 'path.epub', 'kids-tree.pdf', 'outward.docm', 'scripts.epub', 'actions.pdf', 'all.html']
  const brought = await bringHostile(workbench, names, listener)
  const results = page.locator('.import-result')
  await expect(results).toHaveCount(brought)
  await expect(results.filter({ hasText: 'failed' })).toHaveCount(3)
  await expect(results.filter({ hasText: honestName })).toContainText('imported')

  const opened = await workbench.ask('projects.open', { folder })
  const sources = await recordsOf(workbench, opened?.project ?? '', 'source')
  for (const name of ['all.html', 'scripts.epub', 'actions.pdf']) {
    const source = sources.find(({ originalName }) => originalName === name)
    if (source === undefined) throw new Error(`${name} was not imported`)
    await openInScreens(workbench, folder, `/read/${source.id}`)
    await expect(textOfPane(page, 0)).toContainText('quay')
    expect(await foundInPage(page), name).toEqual([])
  }

  expect(listener.heard).toEqual([])
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  const programs = await programsBelow(app.process().pid ?? 0)
  expect(programs.some((args) => args.includes('core.cjs'))).toBe(true)
  expect(programs.filter((args) => /importer|calc|cmd\.exe|xdg-open/.test(args))).toEqual([])
  const after = await filesBelow(folders.home, [folder])
  expect(after.filter((path) => !path.includes('brought') && !path.includes('.cache'))).toEqual(
    before.filter((path) => !path.includes('.cache')),
  )
  await listener.close()
})
