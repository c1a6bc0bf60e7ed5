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
      testMatch: ['main-path.spec.ts', 'pages.spec.ts', 'large-project.spec.ts'],
    },
    // What a key and a mouse do in a text depends on the engine: what they do most.
    {
      name: 'keys and mouse',
      testDir: '../e2e',
      testMatch: ['reader-keys.spec.ts', 'dragging.spec.ts'],
      grep: /H, C, K and O make|caret mode|text is frozen|dragged by mouse|edge follows/,
    },
    { name: 'shell', testDir: '.', testMatch: '*.spec.ts' },
  ],
})
