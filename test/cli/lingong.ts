import { spawnSync } from 'node:child_process'
import { cpSync } from 'node:fs'
import path from 'node:path'

export { newFolder as folder } from '../temporary.ts'

const PROGRAM = path.resolve('bin/lingong.js')

export interface Ended {
  code: number
  out: string
  err: string
}

/** Runs the built program as a user would, in a folder of its own choosing. */
export function lingong(args: readonly string[], cwd = process.cwd(), env: NodeJS.ProcessEnv = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: undefined, ...env },
    maxBuffer: 1 << 28,
  })
  return { code: status ?? -1, out: stdout, err: stderr }
}

export const SAMPLES = path.resolve('samples')
export const sample = (...names: string[]): string => path.join(SAMPLES, ...names)

/**
 * The county's samples, or of them these towns', in a folder of their own, without the copies that trying the program
 * left beside them.
 */
export function copySamples(to: string, ...towns: string[]): void {
  cpSync(sample('收件'), to, {
    recursive: true,
    filter: (file) =>
      !file.includes('-评分结果') &&
      (towns.length === 0 || file === sample('收件') || towns.includes(path.basename(file, '.xlsx'))),
  })
}
