import { isPlainDecimal } from '../../src/model/decimal.ts'
import { address } from '../../src/model/grid.ts'
import type { Fields, FilledForm, FilledRow, Observation, Value } from '../../src/model/observation.ts'
import { BUILTIN, usePack } from '../../src/packs/load.ts'
import type { Field, Form } from '../../src/packs/schema/form.ts'
import type { Pack } from '../../src/packs/schema/pack.ts'

/** Key → what was typed; '' is a blank cell, null takes the cell away (the form has no such label or column). */
export type Typed = Readonly<Record<string, string | null>>

export interface Facts {
  path?: string
  /** sheet name, the annex of the form by default */
  sheet?: string
  index?: number
  /** head and foot */
  head?: Typed
  /** list: a row each; record and fixed: exactly one (`claim1` … for fixed rows); none given: one blank row for those */
  rows?: readonly Typed[]
  untouched?: boolean
}

/** What `template` fills in: it alone makes no row and no form. */
const PREFILLED = new Set(['town', 'village', 'station', 'subject', 'month', 'period', 'serial'])

/** The built-in 桐庐 pack with these interpretations. */
export function tonglu(choices: Readonly<Record<string, string>> = {}): Pack {
  return usePack(BUILTIN[0]!, choices).pack
}

/**
 * A filled form from plain values: every field of the form is there, those not given are blank, text that the field's
 * type can't take is invalid. Cells: head and foot in row 2, list rows from row 5, record fields in column B, fixed rows from row 5.
 */
export function formOf(pack: Pack, id: string, facts: Facts = {}): FilledForm {
  const form = pack.forms[id]
  if (!form) throw new Error(`no form ${id}`)
  const at = { path: facts.path ?? '某某镇.xlsx', sheet: facts.sheet ?? form.annex ?? id }
  const head = fields([...form.head, ...form.foot], facts.head ?? {}, at, (index) =>
    address(2, 2 * index + 2),
  )
  const typed = facts.rows ?? (form.layout === 'list' ? [] : [{}])
  const rows = typed.map((row, index) => rowOf(form, row, at, index))
  const idle = isIdle([...form.head, ...form.foot], head) && rows.every((row) => row.untouched)
  return { form: id, ...at, index: facts.index ?? 0, head, rows, untouched: facts.untouched ?? idle }
}

function rowOf(form: Form, typed: Typed, at: { path: string; sheet: string }, index: number): FilledRow {
  if (form.layout === 'fixed') return fixedRow(form, typed, at)
  const list = form.layout === 'list'
  const place = (column: number) => (list ? address(5 + index, column + 1) : address(3 + column, 2))
  const cells = fields(form.fields, typed, at, place)
  return { row: list ? 5 + index : 3, fields: cells, untouched: isIdle(form.fields, cells) }
}

function fixedRow(form: Form, typed: Typed, at: { path: string; sheet: string }): FilledRow {
  const cells: Record<string, Observation> = {}
  for (const [column, field] of form.fields.entries()) {
    if (field.type === 'serial' || field.type === 'text') continue
    for (const [line, row] of form.rows!.entries()) {
      const key = field.key + row.key
      const given = typed[key] ?? (key in typed ? null : '')
      if (given === null) continue
      cells[key] = seen(field, key, given, { ...at, cell: address(5 + line, column + 1) })
    }
  }
  return { row: 5, fields: cells, untouched: Object.values(cells).every(({ raw }) => raw === '') }
}

function fields(
  list: readonly Field[],
  typed: Typed,
  at: { path: string; sheet: string },
  place: (index: number) => string,
): Fields {
  const unknown = Object.keys(typed).filter((key) => !list.some((field) => field.key === key))
  if (unknown.length > 0) throw new Error(`no field ${unknown.join(', ')}`)
  return Object.fromEntries(
    list.flatMap((field, index) => {
      const given = field.key in typed ? typed[field.key]! : ''
      return given === null
        ? []
        : [[field.key, seen(field, field.key, given, { ...at, cell: place(index) })] as const]
    }),
  )
}

function seen(field: Field, key: string, raw: string, spot: Observation['spot']): Observation {
  return { field: key, label: field.label, spot, raw, value: valueOf(field, raw) }
}

function isIdle(list: readonly Field[], cells: Fields): boolean {
  return list.every((field) => PREFILLED.has(field.role ?? '') || !cells[field.key]?.raw)
}

/** What the cell means, for the plain spellings that tests use. */
export function valueOf(field: Field, raw: string): Value {
  if (raw === '') return { kind: 'blank' }
  switch (field.type) {
    case 'serial':
    case 'integer':
    case 'number':
    case 'percent':
    case 'money':
    case 'monthNumber':
      return isPlainDecimal(raw) ? { kind: 'number', number: raw } : { kind: 'invalid' }
    case 'choice':
      return field.choices!.includes(raw) ? { kind: 'choice', choice: raw } : { kind: 'invalid' }
    case 'yesNo':
      return (field.choices ?? ['是', '否']).includes(raw)
        ? { kind: 'choice', choice: raw }
        : { kind: 'invalid' }
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(raw) ? { kind: 'date', date: raw } : { kind: 'invalid' }
    case 'month':
      return /^\d{4}-\d{2}(-\d{2})?$/.test(raw)
        ? { kind: 'month', month: raw.slice(0, 7), date: raw.length > 7 ? raw : null }
        : { kind: 'invalid' }
    case 'counts':
      return countsOf(field, raw)
    default:
      return { kind: 'text', text: raw }
  }
}

function countsOf(field: Field, raw: string): Value {
  const numbers = raw.match(/\d+/g) ?? []
  const parts = Object.keys(field.parts!)
  if (numbers.length !== parts.length) return { kind: 'invalid' }
  return { kind: 'counts', counts: Object.fromEntries(parts.map((part, index) => [part, numbers[index]!])) }
}

/** A village row with every required field; full marks: 100 points. */
export function villageRow(village: string, change: Typed = {}): Typed {
  return {
    village,
    overdue: '0',
    unemployed: '10',
    trained: '10',
    corner: '正常维护',
    missedReports: '0',
    benefitLoop: '是',
    graduateSurvey: '是',
    cityScore: '95',
    ...change,
  }
}

/** An application with every required field. */
export function applicationRow(station: string, town: string, change: Typed = {}): Typed {
  return {
    station,
    town,
    openedOn: '2024-01-10',
    nature: '公益性',
    management: '政府管理运营',
    area: '120',
    contact: '王某某 13900000001',
    staff: '总数 3 人，其中专职 1 人',
    avgEmployers: '5',
    avgPostings: '20',
    avgSeekers: '15',
    avgAgreed: '8',
    ...change,
  }
}

/** The ten claims of a self-score; 100 points without the tenth. */
export function claims(change: Typed = {}): Typed {
  const tens = Object.fromEntries(
    ['1', '2', '3', '4', '5', '6', '7', '8'].map((row) => [`claim${row}`, '10'] as const),
  )
  return { ...tens, claim9: '20', claim10: '', ...change }
}

/** One station's row of a monthly form. */
export function monthlyRow(station: string, change: Typed = {}): Typed {
  return {
    station,
    onlinePostings: '10',
    onlineSeekers: '8',
    onlineAgreed: '4',
    offlinePostings: '10',
    offlineSeekers: '7',
    offlineAgreed: '4',
    ...change,
  }
}

/** Everything of one form's row by key, for assertions. */
export function cellOf(form: FilledForm, key: string, row = 0): string | undefined {
  return (form.rows[row]?.fields[key] ?? form.head[key])?.spot.cell
}
