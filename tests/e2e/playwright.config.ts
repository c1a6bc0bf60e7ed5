import { defineConfig } from '@playwright/test'
import type { HarnessOptions } from './harness.ts'

export default defineConfig<HarnessOptions>({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: '../../test-results/e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 1,
  reporter: [['list']],
  forbidOnly: true,
  use: { host: 'headless' },
})
