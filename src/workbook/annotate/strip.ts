import type { Finding } from '../../model/finding.ts'
import { isLegacy, readLegacy } from '../legacy/grids.ts'
import { rewriteLegacy } from '../legacy/rewrite.ts'
import { openPackage, type Package } from '../package.ts'
import { readGrids } from '../read.ts'
import { RESULT_SHEET } from '../read/own-sheets.ts'
import { findingOf } from '../refusal.ts'
import { fromStash } from './stash.ts'
import { unmark } from './unmark.ts'

/**
 * A workbook without our sheets, notes, fills and edges; the same bytes where it has none of them. What we wrote
 * ourselves is taken off to the byte; from a copy that another program has saved since, all is taken off that can be
 * known as ours: a fill that a marked cell had before is lost then. One in the old format (.xls, .et) becomes a new .xlsx.
 * Throws what the reader throws.
 */
export function stripAnnotation(bytes: Buffer): Buffer {
  const source = asPackage(bytes)
  return stripped(openPackage(source)) ?? source
}

/** The package that `stripAnnotation` would leave, opened. */
export function openStripped(bytes: Buffer): Package {
  const source = openPackage(asPackage(bytes))
  const plain = stripped(source)
  return plain ? openPackage(plain) : source
}

/**
 * Why an annotated copy that could be read can't be annotated again: what it carries of the workbook that it was made of
 * is damaged. Undefined where it can.
 */
export function strippingFault(copy: Buffer, path: string): Finding | undefined {
  try {
    readGrids(openStripped(copy))
    return undefined
  } catch (error) {
    return findingOf(error, path)
  }
}

function asPackage(bytes: Buffer): Buffer {
  return isLegacy(bytes) ? rewriteLegacy(readLegacy(bytes)) : bytes
}

/** Undefined where there is nothing to be taken off. */
function stripped(source: Package): Buffer | undefined {
  if (!source.sheets.some((sheet) => sheet.name === RESULT_SHEET)) return undefined
  return fromStash(source.zip) ?? unmark(source)
}
