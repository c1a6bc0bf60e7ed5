import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: './tests/temporary-folder.ts',
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**', 'tests/electron/**', 'tests/corpus/**', 'tests/bench/**'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
