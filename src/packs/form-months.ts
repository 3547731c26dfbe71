import type { Form } from './schema/form.ts'

const YEAR = ['1', '12'] as const

/** The months, 1 to 12, that a form is due for, first to last: those that the pack says, else the whole year. */
export function monthsOf(form: Form): number[] {
  const [first, last] = (form.months ?? YEAR).map((month) => Number.parseInt(month, 10))
  return Array.from({ length: last! - first! + 1 }, (_, index) => first! + index)
}
