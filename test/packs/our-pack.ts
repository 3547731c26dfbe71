import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { Finding } from '../../src/model/finding.ts'
import { parsePack } from '../../src/packs/file.ts'
import { lintPack } from '../../src/packs/lint.ts'
import type { PackFile } from '../../src/packs/load.ts'

/** The text of the built-in pack that the tests change. */
export const PACK = readFileSync('src/packs/builtin/tonglu-2024.yaml', 'utf8')

/** 1-based line of the first place where a piece of the pack stands. */
export function lineOf(piece: string): number {
  expect(PACK).toContain(piece)
  return PACK.slice(0, PACK.indexOf(piece)).split('\n').length
}

/** The pack with pieces of its text exchanged, each at its first place. */
export function changed(...exchanges: readonly (readonly [piece: string, by: string])[]): string {
  return exchanges.reduce((text, [piece, by]) => {
    expect(text).toContain(piece)
    return text.replace(piece, () => by)
  }, PACK)
}

/** A text that has to be a good pack. */
export async function ourPack(text: string): Promise<PackFile> {
  const parsed = await parsePack(text, 'our.yaml')
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings.map(brief)))
  return parsed.file
}

/** Codes of the errors in a pack with one piece of its text exchanged. */
export async function errorsWith(pack: string, piece: string, by: string): Promise<string[]> {
  expect(pack).toContain(piece)
  const parsed = await parsePack(pack.replace(piece, by), 'our.yaml')
  const found = parsed.ok ? lintPack(parsed.file) : parsed.findings
  return found.filter(({ severity }) => severity === 'error').map(({ code }) => code)
}

/** `LG-P102 12:3` */
export function brief({ code, data }: Finding): string {
  return `${code} ${data.line}:${data.column}`
}
