import type { Page } from 'playwright-core'
import type { Preferences } from '#contract/commands/project-commands.ts'
import { expect, test } from './harness.ts'
import { cutStatusLine, outOfReach, overlaidWords, smallTargets, twoWayScrollers, unseenFocus } from './measured.ts'
import { openSample } from './open-in-screens.ts'
import { walkPages } from './walk-pages.ts'
import { walkRevisions } from './walk-revisions.ts'
import { walkFloats, walkScreens } from './walk-screens.ts'
import { walkEmpty, walkTroubles } from './walk-troubles.ts'
import type { Workbench } from './workbench.ts'

test.describe.configure({ timeout: 240_000 })

/** Every finding of a walk, each under the name of the screen where it was made. */
async function findingsOf(
  workbench: Workbench,
  walk: (workbench: Workbench, visit: (name: string) => Promise<void>) => Promise<void>,
  look: (page: Page) => Promise<readonly string[]>,
): Promise<readonly string[]> {
  const found: string[] = []
  await walk(workbench, async (name) => {
    for (const finding of await look(workbench.page)) found.push(`${name}: ${finding}`)
  })
  return found
}

async function choose(workbench: Workbench, changes: Partial<Preferences>): Promise<void> {
  await workbench.ask('preferences.set', changes)
  await workbench.page.reload()
}

for (const [name, walk] of [
  ['screens', walkScreens],
  ['dialogs, menus and messages', walkFloats],
  ['empty screens', walkEmpty],
  ['troubles', walkTroubles],
  ['revisions and bibliographies', walkRevisions],
  ['pages', walkPages],
] as const)
  test(`whatever is pressed on ${name} is at least 24 px high and wide, and no words lie over others`, async ({
    workbench,
  }) => {
    const look = async (page: Page): Promise<readonly string[]> => [
      ...(await smallTargets(page)),
      ...(await overlaidWords(page)),
    ]
    expect(await findingsOf(workbench, walk, look)).toEqual([])
  })

for (const theme of ['light', 'dark', 'contrast-light', 'contrast-dark'] as const)
  test(`the focus is seen wherever it goes, in ${theme}`, async ({ workbench }) => {
    await choose(workbench, { theme })
    expect(await findingsOf(workbench, walkScreens, (page) => unseenFocus(page, 45))).toEqual([])
  })

for (const [what, width, height] of [
  ['a window of 1280 px at 200 %', 640, 430],
  ['320 px', 320, 568],
  ['900 by 600 px', 900, 600],
] as const)
  test(`in ${what} nothing scrolls both ways and every control can be reached`, async ({ workbench }) => {
    await workbench.page.setViewportSize({ width, height })
    const look = async (page: Page): Promise<readonly string[]> => [
      ...(await twoWayScrollers(page)),
      ...(await outOfReach(page)),
      ...(await cutStatusLine(page)),
    ]
    expect(await findingsOf(workbench, walkScreens, look)).toEqual([])
    expect(await findingsOf(workbench, walkRevisions, look)).toEqual([])
    expect(await findingsOf(workbench, walkPages, look)).toEqual([])
  })

test('a theme of high contrast is chosen by its name, and the palette changes it between light and dark', async ({
  workbench,
}) => {
  const { page } = workbench
  await openSample(workbench, '/settings')
  const html = page.locator('html')
  await page.getByRole('radio', { name: 'High contrast, light' }).check()
  await expect(html).toHaveAttribute('data-contrast', 'more')
  await expect(html).toHaveAttribute('data-theme', 'light')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('between light and dark')
  await page.keyboard.press('Enter')
  await expect(html).toHaveAttribute('data-theme', 'dark')
  await expect(html).toHaveAttribute('data-contrast', 'more')
  await expect.poll(async () => (await workbench.ask('preferences.get', {})).theme).toBe('contrast-dark')
  await page.getByRole('radio', { name: 'As the system' }).check()
  await expect(html).toHaveAttribute('data-contrast', 'system')
  await page.emulateMedia({ contrast: 'more' })
  await expect(html).toHaveAttribute('data-contrast', 'more')
})

test('in colours that the system forces, statuses keep their lines and what is chosen is seen', async ({
  workbench,
}) => {
  const { page } = workbench
  await page.emulateMedia({ forcedColors: 'active' })
  await openSample(workbench, '/claims')
  await page.locator('[data-claim]').first().click()
  const edge = await page.locator('.ledger-row-focus').evaluate((row) => {
    const { backgroundColor, inlineSize } = getComputedStyle(row, '::before')
    return { backgroundColor, inlineSize, ground: getComputedStyle(document.body).backgroundColor }
  })
  expect(edge.inlineSize).toBe('6px')
  expect(edge.backgroundColor).not.toBe(edge.ground)
  const outline = page.locator('.chip-one-side-only rect').first()
  await expect(outline).toHaveCSS('stroke-dasharray', /7px?, 2\.5/)
  expect(await unseenFocus(page, 20)).toEqual([])
})
