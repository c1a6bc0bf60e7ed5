import { test as base, expect } from '@playwright/test'
import type { Browser } from 'playwright-core'
import { headlessProgram, launchHeadless } from '#hosts/headless-chromium.ts'
import { startElectronWorkbench } from '#tests/electron/launch.ts'
import { startHeadlessWorkbench } from './headless-workbench.ts'
import type { Workbench } from './workbench.ts'

/** The host that a run of the specs drives; each run's configuration names it. */
export interface HarnessOptions {
  readonly host: 'headless' | 'electron'
}

interface Kept {
  /** The browser of this process of tests, started when it is first asked for; every workbench has a session of its own in it. */
  readonly keptBrowser: () => Promise<Browser>
}

/**
 * `test` with a fresh `workbench` (own home, own data, no project). A test fails on any script error, console error,
 * policy violation or refused request, unless it empties `workbench.problems` for a reason it states.
 */
export const test = base.extend<HarnessOptions & { readonly workbench: Workbench }, Kept>({
  keptBrowser: [
    // Playwright reads from the pattern what the fixture needs; this one needs nothing.
    async ({ playwright: _ }, use) => {
      let kept = null as Browser | null
      await use(async () => {
        if (kept === null || !kept.isConnected()) kept = await startBrowser()
        return kept
      })
      await kept?.close()
    },
    { scope: 'worker' },
  ],
  host: ['headless', { option: true }],
  workbench: async ({ host, colorScheme, keptBrowser }, use) => {
    const workbench =
      host === 'electron'
        ? await startElectronWorkbench()
        : await startHeadlessWorkbench({ colorScheme: colorScheme ?? 'light' }, await keptBrowser())
    await use(workbench)
    await workbench.close()
    expect(workbench.problems, 'problems in the page').toEqual([])
  },
})

async function startBrowser(): Promise<Browser> {
  const program = await headlessProgram()
  if (program === null) throw new Error('no Chromium was found for the headless host')
  return launchHeadless(program)
}

export { expect }
