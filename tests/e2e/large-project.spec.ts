import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createProjectStorage } from '#core/project-files/project-storage.ts'
import { largeProject } from '#tests/bench/large-project.ts'
import { expect, test } from './harness.ts'
import { go, openInScreens } from './open-in-screens.ts'
import { recordsOf } from './records-of.ts'

test('a large project opens again as it was left, from what this machine keeps packed', async ({ workbench }) => {
  test.slow()
  const { page, ask, folders } = workbench
  const folder = join(folders.documents, 'Large.countermark')
  const created = await createProjectStorage(folder, { records: largeProject(9_000), opener: 'test', now: Date.now })
  if (!created.ok) throw new Error(created.error.code)
  await created.value.storage.close()
  const packs = (): Promise<string[]> => readdir(join(folders.data, 'packed-snapshots')).catch(() => [])

  const ledger = page.locator('[aria-rowcount="901"]')
  await openInScreens(workbench, folder, '/claims')
  await expect(ledger).toBeVisible()
  const [claim] = await recordsOf(workbench, folder, 'claim')
  if (claim === undefined) throw new Error('no claim')
  await ask('claims.edit', { claimId: claim.id, statement: 'the lamps were lit at nine' }, folder)
  await ask('projects.close', { project: folder })
  await expect.poll(packs).toHaveLength(1)

  await page.reload()
  await openInScreens(workbench, folder, '/claims')
  await expect(ledger).toBeVisible()
  const { copyId, chunks } = await ask('replica.open', { form: 'tables' }, folder)
  let tables = 0
  for (let index = 0; index < chunks; index += 1)
    tables += (await ask('replica.chunk', { copyId, index }, folder)).tables.length
  expect(tables).toBeGreaterThan(300_000)
  await go(page, `/claims/${claim.id}`)
  await expect(page.locator('.frame-screen')).toContainText('the lamps were lit at nine')
  await expect(page.locator('.frame-screen')).toContainText('The fog horn sounded before the ferry')
})
