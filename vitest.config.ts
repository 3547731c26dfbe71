import { defineConfig } from 'vitest/config'
import { readPackModule } from './scripts/pack-module.js'

export default defineConfig({
  plugins: [
    {
      name: 'packs',
      transform(code, id) {
        return id.endsWith('.yaml') ? readPackModule(code) : undefined
      },
    },
  ],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/interop/**'],
    testTimeout: 30_000,
    pool: 'threads',
    maxWorkers: 2,
  },
})
