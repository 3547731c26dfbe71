import { sum, type Decimal } from '../model/decimal.ts'
import { isMeasured, measureAt } from '../packs/field-path.ts'
import type { Measure } from '../packs/schema/pack.ts'
import { monthNumber } from '../submission/row-keys.ts'
import type { Case } from './case.ts'
import { inMonth, numberOf, read, readRows, type Reading } from './reading.ts'

/** A number that a rule computes with: one cell, or a measure over the cells of several rows. */
export interface Term {
  label: string
  /** the cells that it comes from */
  readings: readonly Reading[]
  /** undefined where one of them can't be used */
  value: Decimal | undefined
  /** over its own readings: `({0}+0)`, which makes a number of one that is stored as text; `({0}+{1}+{2})` */
  formula: string
}

/** The number that a path of a pack names: a field (`countyJobs`) or a measure (`measure.newJobs`). */
export function termOf(scored: Case, path: string): Term {
  const measure = measureAt(scored.pack, path)
  if (measure) return measured(scored, measure)
  const reading = read(scored, path)
  return { label: reading.input.label, readings: [reading], value: numberOf(reading), formula: CELL }
}

/** Of one cell, which may hold its number as text. */
const CELL = '({0}+0)'

/** The sum over the rows of the subject; without a row it can't be computed. */
function measured(scored: Case, measure: Measure): Term {
  const readings = rowsOf(scored, measure)
  if (readings.length === 0) {
    const reading = { ...read(scored, measure.sum), trouble: '没有填' }
    return { label: measure.label, readings: [reading], value: undefined, formula: '{0}' }
  }
  const numbers = readings.map(numberOf)
  const known = numbers.filter((number) => number !== undefined)
  return {
    label: measure.label,
    readings,
    value: known.length === numbers.length ? sum(known) : undefined,
    formula: `(${readings.map((_, index) => `{${index}}`).join('+')})`,
  }
}

function rowsOf(scored: Case, measure: Measure): Reading[] {
  return readRows(scored, measure.sum).flatMap(({ holding, reading }) => {
    const rules = scored.pack.forms[holding.form.form]!
    const month = monthNumber(rules, holding.form, holding.row)
    return isMeasured(measure, month) ? [inMonth(reading, month)] : []
  })
}

/** Terms that a rule looks at together: all of their readings, and their formulas counted through. */
export function joined(terms: readonly Term[]): { readings: Reading[]; formulas: string[] } {
  let before = 0
  const formulas = terms.map(({ readings, formula }) => {
    const own = shifted(formula, before)
    before += readings.length
    return own
  })
  return { readings: terms.flatMap(({ readings }) => readings), formulas }
}

/** A rule's formula over its terms (`{0}` is the first), as one over their readings: a measure is a sum in brackets. */
export function overReadings(formula: string, terms: readonly Term[]): string {
  if (terms.every((term) => term.formula === CELL)) return formula
  const { formulas } = joined(
    terms.map((term) => (term.formula === CELL ? { ...term, formula: '{0}' } : term)),
  )
  return formula.replace(/\{(\d+)\}/g, (_, index: string) => formulas[Number(index)]!)
}

/** The readings that are to blame where a term has no value. */
export function unusable(terms: readonly Term[]): Reading[] {
  return terms.flatMap(({ readings, value }) =>
    value === undefined ? readings.filter((reading) => numberOf(reading) === undefined) : [],
  )
}

/** The formula with its inputs counted on from those before it. */
export function shifted(formula: string, by: number): string {
  if (by === 0) return formula
  return formula.replace(/\{(\d+)\}/g, (_, index: string) => `{${Number(index) + by}}`)
}
