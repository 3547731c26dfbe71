import type { Review, Roster, StationList } from '../model/county.ts'
import type { Finding } from '../model/finding.ts'
import type { FilledForm } from '../model/observation.ts'
import type { Run, RunInput } from '../model/run.ts'
import type { LoadedPack } from '../packs/load.ts'
import { joinParts } from './county/join.ts'
import { assessPart } from './county/part.ts'

export interface Assessing {
  loaded: LoadedPack
  /** county: ranking and quota are known; town: they are not */
  scope: 'town' | 'county'
  /** of the program */
  version?: string | undefined
  inputs: readonly RunInput[]
  forms: readonly FilledForm[]
  /** what was found while reading workbooks and lists */
  findings: readonly Finding[]
  roster: Roster | null
  stations: StationList | null
  review: Review | null
  /** of a form that was handed in twice with different facts, take the one with the later 填报时间 */
  preferNewest?: boolean | undefined
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
