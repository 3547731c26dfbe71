import type { Finding } from '../model/finding.ts'
import { address, type Cell } from '../model/grid.ts'
import type { FilledRow, Observation } from '../model/observation.ts'
import type { Body } from './body.ts'
import { foreignUnit, isYuan, statedUnit, unitFinding } from './foreign-unit.ts'
import { missingLabels } from './missing.ts'
import { findingAt, observe, undecided, type Observed, type Reader } from './observe.ts'
import { areaAt, between, filledColumn, type Paper } from './paper.ts'
import { fieldsOf, isFigure, isUntouched, type Line } from './prefilled.ts'
import type { PrintedForm } from './printed-form.ts'
import { kindOfRow } from './row-kind.ts'
import type { Column, TableHead } from './table-head.ts'
import { checkTotal, isAdditive } from './totals.ts'

/** Types whose content holds for every row of a vertical merge; figures, dates and choices count for the first row only. */
export const HELD_BY_MERGE: ReadonlySet<string> = new Set(['name', 'text', 'longText', 'contact', 'phone'])

/** The rows of a list under its heads. */
export function readList(paper: Paper, form: PrintedForm, head: TableHead, reader: Reader): Body {
  const rows: FilledRow[] = []
  const columns = [...head.columns.values()]
  const foreign = inOtherUnits(paper, head.top, columns)
  const findings: Finding[] = [...headFindings(form, head, foreign, reader)]
  const totals: TotalRow[] = []
  const unclear = new Set([
    ...head.repeated.map(({ printed }) => printed.field.key),
    ...foreign.map(({ printed }) => printed.field.key),
  ])
  let bottom = head.bottom
  let ended = false
  for (const row of paper.rows) {
    if (row <= head.bottom) continue
    const found = kindOfRow(paper, row, form, head)
    if (found.kind === 'below') ended = true
    if (found.kind === 'example') {
      findings.push(
        findingAt(reader, address(found.cell.row, found.cell.column), null, 'LG-R002', {
          read: found.cell.text,
        }),
      )
    }
    const isOfAllPages = found.kind === 'total' && rows.length === 0 && reader.continued === true
    if ((found.kind === 'total' || found.kind === 'subtotal') && !isOfAllPages)
      totals.push({ row, kind: found.kind, above: rows.length })
    if (found.kind !== 'entry') continue
    const line = columns.map((column): Line[number] => {
      const { field } = column.printed
      const observed = entryAt(paper, row, column, reader)
      return { field, observed: unclear.has(field.key) ? undecided(observed) : observed }
    })
    if (ended && !isFull(line)) continue
    bottom = row
    if (!counts(line, row, form)) continue
    const untouched = isUntouched(line)
    rows.push({ row, fields: fieldsOf(line), untouched })
    if (untouched) continue
    for (const { observed } of line) if (observed.findings.length > 0) findings.push(...observed.findings)
  }
  for (const { row, added } of addedUp(totals, rows))
    findings.push(...totalFindings(paper, row, head, added, reader))
  return { rows, findings, top: head.top, bottom }
}

function headFindings(
  form: PrintedForm,
  head: TableHead,
  foreign: readonly Foreign[],
  reader: Reader,
): Finding[] {
  const missing = form.fields.filter(({ field }) => !head.columns.has(field.key))
  const twice = head.repeated.filter(
    ({ printed }) => printed.field.role !== 'serial' && printed.field.role !== 'note',
  )
  return [
    ...missingLabels(reader, missing, head.others, { heads: true }),
    ...twice.map((column) => repeatedLabel(column, head, reader)),
    ...[...new Map(foreign.map((one) => [one.cell, one])).values()].map(
      ({ printed: { field, label }, cell, unit }) => unitFinding(reader, field, label, cell, unit),
    ),
  ]
}

/** A column in another unit than the form's, and the cell that says so. */
interface Foreign extends Pick<Column, 'printed' | 'cell'> {
  unit: string
}

