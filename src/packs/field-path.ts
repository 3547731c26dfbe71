import { Decimal, sum } from '../model/decimal.ts'
import { labelInYuan } from '../model/observation.ts'
import { isAssessed, monthsFrom } from './months.ts'
import type { Field, Form } from './schema/form.ts'
import type { Measure, Pack } from './schema/pack.ts'

/** What a field path of a pack names. */
export interface FieldTarget {
  form: string
  /** the id by which the observation is found: the key, or column key + row key */
  id: string
  field: Field
  /** of a `counts` field */
  part: string | null
}

/** 备案日期 of the list of stations; it stands in no form. */
export const REGISTERED_ON = 'station-list.registeredOn'

/**
 * The field that `overdue`, `application.staff` or `application.staff.total` names; a path without a form is looked up
 * in `base`; `measure.newJobs` stands for the field that it adds up. Undefined where there is no such field.
 */
export function fieldTarget(pack: Pack, text: string, base: string | undefined): FieldTarget | undefined {
  const measure = measureAt(pack, text)
  if (measure) return fieldTarget(pack, measure.sum, base)
  const { form, rest } = split(pack, text, base)
  const definition = form === undefined ? undefined : pack.forms[form]
  const [id, part, ...more] = rest
  if (form === undefined || !definition || id === undefined || more.length > 0) return undefined
  const field = fieldById(definition, id)
  if (!field) return undefined
  if (part === undefined) return { form, id, field, part: null }
  return field.parts && Object.hasOwn(field.parts, part) ? { form, id, field, part } : undefined
}

/** What rules call a field: of 年营业额（万元） they take yuan. */
export function fieldLabel({ label, unit }: Field): string {
  return unit === '万元' ? labelInYuan(label) : label
}

/** The same for every column that a path stands for: a measure has several. */
export function fieldTargets(pack: Pack, text: string, base: string | undefined): FieldTarget[] {
  const measure = measureAt(pack, text)
  const paths = measure ? columnsOf(measure).map(({ path }) => path) : [text]
  return paths.flatMap((path) => fieldTarget(pack, path, base) ?? [])
}

/** A field of a subject's first form as one of any form: `amount` as `application.amount`. */
export function inForm(path: string, base: string | undefined): string {
  return path.includes('.') || base === undefined ? path : `${base}.${path}`
}

/** The first form of those whom a form's rows speak of: a figure of theirs is looked up in it. */
export function ownForm({ forms, subjects }: Pack, id: string): string | undefined {
  const about = forms[id]?.about
  const all = Object.entries(subjects)
  const own = all.find(([key, { kind, madeBy }]) =>
    about === undefined ? madeBy.includes(id) : about === key || about === kind,
  )
  return (own ?? all[0])?.[1].madeBy[0]
}

const MEASURE = 'measure.'

/** The measure that `measure.newJobs` names; undefined for a path that names none. */
export function measureAt({ measures = {} }: Pack, text: string): Measure | undefined {
  const name = text.startsWith(MEASURE) ? text.slice(MEASURE.length) : ''
  return Object.hasOwn(measures, name) ? measures[name] : undefined
}

/** A column that a measure adds up, and where in the measure it is named. */
export interface MeasuredColumn {
  path: string
  isLess: boolean
  at: readonly (string | number)[]
}

/** The columns of a measure, in the order in which they are added up. */
export function columnsOf({ sum: first, plus = [], less = [] }: Measure): MeasuredColumn[] {
  return [
    { path: first, isLess: false, at: ['sum'] },
    ...plus.map((path, index) => ({ path, isLess: false, at: ['plus', index] })),
    ...less.map((path, index) => ({ path, isLess: true, at: ['less', index] })),
  ]
}

/** Columns are taken off it, and nothing says at how little that ends. */
export function mayBeNegative({ less, floor }: Measure): boolean {
  return less !== undefined && (floor === undefined || floor.startsWith('-'))
}

/** What a measure comes to over all that its columns hold, taken off where they are: not below its floor. */
export function measuredSum(
  { floor }: Measure,
  added: readonly Decimal[],
  taken: readonly Decimal[],
): Decimal {
  const total = sum([...added, ...taken.map((each) => each.negated())])
  return floor === undefined ? total : Decimal.max(floor, total)
}

/** True where a row counts for a measure: its month, YYYY-MM, lies in the span, or nobody can say which it is. */
export function isMeasured(pack: Pack, { months }: Measure, month: string | undefined): boolean {
  if (!months || month === undefined) return isAssessed(pack, month)
  return monthsFrom(pack, ...months).includes(month)
}

/** The form in which a path is looked up, and what could have been written instead. */
export function rightPaths(
  pack: Pack,
  text: string,
  base: string | undefined,
): { form: string; paths: string[] } {
  if (text.startsWith(MEASURE)) {
    return { form: 'measures', paths: Object.keys(pack.measures ?? {}).map((name) => MEASURE + name) }
  }
  const { form } = split(pack, text, base)
  const definition = form === undefined ? undefined : pack.forms[form]
  if (form === undefined || !definition) return { form: text.split('.')[0]!, paths: Object.keys(pack.forms) }
  const prefix = text.startsWith(`${form}.`) ? `${form}.` : ''
  const paths = [...fieldsById(definition)].flatMap(([id, field]) => [
    prefix + id,
    ...Object.keys(field.parts ?? {}).map((part) => `${prefix}${id}.${part}`),
  ])
  return { form, paths }
}

/** The field whose observations are kept under an id; see `fieldsById`. */
function fieldById({ head, fields, foot, rows }: Form, id: string): Field | undefined {
  const inner = rows
    ? fields.find(({ key }) => id.startsWith(key) && rows.some((row) => key + row.key === id))
    : fields.find(({ key }) => key === id)
  return inner ?? foot.findLast(({ key }) => key === id) ?? head.findLast(({ key }) => key === id)
}

/** Every field of a form by the id under which its observations are kept; rows win over head and foot. */
export function fieldsById(form: Form): ReadonlyMap<string, Field> {
  const outer = [...form.head, ...form.foot].map((field) => [field.key, field] as const)
  const inner = form.rows
    ? form.rows.flatMap((row) => form.fields.map((field) => [field.key + row.key, field] as const))
    : form.fields.map((field) => [field.key, field] as const)
  return new Map([...outer, ...inner])
}

function split(
  pack: Pack,
  text: string,
  base: string | undefined,
): { form: string | undefined; rest: string[] } {
  const [first, ...rest] = text.split('.')
  if (rest.length > 0 && Object.hasOwn(pack.forms, first!)) return { form: first, rest }
  return { form: base, rest: [first!, ...rest] }
}
