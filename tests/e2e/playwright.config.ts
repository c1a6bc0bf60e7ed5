import { defineConfig } from '@playwright/test'
import type { HarnessOptions } from './harness.ts'

export default defineConfig<HarnessOptions>({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/e2e',
  timeout: 90_000,
  expect: { timeout: 20_000 },
  // Each test has a browser, a core and folders of its own.
  fullyParallel: true,
  workers: 2,
  reporter: [['list']],
  forbidOnly: true,
  use: { host: 'headless' },
})
