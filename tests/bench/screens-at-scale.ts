/**
 * The whole app at its largest, as a person meets it: the built screens in headless Chromium over a real core and a project on
 * disk. Opens the long source, marks in it, scrolls, goes by the minimap; opens the ledger, scrolls, filters and sorts it.
 * Plain tiptap, which shows the text and nothing else, is measured in the same run.
 */
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { CheckedDocumentsFile } from '#core/settings/checked-documents.ts'
import { startHeadlessWorkbench } from '#tests/e2e/headless-workbench.ts'
import { benchOptions } from './bench-options.ts'
import {
  openedCopy,
  openedSource,
  paintedAfter,
  pressedToPainted,
  scrolledFrames,
  selectFreeWords,
  threadClock,
  typedToPainted,
  wentByMinimap,
} from './drive-screens.ts'
import { readerWays } from './measure-reader.ts'
import { median, percentile, type Row, report } from './measured.ts'
import { writeScaleProject } from './scale-project.ts'

const options = benchOptions()
/** What a busy machine makes no longer: the time that the window's main thread was really at work. */
const itsWork = '  work of the window’s thread'
const plain = await (await readerWays(options))('tiptap')
if (plain === null) throw new Error('plain tiptap took too long')

const workbench = await startHeadlessWorkbench()
const rows: Row[] = []
try {
  const { page } = workbench
  const folder = join(workbench.folders.documents, 'Scale.countermark')
  const documents = new CheckedDocumentsFile(workbench.folders.data)
  const source = await writeScaleProject(folder, { ...options, documents })
  await page.locator('.frame').waitFor()
  await workbench.openProject(folder)
  await page.locator('.top-line-end button').first().waitFor({ timeout: 120_000 })
  rows.push(...(await ledger(page)), ...(await reader(page, source)), ...(await correcting(page)))
} finally {
  await workbench.close()
}
await report(`the screens: ${options.words} words, ${options.highlights} highlights and claims`, rows)

/** Lets everything settle that an act has begun. */
function settled(page: Page): Promise<void> {
  return page.evaluate(() => new Promise((resolve) => setTimeout(() => requestIdleCallback(() => resolve()), 300)))
}

async function ledger(page: Page): Promise<readonly Row[]> {
  await page.evaluate(() => {
    location.hash = '#/claims'
  })
  await page.locator('.ledger-row').first().waitFor({ timeout: 120_000 })
  await settled(page)
  const clock = await threadClock(page)
  const worked = async <T>(does: () => Promise<T>): Promise<{ readonly result: T; readonly work: number }> => {
    const before = await clock()
    const result = await does()
    return { result, work: (await clock()) - before }
  }
  const scrolled = await worked(() => scrolledFrames(page, '.ledger-scroller', 400, 150))
  const frames = scrolled.result
  const sorts: number[] = []
  const filters: number[] = []
  const sortWork: number[] = []
  const filterWork: number[] = []
  for (let round = 0; round < options.rounds; round += 1) {
    for (const column of ['rule', 'statement', 'sources', 'verdict']) {
      const { result, work } = await worked(() => paintedAfter(page, 'sort', column))
      sorts.push(result)
      sortWork.push(work)
      await settled(page)
    }
    for (const words of ['k', 'ka', 'kar', 'mel vin', 'nowhere', '']) {
      const { result, work } = await worked(() => paintedAfter(page, 'filter', words))
      filters.push(result)
      filterWork.push(work)
      await settled(page)
    }
  }
  return [
    { what: 'ledger: a scrolled frame, p95', value: percentile(frames, 0.95), budget: 33, against: null },
    { what: 'ledger: a scrolled frame, longest', value: Math.max(...frames), budget: 50, against: null },
    { what: `${itsWork} a frame, mean`, value: scrolled.work / frames.length, budget: null, against: null },
    { what: 'ledger: filter by words, median', value: median(filters), budget: 100, against: null },
    { what: 'ledger: filter by words, p95', value: percentile(filters, 0.95), budget: 100, against: null },
    { what: `${itsWork}, median`, value: median(filterWork), budget: null, against: null },
    { what: 'ledger: sort, median', value: median(sorts), budget: 100, against: null },
    { what: 'ledger: sort, p95', value: percentile(sorts, 0.95), budget: 100, against: null },
    { what: `${itsWork}, median`, value: median(sortWork), budget: null, against: null },
  ]
}

/** Makes the window's page again, so that it has no text at hand, and waits until it is at rest at the library. */
async function startedAgain(page: Page): Promise<void> {
  await page.evaluate(() => {
    location.hash = '#/library'
  })
  await page.locator('.pane').first().waitFor({ state: 'detached' })
  await page.reload()
  await page.locator('.top-line-end button').first().waitFor({ timeout: 120_000 })
  await settled(page)
}

