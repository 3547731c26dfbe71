import { makeFinding } from '../findings/make.ts'
import { subjectKey } from '../model/county.ts'
import type { Finding } from '../model/finding.ts'
import { oncePer } from '../model/once-per.ts'
import { valueText, type FilledForm, type FilledRow, type Observation } from '../model/observation.ts'
import type { Check } from '../packs/schema/check.ts'
import type { Field, Form } from '../packs/schema/form.ts'
import { isGiven } from '../submission/observed.ts'
import { isPhone, phonesAmong, phonesIn } from './phone-number.ts'
import { cellPlace, ownerOf, type Checked, type RunCheck } from './reported.ts'

type Params = NonNullable<Check['phones']>

/** Phone cells hold numbers of a valid shape, contact cells at least one among the words (T-X9). */
export const checkPhones: RunCheck<Params> = (_, check, pack, county) => {
  return county.forms.flatMap((form) => {
    const rules = pack.forms[form.form]
    if (!rules) return []
    const { head, inRows } = phoneFields(rules)
    const whose = () => headSubject(form, rules.layout === 'list', county)
    return [
      ...head.flatMap((field) => odd(field, form.head[field.key], form, check, whose)),
      ...form.rows.flatMap((row) => (row.untouched ? [] : oddInRow(inRows, row, form, check, county))),
    ]
  })
}

const phoneFields = oncePer(({ head, fields, foot }: Form) => ({
  head: [...head, ...foot].filter(holdsPhones),
  inRows: [...fields, ...foot].filter(holdsPhones),
}))

function holdsPhones({ type }: Field): boolean {
  return type === 'phone' || type === 'contact'
}

function headSubject(form: FilledForm, list: boolean, county: Checked): string | null {
  const owner = form.rows.map((row) => ownerOf(county, row)).find((subject) => subject !== undefined)
  if (!owner) return null
  return list ? owner.town : subjectKey(owner)
}

function oddInRow(
  fields: readonly Field[],
  row: FilledRow,
  form: FilledForm,
  check: Check,
  county: Checked,
): Finding[] {
  const whose = () => {
    const owner = ownerOf(county, row)
    return owner ? subjectKey(owner) : null
  }
  return fields.flatMap((field) => odd(field, row.fields[field.key], form, check, whose))
}

function odd(
  field: Field,
  cell: Observation | undefined,
  form: FilledForm,
  check: Check,
  whose: () => string | null,
): Finding[] {
  if (!isGiven(cell)) return []
  const text = valueText(cell.value)
  const numbers = field.type === 'phone' ? phonesIn(text) : phonesAmong(text)
  const wrong = numbers.find((number) => !isPhone(number))
  if (numbers.length > 0 && wrong === undefined) return []
  const place = cellPlace(cell, form, check, whose())
  return wrong === undefined
    ? [makeFinding('LG-X048', { label: cell.label }, place)]
    : [makeFinding('LG-X047', { label: cell.label, phone: wrong }, place)]
}
