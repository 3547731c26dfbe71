import type { Finding } from '../model/finding.ts'
import { position } from '../model/grid.ts'
import { groupedBy } from '../model/grouped.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { formAround } from './form-around.ts'
import { placedKey, type PlacedForm, type PlacedRow } from './place.ts'
import { periodOfKeys } from './row-keys.ts'

/**
 * Says whom each finding of the forms concerns: the row's subject for a cell of a row, the station for a form of one
 * station, the town for everything in the head of a list. What stands in the body and belongs to no row keeps null.
 */
export function nameFindings(
  pack: Pack,
  findings: readonly Finding[],
  placed: readonly PlacedForm[],
): Finding[] {
  const forms = groupedBy(placed, ({ form }) => sheetKey(form.path, form.sheet))
  const indexed = new Map<PlacedForm, Sheet>()
  return findings.map((finding) => {
    if (finding.subject !== null || finding.path === null || finding.sheet === null) return finding
    const form = formAround(finding, forms.get(sheetKey(finding.path, finding.sheet)) ?? [])
    if (!form) return finding
    const sheet = indexed.get(form) ?? indexCells(form)
    indexed.set(form, sheet)
    return { ...finding, ...subjectOf(pack, finding.cell, sheet) }
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

/** Whom a finding concerns, and which of the year's assessments where it is only one. */
type Concern = Pick<Finding, 'subject' | 'period'>

function subjectOf(pack: Pack, cell: string | null, { placed, rowsOf, headCells }: Sheet): Concern {
  const { town, rows, rules } = placed
  const whole = (): Concern => ({ subject: town })
  if (rules.layout !== 'list') return rows[0]?.name ? concern(pack, [rows[0]]) : whole()
  const own = cell === null ? undefined : rowsOf.get(cell)
  if (own) return new Set(own.map(placedKey)).size === 1 ? concern(pack, own) : whole()
  const at = cell === null ? null : position(cell)
  const inHead = cell === null || headCells.has(cell)
  const sameRow = inHead ? undefined : rows.find(({ row }) => row.row === at?.row)
  if (sameRow) return concern(pack, [sameRow])
  const first = Math.min(...rows.map(({ row }) => row.row))
  if (!inHead && at && at.row >= first) return { subject: null }
  return rules.head.some(({ role }) => role === 'subject') && rows[0]?.name ? concern(pack, rows) : whole()
}

function concern(pack: Pack, rows: readonly PlacedRow[]): Concern {
  const period = periodOfKeys(
    pack,
    rows.flatMap(({ keys }) => keys),
  )
  return { subject: placedKey(rows[0]!), ...(period !== undefined && { period }) }
}
