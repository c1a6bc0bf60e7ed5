import { defineConfig } from 'vitest/config'

/** Checks against outside material that is no part of this repository; run only where `../shared` is. */
export default defineConfig({
  test: {
    globalSetup: ['tests/temporary-folder.ts', 'tests/corpus/write-fidelity.ts'],
    include: ['tests/corpus/**/*.test.ts'],
    // As in the unit tests.
    maxWorkers: '100%',
    testTimeout: 300_000,
    hookTimeout: 60_000,
  },
})
