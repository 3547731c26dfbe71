import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A new empty folder, which goes when vitest ends. */
export function newFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'lingong-'))
}

/** For vitest, before any test: the tests, and all programs that they start, get one temporary folder of their own. */
export function setup(): void {
  const root = newFolder()
  process.env['TMPDIR'] = root
  process.on('exit', () => rmSync(root, { recursive: true, maxRetries: 3 }))
}
