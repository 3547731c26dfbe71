import { defineConfig } from 'vitest/config'
import base from './vitest.config.ts'

/** What needs LibreOffice, openpyxl, XlsxWriter and other programs, or takes long; `npm test` goes without. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['test/interop/**/*.test.ts'],
    exclude: [],
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
})
