import { columnsOf } from '../field-path.ts'
import type { Path } from '../places.ts'
import type { Field, Form } from '../schema/form.ts'
import { type Complaint, type View } from './view.ts'

interface FieldAt {
  field: Field
  path: Path
}

/** Keys and labels that can't be told apart, and what a layout or a type needs beside itself. */
export function formsComplete(view: View): Complaint[] {
  return Object.entries(view.pack.forms).flatMap(([id, form]) =>
    [
      ...needs(form, id),
      ...namesNobody(view, form, id),
      ...keysTwice(form, id),
      ...labelsTwice(form, id),
    ].map((complaint) => ({
      ...complaint,
      form: id,
    })),
  )
}

function areas(form: Form, id: string): { outer: FieldAt[]; inner: FieldAt[] } {
  const at = (list: 'head' | 'fields' | 'foot') =>
    form[list].map((field, index) => ({ field, path: ['forms', id, list, index] }))
  return { outer: [...at('head'), ...at('foot')], inner: at('fields') }
}

/** A node that is of a sort and needs something beside itself. */
export function lack(path: Path, key: string, read: string, wanted: string): Complaint {
  return { code: 'LG-P135', path, data: { key, read, wanted } }
}

function needs(form: Form, id: string): Complaint[] {
  const { outer, inner } = areas(form, id)
  const fields = [...outer, ...inner].flatMap(({ field, path }) => [
    ...(field.type === 'choice' && !field.choices?.length
      ? [lack(path, field.key, field.type, 'choices')]
      : []),
    ...(field.type === 'yesNo' && !YES_NO.every((answer) => (field.choices ?? YES_NO).includes(answer))
      ? [lack(path, field.key, field.type, `choices: [${YES_NO.join(', ')}]`)]
      : []),
    ...(field.type === 'counts' && !field.parts ? [lack(path, field.key, field.type, 'parts')] : []),
  ])
  const path = ['forms', id]
  return [
    ...(form.layout === 'fixed' && !form.rows?.length ? [lack(path, id, form.layout, 'rows')] : []),
    ...(form.per === 'month' && !form.months ? [lack(path, id, form.per, 'months')] : []),
    ...unnamedSheets(form, id),
    ...fields,
  ]
}

/** What a box that is ticked or crossed says; a third answer may stand beside them. */
const YES_NO = ['是', '否']

/** What tells the sheets of a workbook apart, where it holds several of a form. */
const SHEETS: Partial<Record<Form['per'], string>> = {
  month: '{month}',
  quarter: '{quarter}',
  station: '{station}',
  period: '{period}',
}

function unnamedSheets({ per, sheet }: Form, id: string): Complaint[] {
  const name = SHEETS[per]
  return name === undefined || sheet.includes(name) ? [] : [lack(['forms', id, 'sheet'], id, per, name)]
}

/** Whom it speaks of decides whose its rows are: of a form that says so, makes a subject or is added up. */
function namesNobody({ pack }: View, form: Form, id: string): Complaint[] {
  const made = Object.values(pack.subjects).some(({ madeBy }) => madeBy.includes(id))
  const summed = Object.values(pack.measures ?? {}).some((measure) =>
    columnsOf(measure).some(({ path }) => path.startsWith(`${id}.`)),
  )
  const why = form.about ?? (made ? 'madeBy' : summed ? 'measures' : undefined)
  if (why === undefined || hasRole(form, NAMING)) return []
  return [lack(['forms', id], id, why, `role: ${NAMING.join(' / ')}`)]
}

/** A subject whose forms speak of others is never there. */
export function neverMade({ pack: { subjects, forms } }: View): Complaint[] {
  return Object.entries(subjects).flatMap(([key, { kind, madeBy }]): Complaint[] => {
    const about = madeBy.map((id) => forms[id]?.about)
    if (about.some((one) => one === undefined || one === key || one === kind)) return []
    const [read, wanted] = [`madeBy: ${madeBy.join('、')}`, `about: ${key} / kind: ${about[0]}`]
    return [lack(['subjects', key, 'madeBy'], key, read, wanted)]
  })
}

/** The roles of a field that says whom a row or a form speaks of. */
export const NAMING: readonly string[] = ['village', 'station', 'subject']

function hasRole({ head, fields }: Form, roles: readonly string[]): boolean {
  return [...head, ...fields].some(({ role }) => role !== undefined && roles.includes(role))
}

function keyed({ field, path }: FieldAt): { key: string; path: Path } {
  return { key: field.key, path }
}

function keysTwice(form: Form, id: string): Complaint[] {
  const { outer, inner } = areas(form, id)
  const rows = (form.rows ?? []).map((row, index) => ({ key: row.key, path: ['forms', id, 'rows', index] }))
  return [outer.map(keyed), inner.map(keyed), rows].flatMap((group) =>
    group
      .filter(({ key }, index) => group.findIndex((other) => other.key === key) < index)
      .map(({ key, path }) => ({ code: 'LG-P123', path, data: { form: id, read: key } }) as const),
  )
}

/** In a record form every label is looked for on the whole sheet; elsewhere columns and head lines are apart. */
function labelsTwice(form: Form, id: string): Complaint[] {
  const { outer, inner } = areas(form, id)
  const groups = form.layout === 'record' ? [[...outer, ...inner]] : [outer, inner]
  return groups.flatMap((group) => {
    const labelled = group.flatMap(({ field, path }) =>
      [field.label, ...(field.labels ?? [])].map((label) => ({
        label,
        path,
        name: `${field.group ?? ''}/${label}`,
      })),
    )
    return labelled
      .filter(({ name }, index) => labelled.findIndex((other) => other.name === name) < index)
      .map(({ label, path }) => ({ code: 'LG-P124', path, data: { form: id, label } }) as const)
  })
}
