import type { Holding } from '../model/county.ts'
import { decimal, ZERO, type Decimal } from '../model/decimal.ts'
import type { Observation, Value } from '../model/observation.ts'
import { figureLabel, inTenThousands, valueText } from '../model/observation.ts'
import { oncePer } from '../model/once-per.ts'
import type { Input } from '../model/scorecard.ts'
import { monthName } from '../packs/months.ts'
import type { Field, Form } from '../packs/schema/form.ts'
import type { Pack } from '../packs/schema/pack.ts'
import { eachOnce, isDisputed, type Counted } from '../submission/duplicates/copies.ts'
import { observationOf } from '../submission/observed.ts'
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

/** Where a path of a pack (`overdue`, `application.staff.total`) leads, and what the pack prints there. */
interface FieldPlace {
  form: string
  field: string
  /** the part of a counts field */
  part: string | null
  /** the field, with its part */
  name: string
  label: string
  /** a blank claims nothing */
  claimsNothing: boolean
}

/** Reads a field of the case's subject: its value, its cell, and whether a rule may use it. */
export function read(scored: Case, path: string): Reading {
  const place = placeOf(scored, path)
  return readAt(scored, place, eachOnce(scored.pack, scored.subject.holdings[place.form])[0])
}

/** Reads a field in every row that the subject holds of its form, each month once, in the order of handing in. */
export function readRows(scored: Case, path: string): { holding: Holding; reading: Reading }[] {
  const place = placeOf(scored, path)
  const rows = eachOnce(scored.pack, scored.subject.holdings[place.form])
  return rows.map((row) => ({ holding: row.holding, reading: readAt(scored, place, row) }))
}

const BLANK: Value = { kind: 'blank' }
/** What two copies dispute says nothing, a blank in one of them either. */
const INVALID: Value = { kind: 'invalid' }
const NOWHERE = { path: null, sheet: null, cell: null }

function readAt(scored: Case, place: FieldPlace, row: Counted | undefined): Reading {
  const observation = row && observationOf(row.holding, place.field)
  const isOpen = row !== undefined && isDisputed(row, place.field)
  const value = isOpen ? INVALID : partOf(observation?.value ?? BLANK, place.part)
  // only a blank cell claims nothing: a form that was not handed in says nothing at all
  const claimsNothing = row !== undefined && place.claimsNothing
  const trouble = (): string | null => {
    if (!row) return notHandedIn(scored, place)
    return isOpen ? TO_BE_MENDED : troubleOf(scored, observation, value, claimsNothing)
  }
  return {
    form: place.form,
    value,
    claimsNothing,
    trouble: trouble(),
    input: inputOf(place, observation, value),
  }
}

function inputOf(place: FieldPlace, observation: Observation | undefined, value: Value): Input {
  const { name: field } = place
  const text = value.kind === 'blank' || value.kind === 'invalid' ? null : valueText(value)
  const raw = observation?.raw ?? ''
  const label = observation ? figureLabel(observation) : place.label
  const spot = observation?.spot ?? NOWHERE
  if (value.kind === 'number' && value.unit)
    return {
      field,
      label,
      value: text,
      typed: raw,
      numeric: raw === inTenThousands(value.number),
      times: '10000',
      ...spot,
    }
  const numeric = value.kind === 'number' && raw === value.number
  const { path, sheet, cell } = spot
  return raw === '' || raw === text
    ? { field, label, value: text, numeric, path, sheet, cell }
    : { field, label, value: text, typed: raw, numeric, path, sheet, cell }
}

/** A reading of a row that speaks of a month, named by it: `3月 招聘会场次`. */
export function inMonth({ pack }: Case, reading: Reading, month: string | undefined): Reading {
  if (month === undefined) return reading
  const label = `${monthName(pack, month)} ${reading.input.label}`
  return { ...reading, input: { ...reading.input, label } }
}

/** `“参训人数”没有填`: why a reading can't be used. */
export function troubleWords({ input, trouble }: Reading): string {
  return `“${input.label}”${trouble ?? '没有填'}`
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

/** Form in which plain fields are looked up → path → where it leads. */
const placesIn = oncePer((_forms: Pack['forms']) => new Map<string, Map<string, FieldPlace>>())

function placeOf({ pack, rules }: Case, path: string): FieldPlace {
  const base = rules.madeBy[0]!
  const known = placesIn(pack.forms)
  const places = known.get(base) ?? new Map<string, FieldPlace>()
  const found = places.get(path)
  if (found) return found
  const place = findPlace(pack.forms, base, path)
  known.set(base, places.set(path, place))
  return place
}

function findPlace(forms: Pack['forms'], base: string, path: string): FieldPlace {
  const [first = path, ...rest] = path.split('.')
  const named = Object.hasOwn(forms, first)
  const [field = path, part = null] = named ? rest : [first, ...rest]
  const form = named ? first : base
  return {
    form,
    field,
    part,
    name: part === null ? field : `${field}.${part}`,
    ...printedField(forms[form]!, field),
  }
}

function partOf(value: Value, part: string | null): Value {
  if (part === null || value.kind !== 'counts') return value
  return { kind: 'number', number: value.counts[part]! }
}

const TO_BE_MENDED = '有错误待改'

function troubleOf(
  { wrongCells }: Case,
  observation: Observation | undefined,
  value: Value,
  claimsNothing: boolean,
): string | null {
  if (value.kind === 'invalid') return '填写有误'
  if (observation && wrongCells.size > 0 && wrongCells.has(cellKey(observation.spot))) return TO_BE_MENDED
  return value.kind === 'blank' && !claimsNothing ? '没有填' : null
}

/** Neither blank nor wrong: there is no such form of this subject, or no row of it. */
function notHandedIn({ pack }: Case, { form }: FieldPlace): string {
  const { annex, title } = pack.forms[form]!
  return `在${annex ?? `《${title}》`}里没有报送`
}

/** What the pack prints for a field: its label, and whether a blank claims nothing. */
function printedField(form: Form, name: string): Pick<FieldPlace, 'label' | 'claimsNothing'> {
  const fields: readonly Field[] = [...form.head, ...form.fields, ...form.foot]
  const field = fields.find(({ key }) => key === name)
  if (field) return { label: field.label, claimsNothing: field.blankClaimsNothing ?? false }
  const cells = (form.rows ?? []).flatMap((row) => fields.map((column) => ({ row, column })))
  const { row, column } = cells.find((cell) => cell.column.key + cell.row.key === name)!
  return { label: column.label, claimsNothing: row.required === false }
}
