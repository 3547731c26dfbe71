import { makeFinding } from '../findings/make.ts'
import { figureText } from '../model/amount-text.ts'
import type { Holding } from '../model/county.ts'
import { decimal, HUNDRED, points, sum, type Decimal } from '../model/decimal.ts'
import { isAssessed } from '../packs/months.ts'
import type { Check } from '../packs/schema/check.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { monthOf } from '../submission/row-keys.ts'
import { ownedRows, quantityOf, rowPlace, type RunCheck } from './reported.ts'

type Params = NonNullable<Check['average']>

/** A claimed monthly average against the months reported (T-X3). Skipped while a month is blank, wrong or there twice. */
export const checkAverage: RunCheck<Params> = (params, check, pack, county) =>
  ownedRows(county, params.form).flatMap((owned) => {
    const months = (owned.subject.holdings[params.over] ?? []).filter((month) =>
      isAssessed(pack, monthOf(pack, month)),
    )
    if (months.length === 0 || !areDistinct(pack, months)) return []
    return Object.entries(params.fields).flatMap(([field, parts]) => {
      const claim = quantityOf(owned, field)
      const total = totalOf(months, parts)
      if (!claim || !total || isNear(decimal(claim.value), total, months.length, params)) return []
      const data = {
        label: claim.observation.label,
        claimed: figureText(claim.value),
        average: figureText(points(total.div(months.length).toDecimalPlaces(2))),
        months: String(months.length),
        percent: params.percent,
      }
      return [makeFinding('LG-X052', data, rowPlace(claim.observation, owned, check))]
    })
  })

function areDistinct(pack: Pack, months: readonly Holding[]): boolean {
  const named = months.map((month) => monthOf(pack, month))
  return !named.includes(undefined) && new Set(named).size === named.length
}

function totalOf(months: readonly Holding[], parts: readonly string[]): Decimal | undefined {
  const figures = months.flatMap((month) => parts.map((part) => quantityOf(month, part)?.value))
  const given = figures.filter((figure) => figure !== undefined)
  if (given.length < figures.length) return undefined
  return sum(given.map((figure) => decimal(figure)))
}

/** Both limits must be passed: `percent` of the average, and `apart` in figures. Times the months, so that nothing is rounded. */
function isNear(claim: Decimal, total: Decimal, months: number, { percent, apart }: Params): boolean {
  const difference = claim.times(months).minus(total).abs()
  return (
    difference.lte(total.times(decimal(percent)).div(HUNDRED)) || difference.lte(decimal(apart).times(months))
  )
}
