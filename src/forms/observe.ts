import { type Code } from '../findings/catalogue.ts'
import { listed } from '../findings/listed.ts'
import { makeFinding } from '../findings/make.ts'
import { maskDigits } from '../findings/mask.ts'
import type { Finding } from '../model/finding.ts'
import { address, type Cell } from '../model/grid.ts'
import type { FilledRow, Observation } from '../model/observation.ts'
import type { Field } from '../packs/schema/form.ts'
import { PRIVATE_TYPES } from '../packs/vocabulary.ts'
import { orNothing } from './values/or-nothing.ts'
import type { Problem, Reading } from './values/reading.ts'
import { readValue } from './values/read-value.ts'

const PRIVATE: ReadonlySet<string> = new Set(PRIVATE_TYPES)

/** The form that is being read: what every observation and finding of it has in common. */
export interface Reader {
  path: string
  sheet: string
  form: string
  /** where the pack's months begin (`startOf`), for months without a year */
  year: string
  /** what cells of each field have been read as: names and small numbers come again and again */
  known?: Map<Field, KnownReadings>
  /** rows of the same form above on the sheet: a total on its second page may add up both */
  carried?: readonly FilledRow[]
  /** the same form stands further down on the sheet too: a total that stands first may add up both */
  continued?: boolean
}

/** Readings by the texts of plain text and number cells, and of all others by all that they hold. */
interface KnownReadings {
  texts: Map<string, Reading>
  numbers: Map<string, Reading>
  others: Map<string, Reading>
}

/** One place of a form that is to be read. */
export interface Place {
  field: Field
  /** the field's key; with the row's key where rows are fixed (`claim3`) */
  key: string
  label: string
  row: number
  column: number
  cell: Cell | undefined
  required: boolean
  /** a blank gets a notice instead of an error */
  claimsNothing: boolean
  /** a merge covers the cell: it lies below its first row or right of its first column */
  merged: boolean
}

/** An observation and what is to be said about it, if the row and the form count at all. */
export interface Observed {
  observation: Observation
  findings: readonly Finding[]
}

/** Reads one cell as its field's type: what it means, with its place, and what is to be said about it. */
export function observe(reader: Reader, place: Place): Observed {
  const { field, key, label, cell } = place
  const { value, problems } = readKnown(cell, field, reader)
  const at = address(place.row, place.column)
  const observation: Observation = {
    field: key,
    label,
    spot: { path: reader.path, sheet: reader.sheet, cell: at },
    raw: cell ? (cell.date ?? cell.text) : '',
    value,
  }
  const said = value.kind === 'blank' ? aboutBlank(place) : problems
  if (said.length === 0) return { observation, findings: NOTHING }
  return {
    observation,
    findings: said.map(({ code, data }) =>
      findingAt(reader, at, key, code, { label, ...shown(field, data) }),
    ),
  }
}

/** The same where nobody can tell what was meant: of two columns, or in another unit. */
export function undecided({ observation }: Observed): Observed {
  const value = observation.value.kind === 'blank' ? observation.value : ({ kind: 'invalid' } as const)
  return { observation: { ...observation, value }, findings: [] }
}

const NOTHING: readonly Finding[] = []

/** A value is kept once for all cells of a field that say the same. */
function readKnown(cell: Cell | undefined, field: Field, { known, year }: Reader): Reading {
  if (!cell || !known) return readValue(cell, field, year)
  let readings = known.get(field)
  if (!readings) known.set(field, (readings = { texts: new Map(), numbers: new Map(), others: new Map() }))
  const { kind, format, date, text } = cell
  const isPlain = format === undefined && date === undefined
  if (isPlain && kind === 'text') return remembered(readings.texts, text, cell, field, year)
  if (isPlain && kind === 'number') return remembered(readings.numbers, text, cell, field, year)
  const content = `${kind}\n${format ?? ''}\n${date ?? ''}\n${text}`
  return remembered(readings.others, content, cell, field, year)
}

function remembered(
  readings: Map<string, Reading>,
  content: string,
  cell: Cell,
  field: Field,
  year: string,
): Reading {
  const there = readings.get(content)
  if (there) return there
  const reading = readValue(cell, field, year)
  readings.set(content, reading)
  return reading
}

/** What was read, without the digits that identify a person or an account. */
export function shown({ type }: Field, data: Problem['data']): Problem['data'] {
  if (!PRIVATE.has(type)) return data
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, name === 'count' ? value : maskDigits(value)]),
  )
}

/** A finding at a cell of the form; null: about something that isn't there. */
export function findingAt(
  { path, sheet, form }: Reader,
  cell: string | null,
  field: string | null,
  code: Code,
  data: Readonly<Record<string, string>>,
): Finding {
  return makeFinding(code, data, { path, sheet, cell, form, field })
}

function aboutBlank({ field, required, claimsNothing, merged }: Place): readonly Problem[] {
  if (claimsNothing) return [{ code: 'LG-C004', data: {} }]
  if (!required) return []
  if (merged) return [{ code: 'LG-C005', data: {} }]
  switch (field.type) {
    case 'integer':
    case 'number':
    case 'percent':
    case 'money':
      return [{ code: 'LG-C001', data: { ...orNothing(field) } }]
    case 'choice':
    case 'yesNo':
      return [{ code: 'LG-C003', data: listed('choices', field.choices ?? ['是', '否']) }]
    default:
      return [{ code: 'LG-C002', data: {} }]
  }
}
