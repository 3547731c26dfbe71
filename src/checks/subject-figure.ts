import type { Subject } from '../model/county.ts'
import { decimal, sum, type Decimal } from '../model/decimal.ts'
import type { Observation } from '../model/observation.ts'
import { fieldTarget, isMeasured, measureAt } from '../packs/field-path.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { observationOf } from '../submission/observed.ts'
import { monthNumber } from '../submission/row-keys.ts'

/** One number that a subject reported, or a sum over its rows. */
export interface SubjectFigure {
  label: string
  value: Decimal
  /** the cell; null for a sum */
  observation: Observation | null
}

/** The figure that a path names (`countyJobs`, `measure.newJobs`); undefined where a cell of it is blank or can't be read. */
export function subjectFigure(pack: Pack, subject: Subject, path: string): SubjectFigure | undefined {
  const measure = measureAt(pack, path)
  const base = pack.subjects[subject.kind]?.madeBy[0]
  const target = fieldTarget(pack, path, base)
  if (!target) return undefined
  const all = subject.holdings[target.form] ?? []
  const rules = pack.forms[target.form]!
  const holdings = measure
    ? all.filter(({ form, row }) => isMeasured(measure, monthNumber(rules, form, row)))
    : all.slice(0, 1)
  const cells = holdings.map((holding) => observationOf(holding, target.id))
  const numbers = cells.map((cell) =>
    cell?.value.kind === 'number' ? decimal(cell.value.number) : undefined,
  )
  const known = numbers.filter((number) => number !== undefined)
  if (known.length === 0 || known.length < numbers.length) return undefined
  if (measure) return { label: measure.label, value: sum(known), observation: null }
  return { label: target.field.label, value: known[0]!, observation: cells[0]! }
}
