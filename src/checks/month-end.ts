import { makeFinding } from '../findings/make.ts'
import type { Check } from '../packs/schema/check.ts'
import { monthEnd } from '../submission/calendar/day.ts'
import { headRole } from '../submission/observed.ts'
import { cellPlace, ownerOf, type RunCheck } from './reported.ts'

type Params = NonNullable<Check['monthEnd']>

/** A monthly form with a full date after the end of the month that it reports (T-D4); a bare month has no date to check. */
export const checkMonthEnd: RunCheck<Params> = ({ form: id }, check, pack, county) => {
  return county.forms.flatMap((form) => {
    if (form.form !== id || form.untouched) return []
    const cell = headRole(pack.forms[id]!, form, 'month')
    if (cell?.value.kind !== 'month' || cell.value.date === null) return []
    const { month, date } = cell.value
    if (date <= monthEnd(month)) return []
    const owner = form.rows.map((row) => ownerOf(county, row)).find((subject) => subject !== undefined)
    const place = cellPlace(cell, form, check, owner?.town ?? null)
    return [makeFinding('LG-X055', { label: cell.label, month, date }, place)]
  })
}
