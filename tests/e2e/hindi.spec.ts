import type { Page } from 'playwright-core'
import { axeFindings } from './axe-findings.ts'
import { expect, test } from './harness.ts'
import { hindi, readAccounts } from './invented-accounts.ts'
import { go, openSample, sourcesIn } from './open-in-screens.ts'
import { marksIn, selectWords } from './select-words.ts'
import type { Workbench } from './workbench.ts'

const html = (page: Page) => page.locator('html')
const toast = (page: Page, words: string) => page.locator('.toast').getByText(words)

async function inHindi(workbench: Workbench, address: string) {
  await workbench.ask('preferences.set', { language: 'hi' })
  await workbench.page.reload()
  return openSample(workbench, address)
}

/** The faces of Devanagari that the page has fetched so far. */
const fetched = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const faces = [...document.fonts].filter(
      ({ family, status }) => family.includes('Devanagari') && status === 'loaded',
    )
    return [...new Set(faces.map(({ family }) => family.replaceAll('"', '')))].toSorted()
  })

test('the interface is switched to Hindi in the settings, and speaks it in every part', async ({ workbench }) => {
  const { page } = workbench
  await openSample(workbench, '/settings')
  await page.getByRole('radio', { name: 'हिन्दी' }).check()
  await expect(html(page)).toHaveAttribute('lang', 'hi')
  await expect(html(page)).toHaveAttribute('dir', 'ltr')
  await expect(page.getByRole('heading', { level: 1, name: 'सेटिंग' })).toBeVisible()
  await expect(page.getByRole('contentinfo')).toContainText('29 दावे: 3 विवादित')
  for (const place of ['लाइब्रेरी', 'रीडर', 'दावे', 'रिपोर्ट', 'इतिहास'])
    await expect(page.getByRole('navigation').getByRole('link', { name: place })).toBeVisible()

  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'कुंजियाँ' })).toContainText('दावे के रूप में हाइलाइट करें')
  await page.keyboard.press('Escape')

  await go(page, '/claims')
  const grid = page.getByRole('grid', { name: 'दावों की बही' })
  await expect(grid.getByRole('columnheader', { name: 'निर्णय' })).toBeVisible()
  await expect(grid.getByText('विवादित').first()).toBeVisible()

  await page.keyboard.press('Control+z')
  await expect(toast(page, 'पूर्ववत किया: दावा बदला')).toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await expect(toast(page, 'फिर से किया: दावा बदला')).toBeVisible()
  await page.keyboard.press('Control+Shift+z')
  await expect(toast(page, 'फिर से करने को कुछ नहीं है।')).toBeVisible()

  await page.reload()
  await expect(html(page)).toHaveAttribute('lang', 'hi')
  await expect(page.getByRole('grid', { name: 'दावों की बही' })).toBeVisible()
})

