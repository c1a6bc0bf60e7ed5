import type { Locator } from 'playwright-core'
import { expect, test } from './harness.ts'
import { go, openSample } from './open-in-screens.ts'

/** Where the words of each element end at the right, in whole pixels. */
const rightEnds = (all: Locator): Promise<readonly number[]> =>
  all.evaluateAll((each) =>
    each.map((it) => {
      const range = document.createRange()
      range.selectNodeContents(it)
      return Math.round(range.getBoundingClientRect().right)
    }),
  )

for (const language of ['en', 'ur'] as const) {
  test(`numbers below one another end at one place, and rows begin where the screen does: ${language}`, async ({
    workbench,
  }) => {
    const { page } = workbench
    await openSample(workbench, '/library')
    await workbench.ask('preferences.set', { language })
    await expect(page.locator('html')).toHaveAttribute('lang', language)

    const oneEnd = async (numbers: Locator): Promise<void> => {
      await expect(numbers.first()).toBeVisible()
      expect(new Set((await numbers.allTextContents()).map(({ length }) => length)).size).toBeGreaterThan(1)
      expect(new Set(await rightEnds(numbers)).size).toBe(1)
    }
    await oneEnd(page.locator('.source-row-cell.source-number:not(.source-wide)'))

    await go(page, '/history')
    await oneEnd(page.locator('td.history-number'))
    if (language === 'en') return
    const [what = 0] = await rightEnds(page.locator('.history-what'))
    const [about = 0] = await rightEnds(page.locator('.history-about'))
    expect(Math.abs(what - about)).toBeLessThan(2)

    await go(page, '/report')
    await expect(page.locator('.report-lines bdi').first()).toHaveCSS('direction', 'rtl')
  })
}

test('the button that shows the panel lies over no claim of the ledger', async ({ workbench }) => {
  const { page } = workbench
  await page.setViewportSize({ width: 900, height: 700 })
  await openSample(workbench, '/claims')
  await expect(page.locator('.ledger-row').first()).toBeVisible()
  const top = await page.locator('.panel-toggle').evaluate((it) => it.getBoundingClientRect().top)
  const end = await page.locator('.ledger-scroller').evaluate((it) => it.getBoundingClientRect().bottom)
  expect(top).toBeGreaterThanOrEqual(end - 1)
})

for (const language of ['en', 'ur'] as const)
  test(`the colons between the origins for and against stand below one another, however many digits there are (${language})`, async ({
    workbench,
  }) => {
    const { page } = workbench
    await workbench.ask('preferences.set', { language })
    await page.reload()
    await openSample(workbench, '/claims')
    const ratios = page.locator('.ledger-ratio')
    await expect(ratios.first()).toBeVisible()
    // Numbers of two digits, as the screen writes them, in the places of those of the sample.
    const colons = await ratios.evaluateAll((all) =>
      all.map((ratio, at) => {
        const node = ratio.firstChild
        if (!(node instanceof Text) || ratio.childNodes.length > 1) throw new Error('not one text')
        if (at === 0) node.data = `10 :${node.data.slice(4)}`
        if (at === 1) node.data = `${node.data.slice(0, 5)}12`
        const range = document.createRange()
        const colon = node.data.indexOf(':')
        range.setStart(node, colon)
        range.setEnd(node, colon + 1)
        return Math.round(range.getBoundingClientRect().left)
      }),
    )
    expect(colons.length).toBeGreaterThan(2)
    expect(new Set(colons).size).toBe(1)
  })
