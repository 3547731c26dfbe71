import { makeFinding } from '../findings/make.ts'
import { figureText } from '../model/amount-text.ts'
import type { Holding } from '../model/county.ts'
import { decimal } from '../model/decimal.ts'
import type { Check } from '../packs/schema/check.ts'
import { readDay } from '../submission/calendar/day.ts'
import { observationOf } from '../submission/observed.ts'
import { labelOf } from './label.ts'
import { ownedRows, quantityOf, rowPlace, type Quantity, type RunCheck } from './reported.ts'

type Params = NonNullable<Check['compare']>
type Operator = Params['op']

/** Words of a comparison that doesn't hold, for figures and for dates. */
const RELATIONS: Readonly<Record<Operator, Record<'number' | 'date' | 'en', string>>> = {
  '<=': { number: '不应大于', date: '不应晚于', en: 'must not be above' },
  '<': { number: '应当小于', date: '应当早于', en: 'must be below' },
  '>=': { number: '不应小于', date: '不应早于', en: 'must not be below' },
  '>': { number: '应当大于', date: '应当晚于', en: 'must be above' },
  '=': { number: '应当等于', date: '应当就是', en: 'must equal' },
}

/** Left against right, or against a value, row by row (T-X2, T-X4, T-A2). A side that is blank or invalid is skipped. */
export const checkCompare: RunCheck<Params> = (params, check, pack, county) =>
  ownedRows(county, params.form).flatMap((owned) => {
    const left = sideOf(owned, params.left)
    const right = rightOf(params, owned)
    if (!left || !right || left.kind !== right.kind || holds(left, params.op, right.value)) return []
    const { number, date, en } = RELATIONS[params.op]
    const data = {
      label: left.observation.label,
      what: labelOf(pack, params.form, params.left),
      left: figureText(left.value),
      relation: left.kind === 'date' ? date : number,
      relationEn: en,
      limit: figureText(right.value),
    }
    const place = rowPlace(left.observation, owned, check)
    return params.right === undefined
      ? [makeFinding('LG-X051', data, place)]
      : [makeFinding('LG-X050', { ...data, right: labelOf(pack, params.form, params.right) }, place)]
  })

function rightOf(params: Params, holding: Holding): Pick<Quantity, 'value' | 'kind'> | undefined {
  if (params.value !== undefined) return { value: params.value, kind: 'number' }
  return sideOf(holding, params.right!)
}

/** A column of text may hold days (上岗时间): they are compared, other words are not. */
function sideOf(holding: Holding, path: string): Quantity | undefined {
  const quantity = quantityOf(holding, path)
  const observation = observationOf(holding, path)
  if (quantity || observation?.value.kind !== 'text') return quantity
  const day = readDay(observation.value.text)
  return day === undefined ? undefined : { observation, value: day, kind: 'date' }
}

function holds(left: Quantity, op: Operator, right: string): boolean {
  const order =
    left.kind === 'date'
      ? left.value < right
        ? -1
        : left.value > right
          ? 1
          : 0
      : decimal(left.value).cmp(decimal(right))
  switch (op) {
    case '<=':
      return order <= 0
    case '<':
      return order < 0
    case '>=':
      return order >= 0
    case '>':
      return order > 0
    case '=':
      return order === 0
  }
}
