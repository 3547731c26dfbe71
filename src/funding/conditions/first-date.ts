import type { Case } from '../../scoring/case.ts'
import { read } from '../../scoring/reading.ts'

/** The first of some fields that says a date, with its label; the first label where none does. */
export function firstDate(
  scored: Case,
  paths: readonly string[],
): { label: string; date: string | undefined } {
  const readings = paths.map((path) => read(scored, path))
  for (const { value, input } of readings) {
    if (value.kind === 'date') return { label: input.label, date: value.date }
  }
  return { label: readings[0]!.input.label, date: undefined }
}