/** A head that says 万元 where the form wants yuan, or a line above the table that no head contradicts. */
function inOtherUnits(paper: Paper, top: number, columns: readonly Column[]): Foreign[] {
  const amounts = columns.some(({ printed }) => isYuan(printed.field))
  const stated = amounts ? statedUnit(between(paper, 0, top - 1)) : undefined
  return columns.flatMap(({ printed, cell }): Foreign[] => {
    const own = foreignUnit(cell.text, printed.field)
    if (own !== undefined) return [{ printed, cell, unit: own }]
    const isOpen = isYuan(printed.field) && !cell.text.includes('元')
    return stated && isOpen ? [{ printed, ...stated }] : []
  })
}

function repeatedLabel({ printed, cell }: Column, head: TableHead, reader: Reader): Finding {
  const first = head.columns.get(printed.field.key)!.cell
  const [cell1, cell2] = [address(first.row, first.column), address(cell.row, cell.column)]
  return findingAt(reader, cell2, printed.field.key, 'LG-H004', {
    label: printed.label,
    read: cell.text,
    cell1,
    cell2,
  })
}

/** What stands in a row under a head; where the head is merged over several columns, the first of them that holds something. */
function entryAt(paper: Paper, row: number, head: Column, reader: Reader): Observed {
  const { field, label } = head.printed
  const column = filledColumn(paper, row, head)
  const area = paper.areas.has(row) ? areaAt(paper, row, column) : undefined
  const below = area !== undefined && area.top < row
  const holds = below && HELD_BY_MERGE.has(field.type) && area.left === column
  const from = holds ? area.top : row
  const cell: Cell | undefined = paper.cells.get(from)?.get(column)
  return observe(reader, {
    field,
    key: field.key,
    label,
    row: from,
    column,
    cell,
    required: field.required ?? false,
    claimsNothing: field.blankClaimsNothing ?? false,
    merged: below || (area !== undefined && area.left < column),
  })
}

/** A row counts where something of its own stands in it beside its number; one of a monthly form where it has a figure. */
function counts(line: Line, row: number, { form }: PrintedForm): boolean {
  if (form.per === 'month') return line.some(({ field, observed }) => isFigure(field, observed.observation))
  return line.some(({ field, observed: { observation } }) => {
    if (field.role === 'serial' || field.role === 'town' || observation.value.kind === 'blank') return false
    return isOwn(observation, row)
  })
}

function isOwn({ spot }: Observation, row: number): boolean {
  const number = String(row)
  return spot.cell.endsWith(number) && !/\d/.test(spot.cell.at(-number.length - 1) ?? '')
}

/** Below a signature or a remark only a row with most of its required fields is still a row of the list. */
function isFull(line: Line): boolean {
  const required = line.filter(({ field }) => field.required)
  const filled = required.filter(({ observed }) => observed.observation.value.kind !== 'blank')
  return required.length > 0 && filled.length * 2 >= required.length
}

interface TotalRow {
  row: number
  kind: 'total' | 'subtotal'
  /** how many rows of the list stand above it */
  above: number
}

/** What each total adds up: the rows above it, or those below it where it stands first; a subtotal up to the next one. */
function addedUp(
  totals: readonly TotalRow[],
  rows: readonly FilledRow[],
): { row: number; added: readonly FilledRow[] }[] {
  const ends = totals.flatMap(({ kind, above }) => (kind === 'subtotal' ? [above] : []))
  const leads = ends[0] === 0
  return totals.map(({ row, kind, above }) => {
    if (kind === 'total') return { row, added: above === 0 ? rows : rows.slice(0, above) }
    const place = ends.indexOf(above)
    return {
      row,
      added: leads ? rows.slice(above, ends[place + 1]) : rows.slice(ends[place - 1] ?? 0, above),
    }
  })
}

function totalFindings(
  paper: Paper,
  row: number,
  head: TableHead,
  rows: readonly FilledRow[],
  reader: Reader,
): Finding[] {
  return [...head.columns.values()].flatMap(({ printed: { field, label }, left }) => {
    const cell = paper.cells.get(row)?.get(left)
    if (!cell || !isAdditive(field)) return []
    const check = (added: readonly FilledRow[]) =>
      checkTotal(reader, {
        field,
        label,
        cell,
        above: added.flatMap(({ fields }) => fields[field.key] ?? []),
      })
    const carried = reader.carried ?? []
    const own = check(rows)
    return own.length > 0 && carried.length > 0 && check([...carried, ...rows]).length === 0 ? [] : own
  })
}
