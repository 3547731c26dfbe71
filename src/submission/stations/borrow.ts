import { groupedBy } from '../../model/grouped.ts'
import type { Form } from '../../packs/schema/form.ts'
import type { Pack } from '../../packs/schema/pack.ts'
import { plainName } from '../names.ts'
import { makesSubjects, nameRole } from '../observed.ts'
import type { TypedForm } from '../typed.ts'

/** A form of a station without its name takes the name of the only other form of its kind in the workbook. */
export function borrowStations(pack: Pack, forms: readonly TypedForm[]): TypedForm[] {
  const books = groupedBy(forms, ({ form }) => form.path)
  return forms.map((form) => {
    if (!mayBorrow(pack, form)) return form
    const lenders = books
      .get(form.form.path)!
      .filter(
        (other) => other.form.form !== form.form.form && mayLend(pack, form, other) && other.rows[0]?.station,
      )
    const names = new Map(lenders.map((other) => [plainName(other.rows[0]!.station), other.rows[0]!.station]))
    if (lenders.length === 0 || names.size !== 1) return form
    const station = [...names.values()][0]!
    return { ...form, rows: form.rows.map((row) => ({ ...row, station })) }
  })
}

/** Forms that make the same kind of station; where a name stands in the head, every form that speaks of one of the kind. */
function mayLend(pack: Pack, form: TypedForm, other: TypedForm): boolean {
  if (namesInHead(form.rules)) return namesOne(other.rules) && other.kind === form.kind
  return pack.subjects[form.kind!]!.madeBy.includes(other.form.form)
}

/** True for a form of one subject whose name isn't written, and need not be. */
export function mayBorrow(pack: Pack, { kind, rules, form, rows }: TypedForm): boolean {
  const inHead = namesInHead(rules)
  if (kind === null || (rules.layout === 'list' && !inHead) || nameRole(rules) !== 'station') return false
  const required = [...rules.head, ...rules.fields].some(
    (field) => field.role === 'station' && field.required,
  )
  const blank = rows.every(({ station, stationAt }) => station === '' && stationAt?.value.kind !== 'invalid')
  return !required && blank && (inHead || makesSubjects(pack, form.form))
}

/** A form that speaks of one subject, named in its head (运营机构). */
function namesInHead({ head }: Form): boolean {
  return head.some(({ role }) => role === 'subject')
}

/** In its head, or as a record of its own. */
function namesOne(rules: Form): boolean {
  return (
    namesInHead(rules) || (rules.layout === 'record' && rules.fields.some(({ role }) => role === 'subject'))
  )
}
