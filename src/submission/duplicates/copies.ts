import type { Holding } from '../../model/county.ts'
import { groupedBy } from '../../model/grouped.ts'
import type { Form } from '../../packs/schema/form.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { observationOf } from '../observed.ts'
import { periodOf } from '../periods.ts'
import { monthOf } from '../row-keys.ts'
import { hasMonthRows, listsPeople, saysTheSame } from './facts.ts'

/** A row that counts, and the rows of the same month or quarter that were handed in beside it with other facts. */
export interface Counted {
  holding: Holding
  copies: readonly Holding[]
}

/** The rows of a subject in one form, each month or quarter once, in the order of handing in. */
export function eachOnce(pack: Pack, rows: readonly Holding[] = []): Counted[] {
  const form = rows[0] && pack.forms[rows[0].form.form]!
  if (!form || rows.length === 1 || listsPeople(form)) return rows.map((holding) => ({ holding, copies: [] }))
  const groups = groupedBy(rows, (row) => periodOfRow(pack, form, row) ?? row)
  return [...groups.values()].map(([holding, ...copies]) => ({ holding: holding!, copies }))
}

/** True where a copy says something else in this field: nobody can tell which of them holds. */
export function isDisputed({ holding, copies }: Counted, field: string): boolean {
  const own = observationOf(holding, field)
  return copies.some((copy) => !saysTheSame(own, observationOf(copy, field)))
}

/** The month or quarter of a form or row, '' for forms that there is one of; null where it can't be read. */
export function periodOfRow(pack: Pack, rules: Form, holding: Holding): string | null {
  if (hasMonthRows(rules)) return monthOf(pack, holding) ?? null
  const period = periodOf(rules, holding.form, pack)
  return period === undefined ? null : (period ?? '')
}
