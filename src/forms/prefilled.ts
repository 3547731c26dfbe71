import type { Observation } from '../model/observation.ts'
import type { Field } from '../packs/schema/form.ts'
import type { Observed } from './observe.ts'

/** What a blank form has in it already: names, the month and numbers of rows prove nothing. */
export const FILLED_IN: ReadonlySet<Field['role']> = new Set([
  'town',
  'village',
  'station',
  'subject',
  'month',
  'period',
  'serial',
])

/** True where somebody typed more into the field than a blank form holds. */
function isTyped(field: Field, { value }: Observation): boolean {
  return value.kind !== 'blank' && !FILLED_IN.has(field.role)
}

const FIGURES: ReadonlySet<Field['type']> = new Set(['integer', 'number', 'percent', 'money'])

/** True where a number was typed, or something in its place. */
export function isFigure(field: Field, { value }: Observation): boolean {
  return value.kind !== 'blank' && FIGURES.has(field.type)
}

/** A row or a head as it was read: each field beside what was observed. */
export type Line = readonly { field: Field; observed: Observed }[]

/** True where nothing was typed but what our blanks hold from the start. */
export function isUntouched(line: Line): boolean {
  return !line.some(({ field, observed }) => isTyped(field, observed.observation))
}

/** The observations of a line by the keys of their fields. */
export function fieldsOf(line: Line): Record<string, Observation> {
  const fields: Record<string, Observation> = {}
  for (const { observed } of line) fields[observed.observation.field] = observed.observation
  return fields
}

/** What was found in the cells of a line, in their order. */
export function findingsOf(line: Line): Observed['findings'] {
  return line.flatMap(({ observed }) => observed.findings)
}
