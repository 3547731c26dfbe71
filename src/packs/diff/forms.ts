import type { Field, Form } from '../schema/form.ts'
import { both, changed, pairs, type PackChange } from './change.ts'

/** What differs between two packs' forms of one key: titles, layout, months, printed rows, fields. */
export function formChanges(id: string, one: Form, other: Form): PackChange[] {
  const line = (what: string, of: (form: Form) => string) => changed('form', id, what, of(one), of(other))
  return [
    ...line('标题', ({ title }) => title),
    ...line('又印作', ({ titles = [] }) => titles.join('；')),
    ...line('版式', ({ layout, per }) => `${layout}，per ${per}`),
    ...line('月份', ({ months = [] }) => months.join('至')),
    ...line('考核期', ({ periods = [] }) => periods.join('、')),
    ...line('固定行', rowsOf),
    ...pairs(fieldsOf(one), fieldsOf(other)).flatMap(([key, a, b]) =>
      a && b
        ? changed('form', id, `栏目 ${key}`, fieldText(a), fieldText(b))
        : both('form', id, a && fieldText(a), b && fieldText(b), () => []).map((change) => ({
            ...change,
            what: `栏目 ${key}`,
          })),
    ),
  ]
}

/** A key may stand in the head and in the body. */
function fieldsOf({ head, fields, foot }: Form): Map<string, Field> {
  return new Map([
    ...head.map((field) => [`${field.key}（表头）`, field] as const),
    ...fields.map((field) => [field.key, field] as const),
    ...foot.map((field) => [`${field.key}（表尾）`, field] as const),
  ])
}

function rowsOf({ rows = [] }: Form): string {
  return rows.map(({ label, points = '' }) => (points === '' ? label : `${label}（${points}）`)).join('；')
}

function fieldText(field: Field): string {
  const { group, label, labels = [], type, required, blankClaimsNothing, min, max, choices, unit } = field
  const marks = [
    type,
    required ? '必填' : '',
    blankClaimsNothing ? '可不填' : '',
    min === undefined ? '' : `≥${min}`,
    max === undefined ? '' : `≤${max}`,
    unit ?? '',
    choices?.join('/') ?? '',
    Object.values(field.parts ?? {}).join('/'),
    labels.length === 0 ? '' : `又印作${labels.join('/')}`,
  ]
  return `${group ?? ''}${label}（${marks.filter((mark) => mark !== '').join('，')}）`
}
