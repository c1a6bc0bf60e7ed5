import { defineConfig } from 'vitest/config'

/** The suite that every host has to pass; run `npm run build` first. One host at a time, so that each has the machine to itself. */
export default defineConfig({
  test: {
    include: ['tests/contract/*.contract.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
