import type { Holding } from '../../model/county.ts'
import { decimal } from '../../model/decimal.ts'
import { valueText } from '../../model/observation.ts'
import type { Input } from '../../model/scorecard.ts'
import { monthName, monthsFrom } from '../../packs/months.ts'
import type { Evidence as EvidenceRule } from '../../packs/schema/rule.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { roleIn } from '../../submission/observed.ts'
import { monthOf } from '../../submission/row-keys.ts'
import type { Case } from '../case.ts'
import { read } from '../reading.ts'
import { shown } from '../shown.ts'
import type { Evidence } from './evidence.ts'

/**
 * T-S8: `from` + `each` for each month without a row for the station. The months that count run from the first, or
 * from the month in which the station opened if that is later, to the last.
 */
export function monthsEvidence(scored: Case, rule: NonNullable<EvidenceRule['months']>): Evidence {
  const since = read(scored, rule.since)
  if (since.value.kind !== 'date') return { points: null, work: `“${since.input.label}”不能用，无法核验` }
  const opened = since.value.date.slice(0, 7)
  const due = monthsFrom(scored.pack, rule.first, rule.last).filter((month) => month >= opened)
  const holdings = scored.subject.holdings[rule.form] ?? []
  const months = holdings.map((holding) => monthOf(scored.pack, holding))
  // which month it reports is an error already, and not a month that was missed
  const unreadable = holdings[months.indexOf(undefined)]
  if (unreadable) return { points: null, work: `看不出“${unreadable.form.sheet}”是哪个月，无法核验` }
  const reported = new Set(months)
  const missed = due.filter((month) => !reported.has(month))
  const points = decimal(rule.from).plus(decimal(rule.each).times(missed.length))
  const from = [since.input, ...holdings.map((holding) => monthCell(scored.pack, holding))]
  if (missed.length === 0) {
    return { points, work: `应报 ${due.length} 个月，没有缺报，${shown(points)} 分`, from }
  }
  const named = missed.map((month) => monthName(scored.pack, month)).join('、')
  return {
    points,
    work: `应报 ${due.length} 个月，缺报 ${missed.length} 个月（${named}），${shown(points)} 分`,
    workEn: `of ${due.length} months due, these are missing: ${missed.join(', ')}`,
    from,
  }
}

/** Where a row of a monthly form says its month. */
function monthCell(pack: Pack, holding: Holding): Input {
  const { field, label, spot, value } = roleIn(pack.forms[holding.form.form]!, holding, 'month')!
  return { field, label, value: valueText(value), numeric: false, ...spot }
}
