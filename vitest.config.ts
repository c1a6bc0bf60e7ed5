import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: './tests/temporary-folder.ts',
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'tests/electron/**', 'tests/corpus/**', 'tests/bench/**'],
    // Vitest leaves one core out, which on a machine of two is half of it.
    maxWorkers: '100%',
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
