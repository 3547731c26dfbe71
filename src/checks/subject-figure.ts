import type { Subject } from '../model/county.ts'
import { decimal, type Decimal } from '../model/decimal.ts'
import type { Observation } from '../model/observation.ts'
import {
  columnsOf,
  fieldLabel,
  fieldTarget,
  isMeasured,
  measureAt,
  measuredSum,
} from '../packs/field-path.ts'
import type { Measure, Pack } from '../packs/schema/pack.ts'
import { observationOf } from '../submission/observed.ts'
import { monthOf } from '../submission/row-keys.ts'

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
  if (measure) return measuredFigure(pack, subject, measure)
  const target = fieldTarget(pack, path, pack.subjects[subject.kind]?.madeBy[0])
  const [holding] = (target && subject.holdings[target.form]) ?? []
  if (!target || !holding) return undefined
  const observation = observationOf(holding, target.id)
  const value = numberIn(observation)
  return observation && value && { label: fieldLabel(target.field), value, observation }
}

function numberIn(observation: Observation | undefined): Decimal | undefined {
  return observation?.value.kind === 'number' ? decimal(observation.value.number) : undefined
}

function measuredFigure(pack: Pack, subject: Subject, measure: Measure): SubjectFigure | undefined {
  const columns = columnsOf(measure).map(({ path, isLess }) => {
    const target = fieldTarget(pack, path, undefined)
    const holdings = (target && subject.holdings[target.form]) ?? []
    const rows = holdings.filter((holding) => isMeasured(pack, measure, monthOf(pack, holding)))
    return { isLess, numbers: rows.map((row) => numberIn(observationOf(row, target!.id))) }
  })
  if (columns.some(({ numbers }) => numbers.length === 0 || numbers.includes(undefined))) return undefined
  const known = (less: boolean) =>
    columns.flatMap(({ isLess, numbers }) =>
      isLess === less ? numbers.filter((number) => number !== undefined) : [],
    )
  return { label: measure.label, value: measuredSum(measure, known(false), known(true)), observation: null }
}
