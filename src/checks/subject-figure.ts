import type { Subject } from '../model/county.ts'
import { decimal, type Decimal } from '../model/decimal.ts'
import type { Observation } from '../model/observation.ts'
import {
  columnsOf,
  fieldTarget,
  isMeasured,
  measureAt,
  measuredSum,
  type FieldTarget,
} from '../packs/field-path.ts'
import type { Measure, Pack } from '../packs/schema/pack.ts'
import { eachOnce, isDisputed, type Counted } from '../submission/duplicates/copies.ts'
import { isOfUnknownMonth, monthOf } from '../submission/row-keys.ts'
import { labelAt } from './label.ts'
import { quantityOf, type Quantity } from './reported.ts'

/** One number that a subject reported, or a sum over its rows. */
export interface SubjectFigure {
  form: string
  label: string
  value: Decimal
  /** the cell; null for a sum */
  observation: Observation | null
}

/**
 * The figure that a path names (`countyJobs`, `measure.newJobs`); undefined where a cell of it is blank, can't
 * be read, was handed in twice with different figures or may lie outside of the months that are added up.
 */
export function subjectFigure(pack: Pack, subject: Subject, path: string): SubjectFigure | undefined {
  const measure = measureAt(pack, path)
  if (measure) return measuredFigure(pack, subject, measure)
  // somebody of another kind has other forms
  const target = fieldTarget(pack, path, pack.subjects[subject.kind]!.madeBy[0])
  const [row] = target ? eachOnce(pack, subject.holdings[target.form]) : []
  const quantity = target && row && quantityAt(row, target)
  if (!quantity) return undefined
  const { value, observation } = quantity
  return { form: target.form, label: labelAt(target), value: decimal(value), observation }
}

/** The number that a row has there, or a part of a count. */
function quantityAt(row: Counted, { id, part }: FieldTarget): Quantity | undefined {
  if (isDisputed(row, id)) return undefined
  const quantity = quantityOf(row.holding, part === null ? id : `${id}.${part}`)
  return quantity?.kind === 'number' ? quantity : undefined
}

function measuredFigure(pack: Pack, subject: Subject, measure: Measure): SubjectFigure | undefined {
  const rules = pack.subjects[subject.kind]!
  const columns = columnsOf(measure).map(({ path, isLess }) => {
    const target = fieldTarget(pack, path, undefined)!
    const rows = eachOnce(pack, subject.holdings[target.form]).filter(({ holding }) =>
      isMeasured(pack, measure, monthOf(pack, holding)),
    )
    const numbers = rows.flatMap((row) => quantityAt(row, target)?.value ?? [])
    const isOpen = rows.some(({ holding }) => isOfUnknownMonth(pack, measure, rules, holding))
    return { isLess, numbers, lacks: isOpen || rows.length === 0 || numbers.length < rows.length }
  })
  if (columns.some(({ lacks }) => lacks)) return undefined
  const known = (less: boolean) =>
    columns.flatMap(({ isLess, numbers }) => (isLess === less ? numbers.map(decimal) : []))
  const { form } = fieldTarget(pack, measure.sum, undefined)!
  const value = measuredSum(measure, known(false), known(true))
  return { form, label: measure.label, value, observation: null }
}
