/**
 * The memory of the whole app with the largest project (run `npm run build` first), right after opening and at rest, when what opening
 * left has been collected: in Electron where its program is here (`ELECTRON_OVERRIDE_DIST_PATH`), in a browser's window, and of the core
 * alone in a process of its own.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createProjectStorage, openProjectStorage } from '#core/project-files/project-storage.ts'
import { CheckedSnapshotsFile } from '#core/settings/checked-snapshots.ts'
import { ForkedCore } from '#tests/core/forked-core.ts'
import { freshSettings, must } from '#tests/core/running-core.ts'
import { startHeadlessWorkbench } from '#tests/e2e/headless-workbench.ts'
import { go } from '#tests/e2e/open-in-screens.ts'
import type { Workbench } from '#tests/e2e/workbench.ts'
import { electronProgram, startElectronWorkbench } from '#tests/electron/launch.ts'
import { largeProject } from './large-project.ts'
import { type Row, report } from './measured.ts'
import { memoryOf, type ProcessMemory } from './process-memory.ts'

/** How long the engine needs without work to collect what it can, in milliseconds. */
const resting = 20_000
/** How long a started app is given before it is measured without a project. */
const settling = 2_000

const [, program = '', made, ...dataFolders] = process.argv
if (made === undefined || made.startsWith('--')) await measure()
else await make(made, dataFolders)

/** Makes the project and lets each of these know it, as after a day's work, in a process of its own: what that takes must not count. */
async function make(folder: string, knownIn: readonly string[]): Promise<void> {
  if (!existsSync(folder)) {
    const records = largeProject(100_000)
    const created = await createProjectStorage(folder, { records, opener: 'bench', now: Date.now })
    if (!created.ok) throw new Error(JSON.stringify(created.error))
    await created.value.storage.close()
  }
  for (const data of knownIn) {
    const opened = await openProjectStorage(folder, {
      opener: 'bench',
      takeOver: false,
      ifLocked: 'fail',
      access: 'write',
      now: Date.now,
      checked: new CheckedSnapshotsFile(data),
    })
    if (!opened.ok) throw new Error(JSON.stringify(opened.error))
    await opened.value.storage.close()
  }
}

/** Has the project made, if it is not there, and known to an app by its folder of settings. */
async function known(folder: string, dataFolder: string): Promise<void> {
  const [code] = await once(fork(program, [folder, dataFolder]), 'exit')
  if (code !== 0) throw new Error('the project was not made')
}

async function measure(): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'countermark-bench-'))
  const folder = join(scratch, 'Scale.countermark')
  const settings = await freshSettings()
  try {
    await known(folder, settings.dataFolder)
    const alone = await coreAlone(folder, settings)
    const row = (what: string, value: number, budget: number | null, without: number | null): Row => ({
      what,
      value: value / 1e6,
      budget,
      unit: 'MB',
      against: without === null ? null : { name: 'without a project', times: value / without },
    })
    // One after the other: both are this process's children.
    const inBrowser = await wholeApp(await startHeadlessWorkbench(), folder, () => process.pid)
    const inElectron =
      electronProgram() === null
        ? null
        : await wholeApp(await startElectronWorkbench(), folder, ({ app }) => app.process().pid ?? 0)
    const all = ({ own, children }: ProcessMemory): number => own + children
    const { before, opened, rested } = inBrowser
    await report('memory with 500 sources, 100,000 annotations, 10,000 claims', [
      ...(inElectron === null
        ? []
        : [
            row('the whole app in Electron, right after opening', all(inElectron.opened), 600, all(inElectron.before)),
            row('the whole app in Electron, at rest', all(inElectron.rested), 600, all(inElectron.before)),
          ]),
      row('the core alone, at its largest', alone.largest, null, alone.without),
      row('the core alone, at rest', alone.rested, null, alone.without),
      row('core and host of a browser’s window, right after opening', opened.own, null, before.own),
      row('core and host of a browser’s window, at rest', rested.own, null, before.own),
      row('the browser’s processes, right after opening', opened.children, null, before.children),
      row('the browser’s processes, at rest', rested.children, null, before.children),
      row('the whole app in a browser, right after opening', all(opened), 600, all(before)),
      row('the whole app in a browser, at rest', all(rested), 600, all(before)),
    ])
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** An app's memory before it has a project open, right after, and when what that left was collected. */
async function wholeApp<W extends Workbench>(app: W, folder: string, pidOf: (app: W) => number) {
  const { page, openProject, folders } = app
  const pid = pidOf(app)
  await page.locator('.frame').waitFor()
  await known(folder, folders.data)
  await setTimeout(settling)
  const before = await measured(pid)
  await go(page, '/claims')
  await openProject(folder)
  await page.locator('.ledger-row').first().waitFor({ timeout: 120_000 })
  const opened = await measured(pid)
  await setTimeout(resting)
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const rested = await measured(pid)
  await app.close()
  return { before, opened, rested }
}

/** The core in a process of its own: opens the project and hands a window its first copy. */
async function coreAlone(folder: string, settings: Awaited<ReturnType<typeof freshSettings>>) {
  const core = new ForkedCore(settings)
  try {
    must(await core.ask('projects.recent', {}))
    const without = (await measured(core.pid)).own
    const opened = must(await core.ask('projects.open', { folder }))
    const project = opened?.project ?? ''
    const { copyId, chunks } = must(await core.ask('replica.open', {}, project))
    for (let index = 0; index < chunks; index += 1) must(await core.ask('replica.chunk', { copyId, index }, project))
    const largest = Number(/VmHWM:\s+(\d+)/.exec(await readFile(`/proc/${core.pid}/status`, 'utf8'))?.[1]) * 1_024
    // What the core sent is kept by its other end here; in the app it is not.
    core.heard.length = 0
    await setTimeout(resting)
    return { without, largest, rested: (await measured(core.pid)).own }
  } finally {
    await core.kill()
  }
}

async function measured(pid: number): Promise<ProcessMemory> {
  const memory = await memoryOf(pid)
  if (memory === null) throw new Error('this system does not tell what memory is shared')
  return memory
}
