/** The memory of the whole app in a browser's window with the largest project (run `npm run build` first). */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createProjectStorage } from '#core/project-files/project-storage.ts'
import { CheckedSnapshotsFile } from '#core/settings/checked-snapshots.ts'
import { startHeadlessWorkbench } from '#tests/e2e/headless-workbench.ts'
import { go } from '#tests/e2e/open-in-screens.ts'
import { largeProject } from './large-project.ts'
import { type Row, report } from './measured.ts'
import { memoryOf, type ProcessMemory } from './process-memory.ts'

const [, program = '', made] = process.argv
if (made === undefined) await measure()
else await make(made)

/** Makes the project, in a process of its own: what that takes must not count. */
async function make(folder: string): Promise<void> {
  const created = await createProjectStorage(folder, { records: largeProject(100_000), opener: 'bench', now: Date.now })
  if (!created.ok) throw new Error(JSON.stringify(created.error))
  await created.value.storage.close()
}

async function measure(): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'countermark-bench-'))
  const folder = join(scratch, 'Scale.countermark')
  const [code] = await once(fork(program, [folder]), 'exit')
  if (code !== 0) throw new Error('the project was not made')
  const app = await startHeadlessWorkbench()
  try {
    await app.page.locator('.frame').waitFor()
    // As from the second time on: this machine has checked the project before.
    const [first = ''] = (await readFile(join(folder, 'project.json'), 'latin1')).slice(0, 2_000).split('\n', 1)
    await new CheckedSnapshotsFile(app.folders.data).add(/"sha256":"([0-9a-f]+)"/.exec(first)?.[1] ?? '')
    globalThis.gc?.()
    const before = await memoryOf(process.pid)
    await go(app.page, '/claims')
    await app.openProject(folder)
    await app.page.locator('.ledger-row').first().waitFor({ timeout: 120_000 })
    const session = await app.page.context().newCDPSession(app.page)
    await session.send('HeapProfiler.collectGarbage')
    const after = await memoryOf(process.pid)
    if (before === null || after === null) throw new Error('this system does not tell what memory is shared')
    const row = (what: string, budget: number | null, of: (memory: ProcessMemory) => number): Row => ({
      what,
      value: of(after) / 1e6,
      budget,
      unit: 'MB',
      against: { name: 'without a project', times: of(after) / of(before) },
    })
    await report('memory with 500 sources, 100,000 annotations, 10,000 claims', [
      row('core and host', null, ({ own }) => own),
      row('the browser’s processes', null, ({ children }) => children),
      row('the whole app', 600, ({ own, children }) => own + children),
    ])
  } finally {
    await app.close()
    await rm(scratch, { recursive: true, force: true })
  }
}
