import type { Decimal } from '../model/decimal.ts'
import { columnsOf, isMeasured, measureAt, measuredSum } from '../packs/field-path.ts'
import type { Measure } from '../packs/schema/pack.ts'
import { isOfUnknownMonth, monthOf } from '../submission/row-keys.ts'
import type { Case } from './case.ts'
import { inMonth, numberOf, read, readRows, type Reading } from './reading.ts'

/** A number that a rule computes with: one cell, or a measure over the cells of several rows. */
export interface Term {
  label: string
  /** the cells that it comes from */
  readings: readonly Reading[]
  /** undefined where one of them can't be used */
  value: Decimal | undefined
  /** what can be used so far; undefined where nothing can, or where what is taken off isn't all there */
  soFar: Decimal | undefined
  /** over its own readings: `({0}+0)`, which makes a number of one that is stored as text; `({0}+{1}-{2})` */
  formula: string
}

/** The number that a path of a pack names: a field (`countyJobs`) or a measure (`measure.newJobs`). */
export function termOf(scored: Case, path: string): Term {
  const measure = measureAt(scored.pack, path)
  if (measure) return measured(scored, measure)
  const reading = read(scored, path)
  const value = numberOf(reading)
  return { label: reading.input.label, readings: [reading], value, soFar: value, formula: CELL }
}

/** Of one cell, which may hold its number as text. */
const CELL = '({0}+0)'

/** The sum over columns and rows of the subject; without a row of one of them it can't be computed. */
function measured(scored: Case, measure: Measure): Term {
  const summands = columnsOf(measure).flatMap(({ path, isLess }) =>
    rowsOf(scored, measure, path).map((reading) => ({ reading, isLess, number: numberOf(reading) })),
  )
  const known = (less: boolean) =>
    summands.flatMap(({ isLess, number }) => (isLess === less && number ? [number] : []))
  const [added, taken] = [known(false), known(true)]
  const toTake = summands.filter(({ isLess }) => isLess).length
  const soFar = added.length > 0 && taken.length === toTake ? measuredSum(measure, added, taken) : undefined
  const total = summands.map(({ isLess }, index) => `${isLess ? '-' : index === 0 ? '' : '+'}{${index}}`)
  const formula = total.length === 1 ? CELL : `(${total.join('')})`
  return {
    label: measure.label,
    readings: summands.map(({ reading }) => reading),
    value: added.length + toTake === summands.length ? soFar : undefined,
    soFar,
    formula: measure.floor === undefined ? formula : `MAX(${measure.floor},${formula})`,
  }
}

/** The cells of one column; without a row the one that should be there. */
function rowsOf(scored: Case, measure: Measure, path: string): Reading[] {
  const { pack, rules } = scored
  const readings = readRows(scored, path).flatMap(({ holding, reading }) => {
    if (isOfUnknownMonth(pack, measure, rules, holding)) return [{ ...reading, trouble: '看不出是哪个月' }]
    const month = monthOf(pack, holding)
    return isMeasured(pack, measure, month) ? [inMonth(scored, reading, month)] : []
  })
  return readings.length > 0 ? readings : [{ ...read(scored, path), trouble: '没有填' }]
}

/** Terms that a rule looks at together: all of their readings, and their formulas counted through. */
export function joined(terms: readonly Pick<Term, 'readings' | 'formula'>[]): {
  readings: Reading[]
  formulas: string[]
} {
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
  const { formulas } = joined(terms)
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