test('a window that begins in Hindi loads no other sentences, and shows no word of English on the way', async ({
  workbench,
}) => {
  const { page } = workbench
  await workbench.ask('preferences.set', { language: 'hi' })
  await expect(html(page)).toHaveAttribute('lang', 'hi')
  // Keeps every name of the first place in the rail that was ever on the page.
  await page.addInitScript(() => {
    const shown = new Set<string>()
    Object.assign(window, { shown })
    new MutationObserver(() => {
      const place = document.querySelector('nav a')?.getAttribute('aria-label')
      if (place) shown.add(`${document.documentElement.lang} ${place}`)
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
  })
  await page.reload()
  await expect(page.getByRole('navigation').getByRole('link').first()).toBeVisible()
  await expect(html(page)).toHaveAttribute('lang', 'hi')
  const shown = await page.evaluate(() => [...(window as unknown as { shown: Set<string> }).shown])
  expect(shown.length).toBeGreaterThan(0)
  expect(
    shown.filter((words) => !/^hi .*\p{Script=Devanagari}/u.test(words) || /[a-z]{3}/i.test(words.slice(3))),
  ).toEqual([])
  const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  const tables = asked.flatMap((name) => /\/(en|ur|hi)-[^/]*\.js$/.exec(name)?.[1] ?? [])
  expect([...new Set(tables)]).toEqual(['hi'])
})

test('a source keeps its own language in an interface in Hindi', async ({ workbench }) => {
  const { page } = workbench
  await inHindi(workbench, '/read')
  await expect(page.getByText('सामने कुछ नहीं')).toBeVisible()
  const text = page.locator('.ProseMirror').first()
  await expect(text).toBeVisible()
  expect(await text.evaluate((at) => at.closest('[lang]')?.getAttribute('lang'))).toBe('en')
})

test('faces of Devanagari are fetched when they are drawn, and not before', async ({ workbench }) => {
  const { page } = workbench
  await openSample(workbench, '/library')
  await expect(sourcesIn(page).first()).toBeVisible()
  expect(await fetched(page)).toEqual([])
  await workbench.ask('preferences.set', { language: 'hi' })
  await page.reload()
  await expect(page.getByRole('listbox', { name: 'इस प्रोजेक्ट के स्रोत' })).toBeVisible()
  await expect.poll(() => fetched(page)).toContain('IBM Plex Sans Devanagari')
})

test('an account in Hindi is set in its own face, and its words are marked to the letter', async ({ workbench }) => {
  const { page } = workbench
  await readAccounts(workbench, [hindi])
  await expect.poll(() => fetched(page)).toContain('Noto Serif Devanagari')
  await expect(page.locator('.tiptap [data-script="devanagari"]').first()).toHaveCSS(
    'font-family',
    /Noto Serif Devanagari/,
  )
  const words = 'मरम्मत पर चार हज़ार क्राउन लगे।'
  await selectWords(page, 0, words)
  await page.keyboard.press('h')
  await expect(marksIn(page, 0)).toHaveText([words])
})

test('no sign above or below a line is cut, and nothing is wider than a window of 900 pixels', async ({
  workbench,
}) => {
  const { page } = workbench
  await inHindi(workbench, '/library')
  await page.setViewportSize({ width: 900, height: 700 })
  for (const address of ['/library', '/read', '/claims', '/report', '/history', '/settings']) {
    await go(page, address)
    await expect(html(page)).toHaveAttribute('lang', 'hi')
    await expect(page.getByRole('main')).toContainText(/[\u0900-\u097f]/u)
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    expect([address, await cutSigns(page)]).toEqual([address, []])
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect([address, over]).toEqual([address, 0])
  }
})

/** What stands in boxes that hide what leaves them, and whose lines are lower than Devanagari's tallest and deepest signs. */
const cutSigns = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const drawing = document.createElement('canvas').getContext('2d')
    if (drawing === null) throw new Error('no canvas')
    const cut: string[] = []
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const words = [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE)
        .map((node) => node.textContent)
      const style = getComputedStyle(element)
      const isSeen = element.offsetHeight > 1 && style.visibility === 'visible'
      if (!isSeen || style.overflowY === 'visible' || !/[\u0900-\u097f]/u.test(words.join(''))) continue
      drawing.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
      const ink = drawing.measureText(words.join(''))
      const needed = ink.actualBoundingBoxAscent + ink.actualBoundingBoxDescent
      if (needed > element.clientHeight + 0.5) cut.push(`${element.className}: ${words.join('')}`)
    }
    return cut
  })

test('a report in Hindi is previewed in the faces that it carries', async ({ workbench }) => {
  const { page } = workbench
  await openSample(workbench, '/report')
  await page.getByRole('combobox', { name: 'Language of the report' }).selectOption('hi')
  const report = page.frameLocator('iframe')
  await expect(report.locator('html')).toHaveAttribute('lang', 'hi', { timeout: 20_000 })
  await expect(report.getByRole('heading', { level: 1 })).toContainText('क्या टिकता है')
  await expect(report.locator('.chip.st-contested').first()).toHaveCSS('letter-spacing', 'normal')
})

test('axe finds nothing serious in the claims and the settings in Hindi', async ({ workbench }) => {
  const { page } = workbench
  await inHindi(workbench, '/claims')
  await page.locator('[data-claim]').first().click()
  expect(await axeFindings(page)).toEqual([])
  await go(page, '/settings')
  await expect(page.locator('.key-list')).toBeVisible()
  expect(await axeFindings(page)).toEqual([])
})
