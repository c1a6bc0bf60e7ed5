import { expect, test } from './harness.ts'
import { go } from './open-in-screens.ts'
import { recordsOf } from './records-of.ts'
import { settled } from './settled.ts'
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
      await settled(page)
      for (const found of await titleFindings(page, title, sign)) findings.push(`${name} ${width}: ${found}`)
    }
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height })
      await go(page, '/library')
      await page.locator('.virtual-row').first().click()
      await page.locator('[role="option"][aria-selected="true"]').waitFor()
      await look('library', width)
      await go(page, `/read/${one}?at=${annotation?.id}`)
      await page.locator('mark.is-focused').first().waitFor()
      await look('reader', width)
      await go(page, `/read/${one}/${two}`)
      await page.locator('.pane').nth(1).locator('mark.highlight').first().waitFor()
      await look('side by side', width)
      await go(page, '/claims')
      await page.locator('[data-claim]').last().click()
      await page.locator('[data-claim][aria-selected="true"]').waitFor()
      await look('claims', width)
      await page.keyboard.press('Escape')
      await go(page, `/claims/${claimId}`)
      // Its place is known once the text of its source has come.
      await page.locator('.claim-page .passage', { hasText: '¶' }).first().waitFor()
      await look('claim', width)
      await go(page, `/search?q=${sign}`)
      await page.locator('.search-place').first().waitFor()
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
      await page.locator('.palette [role="option"]', { hasText: sign }).first().waitFor()
      await look('palette', width)
      await page.keyboard.press('Escape')
    }
    expect(findings).toEqual([])
  })
}

/** The name of a file: as long as a disk takes it, with nowhere to break. */
const fileName = `${'گھڑی_'.repeat(10)}${sign}_${'clock-'.repeat(18)}`

for (const language of ['en', 'ur'] as const) {
  test(`titles of 300 characters hold in dialogs, menus, messages and what an import says (${language})`, async ({
    workbench,
  }) => {
    test.setTimeout(240_000)
    const { page } = workbench
    await workbench.ask('preferences.set', { language })
    await page.reload()
    const { project, one, claimId } = await openTitled(workbench)
    page.setDefaultTimeout(15_000)
    await page.setViewportSize({ width: 900, height: 800 })
    const findings: string[] = []
    const look = async (name: string): Promise<void> => {
      await settled(page)
      const titles = `${title} ${fileName}.txt ${fileName}.xyz`
      for (const found of await titleFindings(page, titles, sign)) findings.push(`${name}: ${found}`)
    }
    const shown = async (name: string, open: () => Promise<void>, selector: string): Promise<void> => {
      await open()
      await page.locator(selector).first().waitFor()
      await look(name)
      await page.keyboard.press('Escape')
      await page.locator(selector).first().waitFor({ state: 'detached' })
    }

    await page.locator('input[data-import="files"]').setInputFiles([
      { name: `${fileName}.txt`, mimeType: 'text/plain', buffer: Buffer.from('It struck.\r\nTwice.') },
      { name: `${fileName}.xyz`, mimeType: 'application/octet-stream', buffer: Buffer.from([0, 1, 255, 0]) },
    ])
    await expect(page.locator('.import-result')).toHaveCount(2)
    await look('import')

    await go(page, `/read/${one}`)
    await page.locator('mark.highlight').first().click()
    await shown('choose a source', () => page.locator('.pane-source').click(), '.dialog')
    await page.locator('.ProseMirror p').first().click({ clickCount: 3 })
    await page.locator('.bubble').waitFor()
    await look('bubble')
    await shown('link to a claim', () => page.keyboard.press('l'), '.dialog')

    await go(page, `/claims/${claimId}`)
    await shown('menu of a claim', () => page.locator('.claim-more').click(), '.menu')
    await page.locator('.claim-more').click()
    await shown('merge', () => page.locator('.menu-item').first().click(), '.dialog')
    await page.locator('.claim-more').click()
    await shown('remove a claim', () => page.locator('.menu-item').last().click(), '.dialog')
    // A ledger of that width shows the claim instead of itself.
    await page.setViewportSize({ width: 1280, height: 800 })
    await go(page, '/claims')
    await page.locator('[data-claim]').last().click()
    await page
      .locator('[data-claim]')
      .first()
      .click({ modifiers: ['Shift'] })
    await page.locator('.bulk-bar').waitFor()
    await look('many claims')

    await go(page, '/library')
    await workbench.ask('history.undo', {}, project)
    await page.locator('.virtual-row').first().focus()
    await page.keyboard.press('Control+z')
    await page.locator('.toast').first().waitFor()
    await look('message')
    expect(findings).toEqual([])
  })
}
