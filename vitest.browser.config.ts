import { defineConfig } from 'vitest/config'
import base from './vitest.config.ts'

/** What needs Chromium; `npm test` goes without. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['test/browser/**/*.test.ts'],
    exclude: [],
    testTimeout: 120_000,
    hookTimeout: 240_000,
    maxWorkers: 1,
  },
})
