import { makeFinding } from '../findings/make.ts'
import { figureText } from '../model/amount-text.ts'
import { subjectKey } from '../model/county.ts'
import { figureLabel, valueText, type Observation } from '../model/observation.ts'
import { placeText } from '../model/place-text.ts'
import type { Check } from '../packs/schema/check.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { isGiven, observationOf, reportedAt } from '../submission/observed.ts'
import { yearIn } from '../submission/wrong-year.ts'
import { ownedRows, rowPlace, type RunCheck } from './reported.ts'

type Params = NonNullable<Check['agree']>

/**
 * Two forms that say different things of one subject, named at the left one; with the same field on both sides, the form
 * of one assessment and that of an earlier one of the year. Blank or invalid cells are skipped.
 */
export const checkAgree: RunCheck<Params> = ({ left, right }, check, pack, county) => {
  const [form, field] = left.split('.')
  const [otherForm] = right.split('.')
  const firsts = new Map<string, Observation>()
  return ownedRows(county, form!).flatMap((owned) => {
    const cell = observationOf(owned, field!)
    if (!isGiven(cell)) return []
    const key = subjectKey(owned.subject)
    const other = left === right ? firsts.get(key) : reportedAt(owned.subject, right)
    if (!firsts.has(key)) firsts.set(key, cell)
    if (!isGiven(other)) return []
    const [read, first] = [valueText(cell.value), valueText(other.value)]
    if (isYear(pack, form!, field!) ? sameYear(read, first) : read === first) return []
    const said = ({ value }: typeof cell) =>
      value.kind === 'number' ? figureText(value.number) : valueText(value)
    const data = {
      label: figureLabel(cell),
      read: said(cell),
      form: pack.forms[otherForm!]!.title,
      first: said(other),
      other: placeText(other.spot),
    }
    return [makeFinding('LG-X084', data, rowPlace(cell, owned, check))]
  })
}

/** A year is a year however it is written, and beside a date that of the date (2024, 2024年度, 2024-11-20). */
function isYear(pack: Pack, form: string, field: string): boolean {
  const { head = [], fields = [] } = pack.forms[form] ?? {}
  return [...fields, ...head].some(({ key, role }) => key === field && role === 'year')
}

function sameYear(one: string, other: string): boolean {
  const [first, second] = [yearIn(one), yearIn(other)]
  return first === undefined || second === undefined || first === second
}
