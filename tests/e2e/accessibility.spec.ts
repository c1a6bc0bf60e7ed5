import type { Page } from 'playwright-core'
import type { Preferences } from '#contract/commands/project-commands.ts'
import { axeFindings } from './axe-findings.ts'
import { expect, test } from './harness.ts'
import { go, openSample } from './open-in-screens.ts'
import { recordsOf } from './records-of.ts'
import { walkPages } from './walk-pages.ts'
import { walkRevisions } from './walk-revisions.ts'
import type { Workbench } from './workbench.ts'

/** A look of the screens: what a person may have chosen. Each state is looked at in each. */
const looks: readonly Pick<Preferences, 'theme' | 'language'>[] = [
  { theme: 'light', language: 'en' },
  { theme: 'dark', language: 'en' },
  { theme: 'dark', language: 'ur' },
  { theme: 'contrast-dark', language: 'ur' },
  { theme: 'contrast-light', language: 'hi' },
]

interface State {
  readonly name: string
  /** Where it is; null stays where the last state left the page. */
  readonly at: string | null
  /** What a person does there, by keys that mean the same in every language. */
  bring?(page: Page): Promise<void>
  /** What shows that the state is reached. */
  readonly shows: string
  /** What leaves it again. */
  readonly leaveBy?: string
}

const press =
  (...keys: readonly string[]) =>
  async (page: Page): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }

/** Every screen of a project and what floats over it. `own` and `other` are addresses of two sources. */
const statesOf = (own: string, other: string): readonly State[] => [
  { name: 'library', at: '/library', shows: '.virtual-row' },
  {
    name: 'provenance of a source',
    at: null,
    bring: async (page) => page.locator('.virtual-row').nth(1).click(),
    shows: '[aria-selected="true"]',
  },
  { name: 'palette', at: null, bring: press('Control+k'), shows: '[role="combobox"]', leaveBy: 'Escape' },
  { name: 'keys sheet', at: null, bring: press('?'), shows: 'dialog[open]', leaveBy: 'Escape' },
  { name: 'reader', at: `/read/${own}`, shows: 'mark.highlight' },
  {
    name: 'reader with a passage in focus',
    at: null,
    bring: async (page) => page.locator('mark.highlight').first().click(),
    shows: '.inspector-claim',
  },
  { name: 'find in document', at: null, bring: press('Control+f'), shows: '.find-bar', leaveBy: 'Escape' },
  { name: 'caret mode', at: null, bring: press('F7'), shows: '[aria-readonly="true"]', leaveBy: 'F7' },
  { name: 'two documents', at: `/read/${own}/${other}`, shows: '.pane:nth-child(2) mark.highlight, .pane + .pane' },
  { name: 'ledger', at: '/claims', shows: '[data-claim]' },
  {
    name: 'ledger with a claim chosen',
    at: null,
    bring: async (page) => page.locator('[data-claim]').first().click(),
    shows: '[data-claim][aria-selected="true"]',
  },
  { name: 'ledger that finds nothing', at: '/claims?text=no+such+words', shows: '.empty-state' },
  { name: 'new claim', at: '/claims', bring: press('Shift+N'), shows: 'dialog[open]', leaveBy: 'Escape' },
  {
    name: 'search, empty',
    at: '/search',
    shows: '.frame-screen input[type="search"], .frame-screen [role="searchbox"]',
  },
  { name: 'search with places', at: '/search?q=fog', shows: '.search-place' },
  { name: 'report', at: '/report', shows: 'iframe' },
  { name: 'history', at: '/history', shows: 'table' },
  { name: 'settings', at: '/settings', shows: '.key-list' },
  { name: 'help', at: '/help', shows: 'h1' },
  { name: 'help on the rule', at: '/help/rule', shows: 'h2' },
]

for (const { theme, language } of looks) {
  test(`axe finds nothing against WCAG 2.2 AA on any screen, ${theme}, in “${language}”`, async ({ workbench }) => {
    test.setTimeout(240_000)
    const { page } = workbench
    await workbench.ask('preferences.set', { theme, language, researcherName: 'R. Example' })
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    const found: Record<string, readonly string[]> = {}
    const look = async (name: string): Promise<void> => {
      const findings = await axeFindings(page)
      if (findings.length > 0) found[name] = findings
    }
    await expect(page.locator('.home')).toBeVisible()
    await look('first screen')
    for (const state of statesOf(...(await twoSources(workbench)))) {
      if (state.at !== null) await go(page, state.at)
      if (state.at !== null && state.bring) await expect(page.locator('.frame-screen')).toBeVisible()
      await state.bring?.(page)
      await expect(page.locator(state.shows).first(), state.name).toBeVisible()
      await look(state.name)
      if (state.leaveBy !== undefined) await page.keyboard.press(state.leaveBy)
    }
    expect(found).toEqual({})
  })
}

for (const { theme, language } of looks)
  test(`axe finds nothing against WCAG 2.2 AA on pages, revisions and bibliographies, ${theme}, in “${language}”`, async ({
    workbench,
  }) => {
    test.setTimeout(240_000)
    await workbench.ask('preferences.set', { theme, language, researcherName: 'R. Example' })
    await expect(workbench.page.locator('html')).toHaveAttribute('lang', language)
    const found: Record<string, readonly string[]> = {}
    const look = async (name: string): Promise<void> => {
      const findings = await axeFindings(workbench.page)
      if (findings.length > 0) found[name] = findings
    }
    await walkRevisions(workbench, look)
    await walkPages(workbench, look)
    expect(found).toEqual({})
  })

/** Opens the sample and answers the ids of two of its sources. */
async function twoSources(workbench: Workbench): Promise<readonly [string, string]> {
  const { project } = await openSample(workbench, '/library')
  const [own, other] = await recordsOf(workbench, project, 'source')
  if (!own || !other) throw new Error('the sample has no two sources')
  return [own.id, other.id]
}

test('the search for findings sees faint words and small targets where there are some', async ({ workbench }) => {
  const { page } = workbench
  await expect(page.locator('.home')).toBeVisible()
  await page.evaluate(() => {
    const plant = document.createElement('div')
    const [words, ...targets] = ['p', 'button', 'button'].map((tag) => document.createElement(tag))
    if (!words) return
    words.textContent = 'Faint words'
    words.style.cssText = 'color: #eee; background: #fff'
    for (const target of targets) {
      target.textContent = '·'
      target.style.cssText = 'inline-size: 9px; block-size: 9px; padding: 0; border: 0; min-block-size: 0'
    }
    plant.append(words, ...targets)
    document.querySelector('.home')?.prepend(plant)
  })
  const rules = (await axeFindings(page)).map((finding) => finding.slice(0, finding.indexOf(':')))
  expect(rules).toContain('color-contrast')
  expect(rules).toContain('target-size')
})
