import { columnsOf, fieldTarget, fieldTargets, measureAt, REGISTERED_ON, rightPaths } from '../field-path.ts'
import { nearestOrAll } from '../nearest.ts'
import type { Field } from '../schema/form.ts'
import type { Pack } from '../schema/pack.ts'
import { NAMING } from './forms.ts'
import type { Reference, Wanted } from './reference.ts'
import { fieldReferences, formReferences } from './references.ts'
import { paymentsOf, type Complaint, type View } from './view.ts'

/** Forms that are named and don't exist, and kinds of subjects likewise. */
export function unknownForms(view: View): Complaint[] {
  const { forms, subjects } = view.pack
  const named = formReferences(view).flatMap(({ form, path }): Complaint[] =>
    Object.hasOwn(forms, form)
      ? []
      : [{ code: 'LG-P117', path, data: { read: form, wanted: nearestOrAll(form, Object.keys(forms)) } }],
  )
  const about = Object.entries(forms).flatMap(([id, { about: kind }]): Complaint[] => {
    if (kind === undefined || isKind(subjects, kind)) return []
    const data = { read: kind, wanted: nearestOrAll(kind, Object.keys(subjects)) }
    return [{ code: 'LG-P118', path: ['forms', id, 'about'], data, form: id }]
  })
  return [...named, ...about]
}

/** Keys of subjects that checks, payments and the pack's own sheets name, and that don't exist. */
export function unknownSubjects(view: View): Complaint[] {
  const { checks, subjects, sheets = [] } = view.pack
  const named: [string | undefined, ...PropertyKey[]][] = [
    ...checks.flatMap(({ within, monthsComplete }, index): typeof named => [
      [within?.subject, 'checks', index, 'within', 'subject'],
      [monthsComplete?.subject, 'checks', index, 'monthsComplete', 'subject'],
    ]),
    ...paymentsOf(view).flatMap(({ payment: { settlement, building }, path }): typeof named => [
      [settlement?.failed.first, ...path, 'settlement', 'failed', 'first'],
      [building?.mended.first, ...path, 'building', 'mended', 'first'],
    ]),
    ...sheets.flatMap(({ progress = [] }, sheet) =>
      progress.map(({ subject }, index): (typeof named)[number] => [
        subject,
        'sheets',
        sheet,
        'progress',
        index,
        'subject',
      ]),
    ),
  ]
  const wanted = Object.keys(subjects)
  return named.flatMap(([read, ...path]): Complaint[] =>
    read === undefined || wanted.includes(read)
      ? []
      : [{ code: 'LG-P118', path, data: { read, wanted: nearestOrAll(read, wanted) } }],
  )
}

/** The key of a subject, or a kind that several share. */
function isKind(subjects: Pack['subjects'], name: string): boolean {
  return Object.hasOwn(subjects, name) || Object.values(subjects).some(({ kind }) => kind === name)
}

/** Fields that are named and don't exist, and fields that a rule can't compute with. */
export function wrongFields(view: View): Complaint[] {
  return [...sumsOfMeasures(view), ...fieldReferences(view)].flatMap((reference): Complaint[] => {
    const { text, base, path, on } = reference
    if (text === REGISTERED_ON || (base !== undefined && !Object.hasOwn(view.pack.forms, base))) return []
    const field = fieldOf(view.pack, reference)
    const at = on ? { path, on } : { path }
    const measure = measureAt(view.pack, text)
    // said where it is declared
    if (!field && measure) return []
    if (!field) {
      const { form, paths } = rightPaths(view.pack, text, base)
      return [{ code: 'LG-P116', ...at, data: { form, read: text, wanted: nearestOrAll(text, paths) } }]
    }
    if (!measure && readsManyRows(view.pack, reference))
      return [{ code: 'LG-P146', ...at, data: { read: text } }]
    if (fits(view.pack, reference, field)) return []
    const data = {
      label: measure?.label ?? field.label,
      read: measure ? 'measure' : field.type,
      wanted: TYPES[reference.wanted].join(' / ') || 'field',
    }
    return [{ code: 'LG-P119', ...at, data }]
  })
}

/** A rule of a subject takes one number of a form of which the subject has many rows: it would be the first one's. */
function readsManyRows(pack: Pack, { text, base, path }: Reference): boolean {
  if (path[0] !== 'subjects' || path.includes('months')) return false
  const target = fieldTarget(pack, text, base)
  const form = target && pack.forms[target.form]
  if (!form) return false
  const { head, fields, layout, per } = form
  if (per === 'month' || per === 'quarter') return true
  if (layout !== 'list' || !fields.includes(target.field)) return false
  const isMonthly = [...head, ...fields].some(({ role }) => role === 'month')
  return isMonthly || (names(head) && !names(fields))
}

function names(fields: readonly Field[]): boolean {
  return fields.some(({ role }) => NAMING.includes(role ?? ''))
}

function sumsOfMeasures({ pack }: View): Reference[] {
  return Object.entries(pack.measures ?? {}).flatMap(([name, measure]) =>
    columnsOf(measure).map(({ path, at }): Reference => {
      return { text: path, base: undefined, wanted: 'number', path: ['measures', name, ...at] }
    }),
  )
}

const TYPES: Readonly<Record<Wanted, readonly string[]>> = {
  figure: ['integer', 'number', 'percent', 'money', 'monthNumber', 'counts.…'],
  number: ['integer', 'number', 'percent', 'money', 'monthNumber', 'counts.…'],
  money: ['money'],
  choice: ['choice', 'yesNo'],
  date: ['date'],
  any: [],
}

function fieldOf(pack: Pack, { text, base, column }: Reference): Field | undefined {
  const columns = column && base !== undefined ? pack.forms[base]?.fields : undefined
  return columns?.find((field) => field.key === text) ?? fieldTarget(pack, text, base)?.field
}

function fits(pack: Pack, { text, base, wanted }: Reference, field: Field): boolean {
  if (wanted !== 'figure' && measureAt(pack, text)) return false
  if (wanted === 'any') return true
  if (field.type === 'counts')
    return (wanted === 'number' || wanted === 'figure') && fieldTarget(pack, text, base)?.part !== null
  return TYPES[wanted].includes(field.type)
}

/** Types whose values somebody should compute or check; texts are there to be read by people. */
const COMPUTABLE = ['integer', 'number', 'percent', 'money', 'choice', 'yesNo', 'date', 'month', 'counts']

/** Fields of forms that no rule and no check reads under any option, and that say nothing about their row either. */
export function unreadFields(views: readonly View[]): Complaint[] {
  const read = new Set(
    views.flatMap((view) => fieldReferences(view).flatMap((reference) => idsOf(view.pack, reference))),
  )
  return Object.entries(views[0]!.pack.forms).flatMap(([form, { fields, rows }]) =>
    fields.flatMap((field, index): Complaint[] => {
      const ids = [field.key, ...(rows ?? []).map((row) => field.key + row.key)]
      const used = ids.some((id) => read.has(`${form}.${id}`))
      if (used || field.role || !COMPUTABLE.includes(field.type)) return []
      const data = { form, label: field.label }
      return [{ code: 'LG-P120', path: ['forms', form, 'fields', index], data, form, field: field.key }]
    }),
  )
}

function idsOf(pack: Pack, { text, base, column }: Reference): string[] {
  if (column) return [`${base}.${text}`]
  return fieldTargets(pack, text, base).map(({ form, id }) => `${form}.${id}`)
}
