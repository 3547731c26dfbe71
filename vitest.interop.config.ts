import { mergeConfig } from 'vitest/config'
import base from './vitest.config.ts'

/** What needs LibreOffice, openpyxl and XlsxWriter; `npm test` goes without. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  { test: { include: ['test/interop/**/*.test.ts'], testTimeout: 240_000 } },
)
