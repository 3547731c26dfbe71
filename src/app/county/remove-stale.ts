import { rmdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { makeFinding } from '../../findings/make.ts'
import type { Finding } from '../../model/finding.ts'
import { hashOf } from '../../model/hash.ts'
import { isUntouched } from '../../workbook/annotate.ts'
import { bytesThere, type WriteOptions } from '../outputs.ts'
import { CHANGES, RECORD } from '../record.ts'
import { isBelow } from '../sources.ts'

/**
 * Takes away what an earlier run wrote into a folder, nobody has changed, and this run has no use for: the copy of a file
 * that was withdrawn. `wanted`: what this run wrote, or could not; `came`: the workbooks that came in. Returns what is
 * open elsewhere and stays for the next run.
 */
export function removeStale(
  folder: string,
  { inputs, record }: Pick<WriteOptions, 'inputs' | 'record'>,
  wanted: readonly { path: string | null }[],
  came: readonly { absolute: string }[],
): Finding[] {
  const kept = new Set(wanted.map(({ path: name }) => path.join(folder, name ?? '')))
  // among the workbooks that came in, an empty folder may wait for one
  const mixed = came.some(({ absolute }) => isBelow(folder, absolute))
  const left: Finding[] = []
  for (const [file, hashes] of record) {
    if (kept.has(file) || inputs.has(file) || path.basename(file) === RECORD) continue
    // a record that somebody changed may name a folder
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) continue
    const there = bytesThere(file)
    if (path.basename(file) === CHANGES || (there && !hashes.includes(hashOf(there)))) continue
    if (there && isRemoved(file)) {
      if (!mixed) removeEmpty(path.dirname(file), folder)
    } else left.push(heldFinding(folder, file))
  }
  return left
}

function heldFinding(folder: string, file: string): Finding {
  const name = path.relative(folder, file).split(path.sep).join('/')
  return makeFinding('LG-F031', { name }, { path: name })
}

/** False where it is open in another program. */
function isRemoved(file: string): boolean {
  try {
    rmSync(file)
    return true
  } catch {
    return false
  }
}

/** Folders below the results that hold nothing any more. */
function removeEmpty(below: string, results: string): void {
  if (below === results || !isBelow(results, below)) return
  try {
    rmdirSync(below)
  } catch {
    // it holds something, or a window shows it
    return
  }
  removeEmpty(path.dirname(below), results)
}

/** Nothing tells what the run before came to: what stands there is about an older one. */
export function removeOldChanges(file: string): void {
  const there = bytesThere(file)
  if (there && isUntouched(there)) isRemoved(file)
}
