import { makeFinding } from '../findings/make.ts'
import type { Finding } from '../model/finding.ts'
import { groupedBy } from '../model/grouped.ts'
import type { FilledForm, Observation } from '../model/observation.ts'
import { placeText } from '../model/place-text.ts'
import { assessedMonths, isAssessed, monthName } from '../packs/months.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { formRole, headRole, rowRole } from './observed.ts'
import { monthIn } from './row-keys.ts'

/**
 * Forms that speak of another year than the pack's: a month of another year counts for none of its months, a 填报时间
 * before the year began is that of an older form, a 年度 lies outside of what the pack is in force for or isn't that of the
 * other forms.
 */
export function wrongYears(pack: Pack, forms: readonly FilledForm[]): Finding[] {
  const mixed = groupedBy(mixedYears(pack, forms), ({ form }) => form)
  return forms.flatMap((form) => {
    const rules = pack.forms[form.form]
    if (!rules || form.untouched) return []
    return [
      ...(mixed.get(form) ?? []),
      ...otherMonth(pack, headRole(rules, form, 'month')),
      ...form.rows.flatMap((row) => (row.untouched ? [] : otherMonth(pack, rowRole(rules, row, 'month')))),
      ...tooEarly(pack, headRole(rules, form, 'preparedOn')),
      ...otherYear(pack, form.form, formRole(rules, form, 'year')),
    ].map(({ cell, why, whyEn, year = pack.year }) =>
      makeFinding(
        'LG-X033',
        { label: cell.label, read: cell.raw, why, whyEn, year },
        { ...cell.spot, form: form.form, field: cell.field },
      ),
    )
  })
}

interface Odd {
  cell: Observation
  why: string
  whyEn: string
  /** whose form should be there; absent: the pack's */
  year?: string
}

/** The lists that name another year in their head than most of them: the sums of two years would be one. */
function mixedYears(pack: Pack, forms: readonly FilledForm[]): (Odd & { form: FilledForm })[] {
  const dated = forms.flatMap((form) => {
    const rules = pack.forms[form.form]
    const cell = rules && !form.untouched ? headRole(rules, form, 'year') : undefined
    const year = yearIn(cell?.raw.normalize('NFKC'))
    return cell && year !== undefined && isInForce(pack, year) ? [{ form, cell, year }] : []
  })
  const [most] = [...groupedBy(dated, ({ year }) => year).values()].toSorted(
    (one, other) => other.length - one.length || other[0]!.year.localeCompare(one[0]!.year),
  )
  if (!most) return []
  const { year, cell: first } = most[0]!
  const at = placeText(first.spot)
  const why = `别的表写的是 ${year}（${at}），一次只算一个年度`
  const whyEn = `others name ${year} (${at}), and a run is for one year`
  return dated
    .filter((other) => other.year !== year)
    .map(({ form, cell }) => ({ form, cell, why, whyEn, year }))
}

function otherMonth(pack: Pack, cell: Observation | undefined): Odd[] {
  const { year, months } = pack
  if (cell === undefined || isAssessed(pack, monthIn(pack, cell))) return []
  if (!months) {
    const whyEn = `no month of ${year}: the form does not count for it`
    return [{ cell, why: `不是 ${year} 年的月份，这张表不算 ${year} 年度的月报`, whyEn }]
  }
  const [first, last] = months.map((end) => monthName(pack, end))
  const whyEn = `not from ${months.join(' to ')}: it does not count`
  return [{ cell, why: `不在考核周期 ${first}至${last}以内，不计入`, whyEn }]
}

function tooEarly(pack: Pack, cell: Observation | undefined): Odd[] {
  const since = [pack.validFrom, `${pack.year}-01-01`, `${assessedMonths(pack)[0]!}-01`].toSorted()[0]!
  if (cell?.value.kind !== 'date' || cell.value.date >= since) return []
  const whyEn = `before ${since}, as if the form were not of ${pack.year}`
  return [{ cell, why: `早于 ${since}，不像 ${pack.year} 年度的表`, whyEn }]
}

function otherYear(pack: Pack, form: string, cell: Observation | undefined): Odd[] {
  const typed = cell && /(?:19|20)\d\d/.exec(cell.raw.normalize('NFKC'))?.[0]
  if (cell === undefined || typed === undefined || cell.value.kind === 'invalid') return []
  if (isBounded(pack, form, cell.field)) return []
  if (isInForce(pack, typed)) return []
  const { first, last } = yearsOf(pack)
  if (last === undefined)
    return [{ cell, why: `这套规则从 ${first} 年起施行`, whyEn: `the rules are in force from ${first}` }]
  const whyEn = `the rules are in force from ${first} to ${last}`
  return [{ cell, why: `这套规则在 ${first} 至 ${last} 年施行`, whyEn }]
}

/** The year (four digits) in a text or a date: `2024年度`, `2024-11-20`. */
export function yearIn(text: string | undefined): string | undefined {
  return /(?<!\d)20\d\d(?!\d)/.exec(text ?? '')?.[0]
}

/** True for a year (four digits) that the rules are in force in. */
export function isInForce(pack: Pack, year: string): boolean {
  const { first, last } = yearsOf(pack)
  return year >= first && (last === undefined || year <= last)
}

function yearsOf({ year, validFrom, validTo }: Pack): { first: string; last: string | undefined } {
  return { first: [validFrom.slice(0, 4), year].toSorted()[0]!, last: validTo?.slice(0, 4) }
}

/** True where a check of the pack says which years there are (D-F1). */
function isBounded({ checks }: Pack, form: string, field: string): boolean {
  return checks.some(
    ({ compare }) => compare?.value !== undefined && compare.form === form && compare.left === field,
  )
}
