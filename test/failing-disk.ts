import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/**
 * Runs something while one step of the file system fails with this reason: a disk's refusals can't be had on order.
 */
export async function whileFailing<T>(
  step: 'open' | 'sync' | 'rename' | 'remove',
  code: string,
  run: () => Promise<T>,
): Promise<T> {
  const refusal = Object.assign(new Error(code), { code })
  const refuse = (): never => {
    throw refusal
  }
  const { openSync, renameSync, fsyncSync, fsync, rmSync } = fs
  const refusing = {
    open: { openSync: refuse },
    rename: { renameSync: refuse },
    // an annotated copy that is open; what is ours alone goes
    remove: {
      rmSync: (...given: Parameters<typeof rmSync>) =>
        String(given[0]).endsWith('-评分结果.xlsx') ? refuse() : rmSync(...given),
    },
    sync: { fsyncSync: refuse, fsync: (_: number, done: (error: unknown) => void) => done(refusal) },
  }
  replace(refusing[step])
  try {
    return await run()
  } finally {
    replace({ openSync, renameSync, fsyncSync, fsync, rmSync })
  }
}

/** Modules that import a function of node:fs by name get the new one too. */
function replace(functions: Record<string, unknown>): void {
  Object.assign(fs, functions)
  syncBuiltinESMExports()
}
