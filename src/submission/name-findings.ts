import { subjectKey } from '../model/county.ts'
import type { Finding } from '../model/finding.ts'
import { position } from '../model/grid.ts'
import type { PlacedForm, PlacedRow } from './place.ts'

/**
 * Says whom each finding of the forms concerns: the row's subject for a cell of a row, the station for a form of one
 * station, the town for everything in the head of a list. What stands in the body and belongs to no row keeps null.
 */
export function nameFindings(findings: readonly Finding[], placed: readonly PlacedForm[]): Finding[] {
  const forms = new Map(placed.map((form) => [sheetKey(form.form.path, form.form.sheet), indexCells(form)]))
  return findings.map((finding) => {
    if (finding.subject !== null || finding.path === null || finding.sheet === null) return finding
    const sheet = forms.get(sheetKey(finding.path, finding.sheet))
    return sheet ? { ...finding, subject: subjectOf(finding.cell, sheet) } : finding
  })
}

interface Sheet {
  placed: PlacedForm
  rowsOf: ReadonlyMap<string, readonly PlacedRow[]>
  headCells: ReadonlySet<string>
}

function sheetKey(path: string, sheet: string): string {
  return `${path}\n${sheet}`
}

function indexCells(placed: PlacedForm): Sheet {
  const rowsOf = new Map<string, PlacedRow[]>()
  for (const row of placed.rows) {
    for (const { spot } of Object.values(row.row.fields)) {
      rowsOf.set(spot.cell, [...(rowsOf.get(spot.cell) ?? []), row])
    }
  }
  const headCells = new Set(Object.values(placed.form.head).map(({ spot }) => spot.cell))
  return { placed, rowsOf, headCells }
}

function subjectOf(cell: string | null, { placed, rowsOf, headCells }: Sheet): string | null {
  const { town, rows, rules } = placed
  if (rules.layout !== 'list') return rows[0]?.name ? keyOf(rows[0]) : town
  if (cell === null) return town
  const own = rowsOf.get(cell)
  if (own) return sharedKey(own, town)
  const at = position(cell)
  const sameRow = rows.find(({ row }) => row.row === at?.row)
  if (sameRow && !headCells.has(cell)) return keyOf(sameRow)
  const first = Math.min(...rows.map(({ row }) => row.row))
  return headCells.has(cell) || !at || at.row < first ? town : null
}

/** A cell that several rows share (a merge) concerns the town, unless they all speak of one subject. */
function sharedKey(rows: readonly PlacedRow[], town: string | null): string | null {
  const keys = new Set(rows.map(keyOf))
  return keys.size === 1 ? [...keys][0]! : town
}

function keyOf({ town, name }: PlacedRow): string | null {
  return name === null ? null : subjectKey({ town, name })
}