async function reader(page: Page, source: string): Promise<readonly Row[]> {
  const fromDisk = [await openedSource(page, source)]
  for (let round = 1; round < options.rounds; round += 1) {
    await startedAgain(page)
    fromDisk.push(await openedSource(page, source))
  }
  const painted = fromDisk.map((opened) => opened.painted)
  const clock = await threadClock(page)
  const again: number[] = []
  const work: number[] = []
  for (let round = 0; round < options.rounds; round += 1) {
    await page.evaluate(() => {
      location.hash = '#/library'
    })
    await page.locator('.pane').first().waitFor({ state: 'detached' })
    await settled(page)
    const before = await clock()
    again.push((await openedSource(page, source)).whole)
    work.push((await clock()) - before)
  }
  await settled(page)
  const keys: number[] = []
  const drawn: number[] = []
  const after: number[] = []
  const keyWork: number[] = []
  for (let round = 0; round < 6 * options.rounds; round += 1) {
    await selectFreeWords(page)
    await settled(page)
    const before = await clock()
    const pressed = await pressedToPainted(page, 'c')
    keyWork.push((await clock()) - before)
    keys.push(pressed.painted)
    drawn.push(pressed.drawn)
    after.push(pressed.longestAfter)
    await settled(page)
  }
  const frames: number[] = []
  const beforeScrolling = await clock()
  for (let round = 0; round < options.rounds; round += 1)
    frames.push(...(await scrolledFrames(page, '.document-scroller', 400, 100)))
  const scrollWork = (await clock()) - beforeScrolling
  const went: number[] = []
  for (let round = 0; round < options.rounds; round += 1) {
    went.push(await wentByMinimap(page, (0.13 + 0.37 * round) % 1))
    await settled(page)
  }
  const tiptap = (ours: number, its: number) => ({ name: 'plain tiptap', times: ours / its })
  const p95 = (values: readonly number[]): number => percentile(values, 0.95)
  const its = { open: plain?.open ?? Number.NaN, keys: plain?.keys ?? [], frames: plain?.frames ?? [] }
  return [
    {
      what: 'reader: open, from disk, median',
      value: median(painted),
      budget: 500,
      against: tiptap(median(painted), its.open),
    },
    { what: 'reader: open, from disk, longest', value: Math.max(...painted), budget: 500, against: null },
    {
      what: '  until all of the text is there, median',
      value: median(fromDisk.map(({ whole }) => whole)),
      budget: null,
      against: null,
    },
    {
      what: 'reader: open, the text at hand, median',
      value: median(again),
      budget: 500,
      against: tiptap(median(again), its.open),
    },
    { what: `${itsWork}, median`, value: median(work), budget: null, against: null },
    {
      what: 'reader: key to painted highlight, median',
      value: median(keys),
      budget: null,
      against: tiptap(median(keys), median(its.keys)),
    },
    {
      what: 'reader: key to painted highlight, p95',
      value: p95(keys),
      budget: 33,
      against: tiptap(p95(keys), p95(its.keys)),
    },
    { what: '  until it is an element of the text, median', value: median(drawn), budget: null, against: null },
    { what: '  the same, p95', value: p95(drawn), budget: null, against: null },
    {
      what: `${itsWork} until it is saved, median`,
      value: median(keyWork),
      budget: null,
      against: null,
    },
    { what: '  longest frame until it is saved, median', value: median(after), budget: null, against: null },
    {
      what: 'reader: a scrolled frame, median',
      value: median(frames),
      budget: null,
      against: tiptap(median(frames), median(its.frames)),
    },
    {
      what: 'reader: a scrolled frame, p95',
      value: p95(frames),
      budget: 33,
      against: tiptap(p95(frames), p95(its.frames)),
    },
    {
      what: 'reader: a scrolled frame, longest',
      value: Math.max(...frames),
      budget: 50,
      against: tiptap(Math.max(...frames), Math.max(...its.frames)),
    },
    { what: `${itsWork} a frame, mean`, value: scrollWork / frames.length, budget: null, against: null },
    { what: 'minimap: click to the passage in sight, median', value: median(went), budget: null, against: null },
  ]
}

/** Typing in the copy of the source that is read, opened to correct it. */
async function correcting(page: Page): Promise<readonly Row[]> {
  const opened = await openedCopy(page)
  await settled(page)
  const clock = await threadClock(page)
  const letters: number[] = []
  const work: number[] = []
  for (let round = 0; round < 6 * options.rounds; round += 1) {
    const before = await clock()
    letters.push((await typedToPainted(page, 'kelvin'.charAt(round % 6))).painted)
    work.push((await clock()) - before)
    await settled(page)
  }
  return [
    { what: 'correcting: open the copy', value: opened, budget: null, against: null },
    { what: 'correcting: letter to painted text, median', value: median(letters), budget: null, against: null },
    { what: 'correcting: letter to painted text, p95', value: percentile(letters, 0.95), budget: 33, against: null },
    { what: `${itsWork} until twelve frames after it, median`, value: median(work), budget: null, against: null },
  ]
}
