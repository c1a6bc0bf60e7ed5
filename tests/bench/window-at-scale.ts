/**
 * The whole app (run `npm run build` first): from nothing to a library in a browser's window, and to the largest project there and, where
 * its program is here (`ELECTRON_OVERRIDE_DIST_PATH`), in Electron.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { createProjectStorage } from '#core/project-files/project-storage.ts'
import { headlessProgram, launchHeadless } from '#hosts/headless-chromium.ts'
import { startHeadlessWorkbench } from '#tests/e2e/headless-workbench.ts'
import { openNew } from '#tests/e2e/new-project.ts'
import { go } from '#tests/e2e/open-in-screens.ts'
import type { Workbench } from '#tests/e2e/workbench.ts'
import { electronProgram, startElectronWorkbench } from '#tests/electron/launch.ts'
import { largeProject } from './large-project.ts'
import { percentile, type Row, report, timed } from './measured.ts'

const rounds = 5
const scratch = await mkdtemp(join(tmpdir(), 'countermark-bench-'))

/** A browser of the same kind that shows an empty page: what nobody who opens a window can be faster than. */
async function emptyPage(): Promise<number> {
  const program = await headlessProgram()
  if (program === null) throw new Error('no Chromium was found')
  let end = async (): Promise<void> => undefined
  const { wall } = await timed(async () => {
    const browser = await launchHeadless(program)
    end = () => browser.close()
    const page = await browser.newPage()
    await page.goto('about:blank')
  })
  await end()
  return wall
}

const rows: Row[] = []
const empty: number[] = []
const started: number[] = []
for (let round = 0; round < rounds; round += 1) {
  empty.push(await emptyPage())
  const { wall, result } = await timed(async () => {
    const workbench = await startHeadlessWorkbench()
    await workbench.page.locator('.frame-screen h1').first().waitFor()
    return workbench
  })
  started.push(wall)
  await result.close()
}
const median = (values: readonly number[]): number => percentile(values, 0.5)
rows.push({
  what: `cold start to the first screen, median of ${rounds}`,
  value: median(started),
  budget: 1_000,
  against: { name: 'the browser with an empty page', times: median(started) / median(empty) },
})

/** Resolves once something is there and painted, as the page itself sees it: the driver looks only every half second after a while. */
const paintedIn = (page: Page, selector: string): Promise<void> =>
  page.evaluate(
    (sought) =>
      new Promise<void>((resolve) => {
        const look = (): void => {
          if (document.querySelector(sought) === null) return
          observer.disconnect()
          requestAnimationFrame(() => setTimeout(resolve))
        }
        const observer = new MutationObserver(look)
        observer.observe(document.body, { subtree: true, childList: true })
        look()
      }),
    selector,
  )

/** How long the largest project and one of a single claim take to a ledger in a window, each opened several times. */
async function openings(workbench: Workbench): Promise<{ readonly large: number; readonly small: number }> {
  const { page } = workbench
  const opening = async (folder: string): Promise<number> => {
    await page.locator('.frame').waitFor()
    await go(page, '/claims')
    const { wall } = await timed(async () => {
      const painted = paintedIn(page, '.ledger-row')
      await workbench.openProject(folder)
      await painted
    })
    return wall
  }
  const reopened = async (folder: string): Promise<number> => {
    await workbench.ask('projects.close', { project: folder })
    await page.evaluate(() => sessionStorage.clear())
    await page.reload()
    return opening(folder)
  }
  const small = await openNew(workbench, 'Small')
  await workbench.ask('claims.create', { statement: 'the lamp was lit' }, small.project)
  const smallTimes: number[] = []
  for (let round = 0; round < rounds; round += 1) smallTimes.push(await reopened(small.folder))
  await workbench.ask('projects.close', { project: small.project })
  // The first time on a machine every record is checked, which is another row of another bench.
  await reopened(largest)
  const largeTimes: number[] = []
  for (let round = 0; round < rounds; round += 1) largeTimes.push(await reopened(largest))
  await workbench.ask('projects.close', { project: largest })
  return { large: median(largeTimes), small: median(smallTimes) }
}

const largest = join(scratch, 'Scale.countermark')
try {
  const created = await createProjectStorage(largest, {
    records: largeProject(100_000),
    opener: 'bench',
    now: Date.now,
  })
  if (!created.ok) throw new Error(JSON.stringify(created.error))
  await created.value.storage.close()
  const starters = { 'a browser’s window': startHeadlessWorkbench, Electron: startElectronWorkbench }
  for (const [where, start] of Object.entries(starters)) {
    if (where === 'Electron' && electronProgram() === null) continue
    const workbench = await start()
    const { large, small } = await openings(workbench).finally(() => workbench.close())
    rows.push({
      what: `largest project to a ledger in ${where}, median of ${rounds}`,
      value: large,
      budget: 1_000,
      against: { name: 'a project of one claim', times: large / small },
    })
  }
} finally {
  await rm(scratch, { recursive: true, force: true })
}

await report('the app in a window', rows)
