import type { Run, RunInput } from '../model/run.ts'
import { joinParts, type Joining } from './county/join.ts'
import { assessPart, type PartGiven } from './county/part.ts'

/** A county, or a town by itself, of which all is known at once. */
export interface Assessing
  extends Omit<Joining, 'inputs'>, Pick<PartGiven, 'forms' | 'findings' | 'preferNewest'> {
  inputs: readonly RunInput[]
}

/**
 * The whole road behind the reading of files: forms → county → checks → scores → money → run, and what every other option
 * of the interpretations would change. Pure: the same inputs give the same run, whatever order the forms come in.
 */
export function assess(given: Assessing, priced = true): Run {
  const { inputs, forms, ...known } = given
  const sheets = new Map(forms.map(({ path, sheet, index }) => [`${path}\n${sheet}`, index]))
  const placed = inputs.map((input) => ({
    ...input,
    forms: input.forms.map((form) => ({ ...form, index: sheets.get(`${input.path}\n${form.sheet}`) ?? 0 })),
  }))
  return joinParts(
    { ...known, inputs: placed },
    [assessPart({ ...known, forms }, priced)],
    priced ? 'all' : 'none',
  )
}

/** The same without the other options: where a pack is tried many times over. */
export function assessOnce(given: Assessing): Run {
  return assess(given, false)
}
