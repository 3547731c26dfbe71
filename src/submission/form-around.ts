import type { Finding } from '../model/finding.ts'
import { position, type Area } from '../model/grid.ts'
import type { FilledForm } from '../model/observation.ts'
import { oncePer } from '../model/once-per.ts'
import type { PlacedForm } from './place.ts'

/** Of the forms of one sheet the one that a finding was made in: of its kind, around its cell or the nearest to it. */
export function formAround({ form, cell }: Finding, onSheet: readonly PlacedForm[]): PlacedForm | undefined {
  if (onSheet.length < 2) return onSheet[0]
  const alike = onSheet.filter((placed) => placed.form.form === form)
  const at = cell === null ? undefined : position(cell)
  if (!at || alike.length < 2) return alike[0] ?? onSheet[0]
  const distance = (placed: PlacedForm) => apart(areaOf(placed.form), at)
  return alike.reduce((one, other) => (distance(other) <= distance(one) ? other : one))
}

/** How far a cell lies outside of an area; beside it is always farther than above or below it. */
function apart({ top, left, bottom, right }: Area, { row, column }: { row: number; column: number }): number {
  const beside = Math.max(0, left - column, column - right)
  return beside * 1e7 + Math.max(0, top - row, row - bottom)
}

/** Around everything that was read of a form. */
const areaOf = oncePer(({ head, rows }: FilledForm): Area => {
  const area = { top: Infinity, left: Infinity, bottom: 0, right: 0 }
  for (const fields of [head, ...rows.map((row) => row.fields)]) {
    for (const { spot } of Object.values(fields)) {
      const { row, column } = position(spot.cell)!
      area.top = Math.min(area.top, row)
      area.left = Math.min(area.left, column)
      area.bottom = Math.max(area.bottom, row)
      area.right = Math.max(area.right, column)
    }
  }
  return area
})
