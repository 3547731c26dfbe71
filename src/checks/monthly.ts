import { makeFinding } from '../findings/make.ts'
import { figureText } from '../model/amount-text.ts'
import { subjectKey } from '../model/county.ts'
import { decimal, HUNDRED, points, type Decimal } from '../model/decimal.ts'
import { isAssessed, monthMark, monthName } from '../packs/months.ts'
import type { Check } from '../packs/schema/check.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { monthOf } from '../submission/row-keys.ts'
import { ownedRows, quantityOf, rowPlace, type Checked, type OwnedRow, type RunCheck } from './reported.ts'
import { subjectFigure } from './subject-figure.ts'

type Params = NonNullable<Check['monthly']>

/** What a month has to reach, and in words. */
interface Norm {
  value: Decimal
  words: { norm: string; normEn?: string }
}

/** A month that falls short of a norm (D-M1 … D-M10), at the cell of the figure; each row that was handed in counts. */
export const checkMonthly: RunCheck<Params> = (params, check, pack, county) =>
  ownedRows(county, params.form).flatMap((owned) => {
    const figure = quantityOf(owned, params.field)
    const norm = normOf(params, pack, county, owned)
    const month = monthOf(pack, owned)
    if (figure?.kind !== 'number' || !norm || !isAssessed(pack, month) || !counts(params, owned)) return []
    const value = decimal(figure.value)
    if (value.gte(norm.value)) return []
    const data = {
      label: figure.observation.label,
      month: month === undefined ? '这个月' : monthName(pack, month),
      monthEn: month === undefined ? 'This month' : `Month ${monthMark(pack, month)}`,
      read: figureText(figure.value),
      ...norm.words,
      short: figureText(points(norm.value.minus(value).toDecimalPlaces(2))),
    }
    return [makeFinding('LG-X062', data, rowPlace(figure.observation, owned, check))]
  })

function counts({ where }: Params, owned: OwnedRow): boolean {
  if (where === undefined) return true
  const figure = quantityOf(owned, where)
  return figure?.kind === 'number' && decimal(figure.value).gt(0)
}

/** A number, or a share of a figure of the subject: that of the year's last assessment where there are several. */
function normOf(params: Params, pack: Pack, county: Checked, owned: OwnedRow): Norm | undefined {
  if (params.atLeast !== undefined)
    return { value: decimal(params.atLeast), words: { norm: figureText(params.atLeast) } }
  const percent = params.percent!
  const base = (county.named.get(subjectKey(owned.subject)) ?? [])
    .flatMap((subject) => subjectFigure(pack, subject, params.of!) ?? [])
    .at(-1)
  if (!base) return undefined
  const value = base.value.times(percent).dividedBy(HUNDRED)
  const norm = figureText(points(value.toDecimalPlaces(2)))
  const whole = `${base.label} ${figureText(points(base.value))}`
  return {
    value,
    words: { norm: `${norm}（${whole} 的 ${percent}%）`, normEn: `${norm} (${percent}% of ${whole})` },
  }
}
