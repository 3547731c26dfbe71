import path from 'node:path'
import { readForms } from '../forms/read.ts'
import type { LoadedPack } from '../packs/load.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { amendWorkbook } from '../workbook/amend.ts'
import { readWorkbook } from '../workbook/read.ts'
import { placesForCopies } from './copy-name.ts'
import type { Intake, Taken } from './intake.ts'
import { cellKey, isSafe, observationsByCell, safeMends, sameMeaning, type Mend } from './mends.ts'
import { readBytes } from './open.ts'
import { bytesThere, type Output } from './outputs.ts'

/** A corrected copy of one workbook, and what was corrected in it. */
export interface Correction {
  output: Output
  bytes: Buffer
  mends: readonly Mend[]
}

/**
 * Corrected copies of the workbooks of an assessment: `NAME-已修正.xlsx`, with nothing but the safe class of mends. Each
 * copy has been read again: every cell means what it meant, and what was mended has no notice any more. `out` is the
 * folder, else they stand beside their originals; workbooks without anything to mend have none.
 */
export function planCorrections(
  { loaded, intake }: { loaded: LoadedPack | null; intake: Intake<Taken> },
  out: string | undefined,
): Correction[] {
  if (!loaded) return []
  const originals = intake.taken.map((taken) => taken.absolute)
  const place = placesForCopies(originals, out, '已修正')
  return intake.taken.flatMap((taken) => {
    const corrected = correct(taken, loaded.pack)
    if (!corrected) return []
    const absolute = place(taken.absolute, (file) => holds(file, corrected.bytes))
    const output = { absolute, path: path.basename(absolute), make: () => corrected.bytes }
    return [{ output, ...corrected }]
  })
}

/** True where the same bytes are there already: written by an earlier call. */
export function isThere({ output, bytes }: Pick<Correction, 'output' | 'bytes'>): boolean {
  return holds(output.absolute, bytes)
}

function holds(file: string, bytes: Buffer): boolean {
  return bytesThere(file)?.equals(bytes) ?? false
}

function correct(taken: Taken, pack: Pack): { bytes: Buffer; mends: readonly Mend[] } | undefined {
  const mends = safeMends(taken.path, taken.forms, taken.findings)
  const read = mends.length === 0 ? undefined : readBytes(taken)
  if (!read?.ok) return undefined
  // a cell that would be read otherwise keeps its content, then the rest is tried once more
  for (let left: readonly Mend[] = mends; left.length > 0;) {
    const bytes = amendWorkbook(read.bytes, left)
    const good = holding(bytes, taken, pack, left)
    if (good.length === left.length) return { bytes, mends: left }
    left = good.length < left.length ? good : []
  }
  return undefined
}

/** The mends that came out as they should; none of them where anything else in the workbook reads otherwise. */
function holding(bytes: Buffer, taken: Taken, pack: Pack, mends: readonly Mend[]): Mend[] {
  const read = readWorkbook(bytes, taken.path)
  if (!read.ok) return []
  const { forms, findings } = readForms(read.workbook, pack)
  const after = observationsByCell(forms)
  const mended = new Set(mends.map(({ sheet, cell }) => cellKey(sheet, cell)))
  for (const [place, before] of observationsByCell(taken.forms)) {
    const now = after.get(place)
    if (!mended.has(place) && before && !(now && sameMeaning(now.value, before.value))) return []
  }
  const noticed = new Set(findings.filter(isSafe).map(({ sheet, cell }) => cellKey(sheet ?? '', cell ?? '')))
  return mends.filter(({ sheet, cell, meaning }) => {
    const place = cellKey(sheet, cell)
    const now = after.get(place)
    return now && sameMeaning(now.value, meaning) && !noticed.has(place)
  })
}
