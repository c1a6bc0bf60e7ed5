import { test as base, expect } from '@playwright/test'
import { startElectronWorkbench } from '#tests/electron/launch.ts'
import { startHeadlessWorkbench } from './headless-workbench.ts'
import type { Workbench } from './workbench.ts'

/** The host that a run of the specs drives; each run's configuration names it. */
export interface HarnessOptions {
  readonly host: 'headless' | 'electron'
}

/**
 * `test` with a fresh `workbench` (own home, own data, no project). A test fails on any script error, console error,
 * policy violation or refused request, unless it empties `workbench.problems` for a reason it states.
 */
export const test = base.extend<HarnessOptions & { readonly workbench: Workbench }>({
  host: ['headless', { option: true }],
  workbench: async ({ host, colorScheme }, use) => {
    const workbench =
      host === 'electron'
        ? await startElectronWorkbench()
        : await startHeadlessWorkbench({ colorScheme: colorScheme ?? 'light' })
    await use(workbench)
    await workbench.close()
    expect(workbench.problems, 'problems in the page').toEqual([])
  },
})

export { expect }
