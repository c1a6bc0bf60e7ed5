import { commands } from '#contract/commands.ts'
import { axeFindings } from './axe-findings.ts'
import { allRecords, type DoCommand, everyKindOfEdit } from './edit-of-every-kind.ts'
import { expect, test } from './harness.ts'
import { addSource, openNew } from './new-project.ts'
import { openSample, sourcesIn } from './open-in-screens.ts'

test('takes every kind of edit back to the letter, and does it again to the letter', async ({ workbench }) => {
  test.setTimeout(120_000)
  const { project } = await openNew(workbench, 'Upper lock', '/history')
  const command: DoCommand = (name, input) => workbench.ask(name, input, project)
  const done: string[] = []
  await everyKindOfEdit(command, async (name, input) => {
    const before = await allRecords(command)
    const answer = await command(name, input)
    const after = await allRecords(command)
    expect(after, name).not.toEqual(before)
    const { undone } = await command('history.undo', {})
    expect(undone === name || name === 'sources.paste', `${name} was taken back as ${undone}`).toBe(true)
    expect(await allRecords(command), `${name} taken back`).toEqual(before)
    await command('history.redo', {})
    expect(await allRecords(command), `${name} done again`).toEqual(after)
    done.push(name)
    return answer
  })
  const edits = Object.entries(commands).flatMap(([name, { access }]) =>
    access === 'edit' && !name.startsWith('history.') ? [name] : [],
  )
  expect(edits.filter((name) => !done.includes(name))).toEqual([])

  // And all of it in one go, down to the empty project and up again, the screens following.
  const { page } = workbench
  const last = await allRecords(command)
  const made = done.length
  for (let at = 0; at < made; at += 1) await command('history.undo', {})
  expect([...(await allRecords(command)).values()].map(({ type }) => type).toSorted()).toEqual([
    'project',
    'researcher',
  ])
  await expect(page.getByRole('contentinfo')).toContainText('0 sources')
  await expect(page.getByRole('banner')).toContainText('Upper lock')
  for (let at = 0; at < made; at += 1) await command('history.redo', {})
  expect(await allRecords(command)).toEqual(last)
  await expect(page.getByRole('contentinfo')).toContainText('1 source')
  await expect(page.getByRole('banner')).toContainText('Upper lock, again')
})

test('lists every change with what, about what, who and when, and strikes what was taken back without leaving it out', async ({
  workbench,
}) => {
  const { page } = workbench
  const { project } = await openNew(workbench, 'Upper lock', '/history')
  await expect(page.getByText('No change yet.')).toBeVisible()
  await addSource(workbench, project, 'Keeper’s letter', 'The lamp was lit at nine.')
  await workbench.ask('projects.describe', { title: 'Lower lock' }, project)
  const rows = page.getByRole('table').getByRole('row')
  await expect(rows).toHaveCount(3)
  await expect(rows.nth(1)).toContainText('Described the project')
  await expect(rows.nth(1)).toContainText('R. Example')
  await expect(rows.nth(1).locator('time')).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\dT/)
  await expect(rows.nth(2)).toContainText('Imported sources')
  await expect(rows.nth(2)).toContainText('Keeper’s letter')

  const list = page.getByRole('main')
  await list.getByRole('button', { name: 'Undo' }).click()
  await expect(rows).toHaveCount(4)
  await expect(rows.nth(1)).toContainText('takes back change 2')
  await expect(rows.nth(2)).toContainText('taken back')
  await expect(page.getByRole('banner')).toContainText('Upper lock')
  await list.getByRole('button', { name: 'Redo' }).click()
  await expect(rows).toHaveCount(5)
  await expect(rows.nth(3)).not.toContainText('taken back')
  await expect(page.getByRole('banner')).toContainText('Lower lock')
  await list.getByRole('button', { name: 'Redo' }).click()
  await expect(page.locator('.toast').getByText('There is nothing to do again.')).toBeVisible()
})

test('undoes and does again by key from any place, and by the button beside the message', async ({ workbench }) => {
  const { page } = workbench
  const { project } = await openNew(workbench, 'Upper lock')
  await addSource(workbench, project, 'Keeper’s letter', 'The lamp was lit at nine.')
  await expect(sourcesIn(page)).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(sourcesIn(page)).toHaveCount(0)
  await expect(page.locator('.toast').getByText('Undone: Imported sources')).toBeVisible()
  await page.locator('.toast').getByRole('button', { name: 'Redo' }).click()
  await expect(sourcesIn(page)).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(sourcesIn(page)).toHaveCount(0)
  await page.keyboard.press('Control+Shift+Z')
  await expect(sourcesIn(page)).toHaveCount(1)
  // What was undone before is past: one message stands, with the act that still holds.
  await expect(page.locator('.toast')).toHaveText([/Done again: Imported sources/])
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(page.locator('.toast').getByText('There is no change left to take back.')).toBeVisible()
  await expect(page.locator('.toast-failed')).toHaveCount(0)
})

test('shows the latest changes first and the earlier ones when asked', async ({ workbench }) => {
  const { page } = workbench
  const { project } = await openNew(workbench, 'Upper lock')
  for (let at = 1; at <= 205; at += 1) await workbench.ask('projects.describe', { note: `Look ${at}` }, project)
  await page.keyboard.press('Alt+5')
  const rows = page.getByRole('table').getByRole('row')
  await expect(rows).toHaveCount(201)
  await page.getByRole('button', { name: 'Show earlier changes' }).click()
  await expect(rows).toHaveCount(206)
  await expect(page.getByRole('contentinfo')).toContainText('205 changes shown')
  await expect(page.getByRole('button', { name: 'Show earlier changes' })).toHaveCount(0)
})

for (const { look, language } of [
  { look: 'light', language: 'en' },
  { look: 'dark', language: 'en' },
  { look: 'light', language: 'ur' },
] as const) {
  test.describe(`in ${look}, ${language}`, () => {
    test.use({ colorScheme: look })
    test('axe finds nothing serious in the history', async ({ workbench }) => {
      const { page } = workbench
      await workbench.ask('preferences.set', { language })
      await page.reload()
      const { project } = await openSample(workbench, '/history')
      await workbench.ask('history.undo', {}, project)
      await expect(page.locator('.history-taken-back')).toHaveCount(1)
      expect(await axeFindings(page)).toEqual([])
    })
  })
}
