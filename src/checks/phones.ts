import { makeFinding } from '../findings/make.ts'
import { subjectKey } from '../model/county.ts'
import type { Finding } from '../model/finding.ts'
import { valueText, type FilledForm, type FilledRow, type Observation } from '../model/observation.ts'
import type { Check } from '../packs/schema/check.ts'
import type { Field } from '../packs/schema/form.ts'
import { isGiven } from '../submission/observed.ts'
import { dialled, isPhone, phonesAmong, phonesIn } from './phone-number.ts'
import { cellPlace, ownerOf, type Checked, type RunCheck } from './reported.ts'

type Params = NonNullable<Check['phones']>

/** Phone cells hold numbers of a valid shape, contact cells at least one among the words (T-X9). */
export const checkPhones: RunCheck<Params> = (_, check, pack, county) => {
  return county.forms.flatMap((form) => {
    const rules = pack.forms[form.form]
    if (!rules || form.untouched) return []
    const fields = [...rules.head, ...rules.foot]
    const whose = headSubject(form, rules.layout === 'list', county)
    return [
      ...fields.flatMap((field) => odd(field, form.head[field.key], form, check, whose)),
      ...form.rows
        .filter(({ untouched }) => !untouched)
        .flatMap((row) => oddInRow([...rules.fields, ...rules.foot], row, form, check, county)),
    ]
  })
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
  const owner = ownerOf(county, row)
  const subject = owner ? subjectKey(owner) : null
  return fields.flatMap((field) => odd(field, row.fields[field.key], form, check, subject))
}

function odd(
  field: Field,
  cell: Observation | undefined,
  form: FilledForm,
  check: Check,
  subject: string | null,
): Finding[] {
  if ((field.type !== 'phone' && field.type !== 'contact') || !isGiven(cell)) return []
  const text = valueText(cell.value)
  const numbers = field.type === 'phone' ? phonesIn(text) : phonesAmong(text)
  const place = cellPlace(cell, form, check, subject)
  if (numbers.length === 0) return [makeFinding('LG-X048', { label: cell.label }, place)]
  const wrong = numbers.find((number) => !isPhone(number))
  return wrong === undefined
    ? []
    : [makeFinding('LG-X047', { label: cell.label, phone: dialled(wrong) }, place)]
}
