import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

process.once('SIGINT', () => process.exit(130))

/** A new empty folder, which goes when this process ends, be it by an error or by Ctrl-C. */
export function newFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'lingong-'))
  process.on('exit', () => rmSync(folder, { recursive: true, maxRetries: 3 }))
  return folder
}
