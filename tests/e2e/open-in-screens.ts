import { existsSync, rmSync } from 'node:fs'
import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { expect } from './harness.ts'
import type { Workbench } from './workbench.ts'

/**
 * Opens a project folder in the screens, once they are there to hear of it, and goes to a place of it once they show that project and
 * not the one that was open before.
 */
export async function openInScreens(workbench: Workbench, folder: string, address: string): Promise<void> {
  const { page } = workbench
  await expect(page.locator('.frame')).toBeVisible()
  await workbench.openProject(folder)
  const opened = await workbench.ask('projects.open', { folder })
  if (opened === null) throw new Error(`${folder} was not opened`)
  await page.waitForFunction((inScreens) => sessionStorage.getItem('countermark.folder') === inScreens, opened.folder)
  await expect(page.locator('.top-line-end button').first()).toBeVisible()
  await go(page, address)
}

/** The sample as it was first built in this process of tests, so that it is not built again for each. */
let pristine: string | null = null

/** Opens the sample project at a place; answers what the core says of it. */
export async function openSample(workbench: Workbench, address: string) {
  const place = join(workbench.folders.documents, 'Countermark sample.countermark')
  if (pristine !== null && !existsSync(place)) await cp(pristine, place, { recursive: true })
  const opened = await workbench.ask('projects.openSample', {})
  pristine ??= await copyOf(opened.folder)
  await openInScreens(workbench, opened.folder, address)
  return opened
}

async function copyOf(folder: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'countermark-sample-'))
  process.once('exit', () => rmSync(copy, { recursive: true, force: true }))
  await cp(folder, copy, { recursive: true, filter: (from) => basename(from) !== 'lock' })
  return copy
}

/** Goes to an address as a link would. */
export const go = (page: Page, address: string): Promise<void> =>
  page.evaluate((to) => {
    location.hash = `#${to}`
  }, address)

/** The sources as the library lists them. */
export const sourcesIn = (page: Page): Locator =>
  page.getByRole('listbox', { name: 'Sources of this project' }).getByRole('option')
