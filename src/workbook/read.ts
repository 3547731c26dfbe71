import type { Finding } from '../model/finding.ts'
import type { Grid, Workbook } from '../model/grid.ts'
import { hashOf } from '../model/hash.ts'
import { refuseOtherKinds } from './guard.ts'
import { isLegacy, readLegacy } from './legacy/grids.ts'
import { isWorksheet, naming, openPackage, type Package, type SheetPart } from './package.ts'
import type { Shared } from './read/cell.ts'
import { MOST_CELLS, MOST_CHARACTERS, OWN_CELLS } from './read/limits.ts'
import { RESULT_SHEET, withoutOwnSheets } from './read/own-sheets.ts'
import { type Allowance, readSheet } from './read/sheet.ts'
import { parseStrings } from './read/strings.ts'
import { parseStyles } from './read/styles.ts'
import { findingOf, Refusal } from './refusal.ts'
import { oldFormat, remarksOn } from './remarks.ts'

export type ReadWorkbook = { ok: true; workbook: Workbook } | { ok: false; finding: Finding }

/**
 * A clerk's workbook as plain cells, whatever its extension says, or the one finding that says why it can't be read.
 * `path` is the name as shown to the user. Formulas count by their stored results; nothing outside the file is followed.
 */
export function readWorkbook(bytes: Buffer, path: string): ReadWorkbook {
  try {
    const { grids, findings } = isLegacy(bytes) ? readOld(bytes, path) : readNew(bytes, path)
    return { ok: true, workbook: { path, sha256: hashOf(bytes), ...withoutOwnSheets(grids), findings } }
  } catch (error) {
    return { ok: false, finding: findingOf(error, path) }
  }
}

interface Content {
  grids: readonly Grid[]
  findings: readonly Finding[]
}

function readOld(bytes: Buffer, path: string): Content {
  return { grids: readLegacy(bytes).grids, findings: [oldFormat(path)] }
}

function readNew(bytes: Buffer, path: string): Content {
  refuseOtherKinds(bytes, path)
  const source = openPackage(bytes)
  return { grids: readGrids(source), findings: remarksOn(source, path) }
}

/** The worksheets of a package in the order of the tabs, ours too. Throws Refusal, XmlFault, ZipFault. */
export function readGrids(source: Package): Grid[] {
  const shared = readShared(source)
  const isCopy = source.sheets.some(({ name }) => name === RESULT_SHEET)
  const cells = MOST_CELLS + (isCopy ? OWN_CELLS : 0)
  const allowance: Allowance = { cells, characters: MOST_CHARACTERS }
  const grids: Grid[] = []
  for (const sheet of source.sheets) {
    const grid = readGrid(source, sheet, shared, allowance, grids.length)
    if (grid) grids.push(grid)
  }
  if (grids.length === 0) throw new Refusal('LG-F029')
  return grids
}

function readShared({ stringsPart, stylesPart, date1904, recalculates, text }: Package): Shared {
  return {
    ...(stringsPart === null ? { strings: [] } : naming(stringsPart, () => parseStrings(text(stringsPart)))),
    styles: stylesPart === null ? [] : naming(stylesPart, () => parseStyles(text(stylesPart))),
    date1904,
    recalculates,
  }
}

function readGrid(
  source: Package,
  sheet: SheetPart,
  shared: Shared,
  allowance: Allowance,
  index: number,
): Grid | undefined {
  if (!isWorksheet(sheet)) return undefined
  const { name, visibility, part, printed } = sheet
  if (part === '') throw new Refusal('LG-F024', { part: name })
  const text = source.text(part)
  allowance.characters -= text.length
  if (allowance.characters < 0) throw new Refusal('LG-F020', { part })
  const contents = naming(part, () => readSheet(text, shared, allowance))
  return contents && { sheet: name, index, visibility, ...contents, ...(printed && { printed }) }
}
