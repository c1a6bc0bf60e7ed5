import { defineConfig } from '@playwright/test'
import type { HarnessOptions } from '../e2e/harness.ts'

export default defineConfig<HarnessOptions>({
  outputDir: '../../test-results/electron',
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: 1,
  reporter: [['list']],
  forbidOnly: true,
  use: { host: 'electron' },
  projects: [
    {
      name: 'main path',
      testDir: '../e2e',
      testMatch: ['main-path', 'pages', 'large-project', 'reader-keys', 'dragging'].map((name) => `${name}.spec.ts`),
    },
    { name: 'shell', testDir: '.', testMatch: '*.spec.ts' },
  ],
})
