import { listed } from '../findings/listed.ts'
import { makeFinding } from '../findings/make.ts'
import { subjectKey, type Holding } from '../model/county.ts'
import { figureText } from '../model/amount-text.ts'
import { decimal } from '../model/decimal.ts'
import type { Finding } from '../model/finding.ts'
import { figureLabel } from '../model/observation.ts'
import type { Check } from '../packs/schema/check.ts'
import { nextMonth } from '../submission/calendar/day.ts'
import { observationOf } from '../submission/observed.ts'
import { monthOf } from '../submission/row-keys.ts'
import { everybody, quantityOf, rowPlace, type OwnedRow, type RunCheck } from './reported.ts'

type Params = NonNullable<Check['repeated']>

/** One month's row with all of its figures. */
interface Month {
  month: string
  holding: Holding
  figures: readonly string[]
}

/** The same figures, not all zero, for so many months on end (T-X10): one finding a run, in the month that completes it. */
export const checkRepeated: RunCheck<Params> = (params, check, pack, county) =>
  everybody(county).flatMap((subject) => {
    const months = (subject.holdings[params.form] ?? []).flatMap((holding) => {
      const month = monthOf(pack, holding)
      const figures = params.fields.map((field) => quantityOf(holding, field)?.value)
      const given = figures.filter((figure) => figure !== undefined)
      return month === undefined || given.length < figures.length ? [] : [{ month, holding, figures: given }]
    })
    const sorted = months.toSorted((one, other) => (one.month < other.month ? -1 : 1))
    const length = Number.parseInt(params.months, 10)
    return runsOf(sorted)
      .filter((run) => run.length >= length && run[0]!.figures.some((figure) => !decimal(figure).isZero()))
      .map((run) => {
        const last = run[length - 1]!
        return runFinding(params, check, run, { ...last.holding, subject })
      })
  })

/** Months that follow each other and say the same. */
function runsOf(months: readonly Month[]): Month[][] {
  const runs: Month[][] = []
  for (const month of months) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (run && before && nextMonth(before.month) === month.month && isSame(before, month)) run.push(month)
    else runs.push([month])
  }
  return runs
}

function isSame(one: Month, other: Month): boolean {
  return one.figures.every((figure, at) => figure === other.figures[at])
}

function runFinding(params: Params, check: Check, run: readonly Month[], owned: OwnedRow): Finding {
  const cell = observationOf(owned, params.fields[0]!)!
  const data = {
    label: figureLabel(cell),
    name: owned.subject.name,
    first: run[0]!.month,
    last: run.at(-1)!.month,
    count: String(run.length),
    ...listed('figures', run[0]!.figures.map(figureText)),
  }
  return makeFinding('LG-X053', data, { ...rowPlace(cell, owned, check), subject: subjectKey(owned.subject) })
}
