import { expect, test } from './harness.ts'
import { go } from './open-in-screens.ts'
import { recordsOf } from './records-of.ts'
import { titleFindings } from './title-findings.ts'
import { openTitled, sign, title } from './titled-project.ts'

const sizes = [
  [320, 700],
  [900, 800],
  [1280, 800],
  [1440, 900],
  [2560, 1400],
] as const

for (const language of ['en', 'ur'] as const) {
  test(`titles of 300 characters in four scripts hold on every screen and in every width (${language})`, async ({
    workbench,
  }) => {
    test.setTimeout(300_000)
    const { page } = workbench
    await workbench.ask('preferences.set', { language })
    await page.reload()
    const { project, one, two, claimId } = await openTitled(workbench)
    const [annotation] = await recordsOf(workbench, project, 'annotation')
    const findings: string[] = []
    const look = async (name: string, width: number): Promise<void> => {
      await page.waitForTimeout(150)
      for (const found of await titleFindings(page, title, sign)) findings.push(`${name} ${width}: ${found}`)
    }
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height })
      await go(page, '/library')
      await page.locator('.virtual-row').first().click()
      await look('library', width)
      await go(page, `/read/${one}?at=${annotation?.id}`)
      await page.locator('mark.highlight').first().waitFor()
      await look('reader', width)
      await go(page, `/read/${one}/${two}`)
      await page.locator('.tiptap').nth(1).waitFor()
      await look('side by side', width)
      await go(page, '/claims')
      await page.locator('[data-claim]').last().click()
      await look('claims', width)
      await page.keyboard.press('Escape')
      await go(page, `/claims/${claimId}`)
      await page.locator('.claim-page').waitFor()
      await look('claim', width)
      await go(page, `/search?q=${sign}`)
      await page.locator('main').waitFor()
      await look('search', width)
      await go(page, '/report')
      await page.frameLocator('iframe').locator('h1').waitFor()
      await look('report', width)
      await go(page, '/history')
      await page.locator('table').waitFor()
      await look('history', width)
      await go(page, '/settings')
      await page.locator('.key-list').waitFor()
      await look('settings', width)
      await page.keyboard.press('Control+k')
      await page.keyboard.type(sign.toLowerCase())
      await page.locator('.palette').waitFor()
      await look('palette', width)
      await page.keyboard.press('Escape')
    }
    expect(findings).toEqual([])
  })
}
