import { defineConfig } from 'vitest/config'
import { embeddedInTests } from './scripts/plugins.js'

export default defineConfig({
  plugins: [embeddedInTests],
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/temporary.ts',
    exclude: ['test/interop/**', 'test/browser/**'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    pool: 'threads',
    maxWorkers: 2,
    // our modules keep no state of their own, so the files of one thread can share them: a fifth less to do
    isolate: false,
  },
})
