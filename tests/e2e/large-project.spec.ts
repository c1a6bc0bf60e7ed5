import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createProjectStorage } from '#core/project-files/project-storage.ts'
import { largeProject } from '#tests/bench/large-project.ts'
import { writeScaleProject } from '#tests/bench/scale-project.ts'
import { expect, test } from './harness.ts'
import { go, openInScreens } from './open-in-screens.ts'
import { recordsOf } from './records-of.ts'

test('a large project opens again as it was left, from what this machine keeps packed', async ({ workbench }) => {
  test.slow()
  const { page, ask, folders } = workbench
  const folder = join(folders.documents, 'Large.countermark')
  const created = await createProjectStorage(folder, { records: largeProject(9_000), opener: 'test', now: Date.now })
  if (!created.ok) throw new Error(created.error.code)
  await created.value.storage.close()
  const packs = (): Promise<string[]> => readdir(join(folders.data, 'packed-snapshots')).catch(() => [])

  const ledger = page.locator('[aria-rowcount="901"]')
  await openInScreens(workbench, folder, '/claims')
  await expect(ledger).toBeVisible()
  const [claim] = await recordsOf(workbench, folder, 'claim')
  if (claim === undefined) throw new Error('no claim')
  await ask('claims.edit', { claimId: claim.id, statement: 'the lamps were lit at nine' }, folder)
  await ask('projects.close', { project: folder })
  await expect.poll(packs).toHaveLength(1)

  await page.reload()
  await openInScreens(workbench, folder, '/claims')
  await expect(ledger).toBeVisible()
  const { copyId, chunks } = await ask('replica.open', { form: 'tables' }, folder)
  let tables = 0
  for (let index = 0; index < chunks; index += 1)
    tables += (await ask('replica.chunk', { copyId, index }, folder)).tables.length
  expect(tables).toBeGreaterThan(300_000)
  await go(page, `/claims/${claim.id}`)
  await expect(page.locator('.frame-screen')).toContainText('the lamps were lit at nine')
  await expect(page.locator('.frame-screen')).toContainText('The fog horn sounded before the ferry')
})

test('the tools of a ledger of ten thousand claims stand on one row at 1,280 px, and no word in them is cut', async ({
  workbench,
}) => {
  test.slow()
  const { page, folders } = workbench
  const folder = join(folders.documents, 'Ten thousand.countermark')
  await writeScaleProject(folder, { words: 90_000, highlights: 10_000, sources: 3, seed: 1 })
  await openInScreens(workbench, folder, '/claims')
  await expect(page.locator('[aria-rowcount="10001"]')).toBeVisible()
  const rows = (tools: string): Promise<number> =>
    page
      .locator(tools)
      .evaluateAll((each) => new Set(each.map((it) => Math.round(it.getBoundingClientRect().top / 8))).size)
  for (const { width, most } of [
    { width: 900, most: 1 },
    { width: 1280, most: 1 },
    { width: 1440, most: 1 },
    { width: 2560, most: 1 },
  ]) {
    await page.setViewportSize({ width, height: 900 })
    await expect.poll(() => rows('.ledger-tools > *'), `rows at ${width} px`).toBe(most)
    // Where there are two, what does not fit beside the choices is together on the second.
    expect(await rows('.ledger-tools-rest > *'), `rows of the rest at ${width} px`).toBe(1)
    const room = await page.getByPlaceholder('Find in claims').evaluate((it: HTMLInputElement) => {
      const { font, paddingInlineStart, paddingInlineEnd } = getComputedStyle(it)
      const pen = document.createElement('canvas').getContext('2d')
      if (pen === null) throw new Error('no canvas')
      pen.font = font
      const padding = Number.parseFloat(paddingInlineStart) + Number.parseFloat(paddingInlineEnd)
      return it.clientWidth - padding - pen.measureText(it.placeholder).width
    })
    expect(room, `room for what the field says at ${width} px`).toBeGreaterThanOrEqual(0)
  }
})

test('rows of the ledger follow one another without a gap wherever it is scrolled', async ({ workbench }) => {
  const { page, folders } = workbench
  const folder = join(folders.documents, 'Three hundred.countermark')
  await writeScaleProject(folder, { words: 4_000, highlights: 303, sources: 3, seed: 1 })
  await openInScreens(workbench, folder, '/claims')
  const rows = page.locator('.ledger-row')
  await expect(rows.first()).toBeVisible()
  const standing = () =>
    page.locator('.ledger-grid').evaluate((grid) => {
      const top = grid.getBoundingClientRect().top + (grid.querySelector('thead')?.clientHeight ?? 0)
      const all = [...grid.querySelectorAll<HTMLElement>('.ledger-row')]
      return all.map((row) => ({
        place: Number(row.ariaRowIndex ?? row.getAttribute('aria-rowindex')) - 2,
        at: (row.getBoundingClientRect().top - top) / row.getBoundingClientRect().height,
        cutOff: getComputedStyle(row.parentElement ?? row).contain,
      }))
    })
  const follows = async (): Promise<number> => {
    const all = await standing()
    for (const { place, at, cutOff } of all) {
      expect(Math.abs(at - place)).toBeLessThan(0.1)
      // As contain is written in short: what is drawn in a group is painted with it alone.
      expect(cutOff).toBe('content')
    }
    expect(all.map(({ place }) => place)).toEqual(all.map((_, at) => (all[0]?.place ?? 0) + at))
    return all[0]?.place ?? 0
  }
  expect(await follows()).toBe(0)
  for (const to of [2_000, 1_900, 100_000]) {
    const wanted = await page.locator('.ledger-scroller').evaluate((scroller, top) => {
      scroller.scrollTop = top
      return Math.floor(scroller.scrollTop / 40)
    }, to)
    await expect(page.locator(`.ledger-row[aria-rowindex="${wanted + 2}"]`)).toBeVisible()
    expect(await follows()).toBeGreaterThan(0)
  }
  await expect(page.locator('.ledger-row[aria-rowindex="304"]')).toBeVisible()
  expect((await standing()).length).toBeLessThan(100)
})
