import type { Holding } from '../model/county.ts'
import { decimal, ZERO, type Decimal } from '../model/decimal.ts'
import type { Observation, Value } from '../model/observation.ts'
import { valueText } from '../model/observation.ts'
import type { Input } from '../model/scorecard.ts'
import type { Field } from '../packs/schema/form.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { cellKey, type Case } from './case.ts'

/** One field of a subject as a rule reads it. */
export interface Reading {
  input: Input
  form: string
  value: Value
  /** a blank claims nothing: it counts as 0 or 否 */
  claimsNothing: boolean
  /** why it can't be used, in words; null where it can */
  trouble: string | null
}

/** Where a path of a pack (`overdue`, `application.staff.total`) leads. */
interface FieldPlace {
  form: string
  field: string
  /** the part of a counts field */
  part: string | null
}

/** Reads a field of the case's subject: its value, its cell, and whether a rule may use it. */
export function read(scored: Case, path: string): Reading {
  const place = placeOf(scored, path)
  return readAt(scored, place, scored.subject.holdings[place.form]?.[0])
}

/** Reads a field in every row that the subject holds of its form, in the order of handing in. */
export function readRows(scored: Case, path: string): { holding: Holding; reading: Reading }[] {
  const place = placeOf(scored, path)
  const holdings = scored.subject.holdings[place.form] ?? []
  return holdings.map((holding) => ({ holding, reading: readAt(scored, place, holding) }))
}

function readAt(scored: Case, place: FieldPlace, holding: Holding | undefined): Reading {
  const observation = holding?.row.fields[place.field] ?? holding?.form.head[place.field]
  const printed = printedField(scored.pack, place)
  const value = partOf(observation?.value ?? { kind: 'blank' }, place.part)
  // only a blank cell claims nothing: a form that was not handed in says nothing at all
  const claimsNothing = holding !== undefined && (printed?.claimsNothing ?? false)
  const text = value.kind === 'blank' || value.kind === 'invalid' ? null : valueText(value)
  const typed = observation === undefined || observation.raw === '' ? text : observation.raw
  return {
    form: place.form,
    value,
    claimsNothing,
    trouble: troubleOf(scored, observation, value, claimsNothing),
    input: {
      field: place.part === null ? place.field : `${place.field}.${place.part}`,
      label: observation?.label ?? printed?.label ?? place.field,
      value: text,
      ...(typed !== null && typed !== text && { typed }),
      numeric: value.kind === 'number' && observation?.raw === value.number,
      path: observation?.spot.path ?? null,
      sheet: observation?.spot.sheet ?? null,
      cell: observation?.spot.cell ?? null,
    },
  }
}

/** The number of a reading; a blank that claims nothing is 0; undefined where there is none to use. */
export function numberOf(reading: Reading): Decimal | undefined {
  if (reading.trouble !== null) return undefined
  if (reading.value.kind === 'blank') return ZERO
  return reading.value.kind === 'number' ? decimal(reading.value.number) : undefined
}

/** The ticked choice; a blank that claims nothing is 否; undefined where there is none to use. */
export function choiceOf(reading: Reading): string | undefined {
  if (reading.trouble !== null) return undefined
  if (reading.value.kind === 'blank') return '否'
  return reading.value.kind === 'choice' ? reading.value.choice : undefined
}

function placeOf(scored: Case, path: string): FieldPlace {
  const [first = path, ...rest] = path.split('.')
  const named = first in scored.pack.forms
  const [field = path, part = null] = named ? rest : [first, ...rest]
  return { form: named ? first : scored.rules.madeBy[0]!, field, part }
}

function partOf(value: Value, part: string | null): Value {
  if (part === null || value.kind !== 'counts') return value
  const number = value.counts[part]
  return number === undefined ? { kind: 'blank' } : { kind: 'number', number }
}

function troubleOf(
  scored: Case,
  observation: Observation | undefined,
  value: Value,
  claimsNothing: boolean,
): string | null {
  if (value.kind === 'invalid') return '填写有误'
  if (observation && scored.wrongCells.has(cellKey(observation.spot))) return '有错误待改'
  return value.kind === 'blank' && !claimsNothing ? '没有填' : null
}

/** What the pack prints for a field: its label, and whether a blank claims nothing. */
function printedField(pack: Pack, place: FieldPlace): { label: string; claimsNothing: boolean } | undefined {
  const form = pack.forms[place.form]
  if (!form) return undefined
  const fields: readonly Field[] = [...form.head, ...form.fields, ...form.foot]
  const field = fields.find(({ key }) => key === place.field)
  if (field) return { label: field.label, claimsNothing: field.blankClaimsNothing ?? false }
  for (const row of form.rows ?? []) {
    const column = fields.find(({ key }) => key + row.key === place.field)
    if (column) return { label: column.label, claimsNothing: row.required === false }
  }
  return undefined
}
