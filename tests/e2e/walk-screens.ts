import type { Page } from 'playwright-core'
import { go, openSample } from './open-in-screens.ts'
import { recordsOf } from './records-of.ts'
import type { Workbench } from './workbench.ts'

/** Called when a screen, dialog or state stands as a person would see it; `name` is unique in its walk. */
export type Visit = (name: string) => Promise<void>

/** Shows every main screen, the sample project in it. Words of no language are looked for, so that it walks in any. */
export async function walkScreens(workbench: Workbench, visit: Visit): Promise<void> {
  const { page } = workbench
  await page.locator('.home').waitFor()
  await visit('first')
  const { project } = await openSample(workbench, '/library')
  await page.locator('.virtual-row').nth(1).click()
  await visit('library')
  const [one, two] = (await recordsOf(workbench, project, 'source')).map(({ id }) => id)
  await go(page, `/read/${one}`)
  await page.locator('mark.highlight').first().click()
  await visit('reader')
  await go(page, `/read/${one}/${two}`)
  await page.locator('.ProseMirror').nth(1).waitFor()
  await visit('side-by-side')
  await go(page, '/claims?sort=sources-descending')
  await page.locator('[data-claim]').first().click()
  await visit('claims')
  await page.locator('[data-claim]').first().focus()
  await page.keyboard.press('Enter')
  await page.locator('.claim-page').waitFor()
  await visit('claim')
  await go(page, '/report')
  await page.frameLocator('iframe').locator('h1').waitFor()
  await visit('report')
  await go(page, '/history')
  await page.locator('table').waitFor()
  await visit('history')
  await go(page, '/settings')
  await page.locator('.key-list').waitFor()
  await visit('settings')
}

/** Opens, over the sample project, everything that floats: dialogs, the palette, menus, the bubble, stacked messages. */
export async function walkFloats(workbench: Workbench, visit: Visit): Promise<void> {
  const { page } = workbench
  await page.locator('.home-acts button').first().click()
  await page.locator('.dialog').waitFor()
  await visit('new-project')
  await page.keyboard.press('Escape')
  await page.locator('.home-acts button').nth(1).click()
  await page.locator('.dialog').waitFor()
  await visit('choose-folder')
  await page.keyboard.press('Escape')

  const { project } = await openSample(workbench, '/library')
  await page.locator('.virtual-row').nth(1).click()
  await shown(page, () => page.keyboard.press('Control+k'), '.palette', 'palette', visit)
  await shown(page, () => page.keyboard.press('?'), '.keys-sheet', 'keys', visit)
  await shown(page, () => page.locator('.library-tools button').nth(2).click(), '.dialog', 'paste', visit)
  const remove = page.locator('.provenance .button-danger')
  if ((await remove.count()) > 0) await shown(page, () => remove.last().click(), '.dialog', 'remove-source', visit)

  const [source] = await recordsOf(workbench, project, 'source')
  await go(page, `/read/${source?.id}`)
  await page.locator('.pane-source').click()
  await page.locator('.dialog').waitFor()
  await visit('choose-source')
  await page.keyboard.press('Escape')
  await page.locator('.ProseMirror p').nth(1).click({ clickCount: 3 })
  await page.locator('.bubble').waitFor()
  await visit('bubble')
  await shown(page, () => page.keyboard.press('l'), '.dialog', 'link-to-claim', visit)
  await page.keyboard.press('Control+f')
  await page.locator('.find-bar').waitFor()
  await visit('find')
  await page.keyboard.press('Escape')

  await go(page, '/claims')
  await page.locator('[data-claim]').first().click()
  await shown(page, () => page.keyboard.press('Shift+N'), '.dialog', 'new-claim', visit)
  // In a narrow window the panel is put away.
  const isAway = !(await page.locator('.claim-more').isVisible())
  if (isAway) await page.keyboard.press('Control+b')
  await shown(page, () => page.locator('.claim-more').click(), '.menu', 'menu', visit)
  await page.locator('.claim-more').click()
  await shown(page, () => page.locator('.menu-item').first().click(), '.dialog', 'merge', visit)
  await page.locator('.claim-more').click()
  await shown(page, () => page.locator('.menu-item').last().click(), '.dialog', 'remove-claim', visit)
  if (isAway) await page.keyboard.press('Control+b')
  await page
    .locator('[data-claim]')
    .nth(2)
    .click({ modifiers: ['Shift'] })
  await page.locator('.bulk-bar').waitFor()
  await visit('bulk')
  await go(page, '/library')
  for (let undone = 0; undone < 3; undone += 1) await workbench.ask('history.undo', {}, project)
  await page.locator('.virtual-row').first().focus()
  for (const key of ['Control+Shift+z', 'Control+z', 'Control+z']) await page.keyboard.press(key)
  await page.locator('.toast').first().waitFor()
  await visit('messages')
}

/** Opens one thing that floats, visits it, and closes it again. */
async function shown(
  page: Page,
  open: () => Promise<void>,
  selector: string,
  name: string,
  visit: Visit,
): Promise<void> {
  await open()
  await page.locator(selector).first().waitFor()
  await visit(name)
  await page.keyboard.press('Escape')
  await page.locator(selector).first().waitFor({ state: 'detached' })
}
