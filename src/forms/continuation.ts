import { makeFinding } from '../findings/make.ts'
import type { Finding } from '../model/finding.ts'
import { address, position, type Cell } from '../model/grid.ts'
import type { FilledForm } from '../model/observation.ts'
import { cellsOf, type Paper } from './paper.ts'

/** Fewer cells say nothing of what a row belongs to. */
const FEWEST = 3
const LONG_NUMBER = 7

/** What stands in a form's rows: by column its kinds of content. */
type Pattern = ReadonlyMap<number, ReadonlySet<string>>

/**
 * The finding for a sheet without title and heads whose rows look like those of a form in the same workbook: a list that
 * goes on there is not read, and its persons would be missed. Undefined for all other sheets.
 */
export function continuation(paper: Paper, forms: readonly FilledForm[], path: string): Finding | undefined {
  const { sheet, index } = paper.grid
  const nearest = forms.toSorted((one, other) => Math.abs(one.index - index) - Math.abs(other.index - index))
  for (const form of nearest) {
    const pattern = patternOf(form)
    const rows = paper.rows.map((row) => [...cellsOf(paper, row)]).filter((cells) => fits(pattern, cells))
    const first = rows[0]?.[0]
    if (!first || rows.length * 2 < paper.rows.length) continue
    const data = { form: form.sheet, rows: String(rows.length) }
    return makeFinding('LG-S006', data, { path, sheet, cell: address(first.row, first.column) })
  }
  return undefined
}

function patternOf({ rows }: FilledForm): Pattern {
  const pattern = new Map<number, Set<string>>()
  for (const { fields, untouched } of rows) {
    if (untouched) continue
    for (const { raw, spot } of Object.values(fields)) {
      const column = position(spot.cell)?.column
      if (raw === '' || column === undefined) continue
      const kinds = pattern.get(column)
      if (kinds) kinds.add(kindOf(raw))
      else pattern.set(column, new Set([kindOf(raw)]))
    }
  }
  return pattern
}

/** In every column what stands there on the form, a number among it. */
function fits(pattern: Pattern, cells: readonly Cell[]): boolean {
  return (
    cells.length >= Math.max(FEWEST, pattern.size / 2) &&
    cells.every(({ column, text }) => pattern.get(column)?.has(kindOf(text))) &&
    cells.some(({ column }) => !pattern.get(column)?.has('words'))
  )
}

/** Phones and identity numbers are known by their length. */
function kindOf(text: string): string {
  if (!/^[\d.\s-]+$/.test(text)) return 'words'
  return text.length < LONG_NUMBER ? 'number' : String(text.length)
}
