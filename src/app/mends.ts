import type { Finding } from '../model/finding.ts'
import {
  inTenThousands,
  type FilledForm,
  type Fields,
  type Observation,
  type Value,
} from '../model/observation.ts'
import type { Amendment } from '../workbook/amend.ts'

/** One cell that may be corrected without asking: only its spelling changes. */
export interface Mend extends Amendment {
  path: string
  label: string
  /** what stands there and what will, masked where it is private */
  read: string
  value: string
  /** what the cell means, before and after */
  meaning: Value
}

/**
 * The safe class: spaces and invisible characters, full width, separators and units behind numbers, numbers stored as
 * text, spellings of choices and of dates. Ticks, years that were assumed and everything that was refused are not in it.
 */
const SAFE: ReadonlySet<string> = new Set(['LG-C010', 'LG-C011', 'LG-C012', 'LG-C015', 'LG-C016'])

/** True for a notice about spelling alone: what was meant is certain. */
export function isSafe({ code, severity }: Finding): boolean {
  return SAFE.has(code) && severity === 'notice'
}

/** The mends for one file: of each cell whose only fault is in the safe class. A cell that means two things is left alone. */
export function safeMends(path: string, forms: readonly FilledForm[], findings: readonly Finding[]): Mend[] {
  const meant = observationsByCell(forms)
  const mends = new Map<string, Mend | null>()
  for (const finding of findings) {
    const { sheet, cell, data } = finding
    if (finding.path !== path || sheet === null || cell === null || !isSafe(finding)) continue
    const place = cellKey(sheet, cell)
    const observation = meant.get(place)
    const content = observation && contentFor(observation.value, data['value'])
    if (!content) continue
    const mend = {
      path,
      sheet,
      cell,
      content,
      label: observation.label,
      read: data['read'] ?? '',
      value: data['value'] ?? '',
      meaning: observation.value,
    }
    mends.set(place, mends.has(place) ? same(mends.get(place), mend) : mend)
  }
  return [...mends.values()].filter((mend) => mend !== null)
}

/** Every observation by its cell; null where a cell was read as two different things. */
export function observationsByCell(forms: readonly FilledForm[]): Map<string, Observation | null> {
  const found = new Map<string, Observation | null>()
  for (const form of forms)
    for (const fields of [form.head, ...form.rows.map((row) => row.fields)]) keep(found, fields)
  return found
}

function keep(found: Map<string, Observation | null>, fields: Fields): void {
  for (const observation of Object.values(fields)) {
    const place = cellKey(observation.spot.sheet, observation.spot.cell)
    const before = found.get(place)
    found.set(
      place,
      before === undefined || sameMeaning(before?.value, observation.value) ? observation : null,
    )
  }
}

/** One text for a cell, for use as a key. */
export function cellKey(sheet: string, cell: string): string {
  return JSON.stringify([sheet, cell])
}

function same(one: Mend | null | undefined, other: Mend): Mend | null {
  return one && sameMeaning(one.meaning, other.meaning) ? one : null
}

/** True for two values that mean the same, however they were typed. */
export function sameMeaning(one: Value | undefined, other: Value): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** What is to be typed for a value so that it is read without a notice; undefined where there is nothing to type. */
function contentFor(value: Value, said: string | undefined): Amendment['content'] | undefined {
  switch (value.kind) {
    case 'number':
      return { number: value.unit ? inTenThousands(value.number) : value.number }
    case 'text':
      return { text: value.text }
    case 'choice':
      return { text: value.choice }
    case 'date':
      return { text: value.date }
    case 'month':
      return { text: value.date ?? value.month }
    case 'counts':
      return said === undefined ? undefined : { text: said }
    case 'blank':
    case 'invalid':
      return undefined
  }
}
