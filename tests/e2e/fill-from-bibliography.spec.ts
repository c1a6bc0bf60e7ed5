import { join } from 'node:path'
import { axeFindings } from './axe-findings.ts'
import { expect, test } from './harness.ts'
import { holdBack, release } from './hold-back.ts'
import { makeFiles } from './make-files.ts'
import { addSource, openNew } from './new-project.ts'
import { sourcesIn } from './open-in-screens.ts'
import { recordsOf } from './records-of.ts'

test('fills provenance from a bibliography: empty fields, what is ticked, and the entry that a person chose', async ({
  workbench,
}) => {
  const { page, folders } = workbench
  const { project } = await openNew(workbench, 'Upper lock')
  const keeper = await addSource(workbench, project, 'The lamp at nine', 'The lamp was lit at nine.')
  await addSource(workbench, project, 'No lamp', 'No lamp was lit.')
  await workbench.ask('sources.describe', { sourceId: keeper, outletName: 'Weir Gazette' }, project)
  await expect(sourcesIn(page)).toHaveCount(2)
  const before = await recordsOf(workbench, project, 'source')
  await makeFiles(folders.home, {
    'works.bib': `@article{k, title={The Lamp at Nine!}, author={Lind, Rosa}, journaltitle={Canal Post}, date={2024-03}}
@misc{n1, title={No lamp}, date={2023}}
@misc{n2, title={No lamp}, date={2024}}
@misc{b, title={Boats}}`,
  })
  await page.locator('[data-import="bibliography"]').setInputFiles(join(folders.home, 'works.bib'))
  const dialog = page.getByRole('dialog', { name: 'What the bibliography says' })
  await expect(dialog).toContainText('1 entry fits no source.')
  await expect(dialog.getByRole('checkbox', { name: /^Authors: .*Rosa Lind/ })).toBeChecked()
  await expect(dialog.getByRole('checkbox', { name: /^Outlet: .*Canal Post/ })).not.toBeChecked()
  await expect(dialog).toContainText(/instead of .*Weir Gazette/)
  await dialog.getByLabel('Which entry it is').selectOption({ index: 2 })
  expect(await axeFindings(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Save on 2 sources' }).click()
  await expect(dialog).toHaveCount(0)
  const after = await recordsOf(workbench, project, 'source')
  expect(after.map(({ authors, published }) => ({ authors, published }))).toEqual([
    { authors: ['Rosa Lind'], published: { value: '2024-03', basis: 'stated' } },
    { authors: [], published: { value: '2024', basis: 'stated' } },
  ])
  expect(after[0]?.outletId).toBe(before[0]?.outletId)
  await page.locator('.toast').getByRole('button', { name: 'Undo' }).last().click()
  await expect.poll(() => recordsOf(workbench, project, 'source')).toEqual(before)
})

test('reads several bibliographies at once, can be stopped, and gives an entry that fits no source its source by hand', async ({
  workbench,
}) => {
  const { page, folders } = workbench
  const { project } = await openNew(workbench, 'Upper lock')
  await addSource(workbench, project, 'keeper-scan-3', 'The lamp was lit at nine.')
  await addSource(workbench, project, 'No lamp', 'No lamp was lit.')
  await expect(sourcesIn(page)).toHaveCount(2)
  await makeFiles(folders.home, {
    'one.bib': '@misc{n, title={No lamp}, author={Aas, Per}}\n@misc{n2, title={No lamp}, author={Aas, Per}}',
    'two.ris': 'TY  - NEWS\nTI  - The Lamp at Nine\nAU  - Lind, Rosa\nER  - \nTY  - BOOK\nTI  - Boats\nER  - \n',
    'three.json': '{ broken',
  })
  const files = ['one.bib', 'two.ris', 'three.json'].map((name) => join(folders.home, name))
  const choose = () => page.locator('[data-import="bibliography"]').setInputFiles(files)

  await holdBack(page, '"bibliographies.read"')
  await choose()
  const reading = page.getByRole('dialog', { name: 'Reading the bibliographies' })
  await expect(reading).toContainText('one.bib')
  await expect(reading).toContainText('0 of 3')
  expect(await axeFindings(page)).toEqual([])
  await reading.getByRole('button', { name: 'Stop' }).click()
  await expect(reading).toHaveCount(0)
  await release(page)
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await choose()
  const dialog = page.getByRole('dialog', { name: 'What the bibliography says' })
  await expect(dialog.locator('.fill-failed')).toContainText('three.json')
  await expect(dialog.getByRole('checkbox', { name: /^Authors: .*Per Aas/ })).toBeChecked()
  const unmatched = dialog.getByRole('region', { name: '2 entries fit no source.' })
  await unmatched.getByRole('button', { name: 'Choose its source…: The Lamp at Nine · Rosa Lind' }).click()
  await expect(unmatched.getByRole('option')).toHaveText(['None of them', 'keeper-scan-3'])
  await unmatched.getByLabel('Which source it is').selectOption('keeper-scan-3')
  await expect(dialog.getByRole('region', { name: '1 entry fits no source.' })).toContainText('Boats')
  await expect(dialog.getByRole('checkbox', { name: /^Title: .*The Lamp at Nine/ })).not.toBeChecked()
  await dialog.getByRole('checkbox', { name: /^Title: .*The Lamp at Nine/ }).check()
  expect(await axeFindings(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Save on 2 sources' }).click()
  await expect(dialog).toHaveCount(0)
  const after = await recordsOf(workbench, project, 'source')
  expect(after.map(({ title, authors }) => ({ title, authors }))).toEqual([
    { title: 'The Lamp at Nine', authors: ['Rosa Lind'] },
    { title: 'No lamp', authors: ['Per Aas'] },
  ])
})
