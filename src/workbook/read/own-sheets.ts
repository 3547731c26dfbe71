import { IDENTITY_SHEET } from '../../forms/blank/sheet-names.ts'
import { cellAt, type Grid, type Identity } from '../../model/grid.ts'

/** The very hidden sheet that an annotated copy carries, and what its first cell says. */
export const RESULT_SHEET = '_lingong_result'
export const RESULT_TITLE = 'lingong-result'

export interface OwnSheets {
  /** the user's sheets, counted anew */
  sheets: readonly Grid[]
  identity: Identity | null
  annotatedFrom: string | null
}

/** Takes our own sheets out of a workbook: the identity of a blank, and the results of an annotated copy. */
export function withoutOwnSheets(grids: readonly Grid[]): OwnSheets {
  const identity = ownSheet(grids, IDENTITY_SHEET, 'lingong')
  const result = ownSheet(grids, RESULT_SHEET, RESULT_TITLE)
  const results = resultSheets(grids)
  const sheets = grids.filter((grid) => grid !== identity && !results.has(grid.sheet))
  return {
    sheets: sheets.map((grid, index) => ({ ...grid, index })),
    identity: identity
      ? { pack: textAt(identity, 1, 2), forms: Object.fromEntries(listBelow(identity)) }
      : null,
    annotatedFrom: result ? textAt(result, 1, 2) : null,
  }
}

/** Names of the result sheets of a copy, as its very hidden one lists them, that one too; none where there is none of ours. */
export function resultSheets(grids: readonly Grid[]): ReadonlySet<string> {
  const list = ownSheet(grids, RESULT_SHEET, RESULT_TITLE)
  return new Set(list ? [RESULT_SHEET, ...listBelow(list).map(([name]) => name)] : [])
}

function ownSheet(grids: readonly Grid[], name: string, mark: string): Grid | undefined {
  return grids.find((grid) => grid.sheet === name && textAt(grid, 1, 1) === mark)
}

/** Columns A and B from row 2 on. */
function listBelow(grid: Grid): [string, string][] {
  const rows = [...grid.rows.keys()].filter((row) => row >= 2 && textAt(grid, row, 1) !== '')
  return rows.map((row) => [textAt(grid, row, 1), textAt(grid, row, 2)])
}

function textAt(grid: Grid, row: number, column: number): string {
  return cellAt(grid, row, column)?.text ?? ''
}
