import type { Page } from 'playwright-core'
import { axeFindings } from './axe-findings.ts'
import { expect, test } from './harness.ts'
import { closeProject, runInPalette } from './in-palette.ts'
import { addSource, openNew } from './new-project.ts'
import { go, openSample, sourcesIn } from './open-in-screens.ts'

const palette = (page: Page) => page.getByRole('dialog', { name: 'Search or run a command' })
const place = (page: Page, name: string) => page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name })

/** What has the focus, as a person is told of it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const it = document.activeElement
    return it?.getAttribute('aria-label') ?? it?.textContent?.trim() ?? ''
  })

test('is walked by the Tab key alone, every stop visible, the content one step away', async ({ workbench }) => {
  const { page } = workbench
  await openSample(workbench, '/library')
  await expect(sourcesIn(page)).toHaveCount(6)
  await expect(page).toHaveTitle('Sources — Fog at Saltmark Pier (an invented event) — Countermark')
  const stops: string[] = []
  for (;;) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(() => document.activeElement === document.body)) break
    stops.push(await focused(page))
    const isMarked = await page.evaluate(() => {
      const it = document.activeElement
      if (!it) return false
      const marks = [getComputedStyle(it), getComputedStyle(it, '::after')]
      return marks.some(
        (style) =>
          style.outlineStyle !== 'none' || (it.matches('.panel-edge') && style.backgroundColor !== 'rgba(0, 0, 0, 0)'),
      )
    })
    expect(isMarked, `${stops.at(-1)} shows that it has the focus`).toBe(true)
  }
  const wanted = [
    'Skip to the content',
    'Projects',
    'Fog at Saltmark Pier (an invented event)',
    'Search or run a commandCtrl K',
    'Undo',
    'Report',
    'Library',
    'Reader',
    'Claims',
    'Search',
    'Report',
    'History',
    'Settings',
    'Help',
    'Show the names of places',
    'Import…',
    'Import a folder…',
    'Paste text…',
  ]
  expect(stops.slice(0, wanted.length)).toEqual(wanted)
  expect(stops.filter((stop) => stop.includes('Ferry strikes'))).toHaveLength(1)

  await go(page, '/history')
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('goes to every place by key and by the rail, and says which it is', async ({ workbench }) => {
  const { page } = workbench
  await openSample(workbench, '/library')
  for (const [keys, name, address] of [
    ['Alt+2', 'Reader', /#\/read/],
    ['Alt+3', 'Claims', /#\/claims/],
    ['Alt+4', 'Report', /#\/report/],
    ['Alt+5', 'History', /#\/history/],
    ['Control+,', 'Settings', /#\/settings/],
    ['F1', 'Help', /#\/help/],
    ['Alt+1', 'Library', /#\/library/],
  ] as const) {
    await page.keyboard.press(keys)
    await expect(page).toHaveURL(address)
    await expect(place(page, name)).toHaveAttribute('aria-current', 'page')
    await expect(page.getByRole('navigation').locator('[aria-current]')).toHaveCount(1)
  }
  await page.getByRole('searchbox', { name: 'Filter by title, outlet or language' }).focus()
  await page.keyboard.press('Alt+3')
  await expect(place(page, 'Claims')).toHaveAttribute('aria-current', 'page')
  await page.getByRole('searchbox', { name: 'Words in the claim' }).fill('fog')
  await page.keyboard.press('Alt+1')
  await expect(place(page, 'Library')).toHaveAttribute('aria-current', 'page')
  // Whoever came by key goes on by key, as the first steps say.
  await page.keyboard.press('Alt+3')
  await expect(page.locator('[data-claim]').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/claims\/claim:/)
  await place(page, 'History').focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/history/)
})

test('goes back and forward, and the rail leads back to where a place was left', async ({ workbench }) => {
  const { page } = workbench
  await openSample(workbench, '/claims')
  await page.locator('[data-claim]').first().dblclick()
  await expect(page).toHaveURL(/#\/claims\/claim:/)
  const claim = page.url()
  await page.keyboard.press('Alt+5')
  await page.keyboard.press('Alt+1')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page).toHaveURL(/#\/history/)
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page).toHaveURL(claim)
  await page.keyboard.press('Alt+ArrowRight')
  await expect(page).toHaveURL(/#\/history/)
  await place(page, 'Claims').click()
  await expect(page).toHaveURL(claim)

  // In another project there is no such claim to lead back to.
  await closeProject(page)
  await openNew(workbench, 'Upper lock')
  await place(page, 'Claims').click()
  await expect(page).toHaveURL(/#\/claims$/)
})

test('comes back to its project and place after a reload', async ({ workbench }) => {
  const { page } = workbench
  await openSample(workbench, '/history')
  await expect(page.getByRole('table')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('table')).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('Fog at Saltmark Pier')
  await expect(page).toHaveURL(/#\/history/)
})

test('finds places, commands, sources and claims in the palette, by keyboard, and says how many', async ({
  workbench,
}) => {
  const { page } = workbench
  await openSample(workbench, '/library')
  await page.getByRole('button', { name: 'Import…' }).focus()
  await page.keyboard.press('Control+k')
  const field = palette(page).getByRole('combobox')
  await expect(field).toBeFocused()
  const options = palette(page).getByRole('option')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowUp')
  await expect(options.last()).toHaveAttribute('aria-selected', 'true')
  const active = await field.getAttribute('aria-activedescendant')
  await expect(palette(page).locator(`[id="${active}"]`)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(palette(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Import…' })).toBeFocused()

  await page.keyboard.press('Control+k')
  await field.fill('KNOTS six')
  await expect(palette(page).getByRole('status')).toHaveText(/^\d+ results?$/)
  await expect(options.first()).toContainText(/six knots/i)
  await field.fill('an airship')
  await expect(palette(page)).toContainText('Nothing found.')
  await field.fill('histo')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#\/history/)

  await runInPalette(page, 'Channel 12: transcript')
  await expect(page).toHaveURL(/#\/read\/source:/)
  await runInPalette(page, 'between light and dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Search or run a command/ })
    .click()
  await palette(page).getByRole('option', { name: 'Keys ?' }).click()
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
})

test('lists every key on its sheet, and gives the focus back to where it was', async ({ workbench }) => {
  const { page } = workbench
  await openSample(workbench, '/library')
  await page.getByRole('button', { name: 'Paste text…' }).focus()
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keys' })
  for (const [name, keys] of [
    ['Undo', 'Ctrl Z'],
    ['Highlight as a claim', 'H'],
    ['Record as read to the end', 'E'],
    ['Export the report', 'Ctrl E'],
  ] as const)
    await expect(sheet.getByRole('listitem').filter({ hasText: name }).first()).toContainText(keys)
  await page.keyboard.press('e')
  await expect(page.getByText(/^Read to the end/)).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Paste text…' })).toBeFocused()
})

test('leaves single keys to the field in which a person types', async ({ workbench }) => {
  const { page } = workbench
  await openSample(workbench, '/library')
  await sourcesIn(page).first().click()
  await page.getByRole('searchbox').focus()
  await page.keyboard.type('e?')
  await expect(page.getByRole('searchbox')).toHaveValue('e?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+k')
  await expect(palette(page)).toBeVisible()
})

test('says saving and saved as it is, and announces what was done', async ({ workbench }) => {
  const { page } = workbench
  await openNew(workbench, 'Upper lock')
  await expect(page.locator('[data-saving]')).toHaveText('Saved')
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    new MutationObserver(() => {
      const kind = document.querySelector<HTMLElement>('[data-saving]')?.dataset.saving ?? ''
      if (seen.at(-1) !== kind) seen.push(kind)
    }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
  })
  await page.getByRole('button', { name: 'Paste text…' }).click()
  await page.keyboard.type('The lamp was lit at nine.')
  await page.getByRole('button', { name: 'Add as a source' }).click()
  await expect(page.locator('[data-saving]')).toHaveText(/^Saved \d\d:\d\d:\d\d$/, { timeout: 30_000 })
  expect(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual([
    'saved',
    'saving',
    'saved',
  ])
  await expect(page.locator('[role="status"]').filter({ hasText: '1 source imported' })).toBeAttached()
  await expect(page.getByRole('contentinfo')).toContainText('1 source')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('status').filter({ hasText: 'Undone: Imported sources' })).toBeVisible()
})

test('keeps a message while it is pointed at or focused, and lets it go after', async ({ workbench }) => {
  const { page } = workbench
  const { project } = await openNew(workbench, 'Upper lock')
  await addSource(workbench, project, 'Keeper’s letter', 'The lamp was lit at nine.')
  await expect(sourcesIn(page)).toHaveCount(1)
  await page.clock.install()
  await page.keyboard.press('Control+z')
  const message = page.locator('.toast')
  await message.getByRole('button', { name: 'Redo' }).focus()
  await page.clock.fastForward(60_000)
  await expect(message).toBeVisible()
  await page.getByRole('button', { name: 'Paste text…' }).focus()
  await page.clock.fastForward(7_000)
  await expect(message).toHaveCount(0)

  await page.keyboard.press('Control+Shift+z')
  await message.getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Paste text…' })).toBeFocused()
})

test('hides and shows the panel beside by key, and resizes it by arrow keys, mirrored from right to left', async ({
  workbench,
}) => {
  const { page } = workbench
  await openSample(workbench, '/library')
  const panel = page.getByRole('complementary')
  const edge = page.getByRole('separator', { name: /^Width of/ })
  const width = async (): Promise<number> => Number(await edge.getAttribute('aria-valuenow'))
  const before = await width()
  await edge.focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(width).toBeGreaterThan(before)
  await page.keyboard.press('Control+b')
  await expect(panel).toHaveCount(0)
  await page.keyboard.press('Control+b')
  await expect(panel).toBeVisible()
  await workbench.ask('preferences.set', { language: 'ur' })
  await page.reload()
  await expect(panel).toBeVisible()
  const mirrored = page.getByRole('separator').first()
  const wide = Number(await mirrored.getAttribute('aria-valuenow'))
  await mirrored.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(async () => Number(await mirrored.getAttribute('aria-valuenow'))).toBeGreaterThan(wide)
})

for (const { look, language } of [
  { look: 'light', language: 'en' },
  { look: 'dark', language: 'en' },
  { look: 'dark', language: 'ur' },
] as const) {
  test.describe(`in ${look}, ${language}`, () => {
    test.use({ colorScheme: look })
    test('axe finds nothing serious in the frame, the palette, the sheet of keys and messages', async ({
      workbench,
    }) => {
      const { page } = workbench
      await workbench.ask('preferences.set', { language })
      await page.reload()
      await openSample(workbench, '/settings')
      await page.keyboard.press('Control+k')
      await expect(page.locator('.palette')).toBeVisible()
      expect(await axeFindings(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.keyboard.press('?')
      await expect(page.locator('.keys-sheet')).toBeVisible()
      expect(await axeFindings(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+z')
      await expect(page.locator('.toast')).toBeVisible()
      expect(await axeFindings(page)).toEqual([])
    })
  })
}

test('while a screen is on its way its shape is shown, and its words are there for assistive technology', async ({
  workbench,
}) => {
  const { page } = workbench
  await openSample(workbench, '/library')
  await expect(sourcesIn(page)).toHaveCount(6)
  for (const [place, shape] of [
    // Neither is among those that come to hand while nobody waits.
    ['history', 'rows'],
    ['settings', 'parts'],
  ] as const) {
    let letThrough = (): void => undefined
    const held = new Promise<void>((resolve) => {
      letThrough = resolve
    })
    await page.route(new RegExp(`assets/${place}-screen`), async (route) => {
      await held
      await route.fallback()
    })
    await go(page, `/${place}`)
    const skeleton = page.locator(`.skeleton-${shape}`)
    await expect(skeleton).toHaveAttribute('aria-busy', 'true')
    await expect(skeleton.locator('.skeleton-line').first()).toHaveCSS('opacity', '1')
    await expect(skeleton).toHaveText('Working…')
    letThrough()
    await expect(skeleton).toHaveCount(0)
  }
})

for (const [width, language] of [
  [1280, 'en'],
  [1280, 'ur'],
  [900, 'en'],
  [900, 'hi'],
] as const) {
  test(`the top line cuts no word of the project, the place or the search at ${width} pixels (${language})`, async ({
    workbench,
  }) => {
    const { page } = workbench
    await workbench.ask('preferences.set', { language })
    await page.reload()
    await page.setViewportSize({ width, height: 800 })
    await openSample(workbench, '/claims')
    await expect(page.locator('[data-claim]').first()).toBeVisible()
    const cut = await page
      .locator('.top-line-title, .top-line-subtitle, .palette-button-text, .invented-label, .top-line-end .button')
      .evaluateAll((all) =>
        all
          .filter((each) => each.checkVisibility() && each.scrollWidth > each.clientWidth)
          .map((each) => each.textContent),
      )
    expect(cut).toEqual([])
  })
}

test('a tooltip stays while the pointer is over it, and Escape hides it although the focus is elsewhere', async ({
  workbench,
}) => {
  const { page } = workbench
  await openSample(workbench, '/library')
  const button = page.getByRole('button', { name: 'Show the names of places' })
  const tooltip = page.locator('.tooltip')
  await button.hover()
  await expect(tooltip).toBeVisible()
  const box = await tooltip.boundingBox()
  if (box === null) throw new Error('no tooltip')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 })
  expect(await tooltip.evaluate((element) => element.matches(':hover'))).toBe(true)
  // Longer than it stays without the pointer.
  await page.evaluate(() => new Promise((late) => setTimeout(late, 400)))
  await expect(tooltip).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(tooltip).toHaveCount(0)
  await page.mouse.move(700, 500)
  await button.hover()
  await expect(tooltip).toBeVisible()
  await page.mouse.move(700, 500)
  await expect(tooltip).toHaveCount(0)
})
