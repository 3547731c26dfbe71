import { execFileSync, spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import path from 'node:path'

export { newFolder as folder } from '../temporary.ts'

export const PYTHON = process.env['PYTHON'] ?? '/usr/bin/python3'

/** Runs the built program; returns its exit code and what it said. */
export function lingong(...args: string[]): { code: number; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/lingong.js', ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return { code: status ?? -1, out: stdout, err: stderr }
}

export function python(...args: string[]): string {
  return execFileSync(PYTHON, ['-B', ...args], { encoding: 'utf8', maxBuffer: 1 << 28 })
}

/** Converts files with LibreOffice, each process with a profile of its own; throws where it can't open one. */
export function libreOffice(format: string, out: string, ...files: string[]): void {
  const profile = `-env:UserInstallation=file://${path.join(tmpdir(), 'lingong-libreoffice')}`
  execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', out, ...files], {
    stdio: 'pipe',
  })
}
