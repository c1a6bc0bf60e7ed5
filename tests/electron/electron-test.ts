import { test as base, expect } from '@playwright/test'
import { type ElectronWorkbench, startElectronWorkbench } from './launch.ts'

/** `test` with a fresh workbench in Electron. It fails on anything that went wrong in the page, as the end-to-end tests do. */
export const test = base.extend<{ readonly workbench: ElectronWorkbench }>({
  // Playwright reads from the pattern what the fixture needs; this one needs nothing of the browser's options.
  workbench: async ({ headless: _ }, use) => {
    const workbench = await startElectronWorkbench()
    await expect(workbench.page.locator('.frame')).toBeVisible()
    await use(workbench)
    await workbench.close()
    expect(workbench.problems, 'problems in the page').toEqual([])
  },
})

export { expect }

/** Makes a project in the documents folder and opens it in the screens; answers its folder. */
export async function openNewProject({ page, ask, openProject }: ElectronWorkbench, title: string): Promise<string> {
  const created = await ask('projects.create', { title, folder: null, researcherName: null })
  if (created === null) throw new Error('no project was made')
  await openProject(created.folder)
  await expect(page.locator('.top-line')).toContainText(title)
  return created.folder
}
